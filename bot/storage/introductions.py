"""Introductions in the database: the whole of each sealed, with columns to find and count them by."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, insert, select, update

from bot.core.floor import UNTIL_GIVEN_BACK
from bot.core.introduction import Introduction, Moved
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.session import Session
from bot.usecases.introduction_ports import HeldIntroduction, OfferSent
from bot.usecases.wire import introduction_from_wire, introduction_to_wire

CLOSED_SHOWN = 5  # of what an intermediary closed, the latest
_ON_DESK = ("offered", "accepted", "contacted", "met", "with_staff", "closed")
_BUSY = ("agreed", "offered", "accepted", "contacted", "met")
_i = t.introduction.c
_c = t.conversation.c
_h = t.introduction_change.c
_OF_OWNER = select(_i.body).where(_i.owner_id == bindparam("owner")).order_by(_i.created_at, _i.id)
_OF_INTERMEDIARY = (
    select(_i.body, _i.state)
    .where(_i.intermediary == bindparam("person"), _i.state.in_(_ON_DESK))
    .order_by(_i.changed_at.desc())
)
_ONE = select(_i.body).where(_i.id == bindparam("introduction"))
_LOCK = select(_i.id, _i.body, _i.owner_id).where(_i.id == bindparam("introduction")).with_for_update()
_STATE = select(_i.state, _i.owner_id).where(_i.id == bindparam("introduction")).with_for_update()
# Where the owner last wrote, of the chats in which they can be reached.
_CHAT = (
    CONTACT.add_columns(_c.last_heard_at, _c.turn_due_at, t.owner.c.stopped)
    .where(_c.owner_id == bindparam("owner"))
    .order_by(_c.reachable.desc(), case((_c.erase_after.is_(None), 0), else_=1), _c.last_heard_at.desc())
    .limit(1)
)
_DUE = (
    select(_i.id)
    .where(_i.due_at.is_not(None), _i.due_at <= bindparam("now"))
    .order_by(_i.due_at)
    .limit(bindparam("most"))
)
_OFFER = (
    select(_c.channel, t.message.c.state, t.message.c.error)
    .select_from(t.introduction)
    .join(t.message, t.message.c.id == _i.offer_message)
    .join(t.conversation, _c.id == t.message.c.conversation_id)
    .where(_i.id == bindparam("introduction"))
)
_MESSAGE = select(t.message.c.id).where(
    t.message.c.conversation_id == bindparam("conversation"), t.message.c.n == bindparam("number")
)
_ADD, _ADD_CHANGE, _ADD_SAID = (
    insert(t.introduction),
    insert(t.introduction_change),
    insert(t.introduction_said),
)
_CHANGE = update(t.introduction).where(_i.id == bindparam("the_introduction"))
_KNOWN = select(func.count()).where(_h.introduction_id == bindparam("introduction"))


def introductions_of(connection: Connection, owner: str) -> tuple[Introduction, ...]:
    """All introductions of an owner, the oldest first."""
    bodies = connection.execute(_OF_OWNER, {"owner": owner}).scalars()
    return tuple(introduction_from_wire(body) for body in bodies)


class SqlIntroductions:
    """Introductions as part of a unit of work."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def of_owner(self, owner: str) -> tuple[Introduction, ...]:
        """All of an owner, the oldest first."""
        return introductions_of(self._connection, owner)

    def of_intermediary(self, intermediary: str) -> tuple[Introduction, ...]:
        """Those they are asked about or hold now, and what they closed lately, the oldest first."""
        rows = self._connection.execute(_OF_INTERMEDIARY, {"person": intermediary}).all()
        closed = [row for row in rows if row.state == "closed"][:CLOSED_SHOWN]
        shown = [row for row in rows if row.state != "closed" or row in closed]
        found = (introduction_from_wire(row.body) for row in reversed(shown))
        return tuple(each for each in found if each.asked == intermediary)

    def add(self, owner: str, introduction: Introduction, at: datetime) -> None:
        """Keep a new draft, or what changed in one; what is no draft any more is left as it is."""
        row = self._connection.execute(_STATE, {"introduction": introduction.id}).first()
        if row is None:
            new = {"id": introduction.id, "owner_id": owner, "created_at": at, "changed_at": at}
            self._connection.execute(_ADD, new | _columns(introduction))
            self._add_history(introduction.id, introduction.history)
        elif row.state == "drafted" and row.owner_id == owner and introduction.state == "drafted":
            self._change(introduction.id, **_columns(introduction), changed_at=at)

    def find(self, introduction: str) -> Introduction | None:
        """One as it stands, without a lock; None if it is gone."""
        body = self._connection.execute(_ONE, {"introduction": introduction}).scalar()
        return introduction_from_wire(body) if body else None

    def hold(self, introduction: str) -> HeldIntroduction | None:
        """Lock one, so that of two acts at the same instant the second sees the first; None if it is gone."""
        row = self._connection.execute(_LOCK, {"introduction": introduction}).first()
        if row is None:
            return None
        chat = self._connection.execute(_CHAT, {"owner": row.owner_id}).one()
        return HeldIntroduction(
            introduction=introduction_from_wire(row.body),
            owner=contact_of(chat),
            heard=chat.last_heard_at,
            stopped=chat.stopped,
            is_busy=chat.turn_due_at is not None,
        )

    def save(self, introduction: Introduction, due: datetime | None) -> None:
        """Keep what changed, with its history; `due` is when its clock is to be looked at next."""
        known = self._connection.execute(_KNOWN, {"introduction": introduction.id}).scalar_one()
        fresh = introduction.history[known:]
        self._add_history(introduction.id, fresh, known)
        at = {"changed_at": fresh[-1].at} if fresh else {}
        self._change(introduction.id, **_columns(introduction), due_at=due, **at)

    def put_off(self, introduction: str, until: datetime) -> None:
        """Look at this one again then."""
        self._change(introduction, due_at=until)

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Introductions whose clock is to be looked at, those that wait longest first."""
        return tuple(self._connection.execute(_DUE, {"now": now, "most": limit}).scalars())

    def note_offer(self, introduction: str, conversation: str, n: int) -> None:
        """The message that carries the live offer: it tells when the offer arrived."""
        here = {"conversation": conversation, "number": n}
        message = self._connection.execute(_MESSAGE, here).scalar_one()
        self._change(introduction, offer_message=message)

    def offer_sent(self, introduction: str) -> OfferSent | None:
        """How far the message got that carries the live offer; None if there is none."""
        row = self._connection.execute(_OFFER, {"introduction": introduction}).first()
        if row is None:
            return None
        rests = row.state == "withheld" and row.error == UNTIL_GIVEN_BACK  # it goes out, only later
        return OfferSent(row.channel, "queued" if rests else row.state)

    def note_said(self, introduction: str, conversation: str, numbers: Iterable[int]) -> None:
        """These messages at a desk hold words about the owner: an erasure empties them."""
        for n in numbers:
            row = {"conversation_id": conversation, "n": n, "introduction_id": introduction}
            self._connection.execute(_ADD_SAID, row)

    def _add_history(self, introduction: str, moves: tuple[Moved, ...], known: int = 0) -> None:
        for position, move in enumerate(moves, known):
            place = {"introduction_id": introduction, "position": position}
            self._connection.execute(_ADD_CHANGE, place | vars(move))

    def _change(self, introduction: str, **values: object) -> None:
        self._connection.execute(_CHANGE, {"the_introduction": introduction, **values})


def look_soon(connection: Connection, conversation: str) -> None:
    """The owner of this conversation is gone: whoever keeps the clocks looks at once."""
    owner = select(_c.owner_id).where(_c.id == conversation).scalar_subquery()
    theirs = update(t.introduction).where(_i.owner_id == owner, _i.state.in_(_BUSY))
    connection.execute(theirs.values(due_at=_i.changed_at))


def loads(
    connection: Connection, *, agreed: bool, person: str | None = None
) -> dict[str, tuple[int, int, int]]:
    """For each intermediary, or this one: introductions open, closed with a good outcome, and closed.

    `agreed` counts those as well that are agreed and not offered yet.
    """
    open_ = _BUSY if agreed else _BUSY[1:]
    counts = (
        select(
            _i.intermediary,
            _sum(_i.state.in_(open_)),
            _sum((_i.state == "closed") & _i.outcome.in_(("helped", "met"))),
            _sum(_i.state == "closed"),
        )
        .where(_i.intermediary == person if person else _i.intermediary.is_not(None))
        .group_by(_i.intermediary)
    )
    return {str(row[0]): (row[1], row[2], row[3]) for row in connection.execute(counts)}


def _sum(condition: Any) -> Any:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _columns(introduction: Introduction) -> dict[str, Any]:
    to = introduction.to
    return {
        "state": introduction.state,
        "need": introduction.need,
        "intermediary": introduction.asked or (to.intermediary if to else None),
        "organisation": to.organisation if to else None,
        "outcome": introduction.outcome,
        "late_at": introduction.late_at,
        "body": introduction_to_wire(introduction),
    }
