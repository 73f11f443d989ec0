"""Introductions with their history, and the desks at which intermediaries answer them.

The whole introduction is sealed in `body`; the columns beside it are what it is found and counted by.
`introduction_said` names the messages on the other side that hold words about an owner, so that an erasure
finds them.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment, WordsJson
from bot.storage.tables.base import metadata, partial


class _Introduction(TypedColumns):
    id = Column(Text, primary_key=True)
    owner_id: Named[str] = Column(Text, ForeignKey("owner.id"), index=True)
    state = Column(Text, nullable=False)
    need: Named[str | None] = Column(Text)
    intermediary: Named[str | None] = Column(Text, index=True)  # who is asked, else whom the owner looks at
    organisation: Named[str | None] = Column(Text)
    outcome: Named[str | None] = Column(Text)
    body: Named[Any] = Column(WordsJson("introduction.body"), nullable=False)
    due_at: Named[datetime | None] = Column(Moment)  # when its clock is to be looked at next
    created_at: Named[datetime] = Column(Moment)
    changed_at: Named[datetime] = Column(Moment)
    offer_message: Named[str | None] = Column(Text)  # which carries the live offer
    late_at: Named[datetime | None] = Column(Moment)  # since when it is past its clock


class _IntroductionChange(TypedColumns):
    introduction_id: Named[str] = Column(Text, ForeignKey("introduction.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    state = Column(Text, nullable=False)
    at: Named[datetime] = Column(Moment)
    by = Column(Text, nullable=False)
    why: Named[str | None] = Column(Text)
    intermediary: Named[str | None] = Column(Text)


class _IntroductionSaid(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    n = Column(Integer, primary_key=True, autoincrement=False)
    introduction_id: Named[str] = Column(Text, ForeignKey("introduction.id"), index=True)


class _Desk(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    intermediary: Named[str] = Column(Text, index=True)
    asking: Named[Any] = Column(WordsJson("desk.asking"), nullable=True)
    asked_n: Named[int | None] = Column(Integer)  # the message that asks what is open
    linked_at: Named[datetime] = Column(Moment)


class _DeskCode(TypedColumns):
    intermediary = Column(Text, primary_key=True)
    code_hash: Named[str] = Column(Text, unique=True)
    until: Named[datetime] = Column(Moment)


introduction = Table(
    "introduction",
    metadata,
    _Introduction,
    partial("ix_introduction_due", "due_at", where="due_at IS NOT NULL"),
    Index("ix_introduction_state", "state", "changed_at", "id"),
)
introduction_change = Table("introduction_change", metadata, _IntroductionChange)
introduction_said = Table("introduction_said", metadata, _IntroductionSaid)
desk = Table("desk", metadata, _Desk)
desk_code = Table("desk_code", metadata, _DeskCode)
