"""The next reply of a conversation that is to be sent."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from bot.core.conversation import Choice
from bot.core.floor import BOT
from bot.core.message import Parcel
from bot.storage import tables as t
from bot.usecases.records import ToSend
from bot.usecases.wire import picture_from_wire, template_from_wire

_m = t.message.c
_c = t.conversation.c
_NEXT = (
    select(
        _m.id, _m.text, _m.choices, _m.picture, _m.template, _m.attempts, _c.address, _c.channel,
        _c.last_heard_at, t.owner.c.language,
    )
    .join_from(t.message, t.conversation, _c.id == _m.conversation_id)
    .join(t.owner, t.owner.c.id == _c.owner_id)
    .where(_m.conversation_id == bindparam("conversation"), t.is_unsent, _m.state != "withheld")
    .where(or_(_c.floor == BOT, _m.urgent, _m.said_by.is_not(None)))
    .order_by(_m.urgent.desc(), _m.n)
    .limit(1)
)  # fmt: skip


def next_parcel(connection: Connection, conversation: str) -> ToSend | None:
    """The reply that is next: urgent ones first, then in order. While staff hold the floor, those and theirs.

    A reply found in the state `sending` was begun by a worker that died: it is sent once more.
    """
    row = connection.execute(_NEXT, {"conversation": conversation}).first()
    return _to_send(row) if row else None


def _to_send(row: Row[*tuple[Any, ...]]) -> ToSend:
    parcel = Parcel(
        message=row.id,
        address=row.address,
        text=row.text,
        choices=tuple(Choice(**choice) for choice in row.choices or ()),
        picture=picture_from_wire(row.picture) if row.picture else None,
        last_heard=row.last_heard_at,
        language=row.language,
        template=template_from_wire(row.template) if row.template else None,
    )
    return ToSend(parcel, row.channel, row.attempts + 1)
