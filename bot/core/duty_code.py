"""Duty codes: a one-time code makes a phone the one on which a member of staff is alerted."""

from collections.abc import Callable

from bot.core.choices import choice, value_of
from bot.core.one_time_code import find_one_time_code, make_one_time_code

_PREFIX = "DUTY"
_LINKS = {True: "duty_link", False: "duty_link_not"}  # of the choices below the question whether it is them


def make_duty_code(pick: Callable[[str], str]) -> str:
    """A new code such as DUTY-7K4P-2M; `pick` takes one of these signs at random."""
    return make_one_time_code(_PREFIX, pick)


def find_duty_code(text: str) -> str | None:
    """The code in these words, written as we write it; None if there is none."""
    return find_one_time_code(_PREFIX, text)


def link_choice(code: str, *, is_them: bool) -> str:
    """The id of a tap on yes or no to the question whether a phone is theirs."""
    return choice(_LINKS[is_them], code)


def read_link(choice_id: str | None) -> tuple[str, bool] | None:
    """The code that was asked about, and whether it is them; None if it is another tap."""
    for is_them, about in _LINKS.items():
        code = value_of(choice_id, about)
        if code:
            return code, is_them
    return None
