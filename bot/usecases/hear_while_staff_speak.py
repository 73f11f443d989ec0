"""Hear what an owner writes to staff: no turn runs on it, but what always works still works at once."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.apply import apply_events
from bot.core.conversation import Asking, Reply, join_replies
from bot.core.events import Event, MessagesStopped, OwnerReturned, QuestionOpened
from bot.core.follow_up import plan
from bot.core.snapshot import Snapshot
from bot.core.staff import first_name
from bot.core.turn import Incoming
from bot.usecases.carry_out_introductions import carry_out_introductions
from bot.usecases.records import Contact
from bot.usecases.staff.floor_ports import Around, FloorParts
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.withdraw_introduction import taken_back_on_stop


@dataclass(frozen=True)
class ToStaff:
    """A message that staff answer, as it was stored."""

    id: str
    text: str
    choice: str | None
    at: datetime


def hear_while_staff_speak(
    unit: UnitOfWork, contact: Contact, message: ToStaff, now: datetime, parts: FloorParts
) -> None:
    """Do what it plainly asks for, if that is what is always done. All else is left to staff.

    Who writes anything but "stop" after a "stop" is back, as in a turn.
    """
    wish, before = parts.wish(message.text, message.choice), unit.owners.snapshot(contact.conversation)
    if wish == "stop":
        _stop(unit, contact, message, before, now, parts)
    elif before.owner.stopped:
        unit.owners.save(contact, before, apply_events(before, (OwnerReturned(),)), now)
    if wish == "delete_my_data":
        _note_delete(unit, contact, message, now, parts)


def _stop(
    unit: UnitOfWork,
    contact: Contact,
    message: ToStaff,
    before: Snapshot,
    now: datetime,
    parts: FloorParts,
) -> None:
    """As a turn would do it, introductions included."""
    taken_back = taken_back_on_stop(before, Incoming(message.id, message.text, message.at))
    events: tuple[Event, ...] = (*taken_back, MessagesStopped())
    after = apply_events(before, events)
    unit.owners.save(contact, before, after, now)
    told, _ = carry_out_introductions(
        unit, contact, message.text, events, now, parts.introductions, parts.notice
    )
    _answer(unit, contact, message, (_said(unit, contact, "stopped", parts), *told), now)
    unit.follow_ups.replace(contact, plan(after, message.at), now)


def _note_delete(
    unit: UnitOfWork, contact: Contact, message: ToStaff, now: datetime, parts: FloorParts
) -> None:
    """Staff are told at once, and the question whether they are sure is the next that the bot asks."""
    before = unit.owners.snapshot(contact.conversation)
    asked = QuestionOpened(Asking("delete"))
    unit.owners.save(contact, before, apply_events(before, (asked,)), now)
    unit.flags.raise_flag(contact.conversation, message.id, "delete_wanted", now)
    _answer(unit, contact, message, (_said(unit, contact, "delete_noted", parts),), now)


def _said(unit: UnitOfWork, contact: Contact, what: Around, parts: FloorParts) -> Reply:
    holder = unit.staff.find(contact.floor)
    return parts.words(what, contact.language, first_name(holder.name) if holder else "")


def _answer(
    unit: UnitOfWork, contact: Contact, message: ToStaff, replies: tuple[Reply, ...], now: datetime
) -> None:
    unit.outbox.add(contact, join_replies(replies), now, caused_by=message.id, urgent=True)
