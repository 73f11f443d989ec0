"""What each figure counts: one query for each, from which its numbers and the rows behind them both come.

A query has the columns owner, thing (what is counted: an owner, an introduction, a conversation), a and b
(the keys of its cell), and n (how many this row is).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    case,
    exists,
    func,
    literal,
    select,
)

from bot.core.picture import Figure, Scope, Yardstick, midnight, stretches
from bot.core.working_time import LONDON
from bot.storage import tables as t
from bot.storage.column_types import Moment

_o, _b, _c, _k = t.owner.c, t.business.c, t.conversation.c, t.check.c
CHECKS = ("short", "full")


@dataclass(frozen=True)
class Counting:
    """Whom, by what, and about what is counted. `owners` are those of the scope."""

    connection: Connection
    scope: Scope
    yard: Yardstick
    of: str
    owners: Subquery


type Relation = Callable[[Counting], Select[Any]]


def owners_in(scope: Scope) -> Subquery:
    """The owners of a scope: who wrote and was welcomed. Who only answers at a desk is none."""
    chats = exists().where(_c.owner_id == _o.id, _c.arrived)
    if scope.channel is not None:
        chats = chats.where(_c.channel == scope.channel)
    known = {
        "language": _o.language,
        "source": func.coalesce(_o.source, ""),
        "sector": func.coalesce(_b.sector, ""),
        "council": func.coalesce(_b.council, ""),
    }
    query = select(_o.id, _o.created_at, *(column.label(name) for name, column in known.items()))
    query = query.outerjoin_from(t.owner, t.business, _b.owner_id == _o.id).where(chats)
    for name, column in known.items():
        if (wanted := getattr(scope, name)) is not None:
            query = query.where(column == wanted)
    if scope.begins:
        query = query.where(_o.created_at >= scope.begins)
    if scope.ends:
        query = query.where(_o.created_at < scope.ends)
    return query.subquery("in_scope")


def row_of(
    owner: ColumnElement[str],
    thing: ColumnElement[str] | None = None,
    a: Any = "",
    b: Any = "",
    n: Any = 1,
) -> Select[Any]:
    """The columns of a figure."""
    named = {"owner": owner, "thing": owner if thing is None else thing, "a": a, "b": b, "n": n}
    return select(
        *(
            (literal(value) if isinstance(value, str | int) else value).label(name)
            for name, value in named.items()
        )
    )


def has_agreed(owner: ColumnElement[str]) -> ColumnElement[bool]:
    """True if they said yes to taking part, then."""
    a = t.consent.c
    return exists().where(a.owner_id == owner, a.purpose == "take_part", a.given)


def has_finished(owner: ColumnElement[str]) -> ColumnElement[bool]:
    """True if a check of theirs is finished; that of an idea is none."""
    return exists().where(_k.owner_id == owner, _k.kind.in_(CHECKS), _k.finished_at.is_not(None))


def was_shown_step(owner: ColumnElement[str]) -> ColumnElement[bool]:
    """True if they were shown a step."""
    return exists().where(t.step_shown.c.owner_id == owner)


def has_looked(owner: ColumnElement[str]) -> ColumnElement[bool]:
    """True if a need of theirs was heard."""
    return exists().where(t.need_heard.c.owner_id == owner)


def was_in(owner: ColumnElement[str], *states: str) -> ColumnElement[bool]:
    """True if an introduction of theirs was in one of these states."""
    i, h = t.introduction.c, t.introduction_change.c
    return exists().where(i.owner_id == owner, h.introduction_id == i.id, h.state.in_(states))


def has_met(owner: ColumnElement[str]) -> ColumnElement[bool]:
    """True if they met who was to help, as either side said."""
    i = t.introduction.c
    said = exists().where(i.owner_id == owner, i.outcome.in_(("met", "helped")))
    return said | was_in(owner, "met")


def _only(condition: Callable[[ColumnElement[str]], ColumnElement[bool]]) -> Relation:
    return lambda count: row_of(count.owners.c.id).where(condition(count.owners.c.id))


def _arrivals_by(name: str) -> Relation:
    return lambda count: row_of(count.owners.c.id, a=count.owners.c[name])


def _by_week(count: Counting) -> Select[Any]:
    at = count.owners.c.created_at
    starts = weeks_of(count.connection, count.owners)
    if not starts:
        return row_of(count.owners.c.id)
    ends = [(at < literal(midnight(end), Moment()), start.isoformat()) for start, end in pairwise(starts)]
    last = literal(starts[-1].isoformat())
    return row_of(count.owners.c.id, a=case(*ends, else_=last) if ends else last, b=count.owners.c.source)


def weeks_of(connection: Connection, owners: FromClause) -> tuple[date, ...]:
    """The stretches of time in which these owners arrived."""
    at = owners.c.created_at
    first, last = connection.execute(select(func.min(at), func.max(at))).one()
    return stretches(first.astimezone(LONDON).date(), last.astimezone(LONDON).date()) if first else ()


def _funnel(count: Counting) -> Select[Any]:
    owner = count.owners.c.id
    bits = _bits(count.yard)
    done = has_finished(owner)
    has = func.coalesce(bits.c.mask, 0)
    is_told = exists().where(_c.owner_id == owner, _c.details_confirmed)
    steps: list[ColumnElement[bool]] = [
        has_agreed(owner),
        is_told | exists().where(_k.owner_id == owner, _k.kind.in_(CHECKS)),
        *(done | (has.bitwise_and(1 << at) != 0) for at in range(len(count.yard.questions))),
        done, was_shown_step(owner), has_looked(owner), was_in(owner, "agreed"), has_met(owner),
    ]  # fmt: skip
    depth = case(*((~step, f"{at:02}") for at, step in enumerate(steps)), else_=f"{len(steps):02}")
    query = row_of(owner, a=depth)
    return query.outerjoin_from(count.owners, bits, bits.c.owner_id == owner)


def _bits(yard: Yardstick) -> Subquery:
    """Which questions of the short check each owner has been through, as bits; who finished is left out."""
    a = t.answer.c
    place = case(*((a.practice.in_(ids), 1 << at) for at, ids in enumerate(yard.questions)))
    asked = [id_ for ids in yard.questions for id_ in ids]
    mask = func.sum(place.distinct()).label("mask")
    going_on = ~has_finished(a.owner_id)
    query = select(a.owner_id, mask).where(a.practice.in_(asked), going_on)
    return query.group_by(a.owner_id).subquery("answered")


def finished_check(count: Counting) -> Select[Any]:
    """The first finished check of each owner: when it began and ended."""
    owner = count.owners.c.id
    first = first_or_last(func.min)
    here = and_(_k.owner_id == first.c.owner_id, _k.number == first.c.number)
    query = row_of(owner).add_columns(_k.started_at.label("begins"), _k.finished_at.label("ends"))
    return query.join_from(count.owners, first, first.c.owner_id == owner).join(t.check, here)


def first_or_last(which: Callable[[Any], Any], *kinds: str) -> Subquery:
    """The number of each owner's first or last finished check."""
    finished = and_(_k.finished_at.is_not(None), _k.kind.in_(kinds or CHECKS))
    number = which(_k.number).label("number")
    return select(_k.owner_id, number).where(finished).group_by(_k.owner_id).subquery()


