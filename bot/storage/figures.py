"""Figures that owners gave: none is ever changed, a newer one is another row."""

from sqlalchemy import Connection, bindparam, insert, select

from bot.core.counting import Figure
from bot.storage import tables as t

_f = t.figure.c
_FIGURES = (
    select(_f.figure, _f.low, _f.high, _f.sure, _f.message_id, _f.at, _f.purpose)
    .where(_f.owner_id == bindparam("owner"))
    .order_by(_f.position)
)
_ADD = insert(t.figure)


def figures_of(connection: Connection, owner: str) -> tuple[Figure, ...]:
    """All figures of an owner, in the order in which they were given."""
    return tuple(Figure(*row) for row in connection.execute(_FIGURES, {"owner": owner}))


def save_figures(
    connection: Connection, owner: str, before: tuple[Figure, ...], after: tuple[Figure, ...]
) -> None:
    """Write those that are new."""
    for position, figure in enumerate(after[len(before) :], len(before)):
        columns = dict(vars(figure))
        columns["figure"], columns["message_id"] = columns.pop("id"), columns.pop("message")
        connection.execute(_ADD, {"owner_id": owner, "position": position, **columns})
