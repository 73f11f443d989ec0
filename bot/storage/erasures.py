"""Owners who are to be forgotten, and what stays: a stub, and for two days a hash of each event."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, delete, insert, literal, or_, select, update

from bot.core.message import Channel
from bot.storage import tables as t
from bot.storage.column_types import Moment
from bot.storage.console.alerts import forget_alerts
from bot.storage.session import Session

ERASED = "erased"  # what stands in the audit trail in place of an owner and what was theirs
_m = t.message.c
_c = t.conversation.c


class SqlErasures:
    """Erasures in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def bury(self, conversation: str, since: datetime, until: datetime) -> None:
        """Leave a tombstone for each event received after `since`, so that none brings the owner back."""
        recent = (_m.conversation_id == conversation) & (_m.received_at >= since)
        edits = select(t.edit.c.event_hash).join(t.message, t.edit.c.message_id == _m.id).where(recent)
        for hashes in (select(_m.event_hash).where(recent, _m.event_hash.is_not(None)), edits):
            self._bury(hashes, until)

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations whose last reply is out, or that waited long enough for it."""
        found = select(_c.id).where(_c.erase_at.is_not(None), _c.erase_at <= now)
        return tuple(self._connection.execute(found.order_by(_c.erase_at).limit(limit)).scalars())

    def hasten(self, conversation: str, at: datetime) -> None:
        """The last reply is out: erase at this time, if not before."""
        later = (_c.id == conversation) & (_c.erase_at > at)
        self._connection.execute(update(t.conversation).where(later).values(erase_at=at))

    def last_reply(self, conversation: str) -> int | None:
        """The number of the reply that must be out before this owner is erased; None if they stay."""
        return self._connection.execute(select(_c.erase_after).where(_c.id == conversation)).scalar()

    def all_of(self, channel: Channel, address: str) -> tuple[str, ...]:
        """Every conversation of this address, those included that are leaving."""
        hashed = self._session.address_hash(channel, address)
        here = (_c.channel == channel) & (_c.address_hash == hashed)
        found = self._connection.execute(select(_c.id).where(or_(here, _c.person_hash == hashed))).scalars()
        owners = select(_c.owner_id).where(_c.erase_at.is_not(None))  # only one of their chats has the time
        leaving = select(_c.id, _c.channel, _c.address).where(_c.owner_id.in_(owners))
        parted = (
            row.id
            for row in self._connection.execute(leaving)
            if (row.channel, row.address) == (channel, address)
        )
        return tuple(dict.fromkeys((*found, *parted)))

    def has_owners(self) -> bool:
        """True if anybody ever wrote who was not forgotten since."""
        return self._connection.execute(select(t.owner.c.id).limit(1)).first() is not None

    def erase(self, conversation: str, at: datetime) -> None:
        """Remove the owner with all their chats and everything that is theirs; keep a stub for each chat."""
        owner = select(_c.owner_id).where(_c.id == conversation).scalar_subquery()
        chats = self._connection.execute(
            select(_c.id, _c.owner_id, _c.channel)
            .where(_c.owner_id == owner)
            .order_by(_c.id)
            .with_for_update()
        ).all()
        if not chats:
            return
        self._stub_audit(chats[0].owner_id, [chat.id for chat in chats])
        self._remove_introductions(chats[0].owner_id)
        self._remove_owned(chats[0].owner_id)
        for chat in chats:
            self._remove_said(chat.id)
            stub = {"id": self._session.new_id(), "channel": chat.channel, "at": at}
            self._connection.execute(insert(t.erasure), stub)
        self._remove(t.owner, t.owner.c.id == chats[0].owner_id)

    def has_old_tombstones(self, now: datetime) -> bool:
        """True if there are tombstones whose time is over."""
        old = select(t.tombstone.c.until).where(t.tombstone.c.until <= now).limit(1)
        return self._connection.execute(old).first() is not None

    def forget_tombstones(self, now: datetime) -> None:
        """Remove tombstones whose time is over."""
        self._remove(t.tombstone, t.tombstone.c.until <= now)

    def _bury(self, hashes: Select[Any], until: datetime) -> None:
        known = select(t.tombstone.c.event_hash)
        fresh = hashes.where(hashes.selected_columns[0].not_in(known))
        buried = fresh.add_columns(literal(until, Moment()))
        self._connection.execute(insert(t.tombstone).from_select(["event_hash", "until"], buried))

    def _stub_audit(self, owner: str, chats: list[str]) -> None:
        """Who of the staff did something, and when, stays known; to whom it was done does not."""
        a = t.audit.c
        of_chats = (a.kind == "conversation") & a.thing.in_(chats)
        for theirs in (a.owner_id == owner, of_chats):
            stub = update(t.audit).where(theirs).values(owner_id=ERASED, thing=ERASED, detail=None)
            self._connection.execute(stub)

    def _remove_owned(self, owner: str) -> None:
        self._remove(t.monitoring, t.monitoring.c.owner_hash == self._session.owner_hash(owner))
        about = (t.follow_up, t.figure, t.answer, t.check, t.step_shown, t.consent, t.business)
        for table in (*about, t.need_heard, t.service_shown):
            self._remove(table, table.c.owner_id == owner)

    def _remove_introductions(self, owner: str) -> None:
        """With them goes what was said about this owner at the desks of others; what waits is not sent."""
        of_owner = select(t.introduction.c.id).where(t.introduction.c.owner_id == owner)
        said = t.introduction_said.c
        about = select(_m.id).join(
            t.introduction_said, (said.conversation_id == _m.conversation_id) & (said.n == _m.n)
        )
        empty = update(t.message).where(_m.id.in_(about.where(said.introduction_id.in_(of_owner))))
        self._connection.execute(empty.where(t.is_unsent).values(state="failed", error="erased"))
        self._connection.execute(empty.values(text="", choice=None, choices=None, template=None))
        self._remove(t.introduction_said, said.introduction_id.in_(of_owner))
        self._remove(t.introduction_change, t.introduction_change.c.introduction_id.in_(of_owner))
        self._remove(t.introduction, t.introduction.c.owner_id == owner)

    def _remove_said(self, conversation: str) -> None:
        messages = select(_m.id).where(_m.conversation_id == conversation)
        reviewed = (t.review, t.talk_day, t.note, t.tag, t.saved_talk, t.correction)
        forget_alerts(self._session, conversation)
        linked = (t.join_code, t.join_try, t.desk, t.duty_phone, t.introduction_said)
        for table in (*reviewed, t.flag, *linked):
            self._remove(table, table.c.conversation_id == conversation)
        self._remove(t.part, t.part.c.message_id.in_(messages))
        self._remove(t.edit, t.edit.c.message_id.in_(messages))
        self._remove(t.message, _m.conversation_id == conversation)
        self._remove(t.conversation, _c.id == conversation)

    def _remove(self, table: Table[Any], which: ColumnElement[bool]) -> None:
        self._connection.execute(delete(table).where(which))
