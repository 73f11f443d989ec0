"""How a conversation is read as a contact."""

from typing import Any

from sqlalchemy import Row, select

from bot.storage import tables as t
from bot.usecases.records import Contact

_c = t.conversation.c
CONTACT = select(
    _c.id,
    _c.owner_id,
    _c.channel,
    _c.address,
    _c.floor,
    t.owner.c.language,
    _c.reachable,
    _c.last_n,
    _c.erase_after.is_not(None).label("leaving"),
    _c.turn_epoch,
    _c.asked_n,
).join_from(t.conversation, t.owner)


def contact_of(row: Row[*tuple[Any, ...]]) -> Contact:
    """The contact in a row of CONTACT."""
    return Contact(
        conversation=row.id,
        owner=row.owner_id,
        channel=row.channel,
        address=row.address,
        floor=row.floor,
        language=row.language,
        reachable=row.reachable,
        leaving=row.leaving,
        last_n=row.last_n,
    )
