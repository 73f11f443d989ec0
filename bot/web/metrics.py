"""What the program counts about itself: numbers only, never an owner's words or address."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.process_collector import ProcessCollector

MEDIA_TYPE = CONTENT_TYPE_LATEST
# A turn takes some 30 ms; beyond ten seconds something is down, and how long no longer matters.
_TURN_SECONDS = (0.01, 0.02, 0.03, 0.04, 0.06, 0.1, 0.2, 0.5, 1, 2, 5, 10)


class Meters:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)

        def count(name: str, sentence: str, *labels: str) -> Counter:
            return Counter(f"stallside_{name}_total", sentence, labels, registry=registry)

        self._inbound = count("inbound_events", "What came in, by what became of it.", "channel", "result")
        self._refused = count("refused_requests", "Requests that were not taken.", "channel", "reason")
        self._turns = count("turns", "Turns by how they ended.", "result")
        self._deliveries = count("deliveries", "Replies by what became of them.", "channel", "state")
        self._turn_seconds = Histogram(
            "stallside_turn_seconds", "How long a turn took.", buckets=_TURN_SECONDS, registry=registry
        )

    def event_received(self, channel: str, result: str) -> None:
        """Something came in and was `accepted`, `unhandled`, or `failed` to be kept."""
        self._inbound.labels(channel, result).inc()

    def request_refused(self, channel: str, reason: str) -> None:
        """A request was not taken: `forged`, `invalid` or `too_large`."""
        self._refused.labels(channel, reason).inc()

    def turn_ended(self, result: str, seconds: float) -> None:
        """A turn ended as `done`, `failed`, `away` or `lost` after so many seconds."""
        self._turns.labels(result).inc()
        self._turn_seconds.observe(seconds)

    def delivered(self, channel: str, state: str) -> None:
        """A reply reached this state on its way out."""
        self._deliveries.labels(channel, state).inc()

    def watch(self, name: str, sentence: str, read: Callable[[], float]) -> None:
        """Show a number that is read when it is asked for, such as the length of the spool."""
        Gauge(f"stallside_{name}", sentence, registry=self._registry).set_function(read)

    def render(self) -> bytes:
        """All numbers in Prometheus' text format."""
        return generate_latest(self._registry)
