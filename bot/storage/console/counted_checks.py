"""What the figures about practices count: levels, bands and change, from finished checks."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)

from bot.core.picture import OVERALL, Figure
from bot.core.scoring import ENOUGH, TOP_LEVEL, CutOffs
from bot.storage import tables as t
from bot.storage.console.counted import Counting, Relation, first_or_last, row_of

_a = t.answer.c
_k = t.check.c


def _level() -> ColumnElement[str]:
    return case((_a.outcome == "level", cast(_a.level, Text)), else_=_a.outcome)


def _levels(key: Callable[[Counting], ColumnElement[str]], *, of_one: bool) -> Relation:
    """The levels of each owner's last finished check; of one practice, or of all."""

    def relation(count: Counting) -> Select[Any]:
        last = first_or_last(func.max)
        owner = count.owners.c.id
        here = and_(
            _a.owner_id == last.c.owner_id, _a.check_number == last.c.number, ~_a.replaced, _a.how != "hidden"
        )
        query = row_of(owner, a=key(count), b=_level())
        query = query.join_from(count.owners, last, last.c.owner_id == owner).join(t.answer, here)
        wanted = (count.of,) if of_one else count.yard.practices
        return query.where(_a.practice.in_(wanted))

    return relation


def _area(count: Counting) -> ColumnElement[str]:
    """To which area of the full check a practice belongs."""
    areas = count.yard.areas.items()
    return case(*((_a.practice.in_(practices), area) for area, practices in areas if area != OVERALL))


def _band(share: ColumnElement[float], cut_offs: CutOffs) -> ColumnElement[str]:
    ends = ((share < getattr(cut_offs, name), name) for name in ("to_start", "part_way", "mostly_there"))
    return case(*ends, else_="strong")


def _bands_of(count: Counting, area: str | None) -> Select[Any]:
    """The band of one area of an owner's last full check, or of each (None); OVERALL: of their last check."""
    is_whole = area == OVERALL
    key = _area(count) if area is None else literal(area)
    last = first_or_last(func.max) if is_whole else first_or_last(func.max, "full")
    is_level = and_(_a.outcome == "level", _a.level.is_not(None))
    said = func.sum(case((is_level, 1), else_=0))
    counting = func.sum(case((_a.outcome != "not_applicable", 1), else_=0))
    share = func.sum(case((is_level, cast(_a.level, Float)), else_=0.0)) / (said * TOP_LEVEL)
    here = and_(_a.owner_id == last.c.owner_id, _a.check_number == last.c.number, ~_a.replaced)
    scored = _a.practice.in_(count.yard.areas[area or OVERALL])
    owner = count.owners.c.id
    return (
        select(owner.label("owner"), key.label("area"), _band(share, count.yard.cut_offs).label("band"))
        .join_from(count.owners, last, last.c.owner_id == owner)
        .join(t.answer, and_(here, scored))
        .group_by(owner, *(() if area else (key,)))
        .having(said > 0 if is_whole else and_(said > 0, said >= ENOUGH * counting))
    )


def _bands(count: Counting) -> Select[Any]:
    both = union_all(_bands_of(count, OVERALL), _bands_of(count, None)).subquery()
    return row_of(both.c.owner, a=both.c.area, b=both.c.band)


def _bands_by(name: str) -> Relation:
    def relation(count: Counting) -> Select[Any]:
        area = count.of if count.of in count.yard.areas else OVERALL
        bands = _bands_of(count, area).subquery()
        query = row_of(bands.c.owner, a=count.owners.c[name], b=bands.c.band)
        return query.join_from(bands, count.owners, count.owners.c.id == bands.c.owner)

    return relation


def _change(count: Counting) -> Select[Any]:
    """What is different between the first finished check of an owner and the last one."""
    first, last = first_or_last(func.min), first_or_last(func.max)
    early, late = t.answer.alias("early"), t.answer.alias("late")
    owner = count.owners.c.id
    way = case(
        (late.c.level > early.c.level, "stronger"), (late.c.level < early.c.level, "weaker"), else_="same"
    )

    def said(answer: Any) -> ColumnElement[bool]:
        return and_(~answer.c.replaced, answer.c.how != "hidden", answer.c.level.is_not(None))

    return (
        row_of(owner, a=late.c.practice, b=way)
        .join_from(count.owners, first, first.c.owner_id == owner)
        .join(last, and_(last.c.owner_id == owner, last.c.number > first.c.number))
        .join(early, and_(early.c.owner_id == owner, early.c.check_number == first.c.number, said(early)))
        .join(late, and_(late.c.owner_id == owner, late.c.check_number == last.c.number, said(late)))
        .where(late.c.practice == early.c.practice, late.c.practice.in_(count.yard.practices))
    )


OF_CHECKS: Mapping[Figure, Relation] = {
    "bands": _bands,
    "bands_by_council": _bands_by("council"),
    "bands_by_sector": _bands_by("sector"),
    "levels": _levels(lambda _count: _a.practice, of_one=False),
    "levels_by_council": _levels(lambda count: count.owners.c.council, of_one=True),
    "levels_by_sector": _levels(lambda count: count.owners.c.sector, of_one=True),
    "change": _change,
}
