"""The telephone round in its table: one row for each service that was ever rung."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, insert, or_, select, update

from bot.core.service import Service
from bot.storage import tables as t
from bot.storage.console.directory_standing import to_ring
from bot.storage.directory_entries import service_of
from bot.storage.session import Session
from bot.usecases.staff.directory_work_ports import Call, CallsCounted

_s, _c = t.service.c, t.directory_call.c
_CALL = (_c.service_id, _c.tries, _c.again_at, _c.held_by, _c.held_until, _c.done_at, _c.done_by)


class SqlDirectoryCalls:
    """The telephone round in the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def find(self, service: str) -> Call:
        """What is known of this service in the round."""
        row = self._connection.execute(select(*_CALL).where(_c.service_id == service)).one_or_none()
        return Call(*row) if row else Call(service)

    def next(self, staff: str, now: datetime, today: date) -> Service | None:
        """Who is to be rung next by this member of staff: nobody whom another rings now, or later."""
        due = to_ring(today)
        order = case(*((is_due, place) for place, is_due in enumerate(due.values())))
        asked = (
            select(t.service)
            .outerjoin(t.directory_call, _c.service_id == _s.id)
            .where(or_(*due.values()), _is_free(staff, now), _is_now(now))
            .order_by(
                case((_c.held_by == staff, 0), else_=1), order, _s.checked_on.asc().nulls_first(), _s.id
            )
        )
        row = self._connection.execute(asked.limit(1)).one_or_none()
        return service_of(row) if row else None

    def keep(self, call: Call) -> None:
        """Keep this in place of what was known."""
        values = {
            "tries": call.tries, "again_at": call.again_at, "held_by": call.held_by,
            "held_until": call.held_until, "done_at": call.done_at, "done_by": call.done_by,
        }  # fmt: skip
        here = update(t.directory_call).where(_c.service_id == call.service).values(values)
        if self._connection.execute(here).rowcount == 0:
            new = values | {"service_id": call.service}
            self._connection.execute(insert(t.directory_call).values(new))

    def release(self, staff: str) -> None:
        """This member of staff rings nobody now."""
        here = update(t.directory_call).where(_c.held_by == staff)
        self._connection.execute(here.values(held_by=None, held_until=None))

    def count(self, now: datetime, monday: datetime, today: date) -> CallsCounted:
        """How the round stands."""
        due = to_ring(today)
        counted = (func.sum(case((is_due, 1), else_=0)).label(why) for why, is_due in due.items())
        row = self._connection.execute(select(*counted)).mappings().one()
        later = (
            select(func.count())
            .select_from(t.service.join(t.directory_call, _c.service_id == _s.id))
            .where(or_(*due.values()), _c.again_at > now)
        )
        done = select(func.count()).where(_c.done_at >= monday)
        return CallsCounted(
            self._connection.execute(done).scalar_one(),
            {why: int(row[why] or 0) for why in due},
            self._connection.execute(later).scalar_one(),
        )


def _is_free(staff: str, now: datetime) -> ColumnElement[bool]:
    return or_(_c.held_by.is_(None), _c.held_by == staff, _c.held_until <= now)


def _is_now(now: datetime) -> ColumnElement[bool]:
    return or_(_c.again_at.is_(None), _c.again_at <= now)
