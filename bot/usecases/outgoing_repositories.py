"""What is kept of what goes out: replies on their way, transcripts, flags, erasures, places of pollers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.conversation import Picture, Reply
from bot.core.events import FlagReason
from bot.core.follow_up import DroppedBecause, FollowUp, FollowUpKind
from bot.core.message import Channel, OutboundState
from bot.usecases.records import (
    Claim,
    Contact,
    Line,
    Owing,
    Sent,
    ToSend,
)


class Outbox(Protocol):
    """What we say, until it is out."""

    def add(
        self,
        contact: Contact,
        replies: Iterable[Reply],
        at: datetime,
        *,
        caused_by: str | None,
        urgent: bool = False,
        not_before: datetime | None = None,
        said_by: str | None = None,
    ) -> tuple[int, ...]:
        """Write replies as the next messages of a conversation and return their numbers.

        `not_before` is when they may be sent at the earliest, unless something else is sent before. While
        staff hold the floor, only what is urgent or said by them goes out. All else is kept back: for good
        if it answers the owner, else until the floor is given back.
        """
        ...

    def keep_back(self, conversation: str) -> None:
        """Staff speak now: keep back what is not being sent yet, unless it is urgent or theirs."""
        ...

    def withhold(self, conversation: str, reason: str) -> None:
        """Keep back everything that is not being sent yet."""
        ...

    def requeue(self, conversation: str, reason: str, at: datetime) -> None:
        """Queue again what was kept back for this reason."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which something can be sent now."""
        ...

    def claim(self, conversation: str, now: datetime, seconds: float) -> Claim | None:
        """Take the lease on sending; None if another worker has it, or nothing is due."""
        ...

    def renew(self, claim: Claim, seconds: float) -> bool:
        """Keep the lease; False if it was lost."""
        ...

    def hold(self, claim: Claim) -> None:
        """Make sure that the lease still counts. Raises ConversationLost."""
        ...

    def begin_next(self, claim: Claim, now: datetime, seconds: float) -> ToSend | None:
        """Mark the next reply as being sent and return it; None if there is none. Raises ConversationLost.

        While staff hold the floor, what is neither urgent nor theirs is kept back: they speak now.
        """
        ...

    def note_sent(self, message: str, provider: tuple[str, ...], channel: Channel) -> None:
        """The provider took this reply, under these ids."""
        ...

    def note_later(self, message: str, reason: str) -> None:
        """The provider asks to try again."""
        ...

    def note_failed(self, message: str, reason: str) -> None:
        """The provider will not deliver this reply."""
        ...

    def note_withheld(self, message: str, reason: str) -> None:
        """This reply may not be sent now."""
        ...

    def let_go(self, claim: Claim, due: datetime | None) -> None:
        """Give the lease back; `due` is when the next sending can be tried, None if nothing is queued."""
        ...

    def find(self, channel: Channel, provider: str, message: str | None) -> Sent | None:
        """The reply that a status is about, by our id or the provider's."""
        ...

    def move_on(
        self, message: str, state: OutboundState, error: str | None, channel: Channel, provider: str
    ) -> None:
        """Note how far a reply got."""
        ...

    def queue_again(self, message: str, due: datetime) -> None:
        """Send this reply once more at this time: the provider took it and then refused it as too fast."""
        ...


class FollowUps(Protocol):
    """Messages that we owe owners who agreed to them."""

    def replace(
        self,
        contact: Contact,
        planned: Iterable[FollowUp],
        at: datetime,
        kinds: Sequence[FollowUpKind] | None = None,
    ) -> None:
        """Make these all that waits for this owner, in this conversation; writes only what is different.

        With `kinds`, what waits of other kinds is left as it is. What is asked once is not planned again.
        """
        ...

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which something is due and nothing else goes on, those that wait longest first."""
        ...

    def hold(self, conversation: str) -> Owing | None:
        """Lock a conversation and read what waits there; None if it is gone."""
        ...

    def note_sent(self, ids: Sequence[str], at: datetime) -> None:
        """These are said."""
        ...

    def drop(self, ids: Sequence[str], because: DroppedBecause, at: datetime) -> None:
        """These will not be said."""
        ...

    def put_off(self, ids: Sequence[str], until: datetime) -> None:
        """These wait until then."""
        ...


class Flags(Protocol):
    """What staff should look at."""

    def raise_flag(
        self,
        conversation: str,
        message: str | None,
        reason: FlagReason,
        at: datetime,
        detail: str | None = None,
    ) -> None:
        """Ask staff to look. `detail` is a category or the name of an error, never words."""
        ...

    def note_group(self, channel: Channel, address: str, at: datetime) -> bool:
        """Note that a group was told that the assistant is private; False if it was told before."""
        ...

    def note_unhandled(self, channel: Channel, kind: str, at: datetime) -> None:
        """Count an event that we know nothing to do with."""
        ...


class Transcripts(Protocol):
    """Conversations as they are read back."""

    def of(self, channel: Channel, address: str) -> Contact | None:
        """The conversation of this address, if anybody ever wrote from it."""
        ...

    def lines(self, conversation: str, after: int, limit: int) -> tuple[Line, ...]:
        """Messages with `n` above `after`, in order."""
        ...

    def is_waiting(self, conversation: str) -> bool:
        """True if a message is not done or a reply not released."""
        ...

    def title_of(self, conversation: str, choice: str) -> str:
        """The words on the choice with this id that was shown last; "" if none was."""
        ...

    def picture(self, message: str) -> Picture | None:
        """The picture of a reply, if it has one."""
        ...


class Erasures(Protocol):
    """Owners who are to be forgotten."""

    def bury(self, conversation: str, since: datetime, until: datetime) -> None:
        """Leave a tombstone for each event received after `since`, so that none brings the owner back."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations whose last reply is out, or that waited long enough for it."""
        ...

    def hasten(self, conversation: str, at: datetime) -> None:
        """The last reply is out: erase at this time, if not before."""
        ...

    def all_of(self, channel: Channel, address: str) -> tuple[str, ...]:
        """Every conversation of this address, those included that are leaving."""
        ...

    def last_reply(self, conversation: str) -> int | None:
        """The number of the reply that must be out before this owner is erased; None if they stay."""
        ...

    def has_owners(self) -> bool:
        """True if anybody ever wrote who was not forgotten since."""
        ...

    def erase(self, conversation: str, at: datetime) -> None:
        """Remove the owner with all their chats and everything that is theirs; keep a stub for each chat."""
        ...

    def has_old_tombstones(self, now: datetime) -> bool:
        """True if there are tombstones whose time is over."""
        ...

    def forget_tombstones(self, now: datetime) -> None:
        """Remove tombstones whose time is over."""
        ...


class Cursors(Protocol):
    """How far a poller has read, and who polls."""

    def claim(self, name: str, holder: str, seconds: float) -> str | None:
        """Take or keep the lease and return how far was read ("" at first); None if another holds it."""
        ...

    def advance(self, name: str, holder: str, value: str, seconds: float) -> bool:
        """Note how far was read and keep the lease; False if it is another's."""
        ...
