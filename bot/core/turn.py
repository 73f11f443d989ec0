"""One message in, and what followed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.conversation import Reply
from bot.core.events import Event
from bot.core.joining import NOTHING_JOINED, Joining

MessageKind = Literal["text", "choice", "voice", "picture", "file", "location", "contact", "other"]


@dataclass(frozen=True)
class Incoming:
    """An owner's message as a use case sees it.

    `intent` and `confidence` come from the engine. `early` is True if it was written before the open
    question had been released, `late` if the question had stood for a week. `corrects` names the message of
    which this is an edit. `number` is the telephone number of this chat, where it has one and the open
    question may need it. `joining` is what is known about the code in it, or the one that is asked about.
    `read_by` is when staff will have read it by their rota, in London time; None where there is no rota.
    """

    id: str
    text: str
    at: datetime
    kind: MessageKind = "text"
    choice: str | None = None
    intent: str = "answer"
    confidence: float = 1.0
    early: bool = False
    late: bool = False
    language: str = "en"
    source: str | None = None
    corrects: str | None = None
    joining: Joining = NOTHING_JOINED
    number: str | None = None
    read_by: datetime | None = None

    @property
    def is_astray(self) -> bool:
        """True for words that were perhaps not meant for the open question: never counted as sure."""
        return self.early or self.late


@dataclass(frozen=True)
class Outcome:
    """What a use case decided: what happened, in the past tense, and what to say."""

    events: tuple[Event, ...] = ()
    replies: tuple[Reply, ...] = ()

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(self.events + other.events, self.replies + other.replies)
