"""What is kept of a turn beside its message, and whether staff should look at what that was read as."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.core.events import AnswerRead, Event, FlagRaised

FALLBACK = "out_of_scope"  # what the engine takes for its best guess when no intent is sure enough
# These follow from any words: none of them shows that something was understood.
FROM_ANY_WORDS = (
    "question_opened", "owner_arrived", "owner_returned", "check_resumed", "detail_passed_over",
)  # fmt: skip


def decided_in(events: Iterable[Event], intent: str | None) -> dict[str, Any]:
    """What is kept of a turn: `decided` as in `is_unsure`. `intent` is what the engine took it for."""
    happened = tuple(events)
    readings = [_kept(event) for event in happened if isinstance(event, AnswerRead)]
    names = list(dict.fromkeys(event.event for event in happened if not isinstance(event, AnswerRead)))
    return {"events": names, "readings": readings, "unsure": _is_doubtful(happened, readings, names, intent)}


def _kept(event: AnswerRead) -> dict[str, Any]:
    return {
        "practice": event.practice,
        "outcome": event.outcome,
        "level": event.level,
        "confidence": event.confidence,
        "confirm": event.confirm,
        "rests_on": [list(place) for place in event.rests_on],
    }


def _is_doubtful(
    happened: tuple[Event, ...], readings: list[dict[str, Any]], names: Sequence[str], intent: str | None
) -> bool:
    if any(isinstance(event, FlagRaised) and event.reason == "not_understood" for event in happened):
        return True
    if readings:
        return any(map(_asks_back, readings))
    return intent == FALLBACK and not set(names) - set(FROM_ANY_WORDS)


def _asks_back(reading: Mapping[str, Any]) -> bool:
    return bool(reading["confirm"]) or reading["outcome"] in ("ask_again", "not_an_answer")


def is_unsure(decided: Mapping[str, Any] | None) -> bool:
    """True if a turn was not sure what its message meant: it asked back, said back, or could not read it.

    `decided` is what is kept of a turn beside the message:
    {"events": [name, ...], "readings": [{"practice", "outcome", "level", "confidence", "confirm",
    "rests_on": [[first, last], ...]}, ...], "unsure": bool}; positions are of characters of the message,
    `last` not included.
    """
    return bool(decided and decided.get("unsure"))
