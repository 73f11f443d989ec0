"""Joining: a code from one chat, typed in another, shows that both belong to one owner."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.one_time_code import find_one_time_code, make_one_time_code
from bot.core.owner import Business

_PREFIX = "JOIN"


@dataclass(frozen=True)
class Joining:
    """What is known about joining chats when a turn begins.

    `fresh` is a new code that can be given. `has_code` says that the message carries a code; `offer` is the
    id of the code in it, or of the one that is asked about, if it is good now, and `channel` where it was
    given. `is_blocked` is True after too many wrong codes from this chat.
    """

    fresh: str = ""
    has_code: bool = False
    offer: str | None = None
    channel: str | None = None
    is_blocked: bool = False


NOTHING_JOINED = Joining()


def make_code(pick: Callable[[str], str]) -> str:
    """A new code such as JOIN-7K4P-2M; `pick` takes one of these signs at random."""
    return make_one_time_code(_PREFIX, pick)


def find_code(text: str) -> str | None:
    """The code in these words, written as we write it; None if there is none."""
    return find_one_time_code(_PREFIX, text, bare=True)


def filled_in(kept: Business, other: Business) -> Business:
    """The business that is kept, with what only the other one says; place and council belong together."""
    missing = {name: value for name, value in vars(other).items() if getattr(kept, name) is None}
    if kept.place is not None or kept.council is not None:
        missing = {name: value for name, value in missing.items() if name not in ("place", "council")}
    if kept.sector is not None:
        missing.pop("trade", None)
    return replace(kept, **missing)


def renumbered(passed_over: tuple[str, ...], offset: int) -> tuple[str, ...]:
    """What was passed over, with the numbers of checks moved on (`research:1` becomes `research:3`)."""
    return tuple(_renumbered(each, offset) for each in passed_over)


def _renumbered(passed_over: str, offset: int) -> str:
    about, colon, number = passed_over.partition(":")
    return f"{about}:{int(number) + offset}" if colon and number.isdecimal() and int(number) else passed_over
