"""How an introduction stands for one intermediary: asked, holding it, or having nothing to do with it."""

from typing import Literal

from bot.core.advance import TABLE
from bot.core.introduction import Introduction

# `passed_on`: not theirs any more, and they never knew who it is. `delete`: they knew, and must forget it.
Stands = Literal[
    "offered", "accepted", "contacted", "met", "with_staff", "closed",
    "declined", "passed_on", "withdrawn", "delete", "gone",
]  # fmt: skip
Told = Literal["tell_contacted", "tell_met", "close"]
# Who the owner is may be seen, and what came of it may be said.
HELD: tuple[Stands, ...] = ("accepted", "contacted", "met", "with_staff")


def stands_for(introduction: Introduction, intermediary: str) -> Stands:
    """How it stands for this person. What they may see and do follows from this, and from nothing else."""
    theirs = [move.state for move in introduction.history if move.intermediary == intermediary]
    knew = "accepted" in theirs
    if introduction.asked != intermediary:
        if knew:
            return "delete"
        return "declined" if theirs and theirs[-1] == "declined" else "passed_on"
    match introduction.state:
        case "offered":
            return "offered"
        case "withdrawn":
            return "delete" if knew else "withdrawn"
        case "accepted" | "contacted" | "met" | "with_staff" | "closed" if knew:
            return introduction.state
        case _:
            return "passed_on"


def can_tell(introduction: Introduction, told: Told) -> bool:
    """True if who holds it can say this now."""
    return (introduction.state, told) in TABLE
