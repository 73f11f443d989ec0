"""One conversation as staff see it: what was said, the path of each message, and what stands beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.core.check import Answer
from bot.core.message import Channel
from bot.core.turn import MessageKind

type Json = dict[str, Any]
CorrectionKind = Literal["intent", "reading"]
ExampleKind = Literal["intent", "answer", "talk"]


@dataclass(frozen=True)
class TalkHead:
    """A conversation. `floor` is "bot" or the id of a member of staff; `leaving`: it is to be erased."""

    conversation: str
    owner: str
    channel: Channel
    floor: str
    reachable: bool
    leaving: bool
    last_n: int
    heard_at: datetime


@dataclass(frozen=True)
class Said:
    """One message, with everything that is kept of its path. `at` is when it was received or written down.

    `understood` and `decided` are as in core/doubt.py; `choices` are the titles that were offered, `sent`
    names what kinds of things came with it; `edited` says that its words were changed before it was read.
    """

    id: str
    n: int
    direction: Literal["in", "out"]
    kind: MessageKind
    state: str
    text: str
    at: datetime
    stored_at: datetime
    released_at: datetime | None = None
    error: str | None = None
    attempts: int = 0
    is_tap: bool = False
    sent: tuple[str, ...] = ()
    corrects: str | None = None
    flags: tuple[str, ...] = ()
    understood: Json | None = None
    decided: Json | None = None
    choices: tuple[str, ...] = ()
    asks: str | None = None
    picture_alt: str | None = None
    template: str | None = None
    urgent: bool = False
    said_by: str | None = None
    caused_by: str | None = None
    edited: bool = False


@dataclass(frozen=True)
class Correction:
    """What staff put right at a message. `was` and `right` are as the kind says: see put_right.py."""

    id: str
    message: str
    staff: str
    kind: CorrectionKind
    was: Json
    right: Json
    at: datetime


@dataclass(frozen=True)
class AnswerFrom:
    """An answer and the message it came from: of which check, and whether it still counts."""

    message: str
    check: int
    answer: Answer


@dataclass(frozen=True)
class OpenFlag:
    """Something that staff should look at, and what it is about. `detail` is a category, never words."""

    id: str
    message: str | None
    reason: str
    detail: str | None
    at: datetime


@dataclass(frozen=True)
class Waits:
    """Something we owe the owner, and when it is due."""

    kind: str
    due_at: datetime


@dataclass(frozen=True)
class Example:
    """Something staff wrote for learning or testing, in words of their own. Nothing leads back to an owner.

    `about` is {"intent"}, {"practice", "variant", "outcome", "level"} or, for a talk, {"name"}.
    """

    kind: ExampleKind
    about: Json
    language: str
    text: str


class Talks(Protocol):
    """One conversation at a time."""

    def head(self, conversation: str) -> TalkHead | None:
        """The conversation; None if there is none, or it was erased."""
        ...

    def before(self, conversation: str, before: int | None, limit: int) -> tuple[Said, ...]:
        """The last messages with `n` below `before` (None: of all), in order."""
        ...

    def after(self, conversation: str, after: int, limit: int) -> tuple[Said, ...]:
        """The last messages with `n` above `after`, in order."""
        ...

    def message(self, conversation: str, message: str) -> Said | None:
        """One message of this conversation."""
        ...

    def answers_from(self, owner: str, messages: Sequence[str]) -> tuple[AnswerFrom, ...]:
        """The answers that came from these messages, replaced ones too, in the order in which they came."""
        ...

    def chats(self, owner: str) -> tuple[TalkHead, ...]:
        """All conversations of this owner, the one they last wrote in first."""
        ...

    def is_busy(self, owner: str) -> bool:
        """True while a turn runs in any of their conversations, which are locked until the unit ends."""
        ...

    def flags(self, conversation: str) -> tuple[OpenFlag, ...]:
        """What staff should look at here and was not done yet, the oldest first."""
        ...

    def waits(self, owner: str) -> tuple[Waits, ...]:
        """The follow-ups that wait for this owner, the first that is due first."""
        ...

    def words_of(self, conversation: str, limit: int) -> tuple[str, ...]:
        """What the owner wrote last, at most so many messages."""
        ...


class Corrections(Protocol):
    """What staff put right, and what they made of it."""

    def of(self, messages: Sequence[str]) -> tuple[Correction, ...]:
        """The corrections of these messages, in the order in which they were made."""
        ...

    def add(self, conversation: str, correction: Correction) -> None:
        """Keep a correction. Its id is given by the storage."""
        ...

    def note_looked_at(self, conversation: str, n: int) -> None:
        """Message `n`, which was not surely understood, was looked at, if it still counts as not."""
        ...

    def add_example(self, example: Example, staff: str, at: datetime) -> str:
        """Keep an example; its id."""
        ...

    def examples(self) -> tuple[Example, ...]:
        """Every example, in the order in which they were written."""
        ...
