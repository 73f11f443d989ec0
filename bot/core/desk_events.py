"""What can happen in a turn at a desk, in the past tense."""

import re
from dataclasses import dataclass

from bot.core.acts import Act
from bot.core.conversation import Reply
from bot.core.desk import DeskAsking
from bot.core.duty_events import AlertSeen, DutyPhoneLinked
from bot.core.intermediary import Intermediary


@dataclass(frozen=True)
class DeskActed:
    """Something was done to an introduction. It counts only if it still fits when it is saved."""

    introduction: str
    act: Act


@dataclass(frozen=True)
class DeskAccepted:
    """They take this introduction; when the owner is asked about it is worked out when it is saved."""

    introduction: str


@dataclass(frozen=True)
class DeskShown:
    """What is said now holds words about the owner of this introduction: an erasure empties it."""

    introduction: str


@dataclass(frozen=True)
class DeskWordsPassedOn:
    """The words of this message go to the owner of this introduction."""

    introduction: str


@dataclass(frozen=True)
class DeskAsked:
    """This is asked at the desk now; None: nothing is."""

    asking: DeskAsking | None


@dataclass(frozen=True)
class AvailabilityChanged:
    """When, or how many introductions, somebody takes is different from now on."""

    intermediary: Intermediary


@dataclass(frozen=True)
class DeskLinked:
    """A yes to a code from staff: this chat is the desk of `intermediary` from now on."""

    code: str
    intermediary: Intermediary


@dataclass(frozen=True)
class DeskCodeTried:
    """A code was sent that is not good: unknown, used or too old."""


@dataclass(frozen=True)
class DeskFlagged:
    """Staff should look at this message."""


DeskEvent = (
    DeskActed | DeskAccepted | DeskShown | DeskWordsPassedOn | DeskAsked | AvailabilityChanged | DeskLinked
    | DeskCodeTried | DeskFlagged | DutyPhoneLinked | AlertSeen
)  # fmt: skip


@dataclass(frozen=True)
class DeskOutcome:
    """What a turn at a desk led to, and what is said there. `read` names what was understood."""

    events: tuple[DeskEvent, ...] = ()
    replies: tuple[Reply, ...] = ()
    read: str = ""

    def __add__(self, other: "DeskOutcome") -> "DeskOutcome":
        return DeskOutcome(self.events + other.events, self.replies + other.replies, self.read or other.read)


def names_of(events: tuple[DeskEvent, ...]) -> list[str]:
    """What happened by name (`desk_accepted`), each once."""
    names = (re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower() for event in events)
    return list(dict.fromkeys(names))
