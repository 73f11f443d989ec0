"""The directory: organisations, services, people who take introductions, and how often it changed.

`as_loaded` tells how an entry was when it was last read from the files: one that staff changed since is
theirs (bot/usecases/load_directory.py). The text that is searched is a table of its own that the migration
makes by hand, since SQLite and PostgreSQL have different ones (bot/storage/directory_search.py).
`directory_call` is the telephone round of staff.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment, Plain, Words
from bot.storage.tables.base import metadata


class _Organisation(TypedColumns):
    id = Column(Text, primary_key=True)
    name = Column(Text, nullable=False)
    what = Column(Text, nullable=False)
    web = Column(Text, nullable=False)
    facts = Column(Text, nullable=False)
    checked_on: Named[date | None] = Column(Date)
    checked_by: Named[str | None] = Column(Text)
    sources: Named[Any] = Column(Plain, nullable=False)
    as_loaded: Named[str | None] = Column(Text)


class _Service(TypedColumns):
    id = Column(Text, primary_key=True)
    organisation_id: Named[str] = Column(Text, ForeignKey("organisation.id"), index=True)
    name = Column(Text, nullable=False)
    what = Column(Text, nullable=False)
    needs: Named[Any] = Column(Plain, nullable=False)
    cost = Column(Text, nullable=False)
    rules: Named[Any] = Column(Plain, nullable=False)
    not_for = Column(Text, nullable=False)
    conditions: Named[Any] = Column(Plain, nullable=False)
    reach: Named[Any] = Column(Plain, nullable=False)
    languages: Named[Any] = Column(Plain, nullable=False)
    area: Named[Any] = Column(Plain, nullable=False)
    signpost_only = Column(Boolean, nullable=False)
    front_door = Column(Boolean, nullable=False)
    helpline = Column(Boolean, nullable=False)
    status = Column(Text, nullable=False)
    facts = Column(Text, nullable=False)
    checked_on: Named[date | None] = Column(Date)
    checked_by: Named[str | None] = Column(Text)
    sources: Named[Any] = Column(Plain, nullable=False)
    as_loaded: Named[str | None] = Column(Text)


class _Intermediary(TypedColumns):
    id = Column(Text, primary_key=True)
    name: Named[str] = Column(Words("intermediary.name"), nullable=False)
    organisation = Column(Text, nullable=False)
    about: Named[str] = Column(Words("intermediary.about"), nullable=False)
    languages: Named[Any] = Column(Plain, nullable=False)
    councils: Named[Any] = Column(Plain, nullable=False)
    needs: Named[Any] = Column(Plain, nullable=False)
    sectors: Named[Any] = Column(Plain, nullable=False)
    hours: Named[Any] = Column(Plain, nullable=False)
    days_off: Named[Any] = Column(Plain, nullable=False)
    most_open = Column(Integer, nullable=False)
    told_by = Column(Text, nullable=False)
    email: Named[str] = Column(Words("intermediary.email"), nullable=False)
    deputy: Named[str | None] = Column(Text)
    code: Named[str] = Column(Text, index=True)
    example = Column(Boolean, nullable=False)
    active = Column(Boolean, nullable=False)
    as_loaded: Named[str | None] = Column(Text)


class _DirectoryVersion(TypedColumns):
    id = Column(Integer, primary_key=True, autoincrement=False)
    version = Column(Integer, nullable=False)


class _DirectoryCall(TypedColumns):
    service_id: Named[str] = Column(Text, ForeignKey("service.id"), primary_key=True)
    tries = Column(Integer, nullable=False)  # how often nobody answered since it was checked last
    again_at: Named[datetime | None] = Column(Moment)  # before then nobody rings again
    held_by: Named[str | None] = Column(Text)  # the member of staff who rings now
    held_until: Named[datetime | None] = Column(Moment)
    done_at: Named[datetime | None] = Column(Moment)
    done_by: Named[str | None] = Column(Text)


organisation = Table("organisation", metadata, _Organisation)
service = Table("service", metadata, _Service)
intermediary = Table("intermediary", metadata, _Intermediary)
directory_version = Table("directory_version", metadata, _DirectoryVersion)
directory_call = Table("directory_call", metadata, _DirectoryCall)
