"""Owners, their conversations and messages. What belongs to a person is sealed; `*_hash` finds it again."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    text,
)  # fmt: skip

from bot.storage.column_types import Moment, Plain, Words, WordsJson
from bot.storage.tables.base import metadata, partial


class _Owner(TypedColumns):
    id = Column(Text, primary_key=True)
    name: Named[str | None] = Column(Words("owner.name"))
    language = Column(Text, nullable=False)
    source: Named[str | None] = Column(Text)
    stopped = Column(Boolean, nullable=False)
    created_at: Named[datetime] = Column(Moment)
    last_heard_at: Named[datetime] = Column(Moment)
    remind_on: Named[date | None] = Column(Date)
    shown_to: Named[str | None] = Column(Text, index=True)  # the intermediary who may see how far they are
    shown_at: Named[datetime | None] = Column(Moment)


class _Business(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    sector: Named[str | None] = Column(Text)
    trade: Named[str | None] = Column(Words("business.trade"))
    place: Named[str | None] = Column(Words("business.place"))
    council: Named[str | None] = Column(Text)
    people: Named[int | None] = Column(Integer)
    years: Named[float | None] = Column(Float)
    stage: Named[str | None] = Column(Text)


class _Consent(TypedColumns):
    owner_id = Column(Text, ForeignKey("owner.id"), primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    purpose = Column(Text, nullable=False)
    given = Column(Boolean, nullable=False)
    at: Named[datetime] = Column(Moment)
    wording = Column(Text, nullable=False)
    language = Column(Text, nullable=False)
    channel = Column(Text, nullable=False)
    to_organisation: Named[str | None] = Column(Text)


class _Conversation(TypedColumns):
    id = Column(Text, primary_key=True)
    owner_id: Named[str] = Column(Text, ForeignKey("owner.id"), index=True)
    channel = Column(Text, nullable=False)
    address: Named[str] = Column(Words("conversation.address"))
    address_hash: Named[str | None] = Column(
        Text
    )  # null once the owner is leaving: a new message begins anew
    person_hash: Named[str | None] = Column(Text)  # the provider's own id of the person, if there is one
    floor = Column(Text, nullable=False)  # "bot", or the id of the member of staff who answers now
    floor_at: Named[datetime | None] = Column(Moment)  # since when staff hold it; null: the bot
    reachable = Column(Boolean, nullable=False)
    last_n = Column(Integer, nullable=False)
    last_heard_at: Named[datetime] = Column(Moment)

    arrived = Column(Boolean, nullable=False)
    details_confirmed = Column(Boolean, nullable=False)
    held_for_safety = Column(Boolean, nullable=False)
    passed_over: Named[Any] = Column(Plain, nullable=False)
    asking: Named[Any] = Column(WordsJson("conversation.asking"), nullable=True)  # may say a figure back
    asked_n: Named[int | None] = Column(Integer)  # the message that asks the open question
    engine_state: Named[Any] = Column(WordsJson("conversation.engine_state"), nullable=True)

    turn_epoch = Column(Integer, nullable=False)
    turn_until = Column(Float, nullable=False)  # seconds by the database's clock
    turn_due_at: Named[datetime | None] = Column(Moment)  # null while no message waits
    waits_since: Named[datetime | None] = Column(Moment)
    notice_told_at: Named[datetime | None] = Column(Moment)

    send_epoch = Column(Integer, nullable=False)
    send_until = Column(Float, nullable=False)
    send_due_at: Named[datetime | None] = Column(Moment)  # null while nothing is to be sent
    send_rests = Column(Boolean, nullable=False)  # what is to be sent only waits for the morning

    erase_after: Named[int | None] = Column(Integer)  # the last reply that must be out before the erasure
    erase_at: Named[datetime | None] = Column(Moment)


class _Message(TypedColumns):
    id = Column(Text, primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"))
    n = Column(Integer, nullable=False)
    direction = Column(Text, nullable=False)  # "in" or "out"
    kind = Column(Text, nullable=False)
    state = Column(Text, nullable=False)
    text: Named[str] = Column(Words("message.text"))
    created_at: Named[datetime] = Column(Moment)
    attempts = Column(Integer, nullable=False)
    next_try_at: Named[datetime | None] = Column(Moment)
    error: Named[str | None] = Column(Text)

    event_hash: Named[str | None] = Column(Text)
    received_at: Named[datetime | None] = Column(Moment)
    choice: Named[str | None] = Column(Words("message.choice"))  # the web phone takes any string here
    attachments: Named[Any] = Column(WordsJson("message.attachments"), nullable=True)
    source: Named[str | None] = Column(Text)
    corrects: Named[str | None] = Column(Text)
    flags: Named[Any] = Column(Plain, nullable=True)
    understood: Named[Any] = Column(Plain, nullable=True)
    decided: Named[Any] = Column(Plain, nullable=True)  # the readings it rested on, and what came of them

    choices: Named[Any] = Column(WordsJson("message.choices"), nullable=True)
    asks: Named[str | None] = Column(Text)
    picture: Named[Any] = Column(WordsJson("message.picture"), nullable=True)
    template: Named[Any] = Column(WordsJson("message.template"), nullable=True)
    urgent = Column(Boolean, nullable=False)
    said_by: Named[str | None] = Column(Text)  # the member of staff who wrote it; null: the bot
    caused_by: Named[str | None] = Column(Text)
    released_at: Named[datetime | None] = Column(Moment)


class _Edit(TypedColumns):
    event_hash = Column(Text, primary_key=True)
    message_id: Named[str] = Column(Text, ForeignKey("message.id"), index=True)


class _Part(TypedColumns):
    provider_hash = Column(Text, primary_key=True)
    message_id: Named[str] = Column(Text, ForeignKey("message.id"), index=True)


class _Flag(TypedColumns):
    id = Column(Text, primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    message_id: Named[str | None] = Column(Text, ForeignKey("message.id"), index=True)
    reason = Column(Text, nullable=False)
    detail: Named[str | None] = Column(Text)  # a safety category or the name of an error, never words
    at: Named[datetime] = Column(Moment)
    done_at: Named[datetime | None] = Column(Moment)
    done_by: Named[str | None] = Column(Text)  # the member of staff


class _GroupTold(TypedColumns):
    address_hash = Column(Text, primary_key=True)
    at: Named[datetime] = Column(Moment)


class _Unhandled(TypedColumns):
    id = Column(Text, primary_key=True)
    channel = Column(Text, nullable=False)
    kind = Column(Text, nullable=False)
    at: Named[datetime] = Column(Moment)


class _Tombstone(TypedColumns):
    event_hash = Column(Text, primary_key=True)
    until: Named[datetime] = Column(Moment, index=True)


class _Erasure(TypedColumns):
    id = Column(Text, primary_key=True)
    channel = Column(Text, nullable=False)
    at: Named[datetime] = Column(Moment)


class _Cursor(TypedColumns):
    name = Column(Text, primary_key=True)
    holder = Column(Text, nullable=False)
    until = Column(Float, nullable=False)
    value = Column(Text, nullable=False)


class _Seal(TypedColumns):
    id = Column(Integer, primary_key=True, autoincrement=False)
    sealed: Named[str] = Column(Words("seal.sealed"))
    key_hash = Column(Text, nullable=False)


owner = Table("owner", metadata, _Owner)
business = Table("business", metadata, _Business)
consent = Table("consent", metadata, _Consent)
conversation = Table(
    "conversation",
    metadata,
    _Conversation,
    UniqueConstraint("channel", "address_hash"),
    Index(None, "person_hash"),
    partial("ix_conversation_turn_due", "turn_due_at", where="turn_due_at IS NOT NULL"),
    partial("ix_conversation_send_due", "send_due_at", where="send_due_at IS NOT NULL"),
    partial("ix_conversation_waits", "waits_since", where="waits_since IS NOT NULL"),
    partial("ix_conversation_floor", "floor_at", where="floor_at IS NOT NULL"),
    partial("ix_conversation_erase", "erase_at", where="erase_at IS NOT NULL"),
)
message = Table(
    "message",
    metadata,
    _Message,
    UniqueConstraint("conversation_id", "n"),
    UniqueConstraint("event_hash"),  # the hash covers channel, address and the provider's id of the event
    partial("ix_message_waiting", "conversation_id", "n", where="state = 'waiting'"),
    partial("ix_message_unsent", "conversation_id", "n", where="state IN ('queued', 'sending', 'withheld')"),
)
edit = Table("edit", metadata, _Edit)
part = Table("part", metadata, _Part)
flag = Table("flag", metadata, _Flag, partial("ix_flag_open", "at", where="done_at IS NULL"))
group_told = Table("group_told", metadata, _GroupTold)
unhandled = Table("unhandled", metadata, _Unhandled)
tombstone = Table("tombstone", metadata, _Tombstone)
erasure = Table("erasure", metadata, _Erasure)
cursor = Table("cursor", metadata, _Cursor)
seal = Table("seal", metadata, _Seal)

# Written as literals, since SQLite uses a partial index only where it sees the condition of the index.
is_waiting = text("message.state = 'waiting'")
is_unsent = text("message.state IN ('queued', 'sending', 'withheld')")
