"""What staff should look at, and events that nothing could be done with."""

from datetime import datetime

from sqlalchemy import insert, select

from bot.core.events import FlagReason
from bot.core.message import Channel
from bot.storage import tables as t
from bot.storage.console.reviews import SqlReviews
from bot.storage.session import Session


class SqlFlags:
    """Flags in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def raise_flag(
        self,
        conversation: str,
        message: str | None,
        reason: FlagReason,
        at: datetime,
        detail: str | None = None,
    ) -> None:
        """Ask staff to look. `detail` is a category or the name of an error, never words."""
        self._session.connection.execute(
            insert(t.flag).values(
                id=self._session.new_id(),
                conversation_id=conversation,
                message_id=message,
                reason=reason,
                detail=detail,
                at=at,
            )
        )
        SqlReviews(self._session).refresh(conversation)

    def note_group(self, channel: Channel, address: str, at: datetime) -> bool:
        """Note that a group was told that the assistant is private; False if it was told before."""
        hashed = self._session.address_hash(channel, address)
        g = t.group_told.c
        if self._session.connection.execute(select(g.at).where(g.address_hash == hashed)).first():
            return False
        self._session.connection.execute(insert(t.group_told).values(address_hash=hashed, at=at))
        return True

    def note_unhandled(self, channel: Channel, kind: str, at: datetime) -> None:
        """Count an event that we know nothing to do with."""
        new = insert(t.unhandled).values(id=self._session.new_id(), channel=channel, kind=kind, at=at)
        self._session.connection.execute(new)
