"""The audit trail in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select

from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.ports import AuditEntry, AuditSought

_a = t.audit.c
_ENTRIES = select(
    _a.id, _a.at, _a.staff_id, t.staff.c.name, _a.verb, _a.kind, _a.thing, _a.owner_id, _a.detail
).outerjoin(t.staff, t.staff.c.id == _a.staff_id)


class SqlAudit:
    """Who saw what, and who changed what."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def note(
        self,
        at: datetime,
        staff: str | None,
        verb: str,
        kind: str,
        thing: str,
        owner: str | None = None,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Write it down. `detail` holds ids and names of fields, never words."""
        new = {"at": at, "staff_id": staff, "verb": verb, "kind": kind, "thing": thing, "owner_id": owner}
        self._connection.execute(insert(t.audit).values(new | {"detail": detail}))

    def entries(self, sought: AuditSought, before: int | None, most: int) -> tuple[AuditEntry, ...]:
        """The newest entries that are sought, those with an id below `before` only."""
        found = _ENTRIES.where(*_conditions(sought)).order_by(_a.id.desc()).limit(most)
        if before is not None:
            found = found.where(_a.id < before)
        return tuple(AuditEntry(*row) for row in self._connection.execute(found))

    def verbs(self) -> tuple[str, ...]:
        """Everything that was ever done, by name."""
        return tuple(self._connection.execute(select(_a.verb).distinct().order_by(_a.verb)).scalars())


def _conditions(sought: AuditSought) -> list[ColumnElement[bool]]:
    equal = (
        (_a.staff_id, sought.staff), (_a.verb, sought.verb), (_a.kind, sought.kind), (_a.thing, sought.thing),
        (_a.owner_id, sought.owner),
    )  # fmt: skip
    conditions = [column == value for column, value in equal if value]
    if sought.since:
        conditions.append(_a.at >= sought.since)
    if sought.until:
        conditions.append(_a.at < sought.until)
    return conditions
