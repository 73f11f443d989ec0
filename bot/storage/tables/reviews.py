"""What staff look at and write down. `review` and `talk_day` say again, in narrow rows, what is elsewhere.

A list of a million messages is fast because it reads these rows only: one for each conversation, and one for
each day on which something was said in it. They are made anew from the tables they repeat.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
    text,
)

from bot.storage.column_types import Moment, Plain, Words
from bot.storage.tables.base import metadata, partial


class _Review(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    owner_id: Named[str] = Column(Text, ForeignKey("owner.id"), index=True)
    channel = Column(Text, nullable=False)
    language = Column(Text, nullable=False)
    sector: Named[str | None] = Column(Text)
    council: Named[str | None] = Column(Text)
    source: Named[str | None] = Column(Text)
    progress = Column(Text, nullable=False)  # how far they are: core/progress.py
    floor = Column(Text, nullable=False)
    began_at: Named[datetime] = Column(Moment)
    last_at: Named[datetime] = Column(Moment)  # when the owner last wrote
    last_in_n = Column(Integer, nullable=False)  # the last message of the owner
    read_n = Column(Integer, nullable=False)  # up to where staff have reviewed it
    unsure = Column(Integer, nullable=False)  # messages that were not read, or not surely, and not looked at
    open_flags = Column(Integer, nullable=False)
    wants_person = Column(Boolean, nullable=False)
    flagged = Column(Boolean, nullable=False)  # by staff
    reviewed_at: Named[datetime | None] = Column(Moment)
    reviewed_by: Named[str | None] = Column(Text)
    version = Column(Integer, nullable=False)  # counts what staff did to it


class _TalkDay(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    day: Named[date] = Column(Date, primary_key=True)  # in London
    heard = Column(Integer, nullable=False)
    unsure = Column(Integer, nullable=False)


class _Note(TypedColumns):
    id = Column(Text, primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"))
    text: Named[str] = Column(Words("note.text"))
    at: Named[datetime] = Column(Moment)


class _Tag(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    tag = Column(Text, primary_key=True)


class _SavedTalk(TypedColumns):
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    at: Named[datetime] = Column(Moment)


class _SavedView(TypedColumns):
    id = Column(Text, primary_key=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), index=True)
    name = Column(Text, nullable=False)
    query = Column(Text, nullable=False)  # the address of the list, after its question mark
    at: Named[datetime] = Column(Moment)


class _Correction(TypedColumns):
    id = Column(Text, primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    message_id: Named[str] = Column(Text, ForeignKey("message.id"), index=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"))
    kind = Column(Text, nullable=False)  # intent or reading
    was: Named[Any] = Column(Plain, nullable=True)
    right: Named[Any] = Column(Plain, nullable=False)
    at: Named[datetime] = Column(Moment)


class _Example(TypedColumns):
    id = Column(Text, primary_key=True)
    kind = Column(Text, nullable=False)  # intent, answer or talk
    about: Named[Any] = Column(Plain, nullable=False)  # {"intent"} or {"practice", "sector", "level", ...}
    language = Column(Text, nullable=False)
    text: Named[str] = Column(Words("example.text"))  # in words of staff, never an owner's
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"))
    at: Named[datetime] = Column(Moment)


class _Approval(TypedColumns):
    id = Column(Text, primary_key=True)
    kind = Column(Text, nullable=False)  # step, safety or translation
    key = Column(Text, nullable=False)
    language = Column(Text, nullable=False)
    fingerprint = Column(Text, nullable=False)  # of the words: other words are not approved
    approved = Column(Boolean, nullable=False)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"))
    at: Named[datetime] = Column(Moment)


IN_ORDER = ("last_at", "conversation_id")
IS_HELD, WANTS_PERSON = "floor <> 'bot'", "wants_person"

review = Table(
    "review",
    metadata,
    _Review,
    Index("ix_review_last", *IN_ORDER),
    *(Index(f"ix_review_{name}", name, *IN_ORDER) for name in ("language", "council", "source")),
    partial("ix_review_held", *IN_ORDER, where=IS_HELD),
    partial("ix_review_wants", *IN_ORDER, where=WANTS_PERSON),
)
talk_day = Table("talk_day", metadata, _TalkDay, Index("ix_talk_day_day", "day", "conversation_id"))
note = Table("note", metadata, _Note)
tag = Table("tag", metadata, _Tag, Index("ix_tag_tag", "tag", "conversation_id"))
saved_talk = Table("saved_talk", metadata, _SavedTalk, Index(None, "conversation_id"))
saved_view = Table("saved_view", metadata, _SavedView)
correction = Table("correction", metadata, _Correction)
example = Table("example", metadata, _Example)
approval = Table("approval", metadata, _Approval, Index("ix_approval_of", "kind", "key", "language"))

# Written as literals: see talks.py.
is_held, wants_person = text(f"review.{IS_HELD}"), text(f"review.{WANTS_PERSON}")
