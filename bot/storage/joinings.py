"""Joining chats: codes as hashes, wrong codes, and the chats of one owner."""

from datetime import datetime

from sqlalchemy import bindparam, case, delete, func, insert, select, update

from bot.core.errors import ConversationLost
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.merging import merge_owners
from bot.storage.session import Session
from bot.usecases.joining_ports import Offer
from bot.usecases.records import Contact

_c = t.conversation.c
_j = t.join_code.c
_w = t.join_try.c
_here = _c.id == bindparam("conversation")
_owner_here = select(_c.owner_id).where(_here).correlate(None).scalar_subquery()
_OWNER = select(_c.owner_id).where(_here)
_CHATS = CONTACT.where(_c.owner_id == _owner_here).order_by(
    case((_c.id == bindparam("conversation"), 0), else_=1), _c.id
)
# A code of a chat that is held for safety, or of an owner who wants to hear nothing, waits for nobody.
_OFFERS = (
    select(_j.id, _c.channel)
    .join_from(t.join_code, t.conversation, _c.id == _j.conversation_id)
    .join(t.owner, t.owner.c.id == _c.owner_id)
    .where(_j.until > bindparam("at"), _c.owner_id != _owner_here)
    .where(_c.erase_after.is_(None), _c.held_for_safety.is_(False), t.owner.c.stopped.is_(False))
)
_BY_CODE = _OFFERS.where(_j.code_hash == bindparam("code"))
_BY_ID = _OFFERS.where(_j.id == bindparam("offer"))
_GIVEN_IN = CONTACT.join(t.join_code, _j.conversation_id == _c.id).where(_j.id == bindparam("offer"))
_GIVERS_OWNER = (
    select(_c.owner_id)
    .join_from(t.join_code, t.conversation, _c.id == _j.conversation_id)
    .where(_j.id == bindparam("offer"))
    .scalar_subquery()
)
# Conversations before owners, each in the order of their ids: as every other unit locks them.
_LOCK_CHATS = (
    select(_c.id).where(_c.owner_id.in_((_owner_here, _GIVERS_OWNER))).order_by(_c.id).with_for_update()
)
_LOCK_OWNERS = (
    select(t.owner.c.id)
    .where(t.owner.c.id.in_((_owner_here, _GIVERS_OWNER)))
    .order_by(t.owner.c.id)
    .with_for_update()
)
_WRONG = select(func.count()).where(
    _w.conversation_id == bindparam("conversation"), _w.at > bindparam("since")
)
_LEAVE = (
    update(t.conversation)
    .where(_c.owner_id == bindparam("of_owner"), _c.id != bindparam("but"))
    .values(erase_after=_c.last_n, turn_epoch=_c.turn_epoch + 1, turn_until=0.0, engine_state=None)
    .returning(_c.id)
)


class SqlJoinings:
    """Codes, wrong codes and owners with several chats, in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def owner_of(self, conversation: str) -> str:
        """The owner of this conversation. Raises ConversationLost if they were erased."""
        owner = self._connection.execute(_OWNER, {"conversation": conversation}).scalar()
        if owner is None:
            raise ConversationLost(f"{conversation} was erased")
        return owner

    def chats_of(self, conversation: str) -> tuple[Contact, ...]:
        """This conversation, and after it every other one of its owner, those included that are leaving."""
        rows = self._connection.execute(_CHATS, {"conversation": conversation})
        return tuple(contact_of(row) for row in rows)

    def give(self, code: str, conversation: str, until: datetime) -> None:
        """Keep the hash of this code; an earlier code of this conversation is over."""
        self._connection.execute(delete(t.join_code).where(_j.conversation_id == conversation))
        new = {"id": self._session.new_id(), "conversation_id": conversation, "until": until}
        self._connection.execute(insert(t.join_code), new | {"code_hash": self._session.code_hash(code)})

    def find(
        self, conversation: str, at: datetime, *, code: str | None = None, offer: str | None = None
    ) -> Offer | None:
        """The offer behind this code, or with this id, if it is good at this time for this conversation."""
        values = {"conversation": conversation, "at": at}
        if code is not None:
            values |= {"code": self._session.code_hash(code)}
        row = self._connection.execute(
            _BY_ID if code is None else _BY_CODE, values if code is not None else {**values, "offer": offer}
        ).first()
        return Offer(row.id, row.channel) if row else None

    def take(self, offer: str, conversation: str, at: datetime) -> Contact | None:
        """Use up a code: the conversation it was given in, None if it is not good any more."""
        values = {"conversation": conversation, "offer": offer}
        for lock in (_LOCK_CHATS, _LOCK_OWNERS):
            self._connection.execute(lock, values).all()
        if self.find(conversation, at, offer=offer) is None:
            return None
        row = self._connection.execute(_GIVEN_IN, {"offer": offer}).one()
        self._connection.execute(delete(t.join_code).where(_j.id == offer))
        return contact_of(row)

    def note_wrong(self, conversation: str, at: datetime) -> None:
        """A code that is not good was sent from here."""
        new = {"id": self._session.new_id(), "conversation_id": conversation, "at": at}
        self._connection.execute(insert(t.join_try), new)

    def wrong_since(self, conversation: str, since: datetime) -> int:
        """How many such codes were sent from here after this time."""
        values = {"conversation": conversation, "since": since}
        return self._connection.execute(_WRONG, values).scalar_one()

    def join(self, moved: Contact, into: Contact, now: datetime) -> None:
        """Give every conversation of one owner, and all that is known of them, to the owner of another."""
        self._keep_apart_together(moved.owner, into.owner)
        merge_owners(self._connection, moved, into, now)

    def _keep_apart_together(self, gone: str, kept: str) -> None:
        """What the one who goes told about themself stays, unless the other told the same thing."""
        theirs, ours = (self._session.owner_hash(owner) for owner in (gone, kept))
        told = t.monitoring.c
        known = select(told.question).where(told.owner_hash == ours)
        self._connection.execute(
            update(t.monitoring)
            .where(told.owner_hash == theirs, told.question.not_in(known))
            .values(owner_hash=ours)
        )
        self._connection.execute(delete(t.monitoring).where(told.owner_hash == theirs))

    def leave_together(self, conversation: str) -> tuple[str, ...]:
        """The other conversations of this owner are erased when this one is; which ones they are."""
        owner = self.owner_of(conversation)
        leaving = self._connection.execute(_LEAVE, {"of_owner": owner, "but": conversation})
        return tuple(leaving.scalars())