def _messages(count: Counting) -> Select[Any]:
    """What each owner wrote on the days from the beginning of their first finished check to its end."""
    check, d = finished_check(count).subquery("finished"), t.talk_day.c
    begins, ends = func.date(check.c.begins), func.date(check.c.ends)
    days = and_(d.conversation_id == _c.id, func.date(d.day).between(begins, ends))
    value = func.sum(d.heard).label("value")
    query = row_of(check.c.owner).add_columns(value)
    query = query.join_from(check, t.conversation, _c.owner_id == check.c.owner).join(t.talk_day, days)
    return query.group_by(check.c.owner).having(value > 0)


OF_OWNERS: Mapping[Figure, Relation] = {
    "arrived": lambda count: row_of(count.owners.c.id),
    "agreed": _only(has_agreed),
    "finished": _only(has_finished),
    "step_shown": _only(was_shown_step),
    "looked_for_support": _only(has_looked),
    "introduced": _only(lambda owner: was_in(owner, "agreed")),
    "met": _only(has_met),
    "arrivals_by_source": _arrivals_by("source"),
    "arrivals_by_language": _arrivals_by("language"),
    "arrivals_by_sector": _arrivals_by("sector"),
    "arrivals_by_council": _arrivals_by("council"),
    "arrivals_by_week": _by_week,
    "funnel": _funnel,
    "time_to_finish": finished_check,
    "messages_to_finish": _messages,
}
