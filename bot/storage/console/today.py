"""What waits for a person, read from open flags, introductions, and conversations that staff hold."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from bot.core.alert import AT_ANY_TIME
from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.today_ports import FLAGS_IN, After, Group, Today, TodayRow, Told

_f = t.flag.c
_m = t.message.c
_c = t.conversation.c
_i = t.introduction.c
_a = t.alert.c
_o = t.owner.c
_b = t.business.c
_CLOCKED = ("agreed", "offered", "accepted", "contacted", "met")
_ABOUT = (_c.channel, _o.language, _b.sector, _b.council)
_FLAGS = (
    select(_f.id, _f.conversation_id, _f.message_id, _f.reason, _f.detail, _f.at, _m.n, *_ABOUT)
    .join(t.conversation, _c.id == _f.conversation_id)
    .join(t.owner, _o.id == _c.owner_id)
    .outerjoin(t.business, _b.owner_id == _o.id)
    .outerjoin(t.message, _m.id == _f.message_id)
)
_INTRODUCTIONS = (
    select(_i.id, _i.state, _i.changed_at.label("at"), _o.language, _b.sector, _b.council)
    .join(t.owner, _o.id == _i.owner_id)
    .outerjoin(t.business, _b.owner_id == _o.id)
)


def _last(direction: str, *more: ColumnElement[bool]) -> Any:
    here = (_m.conversation_id == _c.id) & (_m.direction == direction)
    return (
        select(func.coalesce(func.max(_m.n), 0))
        .where(here, *more)
        .correlate(t.conversation)
        .scalar_subquery()
    )


_said_by = _m.said_by.is_not(None)
_HELD = (
    select(_c.id, _m.n, func.coalesce(_m.received_at, _m.created_at).label("at"), t.staff.c.name, *_ABOUT)
    .join(t.owner, _o.id == _c.owner_id)
    .outerjoin(t.business, _b.owner_id == _o.id)
    .outerjoin(t.staff, t.staff.c.id == _c.floor)
    .join(t.message, and_(_m.conversation_id == _c.id, _m.n == _last("in")))
    .where(_c.floor != "bot", _last("in") > _last("out", _said_by))
)


class SqlToday(Today):
    """What waits for a person."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def rows(self, group: Group, now: datetime, limit: int, after: After | None) -> tuple[TodayRow, ...]:
        """So many rows of this group, the oldest first, behind this one."""
        found: list[TodayRow] = []
        if FLAGS_IN[group]:
            found += self._flags(group, limit, after)
        if group == "introductions":
            found += self._introductions(now, limit, after)
        if group == "held":
            found += self._held(limit, after)
        return tuple(sorted(found, key=lambda row: (row.at, row.id))[:limit])

    def count(self, group: Group, now: datetime) -> int:
        """How many there are."""
        counts = [select(func.count()).where(_open(group))] if FLAGS_IN[group] else []
        if group == "introductions":
            counts.append(select(func.count()).where(_stuck(now)))
        if group == "held":
            counts.append(select(func.count()).select_from(_HELD.subquery()))
        return sum(self._connection.execute(count).scalar_one() for count in counts)

    def of_conversation(self, conversation: str) -> tuple[TodayRow, ...]:
        """Every open flag of one conversation, the oldest first."""
        here = _FLAGS.where(_f.conversation_id == conversation, _f.done_at.is_(None))
        return tuple(self._read_flags(here.order_by(_f.at, _f.id)))

    def _flags(self, group: Group, limit: int, after: After | None) -> list[TodayRow]:
        return self._read_flags(_page(_FLAGS.where(_open(group)), _f.at, _f.id, limit, after))

    def _read_flags(self, found: Select[Any]) -> list[TodayRow]:
        rows = self._connection.execute(found).all()
        told = self._told({row.conversation_id for row in rows})
        return [
            TodayRow(
                "flag", row.id, row.reason, row.detail, row.at, row.conversation_id, row.n,
                row.message_id or "", row.channel, row.language, row.sector, row.council,
                told=_about(row, told.get(row.conversation_id, ())),
            )
            for row in rows
        ]  # fmt: skip

    def _introductions(self, now: datetime, limit: int, after: After | None) -> list[TodayRow]:
        found = _page(_INTRODUCTIONS.where(_stuck(now)), _i.changed_at, _i.id, limit, after)
        return [
            TodayRow(
                "introduction", row.id, row.state, None, row.at, language=row.language, sector=row.sector,
                council=row.council,
            )
            for row in self._connection.execute(found)
        ]  # fmt: skip

    def _held(self, limit: int, after: After | None) -> list[TodayRow]:
        at = func.coalesce(_m.received_at, _m.created_at, type_=_m.created_at.type)
        found = _page(_HELD, at, _c.id, limit, after)
        return [
            TodayRow(
                "conversation", row.id, "held", None, row.at, row.id, row.n, "", row.channel, row.language,
                row.sector, row.council, row.name,
            )
            for row in self._connection.execute(found)
        ]  # fmt: skip

    def _told(self, conversations: Iterable[str]) -> Mapping[str, list[Any]]:
        told, seen = t.staff.alias("told").c, t.staff.alias("seen").c
        found = (
            select(t.alert, _f.conversation_id, _f.reason, told.name.label("told"), seen.name.label("seen"))
            .join(t.flag, _f.id == _a.flag_id)
            .outerjoin(told.id.table, told.id == _a.staff_id)
            .outerjoin(seen.id.table, seen.id == _a.acknowledged_by)
            .where(_f.conversation_id.in_(tuple(conversations)), _f.done_at.is_(None))
            .order_by(_a.raised_at, _a.place)
        )
        by_conversation: dict[str, list[Any]] = {}
        for row in self._connection.execute(found):
            by_conversation.setdefault(row.conversation_id, []).append(row)
        return by_conversation


def _open(group: Group) -> ColumnElement[bool]:
    return and_(_f.done_at.is_(None), _f.reason.in_(FLAGS_IN[group]))


def _stuck(now: datetime) -> ColumnElement[bool]:
    """Introductions that staff have, and those whose clock ran out without anything coming of it."""
    return or_(_i.state == "with_staff", and_(_i.state.in_(_CLOCKED), _i.due_at < now))


def _page(found: Select[Any], at: Any, id_: Any, limit: int, after: After | None) -> Select[Any]:
    if after is not None:
        found = found.where(or_(at > after[0], and_(at == after[0], id_ > after[1])))
    return found.order_by(at, id_).limit(limit)


def _about(flag: Any, alerts: Iterable[Any]) -> tuple[Told, ...]:
    """Alerts about this flag; else those about its conversation, as far as they say that somebody looks."""
    own = [each for each in alerts if each.flag_id == flag.id]
    return tuple(_told(each) for each in own or [each for each in alerts if _covers(each, flag)])


def _covers(alert: Any, flag: Any) -> bool:
    alike = flag.reason not in AT_ANY_TIME or alert.reason in AT_ANY_TIME
    is_seen_since = alert.acknowledged_at is not None and alert.acknowledged_at >= flag.at
    return alike and (is_seen_since or (alert.acknowledged_at is None and alert.look_at is not None))


def _told(alert: Any) -> Told:
    return Told(
        alert.told or "", alert.raised_at, alert.look_at is not None, alert.seen, alert.acknowledged_by,
        alert.acknowledged_at,
    )  # fmt: skip
