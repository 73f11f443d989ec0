"""The audit trail in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert

from bot.storage import tables as t
from bot.storage.session import Session


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
