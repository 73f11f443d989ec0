"""Desk codes: a one-time code from staff makes a chat the place where somebody's introductions arrive."""

from collections.abc import Callable

from bot.core.one_time_code import find_one_time_code, make_one_time_code

_PREFIX = "DESK"


def make_desk_code(pick: Callable[[str], str]) -> str:
    """A new code such as DESK-7K4P-2M; `pick` takes one of these signs at random."""
    return make_one_time_code(_PREFIX, pick)


def find_desk_code(text: str) -> str | None:
    """The code in these words, written as we write it; None if there is none."""
    return find_one_time_code(_PREFIX, text)
