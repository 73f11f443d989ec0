"""The staging area of the directory. Nothing in it is about owners, so nothing in it is sealed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment, Plain
from bot.storage.tables.base import metadata


class _DirectoryImport(TypedColumns):
    id = Column(Integer, primary_key=True)
    source: Named[str] = Column(Text, index=True)
    format: Named[str] = Column(Text)
    at: Named[datetime] = Column(Moment)
    state: Named[str] = Column(Text)
    by: Named[str | None] = Column(Text)
    decided_at: Named[datetime | None] = Column(Moment)


class _StagedEntry(TypedColumns):
    import_id: Named[int] = Column(Integer, ForeignKey("directory_import.id"), primary_key=True)
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    kind: Named[str] = Column(Text)
    entry_id: Named[str] = Column(Text)
    name: Named[str] = Column(Text)
    change: Named[str] = Column(Text)
    differences: Named[Any] = Column(Plain)
    reason: Named[str] = Column(Text)
    raw: Named[Any] = Column(Plain)
    decision: Named[str] = Column(Text)


class _KeptEntry(TypedColumns):
    kind: Named[str] = Column(Text, primary_key=True)
    entry_id: Named[str] = Column(Text, primary_key=True)
    source: Named[str] = Column(Text, index=True)
    raw: Named[Any] = Column(Plain)


directory_import = Table("directory_import", metadata, _DirectoryImport)
staged_entry = Table(
    "staged_entry", metadata, _StagedEntry, Index("ix_staged_entry_import_id", "import_id", "entry_id")
)
kept_entry = Table("kept_entry", metadata, _KeptEntry)
