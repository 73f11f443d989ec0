"""Invite an owner to write: the approved template that says that somebody of the team wants to talk."""

from dataclasses import replace
from datetime import datetime

from bot.core.conversation import Template
from bot.core.floor import NotWritten, window_until
from bot.core.message import WHATSAPP_WINDOW
from bot.core.staff import StaffMember
from bot.usecases.path_ports import Effect
from bot.usecases.staff.floor_ports import FloorHeld, FloorParts
from bot.usecases.staff.take_floor import effect_on
from bot.usecases.staff.write_to_owner import hold_own, sentence_of
from bot.usecases.storage_ports import UnitOfWork

TEMPLATE = "floor_invited"


def invite_owner(
    unit: UnitOfWork, conversation: str, staff: StaffMember, now: datetime, parts: FloorParts
) -> Effect:
    """Send it once, while WhatsApp takes nothing else; whom to wake. Raises Overtaken or NotWritten."""
    held = hold_own(unit, conversation, staff)
    mute = held.mute(now)
    if mute is None:
        raise NotWritten("You can write freely now: no template is needed.")
    if mute != "window" or not parts.introductions.has_template(TEMPLATE):
        raise NotWritten(sentence_of(mute))
    if was_invited(unit, held, now):
        raise NotWritten("They were asked already. Please wait until they answer, or until tomorrow.")
    told = parts.words("invited", held.contact.language, staff.shown_as)
    reply = replace(told, template=Template(TEMPLATE, (staff.shown_as,)))
    (n,) = unit.outbox.add(held.contact, (reply,), now, caused_by=None, said_by=staff.id)
    unit.audit.note(now, staff.id, "invited", "conversation", conversation, held.contact.owner, {"n": n})
    return effect_on(held)


def was_invited(unit: UnitOfWork, held: FloorHeld, now: datetime) -> bool:
    """True if staff wrote after free words had ended, and less than a day ago."""
    last = unit.floors.last_word(held.contact.conversation)
    closed = window_until(held.contact.channel, held.heard)
    return last is not None and closed is not None and last >= closed and now - last < WHATSAPP_WINDOW
