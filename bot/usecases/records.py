"""What the storage hands to the use cases of a message's path."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.check import Check
from bot.core.conversation import Choice, Picture
from bot.core.follow_up import FollowUp
from bot.core.message import Attachment, Channel, OutboundState, Parcel
from bot.core.snapshot import Snapshot
from bot.core.turn import MessageKind

type Json = dict[str, Any]


@dataclass(frozen=True)
class Contact:
    """The conversation that a message arrives in. `floor` is "bot", or who of the staff answers now.

    `leaving` is True once the owner has asked to be erased: what comes now begins a new conversation.
    """

    conversation: str
    owner: str
    channel: Channel
    address: str
    floor: str = "bot"
    language: str = "en"
    reachable: bool = True
    leaving: bool = False
    last_n: int = 0


@dataclass(frozen=True)
class NewMessage:
    """An inbound message to be stored. `at` is when it was received, `stored` when it is written down."""

    kind: MessageKind
    text: str
    at: datetime
    stored: datetime
    choice: str | None = None
    attachments: tuple[Attachment, ...] = ()
    source: str | None = None
    corrects: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Waiting:
    """An inbound message whose turn has not run. `attempts` counts turns that failed on it."""

    id: str
    n: int
    kind: MessageKind
    text: str
    at: datetime
    stored: datetime
    choice: str | None = None
    source: str | None = None
    corrects: str | None = None
    attempts: int = 0
    next_try: datetime | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """The message that asks what is open now, and when it was released; None while it was not."""

    n: int
    released: datetime | None


@dataclass(frozen=True)
class Claim:
    """A lease on a conversation. What is done under it counts only while the epoch is still this one."""

    conversation: str
    epoch: int


@dataclass(frozen=True)
class Held:
    """A claimed conversation at the moment of a commit."""

    contact: Contact
    question_n: int | None


@dataclass(frozen=True)
class ToSend:
    """A reply that is marked as being sent."""

    parcel: Parcel
    channel: Channel
    attempts: int


@dataclass(frozen=True)
class Line:
    """One message of a transcript. `is_out` is False before a release.

    `sender` is "owner", "assistant", or the first name of the member of staff who wrote it.
    """

    id: str
    n: int
    sender: str
    kind: MessageKind
    text: str
    at: datetime
    state: str
    asks: str | None
    choices: tuple[Choice, ...]
    picture: Picture | None
    is_out: bool = True


@dataclass(frozen=True)
class Sent:
    """A reply as a status callback finds it."""

    message: str
    conversation: str
    state: OutboundState


@dataclass(frozen=True)
class Owed:
    """A follow-up as it is kept: its id, and what it is."""

    id: str
    follow_up: FollowUp


@dataclass(frozen=True)
class Owing:
    """A conversation, locked, in which follow-ups wait: all of them, the one that is due first first.

    `heard` is when the owner last wrote; `is_busy` says that a message waits there, or its turn runs.
    """

    contact: Contact
    heard: datetime
    is_busy: bool
    waiting: tuple[Owed, ...]


@dataclass(frozen=True)
class History:
    """Everything about an owner, earlier checks included. Each step has check, practice, level and `at`.

    Each of `needs` has need, how and `at`; each of `services_shown` service, need and `at`.
    """

    since: datetime
    snapshot: Snapshot
    checks: tuple[Check, ...]
    steps: tuple[Json, ...]
    needs: tuple[Json, ...] = ()
    services_shown: tuple[Json, ...] = ()
