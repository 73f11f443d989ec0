"""What joining chats needs to keep: codes, wrong codes, and who owns which chat."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.message import Channel
from bot.usecases.records import Contact


@dataclass(frozen=True)
class Offer:
    """A code that is good now: its id, and on which channel it was given."""

    id: str
    channel: Channel


class Joinings(Protocol):
    """Codes by which chats are joined, and owners with several chats."""

    def chats_of(self, conversation: str) -> tuple[Contact, ...]:
        """This conversation, and after it every other one of its owner, those included that are leaving."""
        ...

    def give(self, code: str, conversation: str, until: datetime) -> None:
        """Keep the hash of this code; an earlier code of this conversation is over."""
        ...

    def find(
        self, conversation: str, at: datetime, *, code: str | None = None, offer: str | None = None
    ) -> Offer | None:
        """The offer behind this code, or with this id, if it is good at this time for this conversation."""
        ...

    def take(self, offer: str, conversation: str, at: datetime) -> Contact | None:
        """Use up a code: the conversation it was given in, None if it is not good any more.

        Locks both owners with all their conversations, so it goes before everything else in its unit.
        """
        ...

    def note_wrong(self, conversation: str, at: datetime) -> None:
        """A code that is not good was sent from here."""
        ...

    def wrong_since(self, conversation: str, since: datetime) -> int:
        """How many such codes were sent from here after this time."""
        ...

    def join(self, moved: Contact, into: Contact, now: datetime) -> None:
        """Give every conversation of one owner, and all that is known of them, to the owner of another."""
        ...

    def leave_together(self, conversation: str) -> tuple[str, ...]:
        """The other conversations of this owner are erased when this one is; which ones they are."""
        ...
