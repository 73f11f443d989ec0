"""Checks, answers, the steps that came of them, figures, and what owners told about themselves."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
)  # fmt: skip

from bot.storage.column_types import Moment, Plain, Words, WordsJson
from bot.storage.tables.base import metadata


class _Check(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    number = Column(Integer, primary_key=True, autoincrement=False)
    kind = Column(Text, nullable=False)
    started_at: Named[datetime] = Column(Moment)
    finished_at: Named[datetime | None] = Column(Moment)
    open_message_id: Named[str | None] = Column(Text, ForeignKey("message.id"), index=True)
    open_done = Column(Boolean, nullable=False)
    paused = Column(Boolean, nullable=False)
    open_about: Named[Any] = Column(Plain, nullable=True)  # practices that the open words are about
    closed_parts: Named[Any] = Column(Plain, nullable=True)


class _Answer(TypedColumns):
    owner_id = Column(Text, primary_key=True)
    check_number = Column(Integer, primary_key=True, autoincrement=False)
    position = Column(Integer, primary_key=True, autoincrement=False)
    practice = Column(Text, nullable=False)
    outcome = Column(Text, nullable=False)
    level: Named[int | None] = Column(Integer)
    how = Column(Text, nullable=False)
    confirmed = Column(Boolean, nullable=False)
    message_id: Named[str] = Column(Text, ForeignKey("message.id"), index=True)
    at: Named[datetime] = Column(Moment)
    content_version = Column(Integer, nullable=False)
    replaced = Column(Boolean, nullable=False)


class _StepShown(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    check_number = Column(Integer, nullable=False)
    practice = Column(Text, nullable=False)
    level = Column(Integer, nullable=False)
    shown_at: Named[datetime] = Column(Moment)
    tried: Named[str | None] = Column(Text)


class _Monitoring(TypedColumns):
    owner_hash = Column(Text, primary_key=True)  # leads from an owner to what they told, and not back
    question = Column(Text, primary_key=True)
    value: Named[str] = Column(Words("monitoring.value"))


class _Figure(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    figure = Column(Text, nullable=False)
    low: Named[Any] = Column(WordsJson("figure.low"), nullable=False)
    high: Named[Any] = Column(WordsJson("figure.high"), nullable=False)
    sure = Column(Boolean, nullable=False)
    purpose = Column(Text, nullable=False)  # the sum it was given for, or "week"
    message_id: Named[str] = Column(Text, ForeignKey("message.id"), index=True)
    at: Named[datetime] = Column(Moment)


check = Table("check", metadata, _Check)
answer = Table(
    "answer",
    metadata,
    _Answer,
    ForeignKeyConstraint(["owner_id", "check_number"], ["check.owner_id", "check.number"]),
)
step_shown = Table("step_shown", metadata, _StepShown)
monitoring = Table("monitoring", metadata, _Monitoring)
figure = Table("figure", metadata, _Figure)
