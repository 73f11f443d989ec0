"""Introductions as staff look at them: by state, narrowed, a page at a time."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, get_args

from sqlalchemy import ColumnElement, Row, and_, func, select, tuple_

from bot.core.introduction import State
from bot.core.working_time import LONDON
from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.board_ports import BoardFilter, BoardRow, DeskLine, Did, Place
from bot.usecases.wire import introduction_from_wire

STATES: tuple[State, ...] = get_args(State)
OVER: tuple[State, ...] = ("drafted", "closed", "withdrawn")
_MOST_LINES = 100  # said about one introduction at desks
_MOST_DONE = 200
_i = t.introduction.c
_b = t.business.c
_a = t.audit.c
_m = t.message.c
_ROWS = (
    select(_i.body, _i.owner_id, t.owner.c.name, _b.council, _i.created_at, _i.changed_at, _i.late_at, _i.id)
    .join(t.owner, t.owner.c.id == _i.owner_id)
    .outerjoin(t.business, _b.owner_id == _i.owner_id)
)
_COUNTS = select(_i.state, func.count()).outerjoin(t.business, _b.owner_id == _i.owner_id).group_by(_i.state)


class SqlBoard:
    """The board in the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def counts(self, narrowed: BoardFilter) -> Mapping[State, int]:
        """How many there are in each state; those without any are left out."""
        found = {row[0]: row[1] for row in self._connection.execute(_COUNTS.where(*_only(narrowed)))}
        return {state: found[state] for state in STATES if state in found}

    def first(self, state: State, narrowed: BoardFilter, limit: int) -> tuple[BoardRow, ...]:
        """Those of a state that need somebody most: past their clock first, then who waits longest."""
        if state in OVER:
            return self.page(state, narrowed, None, limit)
        here = _ROWS.where(_i.state == state, *_only(narrowed))
        order = (_i.late_at.is_(None), _i.late_at, _i.changed_at, _i.id)
        return tuple(map(_row, self._connection.execute(here.order_by(*order).limit(limit))))

    def page(
        self, state: State, narrowed: BoardFilter, after: Place | None, limit: int
    ) -> tuple[BoardRow, ...]:
        """Those of a state: who waits longest first; of what is over, the latest first."""
        here, place = _ROWS.where(_i.state == state, *_only(narrowed)), tuple_(_i.changed_at, _i.id)
        is_over = state in OVER
        if after:
            mark = tuple_(after.at, after.id)
            here = here.where(place < mark if is_over else place > mark)
        order = (_i.changed_at.desc(), _i.id.desc()) if is_over else (_i.changed_at, _i.id)
        return tuple(map(_row, self._connection.execute(here.order_by(*order).limit(limit))))

    def row(self, introduction: str) -> BoardRow | None:
        """One of them; None if it is gone."""
        row = self._connection.execute(_ROWS.where(_i.id == introduction)).first()
        return _row(row) if row else None

    def conversation_of(self, owner: str) -> str | None:
        """The conversation in which this owner last wrote."""
        c = t.conversation.c
        latest = select(c.id).where(c.owner_id == owner).order_by(c.last_heard_at.desc(), c.id).limit(1)
        return self._connection.execute(latest).scalar()

    def desk_lines(self, introduction: str) -> tuple[DeskLine, ...]:
        """What was said between us and intermediaries about it, the oldest first."""
        s = t.introduction_said.c
        said = (
            select(_m.created_at, _m.direction, _m.text, _m.state)
            .join(t.introduction_said, and_(s.conversation_id == _m.conversation_id, s.n == _m.n))
            .where(s.introduction_id == introduction)
            .order_by(_m.created_at, _m.n)
            .limit(_MOST_LINES)
        )
        return tuple(
            DeskLine(row.created_at, row.direction, row.text or "", row.state)
            for row in self._connection.execute(said)
        )

    def done_to(self, kind: str, thing: str) -> tuple[Did, ...]:
        """What staff changed about it, the oldest first."""
        done = (
            select(_a.at, _a.verb, t.staff.c.name)
            .outerjoin(t.staff, t.staff.c.id == _a.staff_id)
            .where(_a.kind == kind, _a.thing == thing, _a.verb != "saw")
            .order_by(_a.id.desc())
            .limit(_MOST_DONE)
        )
        rows = self._connection.execute(done).all()
        return tuple(Did(row.at, row.name or "", row.verb) for row in reversed(rows))


def _only(narrowed: BoardFilter) -> list[ColumnElement[bool]]:
    equal = {
        _i.organisation: narrowed.organisation,
        _i.intermediary: narrowed.intermediary,
        _i.need: narrowed.need,
        _b.council: narrowed.council,
    }
    only: list[ColumnElement[bool]] = [column == value for column, value in equal.items() if value]
    if narrowed.late:
        only.append(_i.late_at.is_not(None))
    if narrowed.since:
        only.append(_i.created_at >= _midnight(narrowed.since))
    if narrowed.until:
        only.append(_i.created_at < _midnight(narrowed.until + timedelta(days=1)))
    return only


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def _row(row: Row[Any]) -> BoardRow:
    return BoardRow(
        introduction=introduction_from_wire(row.body),
        owner=row.owner_id,
        owner_name=row.name or "",
        council=row.council,
        created_at=row.created_at,
        changed_at=row.changed_at,
        late_at=row.late_at,
    )
