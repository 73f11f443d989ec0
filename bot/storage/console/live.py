"""Marks of what live pages show, from a few indexed rows."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2s
from typing import Any

from sqlalchemy import bindparam, func, select

from bot.storage import tables as t
from bot.storage.session import Session

_WATCHED = 40  # messages: what is older does not change any more
_c, _m, _r, _f = t.conversation.c, t.message.c, t.review.c, t.flag.c
_CONVERSATION = (
    select(
        _c.last_n, _c.floor, _c.floor_at, _c.reachable, _c.asked_n, _c.held_for_safety, _c.last_heard_at,
        t.owner.c.stopped, _r.version, _r.open_flags, _m.n, _m.state, _m.error, _m.released_at, _m.said_by,
    )
    .select_from(t.conversation)
    .join(t.owner, t.owner.c.id == _c.owner_id)
    .outerjoin(t.review, _r.conversation_id == _c.id)
    .outerjoin(t.message, _m.conversation_id == _c.id)
    .where(_c.id == bindparam("conversation"))
    .order_by(_m.n.desc())
    .limit(_WATCHED)
)  # fmt: skip
_open_flags = select(func.count(), func.min(_f.at), func.max(_f.at)).where(_f.done_at.is_(None))
_due = select(func.count()).where(t.introduction.c.due_at <= bindparam("now"))
_alerts = select(func.count(t.alert.c.look_at), func.max(t.alert.c.acknowledged_at))
_TODAY = (_open_flags, _due, _alerts)


class SqlLive:
    """Marks from the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def conversation(self, conversation: str) -> str:
        """The mark of a conversation: its messages and how far they got, the floor, what staff noted."""
        return _mark(self._connection.execute(_CONVERSATION, {"conversation": conversation}))

    def today(self, now: datetime) -> str:
        """The mark of what needs a person now."""
        return _mark(row for query in _TODAY for row in self._connection.execute(query, {"now": now}))


def _mark(rows: Iterable[Any]) -> str:
    return blake2s(repr([tuple(row) for row in rows]).encode(), digest_size=8).hexdigest()
