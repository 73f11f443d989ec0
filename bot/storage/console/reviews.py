"""One narrow row for each conversation, and one for each day of it: what lists and figures are read from.

They repeat what other tables hold, so that a list over a million messages never reads those.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, insert, literal, select, update

from bot.core.working_time import LONDON
from bot.storage import tables as t
from bot.storage.session import Session

_c = t.conversation.c
_o = t.owner.c
_b = t.business.c
_r = t.review.c
_d = t.talk_day.c


def _progress() -> ColumnElement[str]:
    """How far the owner is: arrived, agreed, in_check, finished or introduced."""
    i, k, a = t.introduction.c, t.check.c, t.consent.c
    of_owner = _c.owner_id
    return case(
        (exists().where(i.owner_id == of_owner, i.state != "drafted"), "introduced"),
        (exists().where(k.owner_id == of_owner, k.finished_at.is_not(None)), "finished"),
        (exists().where(k.owner_id == of_owner), "in_check"),
        (exists().where(and_(a.owner_id == of_owner, a.purpose == "take_part", a.given)), "agreed"),
        else_="arrived",
    )


def _repeated() -> tuple[ColumnElement[Any], ...]:
    """What a row repeats, each under the name of its column."""
    f, m = t.flag.c, t.message.c
    open_flags = and_(f.conversation_id == _c.id, f.done_at.is_(None))
    last_in = select(m.n).where(m.conversation_id == _c.id, m.direction == "in")
    return (
        _c.owner_id, _c.channel, _o.language, _b.sector, _b.council, _o.source,
        _progress().label("progress"), _c.floor, _o.created_at.label("began_at"),
        _c.last_heard_at.label("last_at"),
        func.coalesce(last_in.order_by(m.n.desc()).limit(1).scalar_subquery(), 0).label("last_in_n"),
        select(func.count()).where(open_flags).scalar_subquery().label("open_flags"),
        exists().where(open_flags, f.reason == "person_wanted").label("wants_person"),
    )  # fmt: skip


_REPEATED = _repeated()
_NOW = select(_c.id.label("conversation_id"), *_REPEATED).select_from(
    t.conversation.join(t.owner, _o.id == _c.owner_id).outerjoin(t.business, _b.owner_id == _c.owner_id)
)
_FRESH = {"read_n": 0, "unsure": 0, "flagged": False, "version": 0}
# Much of a row is about the owner, so that all their chats say it alike.
_asked = t.conversation.alias("asked")
_of_owner = _c.owner_id == select(_asked.c.owner_id).where(_asked.c.id == bindparam("of")).scalar_subquery()
_now = _NOW.where(_of_owner).subquery("now")
_REPEAT = (
    update(t.review)
    .where(_r.conversation_id == _now.c.conversation_id)
    .values({name: _now.c[name] for name in ("owner_id", "channel", *(each.name for each in _REPEATED[2:]))})
)
_IS_THERE = select(_r.conversation_id).where(_r.conversation_id == bindparam("of"))
_ADD = insert(t.review).from_select(
    ["conversation_id", *(each.name for each in _REPEATED), *_FRESH],
    _NOW.add_columns(*(literal(value).label(name) for name, value in _FRESH.items())).where(
        _c.id == bindparam("of")
    ),
)
_COUNT = (
    update(t.talk_day)
    .where(_d.conversation_id == bindparam("of"), _d.day == bindparam("on"))
    .values(heard=_d.heard + bindparam("more_heard"), unsure=_d.unsure + bindparam("more_unsure"))
)
_ADD_DAY = insert(t.talk_day)
_UNSURE = update(t.review).where(_r.conversation_id == bindparam("of")).values(unsure=_r.unsure + 1)


class SqlReviews:
    """The rows that staff's lists are read from."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def refresh(self, conversation: str) -> None:
        """Repeat what the tables say now of this conversation, and of all others of its owner.

        What staff wrote stays. A conversation that was erased has nothing to repeat.
        """
        here = {"of": conversation}
        if self._connection.execute(_REPEAT, here).rowcount == 0 or not self._is_there(here):
            self._connection.execute(_ADD, here)

    def note_heard(self, conversation: str, at: datetime) -> None:
        """The owner wrote something."""
        self._count(conversation, at, heard=1)

    def note_unsure(self, conversation: str, at: datetime) -> None:
        """A message of that time was not surely understood. The row of the conversation must be there."""
        self._count(conversation, at, unsure=1)
        self._connection.execute(_UNSURE, {"of": conversation})

    def _is_there(self, here: dict[str, str]) -> bool:
        return self._connection.execute(_IS_THERE, here).first() is not None

    def _count(self, conversation: str, at: datetime, *, heard: int = 0, unsure: int = 0) -> None:
        day = at.astimezone(LONDON).date()
        more = {"of": conversation, "on": day, "more_heard": heard, "more_unsure": unsure}
        if self._connection.execute(_COUNT, more).rowcount == 0:
            new = {"conversation_id": conversation, "day": day, "heard": heard, "unsure": unsure}
            self._connection.execute(_ADD_DAY, new)
