"""Counts of the programme, and the rows behind them: both from the same query (see counted.py)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, or_, select

from bot.core.picture import WEIGHTED, Asked, Figure, Scope, Yardstick
from bot.core.small_cells import Count
from bot.storage import tables as t
from bot.storage.console.counted import OF_OWNERS, Counting, Relation, owners_in, weeks_of
from bot.storage.console.counted_checks import OF_CHECKS
from bot.storage.console.counted_help import OF_HELP
from bot.storage.session import Session
from bot.usecases.staff.picture_ports import Choices, RowBehind

RELATIONS: Mapping[Figure, Relation] = {**OF_OWNERS, **OF_CHECKS, **OF_HELP}
_HOUR = 3600
_o, _b, _c = t.owner.c, t.business.c, t.conversation.c


class SqlFigures:
    """Counts of the programme."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def counts(
        self, figure: Figure, scope: Scope, yard: Yardstick, of: str = ""
    ) -> Mapping[tuple[str, str], Count]:
        """How many of each cell; cells with none are left out."""
        found = self._relation(figure, scope, yard, of)
        c = found.c
        owners = func.count(c.owner.distinct()) if figure in WEIGHTED else func.count()
        grouped = select(c.a, c.b, func.sum(c.n), owners).group_by(c.a, c.b)
        return {(row[0], row[1]): Count(row[2], row[3]) for row in self._connection.execute(grouped)}

    def measured(self, figure: Figure, scope: Scope, yard: Yardstick) -> tuple[Sequence[float], Count]:
        """The values of a measured figure (hours, or messages), and how many owners they are of."""
        found = self._relation(figure, scope, yard, "")
        rows = self._connection.execute(select(found)).all()
        count = Count(len(rows), len({row.owner for row in rows}))
        if "value" in found.c:
            return [float(row.value) for row in rows], count
        return [(row.ends - row.begins).total_seconds() / _HOUR for row in rows], count

    def weeks(self, scope: Scope) -> tuple[date, ...]:
        """The first days of the weeks, or months, in which owners arrived."""
        return weeks_of(self._connection, owners_in(scope))

    def rows(
        self, asked: Asked, scope: Scope, yard: Yardstick, after: str, limit: int
    ) -> tuple[RowBehind, ...]:
        """What a number counts, the latest arrivals first, after the one with this mark."""
        found = self._relation(asked.figure, scope, yard, asked.of)
        query = _behind(found).where(*_cell(found, asked)).limit(limit)
        if mark := _mark(after):
            at, thing = mark
            later = and_(_o.created_at == at, found.c.thing < thing)
            query = query.where(or_(_o.created_at < at, later))
        return tuple(RowBehind(*row) for row in self._connection.execute(query))

    def choices(self) -> Choices:
        """By what pictures can be narrowed down."""
        columns = (_b.council, _b.sector, _o.language, _o.source, _c.channel)
        return Choices(*(self._distinct(column) for column in columns))

    def _distinct(self, column: ColumnElement[Any]) -> tuple[str, ...]:
        found = self._connection.execute(
            select(column).where(column.is_not(None)).distinct().order_by(column)
        )
        return tuple(found.scalars())

    def _relation(self, figure: Figure, scope: Scope, yard: Yardstick, of: str) -> Subquery:
        counting = Counting(self._connection, scope, yard, of, owners_in(scope))
        return RELATIONS[figure](counting).subquery("counted")


def _mark(after: str) -> tuple[datetime, str] | None:
    at, _, thing = after.partition("~")
    try:
        return (datetime.fromisoformat(at), thing) if thing else None
    except ValueError:
        return None


def _cell(found: Subquery, asked: Asked) -> list[ColumnElement[bool]]:
    first = [] if asked.a is None else [found.c.a >= asked.a if asked.at_least else found.c.a == asked.a]
    return first if asked.b is None else [*first, found.c.b == asked.b]


def _behind(found: Subquery) -> Select[Any]:
    latest = select(_c.id).where(_c.owner_id == _o.id, _c.arrived).order_by(_c.last_heard_at.desc(), _c.id)
    return (
        select(
            found.c.thing, found.c.owner, found.c.n, _o.name, _o.language, _b.sector, _b.council, _o.source,
            _o.created_at, latest.limit(1).scalar_subquery(),
        )
        .join_from(found, t.owner, _o.id == found.c.owner)
        .outerjoin(t.business, _b.owner_id == _o.id)
        .order_by(_o.created_at.desc(), found.c.thing.desc())
    )  # fmt: skip
