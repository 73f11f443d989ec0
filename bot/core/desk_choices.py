"""What can be tapped at a desk: each id says of which introduction, what is meant, and what belongs to it."""

from dataclasses import dataclass

from bot.core.choices import DESK, desk_choice

NONE = "-"  # in place of an introduction: the tap is about none
_PARTS = 2


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
