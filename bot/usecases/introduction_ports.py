"""What introductions need: their rows, the words both sides hear, and links into e-mails."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from bot.core.acts import Note
from bot.core.conversation import Reply
from bot.core.desk import Desk, DeskAsking, OwnOwner
from bot.core.intermediary import Availability, Intermediary
from bot.core.introduction import Introduction
from bot.core.message import Channel, OutboundState
from bot.usecases.records import Contact


@dataclass(frozen=True)
class HeldIntroduction:
    """An introduction under a lock, with the owner's conversation in which they last wrote.

    `heard` is when that was; `stopped` is True if they want no messages; `is_busy` while a message waits
    there or its turn runs.
    """

    introduction: Introduction
    owner: Contact
    heard: datetime
    stopped: bool = False
    is_busy: bool = False


@dataclass(frozen=True)
class OfferSent:
    """How far the message got that carries a live offer, and on which channel."""

    channel: Channel
    state: OutboundState


class Introductions(Protocol):
    """Introductions, as part of a unit of work."""

    def of_owner(self, owner: str) -> tuple[Introduction, ...]:
        """All of an owner, the oldest first."""
        ...

    def of_intermediary(self, intermediary: str) -> tuple[Introduction, ...]:
        """Those they are asked about or hold now, and what they closed lately, the oldest first."""
        ...

    def add(self, owner: str, introduction: Introduction, at: datetime) -> None:
        """Keep a new draft, or what changed in one."""
        ...

    def find(self, introduction: str) -> Introduction | None:
        """One as it stands, without a lock; None if it is gone."""
        ...

    def hold(self, introduction: str) -> HeldIntroduction | None:
        """Lock one, so that of two acts at the same instant the second sees the first; None if it is gone."""
        ...

    def save(self, introduction: Introduction, due: datetime | None) -> None:
        """Keep what changed, with its history; `due` is when its clock is to be looked at next."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Introductions whose clock is to be looked at, those that wait longest first."""
        ...

    def put_off(self, introduction: str, until: datetime) -> None:
        """Look at this one again then."""
        ...

    def note_offer(self, introduction: str, conversation: str, n: int) -> None:
        """The message that carries the live offer: it tells when the offer arrived."""
        ...

    def offer_sent(self, introduction: str) -> OfferSent | None:
        """How far the message got that carries the live offer; None if there is none."""
        ...

    def note_said(self, introduction: str, conversation: str, numbers: Iterable[int]) -> None:
        """These messages at a desk hold words about the owner: an erasure empties them."""
        ...


class Desks(Protocol):
    """Intermediaries and the conversations by which they are told, as part of a unit of work."""

    def find(self, intermediary: str) -> Availability | None:
        """One of them with what they have to do, whether active or not."""
        ...

    def person(self, intermediary: str) -> Intermediary | None:
        """One of them, whether active or not."""
        ...

    def of(self, conversation: str) -> Desk | None:
        """The desk behind this conversation; None if it is only an owner's."""
        ...

    def phone_of(self, intermediary: Intermediary, at: datetime | None = None) -> Contact | None:
        """The conversation by which they want to be told, if it is linked and can be reached.

        For e-mail it is made when it is first needed, at this time.
        """
        ...

    def heard(self, conversation: str) -> datetime:
        """When somebody last wrote there."""
        ...

    def ask(self, conversation: str, asking: DeskAsking | None, asked_n: int | None) -> None:
        """Note what is asked at this desk now."""
        ...

    def ask_no_more(self, conversation: str, introduction: str) -> None:
        """Close what is asked at this desk, if it is about this introduction."""
        ...

    def invite(self, intermediary: str, code: str, until: datetime) -> None:
        """Keep the hash of a one-time code; an earlier one is over."""
        ...

    def link(self, code: str, conversation: str, at: datetime) -> Intermediary | None:
        """Use up a code: this conversation is theirs from now on; None if the code is not good."""
        ...

    def invited(self, code: str, at: datetime) -> Intermediary | None:
        """Whose code this is, if it is good at this time."""
        ...

    def chat_of(self, intermediary: str) -> Contact | None:
        """The chat that was linked last as theirs, whether it can be reached or not; never a letter box."""
        ...

    def unlink(self, conversation: str) -> None:
        """This conversation is nobody's desk any more."""
        ...

    def owners_of(self, intermediary: str) -> tuple[OwnOwner, ...]:
        """Owners who came by their link and agreed to be on their list."""
        ...

    def save(self, intermediaries: Iterable[Intermediary]) -> None:
        """Keep these, in place of those with the same ids."""
        ...


class SayNote(Protocol):
    """The words of a note to owner or intermediary; for an e-mail the first line is its subject."""

    def __call__(
        self, note: Note, introduction: Introduction, person: Intermediary | None, owner_language: str
    ) -> Reply:
        """The reply that says it, with what can be tapped or the link to a page."""
        ...


class SayWords(Protocol):
    """Words that one side has for the other, with who they are from; for an e-mail with a subject."""

    def __call__(
        self,
        sender: Literal["owner", "intermediary"],
        words: str,
        introduction: Introduction,
        person: Intermediary | None,
        owner_language: str,
    ) -> Reply:
        """The reply that says it to the other side, with what can be tapped to answer."""
        ...


class Links(Protocol):
    """Signed, expiring links with one purpose, for those who are told by e-mail."""

    def to_introduction(self, introduction: str, intermediary: str) -> str:
        """The whole public address of the page on which this person answers this introduction."""
        ...


class BankHolidays(Protocol):
    """The bank holidays of England."""

    def __call__(self, around: datetime) -> frozenset[date]:
        """Those of the year before, this year and the next two."""
        ...
