"""Conversations: one for each address on each channel."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.core.message import Channel
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.introductions import look_soon
from bot.storage.session import Session
from bot.usecases.records import Contact

_FRESH = {
    "floor": "bot",
    "reachable": True,
    "last_n": 0,
    "arrived": False,
    "details_confirmed": False,
    "held_for_safety": False,
    "passed_over": [],
    "turn_epoch": 0,
    "turn_until": 0.0,
    "send_epoch": 0,
    "send_until": 0.0,
    "send_rests": False,
}
_c = t.conversation.c
_m = t.message.c
_locked = CONTACT.limit(1).with_for_update(of=t.conversation)
_AT_ADDRESS = _locked.where(_c.channel == bindparam("channel"), _c.address_hash == bindparam("address"))
_OF_PERSON = _locked.where(_c.person_hash == bindparam("person")).order_by(_c.last_heard_at.desc())
_ADD_OWNER, _ADD_BUSINESS, _ADD = insert(t.owner), insert(t.business), insert(t.conversation)
_CHANGE = update(t.conversation).where(_c.id == bindparam("the_conversation"))
_INTERRUPT = _CHANGE.values(turn_epoch=_c.turn_epoch + 1, turn_until=0.0, engine_state=None)
_STOP_OWNER = (
    update(t.owner)
    .where(t.owner.c.id == select(_c.owner_id).where(_c.id == bindparam("of")).scalar_subquery())
    .values(stopped=True)
)
_FAIL_UNSENT = (
    update(t.message)
    .where(_m.conversation_id == bindparam("of"), t.is_unsent)
    .values(state="failed", error="unreachable")
)


class SqlConversations:
    """Conversations in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def find(self, channel: Channel, address: str) -> Contact | None:
        """The conversation of this address, if anybody ever wrote from it."""
        hashed = self._session.address_hash(channel, address)
        row = self._connection.execute(_AT_ADDRESS, {"channel": channel, "address": hashed}).first()
        return contact_of(row) if row else None

    def find_person(self, channel: Channel, person: str) -> Contact | None:
        """The conversation, latest first, that once came from this person under another address."""
        hashed = self._session.address_hash(channel, person)
        row = self._connection.execute(_OF_PERSON, {"person": hashed}).first()
        return contact_of(row) if row else None

    def begin(self, channel: Channel, address: str, at: datetime) -> Contact:
        """A new owner and their conversation."""
        owner, conversation = self._session.new_id(), self._session.new_id()
        fresh = {"id": owner, "language": "en", "stopped": False, "created_at": at, "last_heard_at": at}
        self._connection.execute(_ADD_OWNER, fresh)
        self._connection.execute(_ADD_BUSINESS, {"owner_id": owner})
        new = {"id": conversation, "owner_id": owner, "channel": channel, "last_heard_at": at}
        self._connection.execute(_ADD, {**_FRESH, **new, **self._place(channel, address)})
        return Contact(conversation, owner, channel, address)

    def move(self, contact: Contact, address: str) -> Contact:
        """The owner writes from another address now, and is answered there."""
        self._change(contact.conversation, **self._place(contact.channel, address))
        return replace(contact, address=address)

    def note_person(self, contact: Contact, person: str) -> None:
        """Remember by which id the provider knows this owner, whatever the address."""
        hashed = self._session.address_hash(contact.channel, person)
        self._change(contact.conversation, person_hash=hashed)

    def part_with(self, conversation: str) -> None:
        """Let go of the address of an owner who is leaving, so that a new message begins anew."""
        self._change(conversation, address_hash=None, person_hash=None)

    def interrupt(self, conversation: str) -> None:
        """Make a turn that runs now, and the engine's state, worthless."""
        self._connection.execute(_INTERRUPT, {"the_conversation": conversation})

    def ask_anew(self, conversation: str, question_n: int) -> None:
        """This message asks what is open now; the engine learns it from the tables at the next turn."""
        self._change(conversation, asked_n=question_n, engine_state=None)

    def set_reachable(self, conversation: str, reachable: bool) -> None:
        """Note whether anything can reach this address. What waited for sending fails if not."""
        self._change(conversation, reachable=reachable)
        if not reachable:
            self._connection.execute(_STOP_OWNER, {"of": conversation})
            self._connection.execute(_FAIL_UNSENT, {"of": conversation})
            self._change(conversation, send_due_at=None)
            look_soon(self._connection, conversation)

    def leave(self, conversation: str, last_n: int, at: datetime) -> None:
        """Note that this owner is to be erased after reply `last_n`, at this time at the latest."""
        self._change(conversation, erase_after=last_n, erase_at=at)

    def _place(self, channel: Channel, address: str) -> dict[str, str]:
        return {"address": address, "address_hash": self._session.address_hash(channel, address)}

    def _change(self, conversation: str, **values: object) -> None:
        self._connection.execute(_CHANGE, {"the_conversation": conversation, **values})
