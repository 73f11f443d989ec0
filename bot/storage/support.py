"""What owners needed and were shown: rows are only added, by the turn in which it happened."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select

from bot.core.events import Event
from bot.core.gaps import Heard
from bot.core.introduction_events import NeedHeard, ServicesShown
from bot.core.snapshot import Snapshot
from bot.storage import tables as t

_n = t.need_heard.c
_s = t.service_shown.c
_HEARD = select(
    _n.owner_id, _n.need, _n.at, _n.council, _n.sector, _n.language, _n.services, _n.people
).order_by(_n.at)  # fmt: skip
_NEEDS = select(_n.need, _n.how, _n.at).where(_n.owner_id == bindparam("owner")).order_by(_n.position)
_SHOWN = select(_s.service, _s.need, _s.at).where(_s.owner_id == bindparam("owner")).order_by(_s.position)


def save_support(
    connection: Connection, owner: str, after: Snapshot, events: Iterable[Event], at: datetime
) -> None:
    """Keep the needs that were heard in this turn, and the services that were shown."""
    heard = [event for event in events if isinstance(event, NeedHeard)]
    shown = [event for event in events if isinstance(event, ServicesShown)]
    where = {
        "council": after.business.council,
        "sector": after.business.sector,
        "language": after.owner.language,
    }
    said = ("need", "how", "services", "people")
    _add(
        connection,
        t.need_heard,
        owner,
        [{**where, "at": at, **{n: getattr(e, n) for n in said}} for e in heard],
    )
    services = [{"service": id_, "need": event.need, "at": at} for event in shown for id_ in event.services]
    _add(connection, t.service_shown, owner, services)


def all_heard(connection: Connection) -> tuple[Heard, ...]:
    """Every need of every owner that is kept, the oldest first."""
    return tuple(
        Heard(*row)  # type: ignore[arg-type]
        for row in connection.execute(_HEARD)
    )


def needs_of(connection: Connection, owner: str) -> tuple[dict[str, Any], ...]:
    """What this owner needed: need, how it was heard, and when."""
    return tuple(dict(row._mapping) for row in connection.execute(_NEEDS, {"owner": owner}))


def services_shown_to(connection: Connection, owner: str) -> tuple[dict[str, Any], ...]:
    """What this owner was shown: service, need, and when."""
    return tuple(dict(row._mapping) for row in connection.execute(_SHOWN, {"owner": owner}))


def _add(connection: Connection, table: Table[Any], owner: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    last = select(func.max(table.c.position)).where(table.c.owner_id == owner)
    position = connection.execute(last).scalar()
    first = 0 if position is None else position + 1
    numbered = [{**row, "owner_id": owner, "position": at} for at, row in enumerate(rows, first)]
    connection.execute(insert(table), numbered)
