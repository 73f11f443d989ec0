"""What the domain says of a service's freshness, as conditions of a query (bot/core/service.py)."""

from datetime import date

from sqlalchemy import ColumnElement, Text, and_, case, false, not_, or_, type_coerce

from bot.core.directory_care import WhyRing
from bot.core.eligibility import UK, nation_of
from bot.core.service import STALE_AFTER, STALE_HELPLINE_AFTER, Standing
from bot.storage import tables as t

_s = t.service.c


def _is_stale(today: date) -> ColumnElement[bool]:
    since = case((_s.helpline, today - STALE_HELPLINE_AFTER), else_=today - STALE_AFTER)
    return or_(_s.checked_on.is_(None), _s.checked_on < since)


def stands(standing: Standing, today: date) -> ColumnElement[bool]:
    """Services that owners see as they are, with "please check", or not at all."""
    rung = and_(_s.facts == "recheck", _s.checked_by.is_not(None))
    shown = and_(_s.status == "active", or_(_s.facts == "fresh", rung))
    if standing == "hidden":
        return not_(shown)
    return and_(shown, _is_stale(today) if standing == "please_check" else not_(_is_stale(today)))


def to_ring(today: date) -> dict[WhyRing, ColumnElement[bool]]:
    """Services that must be checked, by why, the most pressing first; each has one reason only."""
    due = and_(_s.status == "active", _s.facts != "ended")
    unseen = and_(_s.facts == "recheck", _s.checked_by.is_(None))
    never = _s.checked_on.is_(None)
    return {
        "recheck": and_(due, unseen),
        "never": and_(due, not_(unseen), never),
        "stale": and_(due, not_(unseen), not_(never), _is_stale(today)),
    }


def holds(column: ColumnElement[object], value: str) -> ColumnElement[bool]:
    """A column with a list of words holds this one."""
    return type_coerce(column, Text).contains(f'"{value}"', autoescape=True)


def serves(council: str) -> ColumnElement[bool]:
    """Services whose area and whose rules allow this council."""
    area, rules = type_coerce(_s.area, Text), type_coerce(_s.rules, Text)
    near = [holds(_s.area, place) for place in (council, nation_of(council), UK)]
    allowed = [holds(_s.rules, place) for place in (council, nation_of(council), UK)]
    anywhere = rules.contains('"councils":[]')
    return and_(or_(area == "[]", *near), or_(anywhere, *allowed)) if council else false()
