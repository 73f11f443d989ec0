"""From the filters of the list of conversations to what SQL asks of a row."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, TextClause, exists, func, literal, or_, select, tuple_

from bot.storage import tables as t
from bot.storage.column_types import Moment
from bot.usecases.staff.conversation_list_ports import UNKNOWN, TalkFilter, TalkPlace

_r = t.review.c
_PLAIN = ("language", "sector", "council", "channel", "source", "progress")
# Phones of intermediaries and of staff on duty are no owners'.
IS_OWNERS = ~exists().where(t.desk.c.conversation_id == _r.conversation_id) & ~exists().where(
    t.duty_phone.c.conversation_id == _r.conversation_id
)
IS_UNREAD = _r.last_in_n > _r.read_n
IS_FLAGGED = or_(_r.flagged, _r.open_flags > 0)


def conditions(wanted: TalkFilter, staff: str) -> Iterator[ColumnElement[bool] | TextClause]:
    """What must hold of a row of `review`."""
    yield IS_OWNERS
    for name in _PLAIN:
        value = getattr(wanted, name)
        if value:
            yield _r[name].is_(None) if value == UNKNOWN else _r[name] == value
    marks = {"flagged": IS_FLAGGED, "unread": IS_UNREAD, "wants_person": t.wants_person, "held": t.is_held}
    yield from (is_so for name, is_so in marks.items() if getattr(wanted, name))
    yield from _in_days(wanted)
    for tag in wanted.tags:
        yield _r.conversation_id.in_(select(t.tag.c.conversation_id).where(t.tag.c.tag == tag))
    if wanted.saved:
        s = t.saved_talk.c
        yield _r.conversation_id.in_(select(s.conversation_id).where(s.staff_id == staff))


def _in_days(wanted: TalkFilter) -> Iterator[ColumnElement[bool]]:
    d = t.talk_day.c
    between = [d.day >= wanted.since] if wanted.since else []
    between += [d.day <= wanted.until] if wanted.until else []
    if between:
        some = [d.unsure > 0] if wanted.unsure else []
        yield _r.conversation_id.in_(select(d.conversation_id).where(*between, *some))
    elif wanted.unsure:
        yield _r.unsure > 0


def beyond(place: TalkPlace, *, oldest_first: bool) -> ColumnElement[bool]:
    """What comes after this place."""
    key = tuple_(_r.last_at, _r.conversation_id)
    there = tuple_(literal(place.last_at, Moment()), literal(place.conversation))
    return key > there if oldest_first else key < there


def in_order(*, oldest_first: bool) -> tuple[ColumnElement[Any], ...]:
    """The order of the list; the id makes it whole."""
    keys = (_r.last_at, _r.conversation_id)
    return tuple(key.asc() if oldest_first else key.desc() for key in keys)


def number_of(wanted: TalkFilter, staff: str, most: int) -> Any:
    """The statement that counts no further than one more than `most`."""
    some = select(literal(1)).select_from(t.review).where(*conditions(wanted, staff)).limit(most + 1)
    return select(func.count()).select_from(some.subquery())
