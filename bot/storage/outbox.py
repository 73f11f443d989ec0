"""What we say, from the turn's commit until a provider has taken it and says what became of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, and_, bindparam, case, func, insert, or_, select, update

from bot.core.conversation import Reply
from bot.core.errors import ConversationLost
from bot.core.floor import BOT, STAFF_SPEAK, UNTIL_GIVEN_BACK
from bot.core.message import FETCHED, Channel, OutboundState
from bot.storage import tables as t
from bot.storage.database_clock import seconds_now
from bot.storage.parcels import next_parcel
from bot.storage.session import Session
from bot.usecases.records import Claim, Contact, Sent, ToSend
from bot.usecases.wire import picture_to_wire, template_to_wire

_m = t.message.c
_c = t.conversation.c
_in_time = seconds_now() + bindparam("seconds", type_=_c.send_until.type)
_is_due = (_c.send_due_at <= bindparam("now")) & (_c.send_until < seconds_now())
_is_held = (_c.id == bindparam("conversation")) & (_c.send_epoch == bindparam("epoch"))
_here = _m.conversation_id == bindparam("of")
_TAKE_ANY_NUMBERS = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"))
    .values(last_n=_c.last_n + bindparam("count"))
    .returning(_c.last_n)
)
# No row while staff hold the floor, unless this may be said all the same: read and locked in one.
_TAKE_NUMBERS = _TAKE_ANY_NUMBERS.where(or_(_c.floor == BOT, bindparam("passes", type_=Boolean)))
_at = bindparam("at", type_=_c.send_due_at.type)
# What only waits for the morning does not hold up what is said now: it goes with it.
_TAKE_NUMBERS_TO_SEND = _TAKE_NUMBERS.values(
    send_due_at=case((_c.send_rests, _at), else_=func.coalesce(_c.send_due_at, _at)), send_rests=False
)
_TAKE_NUMBERS_TO_REST = _TAKE_NUMBERS.values(
    send_due_at=func.coalesce(_c.send_due_at, _at),
    send_rests=case((_c.send_due_at.is_(None), True), else_=_c.send_rests),
)
_ADD = insert(t.message)
_LOWEST = select(func.min(_m.n)).where(_m.conversation_id == bindparam("conversation"))
_asked_n = select(_c.asked_n).where(_c.id == _m.conversation_id).correlate(t.message).scalar_subquery()
# What answered the owner, or asks what will be asked again, is over. What we said of our own accord is not.
_KEEP_BACK = (
    update(t.message)
    .where(_here, t.is_unsent, _m.state.in_(bindparam("states", expanding=True)))
    .where(_m.urgent.is_(False), _m.said_by.is_(None))
    .values(
        state="withheld",
        error=case(
            (and_(_m.caused_by.is_(None), _m.n != func.coalesce(_asked_n, 0)), UNTIL_GIVEN_BACK),
            else_=STAFF_SPEAK,
        ),
    )
)
_WITHHOLD = update(t.message).where(_here, t.is_unsent, _m.state == "queued").values(state="withheld")
_REQUEUE = (
    update(t.message)
    .where(_here, t.is_unsent, _m.state == "withheld", _m.error == bindparam("reason"))
    .values(state="queued", error=None)
)
_DUE = (
    select(_c.id)
    .where(_c.send_due_at.is_not(None), _is_due)
    .order_by(_c.send_due_at)
    .limit(bindparam("most"))
)
_CLAIM = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"), _is_due)
    .values(send_epoch=_c.send_epoch + 1, send_until=_in_time)
    .returning(_c.send_epoch)
)
_RENEW = update(t.conversation).where(_is_held).values(send_until=_in_time).returning(_c.floor)
_HELD = select(_c.id).where(_is_held).with_for_update()
_LET_GO = update(t.conversation).where(_is_held).values(send_until=0.0, send_rests=False)
_CHANGE = update(t.message).where(_m.id == bindparam("the_message"))
# A status callback may have overtaken us; what it says stands.
_FROM_SENDING = _CHANGE.where(_m.state == "sending")
_QUEUE_AGAIN = _CHANGE.values(state="queued", released_at=None).returning(_m.conversation_id)
_CHANGE_CONVERSATION = update(t.conversation).where(_c.id == bindparam("the_conversation"))
_SENT = select(_m.id, _m.conversation_id, _m.state).where(_m.direction == "out")
_BY_ID = _SENT.where(_m.id == bindparam("message"))
_BY_PROVIDER = _SENT.join(t.part, t.part.c.message_id == _m.id).where(
    t.part.c.provider_hash == bindparam("provider")
)
_PART = select(t.part.c.message_id).where(t.part.c.provider_hash == bindparam("provider"))
_ADD_PART = insert(t.part)


class SqlOutbox:
    """Outbound messages in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def add(
        self,
        contact: Contact,
        replies: Iterable[Reply],
        at: datetime,
        *,
        caused_by: str | None,
        urgent: bool = False,
        not_before: datetime | None = None,
        said_by: str | None = None,
    ) -> tuple[int, ...]:
        """Write replies as the next messages of a conversation and return their numbers.

        `not_before` is when they may be sent at the earliest, unless something else is sent before. While
        staff hold the floor, only what is urgent or said by them goes out. All else is kept back: for good
        if it answers the owner, else until the floor is given back.
        """
        said = tuple(replies)
        if not said:
            return ()
        passes = urgent or said_by is not None
        last = self._take_numbers(contact, len(said), at, not_before, passes=passes)
        extra = {"caused_by": caused_by, "urgent": urgent, "said_by": said_by}
        if last is None:
            numbers = self._numbers_out_of_sight(contact, len(said))
            error = UNTIL_GIVEN_BACK if caused_by is None else STAFF_SPEAK
            extra |= {"state": "withheld", "error": error, "released_at": None}
        else:
            numbers = tuple(range(last - len(said) + 1, last + 1))
        for reply, n in zip(said, numbers, strict=True):
            self._connection.execute(_ADD, self._row(contact, reply, n, at) | extra)
        return numbers

    def keep_back(self, conversation: str) -> None:
        """Staff speak now: keep back what is not being sent yet, unless it is urgent or theirs."""
        self._connection.execute(_KEEP_BACK, {"of": conversation, "states": ["queued"]})

    def withhold(self, conversation: str, reason: str) -> None:
        """Keep back everything that is not being sent yet."""
        self._connection.execute(_WITHHOLD, {"of": conversation, "error": reason})

    def requeue(self, conversation: str, reason: str, at: datetime) -> None:
        """Queue again what was kept back for this reason."""
        if self._connection.execute(_REQUEUE, {"of": conversation, "reason": reason}).rowcount:
            self._change_conversation(conversation, send_due_at=at)

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which something can be sent now."""
        return tuple(self._connection.execute(_DUE, {"now": now, "most": limit}).scalars())

    def claim(self, conversation: str, now: datetime, seconds: float) -> Claim | None:
        """Take the lease on sending; None if another worker has it, or nothing is due."""
        values = {"conversation": conversation, "now": now, "seconds": seconds}
        epoch = self._connection.execute(_CLAIM, values).scalar()
        return None if epoch is None else Claim(conversation, epoch)

    def renew(self, claim: Claim, seconds: float) -> bool:
        """Keep the lease; False if it was lost."""
        return self._renewed(claim, seconds) is not None

    def hold(self, claim: Claim) -> None:
        """Make sure that the lease still counts. Raises ConversationLost."""
        if self._connection.execute(_HELD, vars(claim)).first() is None:
            raise ConversationLost(f"sending epoch {claim.epoch} of {claim.conversation} is over")

    def begin_next(self, claim: Claim, now: datetime, seconds: float) -> ToSend | None:
        """Mark the next reply as being sent and return it; None if there is none. Raises ConversationLost.

        While staff hold the floor, what is neither urgent nor theirs is kept back: they speak now. What a
        worker that died was sending is kept back with it.
        """
        floor = self._renewed(claim, seconds)
        if floor is None:
            raise ConversationLost(f"sending epoch {claim.epoch} of {claim.conversation} is over")
        found = next_parcel(self._connection, claim.conversation)
        if found is not None:
            values = {"state": "sending", "released_at": now, "attempts": found.attempts}
            self._change(found.parcel.message, **values)
        elif floor != BOT:
            states = ["queued", "sending"]
            self._connection.execute(_KEEP_BACK, {"of": claim.conversation, "states": states})
        return found

    def note_sent(self, message: str, provider: tuple[str, ...], channel: Channel) -> None:
        """The provider took this reply, under these ids."""
        self._from_sending(message, state="sent", error=None)
        for each in provider:
            self._link(message, channel, each)

    def note_later(self, message: str, reason: str) -> None:
        """The provider asks to try again: the owner has not seen it."""
        self._from_sending(message, state="queued", error=reason, released_at=None)

    def note_failed(self, message: str, reason: str) -> None:
        """The provider will not deliver this reply."""
        self._from_sending(message, state="failed", error=reason)

    def note_withheld(self, message: str, reason: str) -> None:
        """This reply may not be sent now."""
        self._from_sending(message, state="withheld", error=reason, released_at=None)

    def let_go(self, claim: Claim, due: datetime | None) -> None:
        """Give the lease back; `due` is when the next sending can be tried, None if nothing is queued."""
        self._connection.execute(_LET_GO, {**vars(claim), "send_due_at": due})

    def find(self, channel: Channel, provider: str, message: str | None) -> Sent | None:
        """The reply that a status is about, by our id or the provider's."""
        if message is not None:
            row = self._connection.execute(_BY_ID, {"message": message}).first()
        else:
            hashed = self._session.provider_hash(channel, provider)
            row = self._connection.execute(_BY_PROVIDER, {"provider": hashed}).first()
        return Sent(row.id, row.conversation_id, row.state) if row else None

    def move_on(
        self, message: str, state: OutboundState, error: str | None, channel: Channel, provider: str
    ) -> None:
        """Note how far a reply got."""
        self._change(message, state=state, error=error)
        self._link(message, channel, provider)

    def queue_again(self, message: str, due: datetime) -> None:
        """Send this reply once more at this time: the provider took it and then refused it as too fast."""
        conversation = self._connection.execute(_QUEUE_AGAIN, {"the_message": message}).scalar_one()
        self._change_conversation(conversation, send_due_at=due)

    def _take_numbers(
        self, contact: Contact, count: int, at: datetime, not_before: datetime | None, *, passes: bool
    ) -> int | None:
        """The last of so many numbers; None if staff hold the floor and this may not be said."""
        values: dict[str, Any] = {"conversation": contact.conversation, "count": count, "passes": passes}
        if contact.channel in FETCHED:
            return self._connection.execute(_TAKE_NUMBERS, values).scalar()
        if not_before is not None and not_before > at:
            return self._connection.execute(_TAKE_NUMBERS_TO_REST, values | {"at": not_before}).scalar()
        return self._connection.execute(_TAKE_NUMBERS_TO_SEND, values | {"at": at}).scalar()

    def _numbers_out_of_sight(self, contact: Contact, count: int) -> tuple[int, ...]:
        """Numbers of what is kept back. Whoever fetches counts without gaps: there they are below zero."""
        here = {"conversation": contact.conversation}
        if contact.channel not in FETCHED:
            last = self._connection.execute(_TAKE_ANY_NUMBERS, here | {"count": count}).scalar_one()
            return tuple(range(last - count + 1, last + 1))
        lowest = min(0, self._connection.execute(_LOWEST, here).scalar() or 0)
        return tuple(range(lowest - 1, lowest - count - 1, -1))

    def _row(self, contact: Contact, reply: Reply, n: int, at: datetime) -> dict[str, Any]:
        fetched = contact.channel in FETCHED
        return {
            "id": self._session.new_id(),
            "conversation_id": contact.conversation,
            "n": n,
            "direction": "out",
            "kind": "picture" if reply.picture else "text",
            "state": "sent" if fetched else "queued",
            "text": reply.text,
            "created_at": at,
            "attempts": 0,
            "choices": [vars(choice) for choice in reply.choices] or None,
            "asks": reply.asks,
            "picture": picture_to_wire(reply.picture) if reply.picture else None,
            "template": template_to_wire(reply.template) if reply.template else None,
            "released_at": at if fetched else None,
        }

    def _renewed(self, claim: Claim, seconds: float) -> str | None:
        return self._connection.execute(_RENEW, {**vars(claim), "seconds": seconds}).scalar()

    def _link(self, message: str, channel: Channel, provider: str) -> None:
        hashed = self._session.provider_hash(channel, provider)
        if self._connection.execute(_PART, {"provider": hashed}).first() is None:
            self._connection.execute(_ADD_PART, {"provider_hash": hashed, "message_id": message})

    def _from_sending(self, message: str, **values: object) -> None:
        self._connection.execute(_FROM_SENDING, {"the_message": message, **values})

    def _change(self, message: str, **values: object) -> None:
        self._connection.execute(_CHANGE, {"the_message": message, **values})

    def _change_conversation(self, conversation: str, **values: object) -> None:
        self._connection.execute(_CHANGE_CONVERSATION, {"the_conversation": conversation, **values})
