"""What somebody at a desk meant by a few words."""

from dataclasses import dataclass
from typing import Literal

from bot.core.intermediary import DaysOff
from bot.core.introduction import DeclineReason

# `who` asks who or what an introduction is about; `later` says that it is still to be done.
DeskMeans = Literal[
    "yes", "no", "decline", "later", "reached", "met", "helped", "not_suitable", "no_answer",
    "who", "ask", "write", "away", "back", "load", "introductions", "owners",
    "help", "hello", "thanks", "stop", "person",
]  # fmt: skip


@dataclass(frozen=True)
class DeskReading:
    """What the words mean, None if they are not understood.

    `reason` is why they say no, `days` when they are away, and `count` a number that they named: how many
    they can take, or how often they tried.
    """

    means: DeskMeans | None = None
    reason: DeclineReason | None = None
    days: DaysOff | None = None
    count: int | None = None


NOT_UNDERSTOOD = DeskReading()
