"""What the figures about support, introductions, reading and follow-ups count."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, select

from bot.core.introduction import KNOWN
from bot.core.picture import Figure
from bot.storage import tables as t
from bot.storage.console.counted import Counting, Relation, row_of

_i, _h, _n = t.introduction.c, t.introduction_change.c, t.need_heard.c
_a, _d, _c, _f = t.answer.c, t.talk_day.c, t.conversation.c, t.follow_up.c


def _states(count: Counting) -> Select[Any]:
    query = row_of(_i.owner_id, _i.id, a=_i.state)
    return _in_scope(query, count, t.introduction, _i.owner_id).where(_was_agreed())


def _was_agreed() -> ColumnElement[bool]:
    h = t.introduction_change.alias().c
    return select(h.position).where(h.introduction_id == _i.id, h.state == "agreed").exists()


def _outcomes(count: Counting) -> Select[Any]:
    query = row_of(_i.owner_id, _i.id, a=_i.outcome)
    return _in_scope(query, count, t.introduction, _i.owner_id).where(_i.outcome.is_not(None))


def _usefulness(count: Counting) -> Select[Any]:
    """What owners said of it stands only in the sealed whole: those that somebody held are opened."""
    mine = select(count.owners.c.id)
    sealed = select(_i.id, _i.body).where(_i.state.in_((*KNOWN, "with_staff")), _i.owner_id.in_(mine))
    said = {row.id: row.body.get("owner_useful") for row in count.connection.execute(sealed)}
    ways = {way: [id_ for id_, each in said.items() if each == way] for way in ("yes", "partly", "no")}
    told = case(*((_i.id.in_(ids), way) for way, ids in ways.items()), else_="not_said")
    query = row_of(_i.owner_id, _i.id, a=told)
    return _in_scope(query, count, t.introduction, _i.owner_id).where(_i.id.in_(list(said)))


def _took(earlier: str, later: str) -> Relation:
    """From when an introduction first was in one state to when it first was in another one after it."""

    def relation(count: Counting) -> Select[Any]:
        begins, ends = _first(earlier), _first(later)
        query = row_of(_i.owner_id, _i.id).add_columns(begins.c.at.label("begins"), ends.c.at.label("ends"))
        query = _in_scope(query, count, t.introduction, _i.owner_id)
        query = query.join(begins, begins.c.introduction_id == _i.id)
        return query.join(ends, and_(ends.c.introduction_id == _i.id, ends.c.at >= begins.c.at))

    return relation


def _first(state: str) -> Subquery:
    at = func.min(_h.at).label("at")
    return select(_h.introduction_id, at).where(_h.state == state).group_by(_h.introduction_id).subquery()


def _last_of(*keys: ColumnElement[Any]) -> Subquery:
    """The last time that each owner needed what these keys tell apart, and whether anything fitted."""
    order = func.row_number().over(
        partition_by=(_n.owner_id, *keys), order_by=(_n.at.desc(), _n.position.desc())
    )
    place = func.coalesce
    is_served = case((_n.services + _n.people > 0, "served"), else_="unserved")
    cell = place(_n.council, "") + "|" + place(_n.sector, "") + "|" + _n.need + "|" + _n.language
    all_ = select(
        _n.owner_id.label("owner"),
        _n.need,
        cell.label("cell"),
        is_served.label("served"),
        order.label("place"),
    ).subquery()
    return select(all_).where(all_.c.place == 1).subquery()


def _needs(count: Counting) -> Select[Any]:
    last = _last_of(_n.need)
    query = row_of(last.c.owner, a=last.c.need, b=last.c.served)
    return _in_scope(query, count, last, last.c.owner)


def _gaps(count: Counting) -> Select[Any]:
    """As in core/gaps.py: each owner counts once where they were then, by the last time."""
    last = _last_of(_n.council, _n.sector, _n.need, _n.language)
    query = row_of(last.c.owner, a=last.c.cell, b=last.c.served)
    return _in_scope(query, count, last, last.c.owner)


def _gaps_by_council(count: Counting) -> Select[Any]:
    """Owners for whom there is still a need that nothing fitted, by where they are."""
    last = _last_of(_n.need)
    worst = func.max(last.c.served).label("served")  # "unserved" comes after "served"
    each = select(last.c.owner, worst).group_by(last.c.owner).subquery()
    query = row_of(each.c.owner, a=count.owners.c.council, b=each.c.served)
    return _in_scope(query, count, each, each.c.owner)


def _days(column: ColumnElement[int]) -> Relation:
    def relation(count: Counting) -> Select[Any]:
        n = func.sum(column)
        query = row_of(_c.owner_id, _c.id, a=count.owners.c.language, n=n)
        query = _in_scope(query, count, t.conversation, _c.owner_id)
        query = query.join(t.talk_day, _d.conversation_id == _c.id)
        return query.group_by(_c.owner_id, _c.id, count.owners.c.language).having(n > 0)

    return relation


def _answers(*, confirmed: bool) -> Relation:
    """Answers in the owner's own words or numbers: counted at once, or said back and agreed to first."""

    def relation(count: Counting) -> Select[Any]:
        query = row_of(_a.owner_id, a=count.owners.c.language, n=func.count())
        query = _in_scope(query, count, t.answer, _a.owner_id)
        query = query.where(_a.how.in_(("words", "number")), _a.confirmed.is_(confirmed))
        return query.group_by(_a.owner_id, count.owners.c.language)

    return relation


def _put_right(count: Counting) -> Select[Any]:
    x = t.correction.c
    n = func.count(x.message_id.distinct())
    query = row_of(_c.owner_id, _c.id, a=count.owners.c.language, n=n)
    query = _in_scope(query, count, t.conversation, _c.owner_id)
    query = query.join(t.correction, x.conversation_id == _c.id)
    return query.group_by(_c.owner_id, _c.id, count.owners.c.language)


def _follow_ups(count: Counting) -> Select[Any]:
    owner = t.owner.c
    came = case(
        (_f.state != "sent", _f.state), (owner.last_heard_at > _f.done_at, "wrote_again"), else_="silent"
    )
    query = row_of(_f.owner_id, _f.id, a=_f.kind, b=came)
    return _in_scope(query, count, t.follow_up, _f.owner_id).join(t.owner, owner.id == _f.owner_id)


def _in_scope(query: Select[Any], count: Counting, table: Any, owner: ColumnElement[str]) -> Select[Any]:
    return query.join_from(table, count.owners, count.owners.c.id == owner)


OF_HELP: Mapping[Figure, Relation] = {
    "introduction_states": _states,
    "outcomes": _outcomes,
    "usefulness": _usefulness,
    "time_to_accept": _took("offered", "accepted"),
    "time_to_contact": _took("accepted", "contacted"),
    "needs": _needs,
    "gaps": _gaps,
    "gaps_by_council": _gaps_by_council,
    "heard": _days(_d.heard),
    "unsure": _days(_d.unsure),
    "read_at_once": _answers(confirmed=False),
    "said_back": _answers(confirmed=True),
    "put_right": _put_right,
    "follow_ups": _follow_ups,
}
