"""What we say, from the turn's commit until a provider has taken it and says what became of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from bot.core.conversation import Reply
from bot.core.errors import ConversationLost
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
_TAKE_NUMBERS = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"))
    .values(last_n=_c.last_n + bindparam("count"))
    .returning(_c.last_n)
)
_TAKE_NUMBERS_TO_SEND = _TAKE_NUMBERS.values(
    send_due_at=func.coalesce(_c.send_due_at, bindparam("at", type_=_c.send_due_at.type))
)
_ADD = insert(t.message)
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
_LET_GO = update(t.conversation).where(_is_held).values(send_until=0.0)
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
    ) -> tuple[int, ...]:
        """Write replies as the next messages of a conversation and return their numbers."""
        said = tuple(replies)
        if not said:
            return ()
        last = self._take_numbers(contact, len(said), at)
        numbers = tuple(range(last - len(said) + 1, last + 1))
        for reply, n in zip(said, numbers, strict=True):
            extra = {"caused_by": caused_by, "urgent": urgent}
            self._connection.execute(_ADD, self._row(contact, reply, n, at) | extra)
        return numbers

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

        While staff hold the floor, what was not urgent is kept back: they speak now.
        """
        floor = self._renewed(claim, seconds)
        if floor is None:
            raise ConversationLost(f"sending epoch {claim.epoch} of {claim.conversation} is over")
        found = next_parcel(self._connection, claim.conversation)
        if found is not None:
            values = {"state": "sending", "released_at": now, "attempts": found.attempts}
            self._change(found.parcel.message, **values)
        elif floor != "bot":
            self.withhold(claim.conversation, "staff")
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

    def _take_numbers(self, contact: Contact, count: int, at: datetime) -> int:
        values = {"conversation": contact.conversation, "count": count}
        if contact.channel in FETCHED:
            return self._connection.execute(_TAKE_NUMBERS, values).scalar_one()
        return self._connection.execute(_TAKE_NUMBERS_TO_SEND, values | {"at": at}).scalar_one()

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
