"""Who holds the floor in the database, and what waits until it is given back."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, exists, func, or_, select, update

from bot.core.floor import BOT, STAFF_SPEAK, UNTIL_GIVEN_BACK
from bot.core.message import FETCHED
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.session import Session
from bot.usecases.receive_message import WINDOW_CLOSED
from bot.usecases.records import Contact
from bot.usecases.staff.floor_ports import FloorHeld

_c = t.conversation.c
_m = t.message.c
_LOOK = CONTACT.add_columns(_c.last_heard_at, _c.floor_at, t.owner.c.stopped).where(
    _c.id == bindparam("conversation")
)
_HOLD = _LOOK.with_for_update(of=t.conversation)
_CHANGE = update(t.conversation).where(_c.id == bindparam("the_conversation"))
_here = _m.conversation_id == bindparam("of")
_is_kept = (_m.state == "withheld") & (_m.error == UNTIL_GIVEN_BACK)
# As it was written: what has a place in the transcript, then what was put below zero.
_KEPT = (
    select(_m.id, _m.n, _m.text)
    .where(_m.conversation_id == bindparam("conversation"), t.is_unsent, _is_kept)
    .order_by(_m.created_at, func.abs(_m.n))
)
_DROP = update(t.message).where(_here, t.is_unsent).values(error=STAFF_SPEAK)
_LAST_WORD = (
    select(_m.created_at)
    .where(_m.conversation_id == bindparam("conversation"), _m.said_by.is_not(None))
    .order_by(_m.n.desc())
    .limit(1)
)
_has_left = ~exists().where(t.staff.c.id == _c.floor, t.staff.c.active)
_HELD_SINCE = (
    select(_c.id)
    .where(_c.floor_at.is_not(None), or_(_c.floor_at <= bindparam("before"), _has_left))
    .order_by(_c.floor_at)
    .limit(bindparam("most"))
)
_NEXT_N = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"))
    .values(last_n=_c.last_n + 1)
    .returning(_c.last_n)
)


class SqlFloors:
    """Floors in the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def hold(self, conversation: str) -> FloorHeld | None:
        """Lock a conversation, so that of two who take its floor the second sees the first; None if gone."""
        return self._find(_HOLD, conversation)

    def look(self, conversation: str) -> FloorHeld | None:
        """The same without a lock."""
        return self._find(_LOOK, conversation)

    def give(self, conversation: str, floor: str, at: datetime | None) -> None:
        """From now on "bot", or this member of staff, speaks."""
        since = None if floor == BOT else at
        self._change(conversation, floor=floor, floor_at=since)

    def kept(self, conversation: str) -> tuple[str, ...]:
        """The words that wait until the floor is given back."""
        return tuple(row.text for row in self._kept(conversation))

    def release(self, contact: Contact, at: datetime, due: datetime) -> None:
        """Say what waited, as the next messages in its order; it is sent at `due` at the earliest."""
        conversation = contact.conversation
        kept, fetched = self._kept(conversation), contact.channel in FETCHED
        for row in kept:
            n = self._connection.execute(_NEXT_N, {"conversation": conversation}).scalar_one()
            self._renumber(conversation, row.n, n)
            out = {"state": "sent", "released_at": at} if fetched else {"state": "queued"}
            said = update(t.message).where(_m.id == row.id)
            self._connection.execute(said.values(n=n, error=None, **out))
        if kept and not fetched:
            self._change(conversation, send_due_at=func.coalesce(_c.send_due_at, due))

    def drop_kept(self, conversation: str) -> None:
        """What waited is never said."""
        self._connection.execute(_DROP.where(_is_kept), {"of": conversation})

    def drop_notices(self, conversation: str) -> None:
        """Who speaks was not said yet, since nothing could be sent; it never is."""
        since = select(_c.floor_at).where(_c.id == conversation).scalar_subquery()
        waits = (_m.state == "withheld") & (_m.error == WINDOW_CLOSED) & (_m.created_at >= since)
        notices = _DROP.where(waits, _m.urgent, _m.caused_by.is_(None), _m.said_by.is_(None))
        self._connection.execute(notices, {"of": conversation})

    def last_word(self, conversation: str) -> datetime | None:
        """When somebody of the staff last wrote to this owner."""
        return self._connection.execute(_LAST_WORD, {"conversation": conversation}).scalar()

    def held_since(self, before: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which staff took the floor before this time, or hold it and have left."""
        return tuple(self._connection.execute(_HELD_SINCE, {"before": before, "most": limit}).scalars())

    def _find(self, query: Select[Any], conversation: str) -> FloorHeld | None:
        row = self._connection.execute(query, {"conversation": conversation}).first()
        return FloorHeld(contact_of(row), row.last_heard_at, row.floor_at, row.stopped) if row else None

    def _kept(self, conversation: str) -> list[Row[*tuple[Any, ...]]]:
        return list(self._connection.execute(_KEPT, {"conversation": conversation}).all())

    def _renumber(self, conversation: str, was: int, n: int) -> None:
        """Whoever points at a message by its number points at the new one."""
        said, desk = t.introduction_said, t.desk
        about = update(said).where(said.c.conversation_id == conversation, said.c.n == was)
        self._connection.execute(about.values(n=n))
        asked = update(desk).where(desk.c.conversation_id == conversation, desk.c.asked_n == was)
        self._connection.execute(asked.values(asked_n=n))

    def _change(self, conversation: str, **values: object) -> None:
        self._connection.execute(_CHANGE.values(**values), {"the_conversation": conversation})
