"""What staff decided about words, in the database."""

from typing import Any

from sqlalchemy import Row, func, insert, select

from bot.core.approval import Approval, Decided
from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.approval_ports import DecidedBy

_a = t.approval.c
_ALL = select(_a.kind, _a.key, _a.language, _a.fingerprint, _a.approved).order_by(_a.at)
_NAMED = (
    select(_a.kind, _a.key, _a.language, _a.at, _a.approved, _a.fingerprint, t.staff.c.name)
    .outerjoin(t.staff, t.staff.c.id == _a.staff_id)
    .order_by(_a.at)
)


class SqlApprovals:
    """Decisions in the database. Rows are only ever added, so that their number is a version."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def version(self) -> int:
        """Goes up with each decision."""
        return self._connection.execute(select(func.count()).select_from(t.approval)).scalar_one()

    def decided(self) -> Decided:
        """The last decision about all words that there ever was one about."""
        rows = self._connection.execute(_ALL)
        return {(row.kind, row.key, row.language, row.fingerprint): row.approved for row in rows}

    def add(self, approval: Approval) -> None:
        """Keep a decision."""
        new = {
            "id": self._session.new_id(), "kind": approval.kind, "key": approval.key,
            "language": approval.language, "fingerprint": approval.fingerprint,
            "approved": approval.approved, "staff_id": approval.staff, "at": approval.at,
        }  # fmt: skip
        self._connection.execute(insert(t.approval).values(new))

    def history(self, kind: str, key: str, language: str) -> tuple[DecidedBy, ...]:
        """What was decided about this text, whatever its words were, the oldest first."""
        here = (_a.kind == kind, _a.key == key, _a.language == language)
        return tuple(map(_decided_by, self._connection.execute(_NAMED.where(*here))))

    def last(self) -> dict[tuple[str, str, str], DecidedBy]:
        """For each text (kind, key, language) what was decided last, whatever its words were."""
        rows = self._connection.execute(_NAMED)
        return {(row.kind, row.key, row.language): _decided_by(row) for row in rows}


def _decided_by(row: Row[Any]) -> DecidedBy:
    return DecidedBy(row.at, row.name or "", row.approved, row.fingerprint)
