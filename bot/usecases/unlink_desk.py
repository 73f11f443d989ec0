"""Unlink a desk: a phone that was lost or handed on gets no introductions any more."""

from dataclasses import replace
from datetime import datetime

from bot.usecases.desk_ports import DeskTools
from bot.usecases.invite_intermediary import find_intermediary
from bot.usecases.path_ports import Effect
from bot.usecases.storage_ports import Storage, UnitOfWork


def unlink_desk(id_: str, now: datetime, storage: Storage, tools: DeskTools) -> Effect | None:
    """Whom to wake, None if there was no chat. They are told by e-mail from now on, if there is an address.

    Raises IntermediaryUnknown.
    """
    with storage.write() as unit:
        effect = unlink(unit, id_, now, tools)
        unit.commit()
    return effect


def unlink(unit: UnitOfWork, id_: str, now: datetime, tools: DeskTools) -> Effect | None:
    """The same, in a unit of work that is open already. Raises IntermediaryUnknown."""
    person = find_intermediary(unit, id_)
    chat = unit.desks.chat_of(person.id)
    if chat is None:
        return None
    unit.desks.unlink(chat.conversation)
    if person.email:
        unit.desks.save((replace(person, told_by="email"),))
    unit.outbox.add(chat, (tools.reply("desk-unlinked"),), now, caused_by=None, urgent=True)
    return Effect(chat.conversation, chat.channel, chat.address, to_send=True)
