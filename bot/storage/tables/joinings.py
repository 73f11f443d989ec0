"""Codes that join chats, and wrong ones. A code is kept as a hash, and goes once it is used."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment
from bot.storage.tables.base import metadata


class _JoinCode(TypedColumns):
    id = Column(Text, primary_key=True)
    code_hash: Named[str] = Column(Text, unique=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    until: Named[datetime] = Column(Moment)


class _JoinTry(TypedColumns):
    id = Column(Text, primary_key=True)
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), index=True)
    at: Named[datetime] = Column(Moment)


join_code = Table("join_code", metadata, _JoinCode)
join_try = Table("join_try", metadata, _JoinTry)
