"""Follow-ups: messages that we owe owners who agreed to them."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Named, Table, Text, TypedColumns, text

from bot.storage.column_types import Moment
from bot.storage.tables.base import metadata, partial


class _FollowUp(TypedColumns):
    id = Column(Text, primary_key=True)
    owner_id: Named[str] = Column(Text, ForeignKey("owner.id"), index=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    kind = Column(Text, nullable=False)
    check_number = Column(Integer, nullable=False)
    place = Column(Integer, nullable=False)  # reminders are counted from 1
    about: Named[str | None] = Column(Text)  # the introduction it asks about
    due_at: Named[datetime] = Column(Moment)
    state = Column(Text, nullable=False)  # waiting, sent or dropped
    because: Named[str | None] = Column(Text)  # why it was dropped
    done_at: Named[datetime | None] = Column(Moment)


follow_up = Table(
    "follow_up",
    metadata,
    _FollowUp,
    partial("ix_follow_up_due", "due_at", where="state = 'waiting'"),
)

# Written as a literal, since SQLite uses a partial index only where it sees the condition of the index.
is_owed = text("follow_up.state = 'waiting'")
