"""Conversations as they are read back."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.core.conversation import Choice, Picture
from bot.core.message import Channel
from bot.core.staff import first_name
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.session import Session
from bot.usecases.records import Contact, Line
from bot.usecases.wire import picture_from_wire

_c = t.conversation.c
_m = t.message.c
_LOOK_BACK = 20  # replies with choices: an older button is unlikely to be still on the screen
_here = _m.conversation_id == bindparam("conversation")
_OF = CONTACT.where(_c.channel == bindparam("channel"), _c.address_hash == bindparam("address"))
_LINES = (
    select(
        _m.id, _m.n, _m.direction, _m.kind, _m.text, _m.state, _m.asks, _m.choices, _m.created_at,
        _m.received_at, _m.released_at, _m.picture, _m.said_by, t.staff.c.name.label("staff_name"),
    )
    .outerjoin_from(t.message, t.staff, t.staff.c.id == _m.said_by)
    .where(_here, _m.n > bindparam("after"))
    .order_by(_m.n)
    .limit(bindparam("most"))
)  # fmt: skip
_WAITING = select(_m.id).where(_here, t.is_waiting).limit(1)
_NOT_OUT = (
    select(_m.id)
    .where(_here, t.is_unsent, _m.state.in_(("queued", "sending")), _m.released_at.is_(None))
    .limit(1)
)
_SHOWN = (
    select(_m.choices)
    .where(_here, _m.direction == "out", _m.choices.is_not(None))
    .order_by(_m.n.desc())
    .limit(_LOOK_BACK)
)
_PICTURE = select(_m.picture).where(_m.id == bindparam("message"))


class SqlTranscripts:
    """Transcripts in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def of(self, channel: Channel, address: str) -> Contact | None:
        """The conversation of this address, if anybody ever wrote from it."""
        hashed = self._session.address_hash(channel, address)
        row = self._connection.execute(_OF, {"channel": channel, "address": hashed}).first()
        return contact_of(row) if row else None

    def lines(self, conversation: str, after: int, limit: int) -> tuple[Line, ...]:
        """Messages with `n` above `after`, in order."""
        values = {"conversation": conversation, "after": after, "most": limit}
        return tuple(_line(row) for row in self._connection.execute(_LINES, values))

    def is_waiting(self, conversation: str) -> bool:
        """True if a message is not done or a reply not released."""
        values = {"conversation": conversation}
        return any(self._connection.execute(each, values).first() for each in (_WAITING, _NOT_OUT))

    def title_of(self, conversation: str, choice: str) -> str:
        """The words on the choice with this id that was shown last; "" if none was."""
        shown = self._connection.execute(_SHOWN, {"conversation": conversation}).scalars()
        return next((c["title"] for choices in shown for c in choices if c["id"] == choice), "")

    def picture(self, message: str) -> Picture | None:
        """The picture of a reply, if it has one."""
        wire = self._connection.execute(_PICTURE, {"message": message}).scalar()
        return picture_from_wire(wire) if wire else None


def _speaker(row: Row[*tuple[Any, ...]]) -> str:
    """The assistant, or the first name of the member of staff who wrote it."""
    if row.said_by is None:
        return "assistant"
    return first_name(row.staff_name) if row.staff_name else "staff"


def _line(row: Row[*tuple[Any, ...]]) -> Line:
    inbound = row.direction == "in"
    return Line(
        id=row.id,
        n=row.n,
        sender="owner" if inbound else _speaker(row),
        kind=row.kind,
        text=row.text,
        at=row.received_at if inbound else row.released_at or row.created_at,
        state=row.state,
        asks=row.asks,
        choices=tuple(Choice(**choice) for choice in row.choices or ()),
        picture=picture_from_wire(row.picture) if row.picture else None,
        is_out=inbound or row.released_at is not None,
    )
