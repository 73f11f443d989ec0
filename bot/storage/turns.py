"""Leases on conversations, and what waits in them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, select, update

from bot.core.errors import ConversationLost
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.database_clock import seconds_now
from bot.storage.session import Session
from bot.usecases.records import Claim, Contact, Held, Json, Question, Waiting

_m = t.message.c
_c = t.conversation.c
_in_time = seconds_now() + bindparam("seconds", type_=_c.turn_until.type)
_is_due = (_c.turn_due_at <= bindparam("now")) & (_c.turn_until < seconds_now()) & (_c.floor == "bot")
_is_held = (_c.id == bindparam("conversation")) & (_c.turn_epoch == bindparam("epoch"))
_DUE = (
    select(_c.id)
    .where(_c.turn_due_at.is_not(None), _is_due)
    .order_by(_c.turn_due_at)
    .limit(bindparam("most"))
)
_sibling = t.conversation.alias("sibling")
_sibling_works = exists().where(
    _sibling.c.owner_id == _c.owner_id, _sibling.c.id != _c.id, _sibling.c.turn_until >= seconds_now()
)
# Conversation and owner: of two who claim two chats of one owner, the second sees the first's lease.
_LOCK = (
    select(_c.id)
    .join_from(t.conversation, t.owner)
    .where(_c.id == bindparam("conversation"))
    .with_for_update()
)
_CLAIM = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"), _is_due, ~_sibling_works)
    .values(turn_epoch=_c.turn_epoch + 1, turn_until=_in_time)
    .returning(_c.turn_epoch)
)
_RENEW = update(t.conversation).where(_is_held).values(turn_until=_in_time).returning(_c.id)
_HELD = CONTACT.where(_c.id == bindparam("conversation")).with_for_update(of=t.conversation)
_CONTACT = CONTACT.where(_c.id == bindparam("conversation"))
_NEXT = (
    select(
        _m.id, _m.n, _m.kind, _m.text, _m.received_at, _m.created_at, _m.choice, _m.source, _m.corrects,
        _m.attempts, _m.next_try_at, _m.flags,
    )
    .where(_m.conversation_id == bindparam("conversation"), t.is_waiting)
    .order_by(_m.n)
    .limit(1)
)  # fmt: skip
_MEMORY = (
    select(_c.engine_state, _c.owner_id, _m.n, _m.released_at)
    .outerjoin_from(t.conversation, t.message, (_m.conversation_id == _c.id) & (_m.n == _c.asked_n))
    .where(_c.id == bindparam("conversation"))
)
_PROGRESS = update(t.conversation).where(_is_held).values(notice_told_at=None)
_LET_GO = update(t.conversation).where(_is_held).values(turn_until=0.0)
_GO_ON = update(t.conversation).where(_is_held).values(turn_until=_in_time)
_WAITING = (
    CONTACT.where(_c.waits_since.is_not(None), _c.waits_since <= bindparam("before"))
    .where(_c.notice_told_at.is_(None), _c.floor == "bot", _c.reachable)
    .order_by(_c.waits_since)
    .limit(bindparam("most"))
)
_TOLD = update(t.conversation).where(_c.id == bindparam("conversation"))


class SqlTurns:
    """Who works on which conversation."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which a turn can be tried, those that wait longest first."""
        return tuple(self._connection.execute(_DUE, {"now": now, "most": limit}).scalars())

    def claim(self, conversation: str, now: datetime, seconds: float) -> Claim | None:
        """Take the lease; None if nothing is due, or a worker has it, or another chat of this owner."""
        values = {"conversation": conversation, "now": now, "seconds": seconds}
        self._connection.execute(_LOCK, {"conversation": conversation}).all()
        epoch = self._connection.execute(_CLAIM, values).scalar()
        return None if epoch is None else Claim(conversation, epoch)

    def renew(self, claim: Claim, seconds: float) -> bool:
        """Keep the lease; False if it was lost."""
        return self._connection.execute(_RENEW, {**vars(claim), "seconds": seconds}).first() is not None

    def hold(self, claim: Claim) -> Held:
        """Make sure, inside the unit that commits, that the lease still counts. Raises ConversationLost."""
        row = self._connection.execute(_HELD, {"conversation": claim.conversation}).first()
        if row is None or row.turn_epoch != claim.epoch or row.floor != "bot" or row.leaving:
            raise ConversationLost(f"epoch {claim.epoch} of {claim.conversation} is over")
        return Held(contact_of(row), row.asked_n)

    def next_waiting(self, conversation: str) -> Waiting | None:
        """The oldest message whose turn has not run."""
        row = self._connection.execute(_NEXT, {"conversation": conversation}).first()
        return _waiting(row) if row else None

    def contact(self, conversation: str) -> Contact | None:
        """Whose conversation it is and where; None if it was erased."""
        row = self._connection.execute(_CONTACT, {"conversation": conversation}).first()
        return contact_of(row) if row else None

    def memory(self, conversation: str) -> tuple[Json | None, Question | None, str]:
        """What the engine remembers here, the message that asks what is open now, and whose chat it is."""
        row = self._connection.execute(_MEMORY, {"conversation": conversation}).first()
        if row is None:
            raise ConversationLost(f"{conversation} was erased")
        question = Question(row.n, row.released_at) if row.n is not None else None
        return row.engine_state, question, row.owner_id

    def progress(self, claim: Claim, state: Json | None, question_n: int | None) -> None:
        """Keep the engine's state and the number of the open question; the owner is being answered again."""
        self._connection.execute(_PROGRESS, {**vars(claim), "engine_state": state, "asked_n": question_n})

    def let_go(self, claim: Claim, due: datetime | None) -> None:
        """Give the lease back; `due` is when the next turn can be tried, None if nothing waits."""
        nothing_waits = {"waits_since": None} if due is None else {}
        self._connection.execute(_LET_GO, {**vars(claim), "turn_due_at": due, **nothing_waits})

    def go_on(self, claim: Claim, seconds: float, waits_since: datetime) -> None:
        """Keep the lease for the next message, which waits since this time."""
        self._connection.execute(_GO_ON, {**vars(claim), "seconds": seconds, "waits_since": waits_since})

    def waiting_since(self, before: datetime, limit: int) -> tuple[Contact, ...]:
        """Reachable conversations that wait from before this time, and were not told so yet."""
        rows = self._connection.execute(_WAITING, {"before": before, "most": limit})
        return tuple(contact_of(row) for row in rows)

    def note_told(self, conversation: str, at: datetime) -> None:
        """The owner was told that it takes longer."""
        self._connection.execute(_TOLD, {"conversation": conversation, "notice_told_at": at})


def _waiting(row: Row[*tuple[Any, ...]]) -> Waiting:
    return Waiting(
        id=row.id,
        n=row.n,
        kind=row.kind,
        text=row.text,
        at=row.received_at,
        stored=row.created_at,
        choice=row.choice,
        source=row.source,
        corrects=row.corrects,
        attempts=row.attempts,
        next_try=row.next_try_at,
        flags=tuple(row.flags or ()),
    )
