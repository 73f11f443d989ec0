"""What owners sent, from its arrival until its turn is committed."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, literal, select, union_all, update

from bot.core.message import Arrival, Channel
from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.records import Contact, Json, NewMessage

_m = t.message.c
_c = t.conversation.c
# Statements are built once: building one takes longer than running it.
_KNOWN = union_all(
    select(literal(1)).where(_m.event_hash == bindparam("event")),
    select(literal(1)).where(t.edit.c.event_hash == bindparam("event")),
    # An edit of a message that was erased would bring the owner back as well.
    select(literal(1)).where(t.tombstone.c.event_hash.in_([bindparam("event"), bindparam("corrected")])),
).limit(1)
_OF_EVENT = select(_m.id, _m.state).where(_m.event_hash == bindparam("event"))
_ADD = insert(t.message)
_ADD_EDIT = insert(t.edit)
_CHANGE = update(t.message).where(_m.id == bindparam("the_message"))
_WAITING = select(_m.id, _m.flags).where(
    _m.conversation_id == bindparam("conversation"), t.is_waiting, _m.id != bindparam("but")
)
_HEARD = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"))
    .values(last_n=_c.last_n + 1, last_heard_at=bindparam("heard_at"), reachable=True)
    .returning(_c.last_n)
)
_HEARD_AND_WAITING = _HEARD.values(
    turn_due_at=func.coalesce(_c.turn_due_at, bindparam("stored_at", type_=_c.turn_due_at.type)),
    waits_since=func.coalesce(_c.waits_since, bindparam("stored_at", type_=_c.waits_since.type)),
)
_NOTHING_WAITS = (
    update(t.conversation)
    .where(_c.id == bindparam("conversation"))
    .values(turn_due_at=None, waits_since=None)
)


class SqlInbox:
    """Inbound messages in the database. The transcript is the queue: there is no second copy."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def knows(self, arrival: Arrival) -> bool:
        """True if this event was taken before, also by an owner who was erased since."""
        event = self._hash(arrival, arrival.event)
        corrected = self._hash(arrival, arrival.corrects) if arrival.corrects else event
        return self._connection.execute(_KNOWN, {"event": event, "corrected": corrected}).first() is not None

    def add(self, contact: Contact, arrival: Arrival, new: NewMessage, state: str) -> str:
        """Store a message as the next of its conversation and return its id."""
        message = self._session.new_id()
        values = {
            "id": message,
            "conversation_id": contact.conversation,
            "n": self._next_n(contact.conversation, new, waits=state == "waiting"),
            "direction": "in",
            "kind": new.kind,
            "state": state,
            "text": new.text,
            "created_at": new.stored,
            "attempts": 0,
            "event_hash": self._hash(arrival, arrival.event),
            "received_at": new.at,
            "choice": new.choice,
            "attachments": [vars(each) for each in new.attachments] or None,
            "source": new.source,
            "corrects": new.corrects,
            "flags": list(new.flags) or None,
            "urgent": False,
        }
        self._connection.execute(_ADD, values)
        return message

    def of_event(self, channel: Channel, address: str, event: str) -> tuple[str, str] | None:
        """Id and state of the message that this event brought."""
        hashed = self._session.event_hash(channel, address, event)
        row = self._connection.execute(_OF_EVENT, {"event": hashed}).first()
        return (row.id, row.state) if row else None

    def replace_text(self, message: str, arrival: Arrival, text: str, flags: tuple[str, ...]) -> None:
        """Change a message that still waits, and remember the edit that did it."""
        self._change(message, text=text, flags=list(flags) or None)
        edit = {"event_hash": self._hash(arrival, arrival.event), "message_id": message}
        self._connection.execute(_ADD_EDIT, edit)

    def pass_over_waiting(self, conversation: str, but: str, flag: str) -> None:
        """Set all waiting messages except one to done, marked with this flag: no turn will run on them."""
        waiting = self._connection.execute(_WAITING, {"conversation": conversation, "but": but}).all()
        for row in waiting:
            self._change(row.id, state="done", flags=[*(row.flags or ()), flag])
        self._connection.execute(_NOTHING_WAITS, {"conversation": conversation})

    def finish(self, message: str, understood: Json | None, decided: Json | None = None) -> None:
        """The turn on this message is committed. `decided` is as in core/doubt.py."""
        done = {"state": "done", "next_try_at": None, "error": None}
        self._change(message, **done, understood=understood, decided=decided)

    def empty(self, message: str) -> None:
        """Forget the words of a message, and what was tapped: they are kept apart."""
        self._change(message, text="", choice=None)

    def note_failure(self, message: str, attempts: int, error: str, next_try: datetime) -> None:
        """A turn failed on this message."""
        self._change(message, attempts=attempts, error=error, next_try_at=next_try)

    def set_aside(self, message: str, attempts: int, error: str) -> None:
        """No turn is tried on this message any more: staff look at it."""
        self._change(message, state="set_aside", attempts=attempts, error=error, next_try_at=None)

    def _next_n(self, conversation: str, new: NewMessage, *, waits: bool) -> int:
        values = {"conversation": conversation, "heard_at": new.at}
        if waits:
            waiting = values | {"stored_at": new.stored}
            return self._connection.execute(_HEARD_AND_WAITING, waiting).scalar_one()
        return self._connection.execute(_HEARD, values).scalar_one()

    def _hash(self, arrival: Arrival, event: str) -> str:
        return self._session.event_hash(arrival.channel, arrival.address, event)

    def _change(self, message: str, **values: object) -> None:
        self._connection.execute(_CHANGE, {"the_message": message, **values})
