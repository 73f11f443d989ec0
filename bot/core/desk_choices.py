"""What can be tapped at a desk: each id says of which introduction, what is meant, and what belongs to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.choices import DESK, desk_choice
from bot.core.conversation import Choice

NONE = "-"  # in place of an introduction: the tap is about none
_PARTS = 2
_NUMBERED = re.compile(r"(\d{1,2})\s*[.)]?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True)
class DeskTap:
    """A tap at a desk: what is meant, of which introduction (None: of none), and what belongs to it."""

    what: str
    introduction: str | None = None
    value: str = ""


def desk_tap(what: str, introduction: str | None = None, value: str = "") -> str:
    """The id of a tap: `desk:<introduction>:<what>` or `desk:<introduction>:<what>.<value>`."""
    word = f"{what}.{value}" if value else what
    return desk_choice(introduction or NONE, word)


def is_for_desk(choice_id: str | None) -> bool:
    """True for every tap on a button of a desk, however old."""
    return (choice_id or "").startswith(f"{DESK}:")


def read_desk_tap(choice_id: str | None) -> DeskTap | None:
    """The tap in this id; None if it is none of a desk, or was forged."""
    if not is_for_desk(choice_id):
        return None
    parts = (choice_id or "").removeprefix(f"{DESK}:").split(":", _PARTS - 1)
    if len(parts) != _PARTS or not all(parts):
        return None
    what, _, value = parts[1].partition(".")
    return DeskTap(what, None if parts[0] == NONE else parts[0], value)


def named_in(text: str, choices: Sequence[Choice]) -> str | None:
    """The id of the choice that these words name, by its number or title; None if they say anything else.

    Where there are no buttons, as often on WhatsApp, choices are numbered lines.
    """
    said = text.strip().rstrip(".").casefold()
    titles = {choice.title.casefold(): choice.id for choice in choices}
    if said in titles:
        return titles[said]
    found = _NUMBERED.fullmatch(said)
    if found is None or not 0 < int(found[1]) <= len(choices):
        return None
    picked = choices[int(found[1]) - 1]
    return picked.id if found[2] in (None, picked.title.casefold()) else None
