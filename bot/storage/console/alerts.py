"""Alerts in the database: what staff were told of on their phones, and who acknowledged it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, exists, insert, or_, select, update

from bot.core.alert import ALERTED, AT_ANY_TIME, Alerted
from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.alert_ports import HeldFlag, NewAlert

_a = t.alert.c
_f = t.flag.c
_m = t.message.c
_c = t.conversation.c
_LOST = ("failed", "withheld")
_BY_HAND = 0  # the place of somebody who took it without being alerted
_other = t.flag.alias("other").c
_is_danger = _f.reason.in_(AT_ANY_TIME)


def _covered() -> ColumnElement[bool]:
    """True for flags of a conversation of which somebody is being told, or at which somebody looked since."""
    is_told = and_(_a.acknowledged_at.is_(None), _other.done_at.is_(None), _a.look_at.is_not(None))
    here = and_(_a.flag_id == _other.id, _other.conversation_id == _f.conversation_id)
    alike = or_(~_is_danger, _other.reason.in_(AT_ANY_TIME))
    return exists().where(here, alike, or_(is_told, _a.acknowledged_at >= _f.at)).correlate(t.flag)


_NEW = (
    select(_f.id)
    .where(_f.done_at.is_(None), _f.reason.in_(ALERTED))
    .where(~exists().where(_a.flag_id == _f.id).correlate(t.flag), ~_covered())
    .order_by(case((_is_danger, 0), else_=1), _f.at)
)
_WAITING = (
    select(_f.id)
    .join(t.alert, _a.flag_id == _f.id)
    .outerjoin(t.message, _m.id == _a.message_id)
    .where(_f.done_at.is_(None), _a.look_at.is_not(None), _a.acknowledged_at.is_(None))
    .order_by(_a.look_at)
)


class SqlAlerts:
    """Alerts, and who acknowledged them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def new_id(self) -> str:
        """The id of an alert that is about to be raised."""
        return self._session.new_id()

    def due(self, now: datetime, since: datetime, limit: int) -> tuple[str, ...]:
        """Open flags that may need an alert now, danger first."""
        is_due = or_(_a.look_at <= now, _m.state.in_(_LOST))
        waiting = self._connection.execute(_WAITING.where(is_due).limit(limit)).scalars().all()
        new = self._connection.execute(_NEW.where(_f.at > since).limit(limit)).scalars().all()
        return tuple(dict.fromkeys((*waiting, *new)))

    def hold(self, flag: str) -> HeldFlag | None:
        """Lock a flag and read it; None if it is gone or done."""
        found = (
            select(t.flag, _m.n, _c.owner_id, _c.floor, _c.floor_at, _covered().label("covered"))
            .join(t.conversation, _c.id == _f.conversation_id)
            .outerjoin(t.message, _m.id == _f.message_id)
            .where(_f.id == flag, _f.done_at.is_(None))
            .with_for_update(of=t.flag)
        )
        row = self._connection.execute(found).first()
        return self._held(row) if row else None

    def about(self, alert: str) -> str | None:
        """The flag that this alert is about; None if there is no such alert any more."""
        return self._connection.execute(select(_a.flag_id).where(_a.id == alert)).scalar()

    def add(self, flag: str, new: tuple[NewAlert, ...], at: datetime, look_at: datetime | None) -> None:
        """These are alerted now; when to look again."""
        self.put_off(flag, None)
        place = len(self._alerts(flag))
        for position, each in enumerate(new, 1):
            of = (_m.conversation_id == each.contact.conversation) & (_m.n == each.n)
            message = self._connection.execute(select(_m.id).where(of)).scalar()
            row = {"id": each.id, "flag_id": flag, "staff_id": each.staff, "message_id": message}
            is_last = position == len(new)
            times = {"raised_at": at, "look_at": look_at if is_last else None}
            self._connection.execute(insert(t.alert).values(row | times | {"place": place + position}))

    def put_off(self, flag: str, look_at: datetime | None) -> None:
        """Look again at this time; None: not any more."""
        mine = update(t.alert).where(_a.flag_id == flag)
        self._connection.execute(mine.values(look_at=None))
        last = select(_a.id).where(_a.flag_id == flag).order_by(_a.place.desc()).limit(1).scalar_subquery()
        if look_at is not None:
            self._connection.execute(update(t.alert).where(_a.id == last).values(look_at=look_at))

    def acknowledge(self, flag: str, staff: str, at: datetime) -> None:
        """This member of staff looks after it: nobody else is alerted."""
        seen = {"acknowledged_at": at, "acknowledged_by": staff, "look_at": None}
        if self._connection.execute(update(t.alert).where(_a.flag_id == flag).values(seen)).rowcount:
            return
        row = {"id": self.new_id(), "flag_id": flag, "staff_id": staff, "place": _BY_HAND, "raised_at": at}
        self._connection.execute(insert(t.alert).values(row | seen))

    def finish(self, flag: str, staff: str, at: datetime) -> None:
        """It is done."""
        self._connection.execute(update(t.flag).where(_f.id == flag).values(done_at=at, done_by=staff))
        self._connection.execute(update(t.alert).where(_a.flag_id == flag).values(look_at=None))

    def done_by(self, flag: str) -> tuple[str, datetime] | None:
        """Who marked it as done, by name, and when; None if it is open or gone."""
        s = t.staff.c
        found = select(s.name, _f.done_at).select_from(t.flag).outerjoin(t.staff, s.id == _f.done_by)
        row = self._connection.execute(found.where(_f.id == flag, _f.done_at.is_not(None))).first()
        return (row.name or "", row.done_at) if row else None

    def _held(self, row: Any) -> HeldFlag:
        alerts = self._alerts(row.id)
        seen = next((each for each in alerts if each.acknowledged_at), None)
        return HeldFlag(
            id=row.id,
            conversation=row.conversation_id,
            owner=row.owner_id,
            reason=row.reason,
            detail=row.detail,
            at=row.at,
            n=row.n,
            alerted=tuple(Alerted(a.staff_id, a.raised_at, failed=a.state in _LOST) for a in alerts),
            look_at=next((a.look_at for a in alerts if a.look_at), None),
            seen_by=seen.name if seen else None,
            seen_by_id=seen.acknowledged_by if seen else None,
            seen_at=seen.acknowledged_at if seen else None,
            holder=None if row.floor == "bot" else row.floor,
            held_at=row.floor_at,
            is_covered=row.covered and not alerts,
        )

    def _alerts(self, flag: str) -> list[Any]:
        s = t.staff.c
        found = (
            select(t.alert, _m.state, s.name)
            .outerjoin(t.message, _m.id == _a.message_id)
            .outerjoin(t.staff, s.id == _a.acknowledged_by)
            .where(_a.flag_id == flag)
            .order_by(_a.place)
        )
        return list(self._connection.execute(found))


def forget_alerts(session: Session, conversation: str) -> None:
    """An owner is erased: of their flags nothing is left that could ring."""
    flags = select(_f.id).where(_f.conversation_id == conversation)
    session.connection.execute(delete(t.alert).where(_a.flag_id.in_(flags)))
