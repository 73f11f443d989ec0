"""The desk: an intermediary's side of introductions, on their own phone or by e-mail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction

# What an intermediary was last asked on their phone.
DeskAbout = Literal[
    "offer", "decline_why", "question", "words", "progress", "outcome", "which", "away", "load", "stop"
]
OwnerStands = Literal["new", "checking", "checked", "introduced"]


@dataclass(frozen=True)
class DeskAsking:
    """The question that is open at a desk, and the introduction it is about.

    `value` is what a yes to it would do: an outcome, days off (two dates, ISO), how many, or what is to be
    done to the one they pick.
    """

    about: DeskAbout
    introduction: str | None = None
    value: str = ""


@dataclass(frozen=True)
class OwnOwner:
    """An owner who came by an intermediary's own link and agreed that they may see how far they are."""

    name: str
    stands: OwnerStands
    since: datetime


@dataclass(frozen=True)
class Desk:
    """Everything a turn at a desk may know. `asked_n` is the message that asked what is open."""

    intermediary: Intermediary
    introductions: tuple[Introduction, ...] = ()
    owners: tuple[OwnOwner, ...] = ()
    asking: DeskAsking | None = None
    asked_n: int | None = None
