"""What owners needed, and which services they were shown."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment
from bot.storage.tables.base import metadata


class _NeedHeard(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    need = Column(Text, nullable=False)
    how = Column(Text, nullable=False)
    at: Named[datetime] = Column(Moment)
    council: Named[str | None] = Column(Text)
    sector: Named[str | None] = Column(Text)
    language = Column(Text, nullable=False)
    services = Column(Integer, nullable=False)
    people = Column(Integer, nullable=False)


class _ServiceShown(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    at: Named[datetime] = Column(Moment)
    service = Column(Text, nullable=False)  # its id in the directory, which may let go of it
    need: Named[str | None] = Column(Text)


need_heard = Table("need_heard", metadata, _NeedHeard)
service_shown = Table("service_shown", metadata, _ServiceShown)
