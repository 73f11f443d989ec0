"""Whether staff should look at what a message was read as."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.core.events import Event, FlagRaised


def is_unsure(decided: Mapping[str, Any] | None) -> bool:
    """True if a turn was not sure what its message meant: it asked back, said back, or could not read it.

    `decided` is what is kept of a turn beside the message:
    {"events": [name, ...], "readings": [{"practice", "outcome", "level", "confidence", "confirm",
    "rests_on": [[first, last], ...]}, ...], "unsure": bool}; positions are of characters of the message.
    """
    return bool(decided and decided.get("unsure"))


def was_unsure(decided: Mapping[str, Any] | None, events: Iterable[Event]) -> bool:
    """True if the turn that led to these events was not sure what its message meant."""
    missed = (event for event in events if isinstance(event, FlagRaised) and event.reason == "not_understood")
    return is_unsure(decided) or any(missed)
