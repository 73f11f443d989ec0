"""List services: as many as one message holds, three at most, between what is said before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.matching import MOST_OFFERED, Fit, Seeker
from bot.core.service import Need
from bot.usecases.describe_service import describe_service
from bot.usecases.tools import Tools

LONGEST = 1000  # characters: one message to read at a till


@dataclass(frozen=True)
class Found:
    """A service that fits, and the need it was looked up for; None if it fits by its words only."""

    fit: Fit
    need: Need | None


@dataclass(frozen=True)
class Listed:
    """The services that are told, and the message that tells them."""

    told: tuple[Found, ...]
    text: str


def list_services(
    head: str, found: Sequence[Found], close: Sequence[str], seeker: Seeker, tools: Tools
) -> Listed:
    """As many of these as fit into one message, the best first, and at least one."""
    for many in range(min(MOST_OFFERED, len(found)), 0, -1):
        told = tuple(found[:many])
        text = _text(head, told, close, seeker, tools)
        if len(text) <= LONGEST:
            break
    return Listed(told, text)


def _text(head: str, told: Sequence[Found], close: Sequence[str], seeker: Seeker, tools: Tools) -> str:
    described = [describe_service(n, each.fit, each.need, seeker, tools) for n, each in enumerate(told, 1)]
    after = " ".join([tools.say("support-languages"), *_where(told, seeker, tools), *close])
    return "\n\n".join([head, *described, after])


def _where(told: Sequence[Found], seeker: Seeker, tools: Tools) -> list[str]:
    """The place is asked for only where it decides something."""
    matters = seeker.council is None and any(
        {"council", "front_door"} & {*e.fit.unsure, *e.fit.reasons} for e in told
    )
    return [tools.say("support-say-where")] if matters else []
