"""Receive a message: screened, masked and stored exactly once, before anybody is told that it was taken."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.apply import apply
from bot.core.cleaning import clean, clean_source
from bot.core.events import HeldForSafety
from bot.core.floor import BOT
from bot.core.masking import mask
from bot.core.message import FETCHED, Arrival
from bot.core.safety import Category
from bot.usecases.hear_while_staff_speak import ToStaff, hear_while_staff_speak
from bot.usecases.path_ports import Effect, SafetyReply, Screen
from bot.usecases.records import Contact, NewMessage
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.storage_ports import Storage, UnitOfWork

log = logging.getLogger(__name__)

PATIENCE = 1.5  # seconds that a provider's request waits for the database before the spool takes it
MASKED, PASSED_OVER = "masked", "passed_over_for_safety"
WINDOW_CLOSED = "window_closed"


@dataclass(frozen=True)
class Reception:
    """What receiving needs."""

    storage: Storage
    screen: Screen
    safety_reply: SafetyReply
    floor: FloorParts


@dataclass(frozen=True)
class _Received:
    """An arrival as it is stored, and what the screen says of it."""

    arrival: Arrival
    text: str
    flags: tuple[str, ...]
    danger: Category | None
    at: datetime
    now: datetime


def receive_message(arrival: Arrival, at: datetime, now: datetime, reception: Reception) -> Effect:
    """Store what arrived at `at`, once, in one transaction. Raises StorageAway."""
    received = _prepare(arrival, at, now, reception.screen)
    with reception.storage.write(PATIENCE) as unit:
        found = _find(unit, received.arrival)  # locks the conversation: the same event waits here
        if unit.inbox.knows(received.arrival):
            return Effect()
        contact = _contact(unit, received, found)
        effect = _take(unit, contact, received, reception)
        unit.commit()
    return effect


def _prepare(arrival: Arrival, at: datetime, now: datetime, screen: Screen) -> _Received:
    """Everything that needs no database, so that the transaction stays short."""
    text = clean(arrival.text)
    masked = mask(text)
    cleaned = replace(
        arrival,
        address=clean(arrival.address),
        text=masked.text,
        choice=clean(arrival.choice) if arrival.choice is not None else None,
        source=clean_source(arrival.source),
    )
    flags = (MASKED,) if masked.found else ()
    return _Received(cleaned, masked.text, flags, notice_danger(screen, text), at, now)


def notice_danger(screen: Screen, text: str) -> Category | None:
    """What the screen says. A text that breaks it must not be lost for that."""
    try:
        return screen.notice(text) if text else None
    except Exception:
        log.exception("a text of %d characters broke the safety screen", len(text))
        return None


def _contact(unit: UnitOfWork, received: _Received, found: Contact | None) -> Contact:
    arrival = received.arrival
    if found and found.leaving:
        unit.conversations.part_with(found.conversation)
        found = None
    contact = found or unit.conversations.begin(arrival.channel, arrival.address, received.at)
    if arrival.person:
        unit.conversations.note_person(contact, arrival.person)
    return contact


def _find(unit: UnitOfWork, arrival: Arrival) -> Contact | None:
    """By the address; else by the person, who may hide or show a number, but never has two."""
    known = unit.conversations.find(arrival.channel, arrival.address)
    if known:
        return known
    if arrival.person:
        nameless = unit.conversations.find(arrival.channel, arrival.person)
        return unit.conversations.move(nameless, arrival.address) if nameless else None
    return unit.conversations.find_person(arrival.channel, arrival.address)


def _take(unit: UnitOfWork, contact: Contact, received: _Received, reception: Reception) -> Effect:
    if received.danger:
        return _answer_danger(unit, contact, received, received.danger, reception.safety_reply)
    corrected = _corrected(unit, contact, received)
    if corrected and corrected[1] == "waiting":
        _replace_waiting(unit, contact, received, corrected[0])
        return _effect(contact, to_turn=True)
    is_ours = contact.floor == BOT
    state = "waiting" if is_ours else "done"
    new = _new(unit, contact, received, corrected)
    message = unit.inbox.add(contact, received.arrival, new, state)
    unit.reviews.note_heard(contact.conversation, received.at)
    if contact.channel not in FETCHED:
        unit.outbox.requeue(contact.conversation, WINDOW_CLOSED, received.now)
    if not is_ours:
        to_staff = ToStaff(message, new.text, new.choice, new.at)
        hear_while_staff_speak(unit, contact, to_staff, received.now, reception.floor)
    return _effect(contact, to_turn=is_ours, to_send=True)


def _corrected(unit: UnitOfWork, contact: Contact, received: _Received) -> tuple[str, str] | None:
    event = received.arrival.corrects
    if event is None:
        return None
    return unit.inbox.of_event(received.arrival.channel, received.arrival.address, event)


def _replace_waiting(unit: UnitOfWork, contact: Contact, received: _Received, message: str) -> None:
    unit.inbox.replace_text(message, received.arrival, received.text, received.flags)
    unit.conversations.interrupt(contact.conversation)  # a turn may be running on the old words


def _new(
    unit: UnitOfWork, contact: Contact, received: _Received, corrected: tuple[str, str] | None
) -> NewMessage:
    arrival = received.arrival
    text = received.text
    if arrival.choice and not text:  # whoever reads the conversation sees what was tapped, not an id
        text = unit.transcripts.title_of(contact.conversation, arrival.choice)
    return NewMessage(
        kind=arrival.kind,
        text=text,
        at=received.at,
        stored=received.now,
        choice=arrival.choice,
        attachments=arrival.attachments,
        source=arrival.source,
        corrects=corrected[0] if corrected else None,
        flags=received.flags,
    )


def _answer_danger(
    unit: UnitOfWork, contact: Contact, received: _Received, danger: Category, safety_reply: SafetyReply
) -> Effect:
    """A cry for help waits behind nothing: the lines go out first, and whatever was going on stops."""
    corrected = _corrected(unit, contact, received)
    message = unit.inbox.add(contact, received.arrival, _new(unit, contact, received, corrected), "screened")
    unit.reviews.note_heard(contact.conversation, received.at)
    unit.conversations.interrupt(contact.conversation)
    unit.inbox.pass_over_waiting(contact.conversation, message, PASSED_OVER)
    unit.outbox.withhold(contact.conversation, "safety")
    reply = safety_reply(danger, received.now, contact.language, unit.duties.rota())
    unit.outbox.add(contact, (reply,), received.now, caused_by=message, urgent=True)
    before = unit.owners.snapshot(contact.conversation)
    unit.owners.save(contact, before, apply(before, HeldForSafety()), received.now)
    unit.flags.raise_flag(contact.conversation, message, "safety", received.now, detail=danger)
    return _effect(contact, to_send=True)


def _effect(contact: Contact, *, to_turn: bool = False, to_send: bool = False) -> Effect:
    return Effect(contact.conversation, contact.channel, contact.address, to_turn, to_send)
