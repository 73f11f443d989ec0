"""The engine as a function over HTTP: several engines, any of which can take any turn."""

import itertools
import logging
import time
from collections.abc import Mapping, Sequence
from typing import Any

import httpx
from pydantic import ValidationError

from bot.core.errors import EngineAway, TurnFailed
from bot.usecases.path_ports import TurnRequest, TurnResult
from bot.usecases.wire import events_from_wire, reply_from_wire

log = logging.getLogger(__name__)

TURN = "/webhooks/turns/turn"
READY = "/webhooks/turns/ready"
CONNECT_WITHIN = 1.0  # seconds
ANSWER_WITHIN = 20.0  # seconds; a turn takes 20 ms, a queue of them some hundred
LEFT_OUT = 1.0  # seconds for which an engine that could not be reached is not asked first
_AWAY = ("actions_unreachable", "not_ready")


class HttpEngine:
    """Engines behind these addresses. Turns keep nothing, so one may be run twice without harm."""

    def __init__(self, urls: Sequence[str], client: httpx.AsyncClient | None = None) -> None:
        self._urls = tuple(url.rstrip("/") for url in urls)
        self._client = client or httpx.AsyncClient(
            timeout=httpx.Timeout(ANSWER_WITHIN, connect=CONNECT_WITHIN), trust_env=False
        )
        self._turn_of = itertools.count()
        self._left_out: dict[str, float] = {}

    async def run_turn(self, request: TurnRequest) -> TurnResult:
        """Run one turn on the next engine that can be reached. Raises EngineAway or TurnFailed."""
        body = _to_wire(request)
        reasons = []
        for url in self._in_turn():
            try:
                return _result(await self._client.post(url + TURN, json=body))
            except httpx.TransportError as error:
                await self._judge(url, error)
                reasons.append(type(error).__name__)
            except EngineAway as error:
                reasons.append(str(error))
        raise EngineAway(", ".join(reasons) or "there is no engine")

    async def is_ready(self, url: str) -> bool:
        """True if this engine says that it can take turns."""
        try:
            return (await self._client.get(url + READY, timeout=2.0)).status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    def _in_turn(self) -> list[str]:
        """All engines, beginning with another one each time; those just found away come last."""
        start = next(self._turn_of) % len(self._urls) if self._urls else 0
        turned = self._urls[start:] + self._urls[:start]
        now = time.monotonic()
        return sorted(turned, key=lambda url: self._left_out.get(url, 0.0) > now)

    async def _judge(self, url: str, error: httpx.TransportError) -> None:
        """Decide whether the engine is away or this message breaks it. Raises TurnFailed for the latter."""
        is_unreached = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
        if not is_unreached and await self.is_ready(url):
            raise TurnFailed(f"no answer: {type(error).__name__}") from error
        self._left_out[url] = time.monotonic() + LEFT_OUT
        log.info("engine %s is away: %s", url, type(error).__name__)


def _to_wire(request: TurnRequest) -> dict[str, Any]:
    return {
        "conversation": request.conversation,
        "message": {
            "id": request.message,
            "text": request.text,
            "intent": request.intent,
            "metadata": request.metadata,
        },
        "context": request.context,
        "snapshot": request.snapshot,
        "arrived": request.arrived,
        "asking": request.asking,
        "state": request.state,
    }


def _result(response: httpx.Response) -> TurnResult:
    if response.status_code != httpx.codes.OK:
        raise _error(response)
    try:
        return _read(response.json())
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise TurnFailed(f"the engine's answer cannot be read: {type(error).__name__}") from error


def _read(answer: Mapping[str, Any]) -> TurnResult:
    understood = answer["understood"]
    return TurnResult(
        events=events_from_wire(answer["events"]),
        replies=tuple(reply_from_wire(reply) for reply in answer["replies"]),
        state=answer["state"],
        understood={"intent": understood["intent"], "confidence": understood["confidence"]},
    )


def _error(response: httpx.Response) -> EngineAway | TurnFailed:
    try:
        said = response.json()
        name, action = str(said.get("error", "")), str(said.get("action") or "")
    except (ValueError, AttributeError):
        name, action = "", ""
    if response.status_code == httpx.codes.SERVICE_UNAVAILABLE and name in (*_AWAY, ""):
        return EngineAway(name or "unavailable")
    return TurnFailed(" ".join(filter(None, (name or f"status {response.status_code}", action))))
