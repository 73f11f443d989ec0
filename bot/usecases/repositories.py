"""What the path of a message needs to keep: one port for each thing that is kept."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.core.events import Event
from bot.core.gaps import Heard
from bot.core.message import Arrival, Channel
from bot.core.snapshot import Snapshot
from bot.usecases.records import (
    Claim,
    Contact,
    Held,
    History,
    Json,
    NewMessage,
    Question,
    Waiting,
)


class Conversations(Protocol):
    """All conversations: one for each address on each channel."""

    def find(self, channel: Channel, address: str) -> Contact | None:
        """The conversation of this address, if anybody ever wrote from it."""
        ...

    def begin(self, channel: Channel, address: str, at: datetime) -> Contact:
        """A new owner and their conversation."""
        ...

    def find_person(self, channel: Channel, person: str) -> Contact | None:
        """The conversation, latest first, that once came from this person under another address."""
        ...

    def move(self, contact: Contact, address: str) -> Contact:
        """The owner writes from another address now, and is answered there."""
        ...

    def note_person(self, contact: Contact, person: str) -> None:
        """Remember by which id the provider knows this owner, whatever the address."""
        ...

    def part_with(self, conversation: str) -> None:
        """Let go of the address of an owner who is leaving, so that a new message begins anew."""
        ...

    def interrupt(self, conversation: str) -> None:
        """Make a turn that runs now, and the engine's state, worthless."""
        ...

    def ask_anew(self, conversation: str, question_n: int) -> None:
        """This message asks what is open now; the engine learns it from the tables at the next turn."""
        ...

    def set_reachable(self, conversation: str, reachable: bool) -> None:
        """Note whether anything can reach this address. What waited for sending fails if not."""
        ...

    def leave(self, conversation: str, last_n: int, at: datetime) -> None:
        """Note that this owner is to be erased after reply `last_n`, at this time at the latest."""
        ...


class Inbox(Protocol):
    """What owners sent."""

    def knows(self, arrival: Arrival) -> bool:
        """True if this event was taken before, also by an owner who was erased since."""
        ...

    def add(self, contact: Contact, arrival: Arrival, new: NewMessage, state: str) -> str:
        """Store a message as the next of its conversation and return its id."""
        ...

    def of_event(self, channel: Channel, address: str, event: str) -> tuple[str, str] | None:
        """Id and state of the message that this event brought."""
        ...

    def replace_text(self, message: str, arrival: Arrival, text: str, flags: tuple[str, ...]) -> None:
        """Change a message that still waits, and remember the edit that did it."""
        ...

    def pass_over_waiting(self, conversation: str, but: str, flag: str) -> None:
        """Set all waiting messages except one to done, marked with this flag: no turn will run on them."""
        ...

    def finish(self, message: str, understood: Json | None, decided: Json | None = None) -> None:
        """The turn on this message is committed. `decided` is as in core/doubt.py."""
        ...

    def empty(self, message: str) -> None:
        """Forget the words of a message, and what was tapped: they are kept apart."""
        ...

    def note_failure(self, message: str, attempts: int, error: str, next_try: datetime) -> None:
        """A turn failed on this message."""
        ...

    def set_aside(self, message: str, attempts: int, error: str) -> None:
        """No turn is tried on this message any more: staff look at it."""
        ...


class Turns(Protocol):
    """Who works on which conversation, and what waits there."""

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which a turn can be tried, those that wait longest first."""
        ...

    def claim(self, conversation: str, now: datetime, seconds: float) -> Claim | None:
        """Take the lease; None if nothing is due, or a worker has it, or another chat of this owner."""
        ...

    def renew(self, claim: Claim, seconds: float) -> bool:
        """Keep the lease; False if it was lost."""
        ...

    def hold(self, claim: Claim) -> Held:
        """Make sure, inside the unit that commits, that the lease still counts. Raises ConversationLost."""
        ...

    def next_waiting(self, conversation: str) -> Waiting | None:
        """The oldest message whose turn has not run."""
        ...

    def contact(self, conversation: str) -> Contact | None:
        """Whose conversation it is and where; None if it was erased."""
        ...

    def memory(self, conversation: str) -> tuple[Json | None, Question | None, str]:
        """What the engine remembers here, the message that asks what is open now, and whose chat it is."""
        ...

    def progress(self, claim: Claim, state: Json | None, question_n: int | None) -> None:
        """Keep the engine's state and the number of the open question; the owner is being answered again."""
        ...

    def let_go(self, claim: Claim, due: datetime | None) -> None:
        """Give the lease back; `due` is when the next turn can be tried, None if nothing waits."""
        ...

    def go_on(self, claim: Claim, seconds: float, waits_since: datetime) -> None:
        """Keep the lease for the next message, which waits since this time."""
        ...

    def waiting_since(self, before: datetime, limit: int) -> tuple[Contact, ...]:
        """Reachable conversations that wait from before this time, and were not told so yet."""
        ...

    def note_told(self, conversation: str, at: datetime) -> None:
        """The owner was told that it takes longer."""
        ...


class Owners(Protocol):
    """Owners as turns see them."""

    def snapshot(self, conversation: str) -> Snapshot:
        """Everything a turn may know. Raises ConversationLost if the owner was erased."""
        ...

    def history(self, conversation: str) -> History:
        """Everything about an owner, earlier checks included."""
        ...

    def save(self, contact: Contact, before: Snapshot, after: Snapshot, at: datetime) -> None:
        """Write what is different."""
        ...

    def note_support(self, contact: Contact, after: Snapshot, events: Iterable[Event], at: datetime) -> None:
        """Keep the needs that were heard in this turn, and the services that were shown."""
        ...

    def heard(self) -> tuple[Heard, ...]:
        """Every need of every owner, for the map of gaps."""
        ...

    def keep_apart(self, owner: str, question: str, value: str) -> None:
        """Keep what an owner told about themself, where only their own erasure and export find it."""
        ...

    def kept_apart(self, conversation: str) -> dict[str, str]:
        """What this owner told about themself, by question."""
        ...
