"""Imports of directory entries, and what is kept of where entries came from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staging_ports import (
    Change,
    Decision,
    Difference,
    DirectoryImport,
    EntryKind,
    Format,
    ImportState,
    Kept,
    Staged,
)  # fmt: skip

_i, _s, _k = t.directory_import.c, t.staged_entry.c, t.kept_entry.c
_IMPORTS = select(_i.id, _i.source, _i.format, _i.at, _i.state, _i.by, _i.decided_at)
_ENTRIES = select(
    _s.kind, _s.entry_id, _s.name, _s.change, _s.differences, _s.reason, _s.raw, _s.decision
).order_by(_s.position)
_PLACED = select(
    _s.position, _s.kind, _s.entry_id, _s.name, _s.change, _s.differences, _s.reason, _s.raw, _s.decision
).order_by(_s.position)
LATEST = 20


class SqlDirectoryImports:
    """The staging area in its tables."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def stage(self, source: str, format_: Format, at: datetime, entries: Iterable[Staged]) -> int:
        """Keep a new import; an open one of the same source is replaced by it. Returns its number."""
        is_open = (_i.source == source) & (_i.state == "open")
        self._connection.execute(
            update(t.directory_import).where(is_open).values(state="replaced", decided_at=at)
        )
        new = insert(t.directory_import).values(source=source, format=format_, at=at, state="open")
        number = int(self._connection.execute(new.returning(_i.id)).scalar_one())
        rows = [_row(number, position, entry) for position, entry in enumerate(entries)]
        if rows:
            self._connection.execute(insert(t.staged_entry), rows)
        return number

    def find(self, id_: int) -> DirectoryImport | None:
        """The import with this number."""
        row = self._connection.execute(_IMPORTS.where(_i.id == id_)).one_or_none()
        return DirectoryImport(*row) if row else None

    def latest(self, limit: int = LATEST) -> tuple[DirectoryImport, ...]:
        """The newest imports, the newest first."""
        rows = self._connection.execute(_IMPORTS.order_by(_i.id.desc()).limit(limit))
        return tuple(DirectoryImport(*row) for row in rows)

    def before(self, id_: int | None, limit: int) -> tuple[DirectoryImport, ...]:
        """The newest imports, those below this number if one is given."""
        asked = _IMPORTS.order_by(_i.id.desc()).limit(limit)
        rows = self._connection.execute(asked if id_ is None else asked.where(_i.id < id_))
        return tuple(DirectoryImport(*row) for row in rows)

    def count(self, id_: int) -> Mapping[tuple[Change, Decision], int]:
        """How many of its entries have which change and which decision."""
        asked = select(_s.change, _s.decision, func.count()).where(_s.import_id == id_)
        rows = self._connection.execute(asked.group_by(_s.change, _s.decision))
        return {(row[0], row[1]): row[2] for row in rows}

    def part(
        self, id_: int, change: Change | None, decision: Decision | None, after: int, limit: int
    ) -> tuple[tuple[int, Staged], ...]:
        """Some of its entries in the order of the source, each with its place; those after this place."""
        asked = _PLACED.where(_s.import_id == id_, _s.position > after)
        if change:
            asked = asked.where(_s.change == change)
        if decision:
            asked = asked.where(_s.decision == decision)
        rows = self._connection.execute(asked.limit(limit))
        return tuple((place, _staged(row)) for place, *row in rows)

    def entries(self, id_: int) -> tuple[Staged, ...]:
        """Everything in it, in the order of the source."""
        return tuple(_staged(row) for row in self._connection.execute(_ENTRIES.where(_s.import_id == id_)))

    def decide(self, id_: int, kind: EntryKind, entry: str, decision: Decision) -> None:
        """Note what staff said of one entry."""
        is_it = (_s.import_id == id_) & (_s.kind == kind) & (_s.entry_id == entry) & (_s.change != "refused")
        self._connection.execute(update(t.staged_entry).where(is_it).values(decision=decision))

    def close(self, id_: int, state: ImportState, by: str, at: datetime) -> None:
        """Note that nothing of this import waits any more."""
        values = {"state": state, "by": by, "decided_at": at}
        self._connection.execute(update(t.directory_import).where(_i.id == id_).values(values))

    def keep(self, kept: Iterable[Kept]) -> None:
        """Keep these, in place of what was kept of the same entries."""
        for each in kept:
            is_it = (_k.kind == each.kind) & (_k.entry_id == each.id)
            self._connection.execute(delete(t.kept_entry).where(is_it))
            values = {"kind": each.kind, "entry_id": each.id, "source": each.source, "raw": dict(each.raw)}
            self._connection.execute(insert(t.kept_entry).values(values))

    def kept(self, source: str | None = None) -> tuple[Kept, ...]:
        """Everything that is kept, or what came from this source."""
        asked = select(_k.kind, _k.entry_id, _k.source, _k.raw).order_by(_k.kind, _k.entry_id)
        if source is not None:
            asked = asked.where(_k.source == source)
        return tuple(Kept(*row) for row in self._connection.execute(asked))


def _row(number: int, position: int, entry: Staged) -> dict[str, object]:
    differences = [[each.field, each.before, each.after] for each in entry.differences]
    return {
        "import_id": number, "position": position, "kind": entry.kind, "entry_id": entry.id,
        "name": entry.name, "change": entry.change, "differences": differences, "reason": entry.reason,
        "raw": dict(entry.raw), "decision": entry.decision,
    }  # fmt: skip


def _staged(row: Sequence[Any]) -> Staged:
    kind, id_, name, change, differences, reason, raw, decision = row
    return Staged(kind, id_, name, change, tuple(Difference(*d) for d in differences), reason, raw, decision)
