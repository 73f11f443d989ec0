"""What the path of a message needs besides the storage: a screen, words, a spool, and somebody to wake."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.core.conversation import Asking, Reply
from bot.core.doubt import decided_in
from bot.core.duty import Rota
from bot.core.events import Event
from bot.core.message import Arrival, Channel, GroupSpoken, ReachChanged, StatusReported, Unhandled
from bot.core.safety import Category
from bot.core.snapshot import Snapshot

type Inbound = Arrival | ReachChanged | StatusReported | GroupSpoken | Unhandled
# What the path itself has to say to an owner; everything else is said by turns.
Notice = Literal[
    "it_takes_longer", "set_aside", "masked",
    "joined_telegram", "joined_whatsapp", "joined_web", "joined_terminal",
    "introduction_moved", "words_not_passed",
]  # fmt: skip


class Screen(Protocol):
    """Notices danger in a text, whatever its language."""

    def notice(self, text: str) -> Category | None:
        """What kind of danger these words speak of, if any."""
        ...


class SafetyReply(Protocol):
    """The fixed, reviewed words that answer danger."""

    def __call__(self, category: Category, now: datetime, language: str, rota: Rota | None = None) -> Reply:
        """The reply for this category at this time; `rota` (without bank holidays) says who reads it when."""
        ...


class SayNotice(Protocol):
    """The words of a notice."""

    def __call__(self, notice: Notice, language: str) -> Reply:
        """The reply that says it."""
        ...


class SayFollowUp(Protocol):
    """The words of a follow-up."""

    def __call__(self, asking: Asking, snapshot: Snapshot, name: str) -> Reply:
        """The reply that asks it, with what can be tapped; `name` is who holds the introduction."""
        ...


class Hearing(Protocol):
    """What can be told of a text before the engine reads it."""

    def language_of(self, text: str) -> str:
        """The language these words are in, "en" where it cannot be told."""
        ...

    def is_readable(self, text: str) -> bool:
        """True if there is a letter or a digit in it that somebody could have meant."""
        ...

    def wants_to_join(self, text: str) -> bool:
        """True for a whole message that asks to join two chats."""
        ...

    def yes_or_no(self, text: str) -> Literal["affirm", "deny"] | None:
        """What a whole message that is a plain yes or no says."""
        ...

    def warm_yes(self, text: str) -> Literal["affirm", "doubt"] | None:
        """A yes that comes with chat, or one in doubt: with a question or a condition."""
        ...


@dataclass(frozen=True)
class TurnRequest:
    """One message for the engine, with everything it may know: the engine keeps nothing."""

    conversation: str
    message: str
    text: str
    intent: str | None
    metadata: Mapping[str, Any]
    context: Literal["idle", "in_check"]
    snapshot: Mapping[str, Any]
    arrived: bool
    asking: bool
    state: Mapping[str, Any] | None


@dataclass(frozen=True)
class TurnResult:
    """What the engine and the actions made of a message."""

    events: tuple[Event, ...]
    replies: tuple[Reply, ...]
    state: dict[str, Any] | None
    understood: dict[str, Any]

    @property
    def decided(self) -> dict[str, Any]:
        """What is kept of it beside the message, for staff (core/doubt.py)."""
        return decided_in(self.events, self.understood.get("intent"))


class Engine(Protocol):
    """The engine with its actions: a function that keeps nothing."""

    async def run_turn(self, request: TurnRequest) -> TurnResult:
        """Run one turn. Raises EngineAway (waiting helps) or TurnFailed (it is this message)."""
        ...


@dataclass(frozen=True)
class Spooled:
    """Something in the spool, in the order in which it came. `at` is when it was received."""

    name: str
    item: Inbound
    at: datetime


class Spool(Protocol):
    """Where arrivals wait while the database is away: files that survive a crash."""

    def is_empty(self) -> bool:
        """True if nothing waits."""
        ...

    def put(self, item: Inbound, at: datetime) -> None:
        """Keep it; it is on disk when this returns. Raises StorageAway if even that is impossible."""
        ...

    def waiting(self) -> Iterator[Spooled]:
        """Everything in the order in which it came."""
        ...

    def drop(self, spooled: Spooled) -> None:
        """It is in the database now."""
        ...

    def put_aside(self, spooled: Spooled) -> None:
        """It cannot be taken in: keep it out of the way of the others."""
        ...


@dataclass(frozen=True)
class Effect:
    """What taking something in led to, so that whoever waits can be woken. All None: nothing."""

    conversation: str | None = None
    channel: Channel | None = None
    address: str | None = None
    to_turn: bool = False
    to_send: bool = False
    tell_group: bool = False


class Ring(Protocol):
    """Tells an open web phone that there is news."""

    def __call__(self, address: str, /) -> None:
        """Something was committed in the conversation of this owner; may be called from any thread."""
        ...


class Watch(Protocol):
    """Counts what the worker does."""

    def turn_ended(self, result: str, seconds: float) -> None:
        """A turn ended as `done`, `failed`, `away` or `lost`."""
        ...

    def delivered(self, channel: str, state: str) -> None:
        """A reply got this far."""
        ...
