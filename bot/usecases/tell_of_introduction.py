"""Tell the two sides of an introduction, and staff, what each act owes them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.acts import Note, What
from bot.core.apply import apply_events
from bot.core.conversation import ASKED_ONCE, Asking
from bot.core.desk import DeskAbout, DeskAsking
from bot.core.events import QuestionOpened
from bot.core.floor import BOT
from bot.core.follow_up import is_closed, is_waking, waking
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.message import FETCHED
from bot.core.snapshot import Snapshot
from bot.usecases.introduction_parts import Acted, IntroductionParts
from bot.usecases.introduction_ports import HeldIntroduction
from bot.usecases.path_ports import Effect
from bot.usecases.records import Contact
from bot.usecases.say_note import ERASED
from bot.usecases.storage_ports import UnitOfWork

TALKING = timedelta(minutes=10)  # who wrote as lately as that is up, and in the middle of something
CHOOSES: tuple[What, ...] = ("declined", "expired", "not_reached", "go_back")
# What an intermediary is asked by a note; the other notes close what was asked about the introduction.
DESK_ASKS: dict[What, DeskAbout] = {
    "offer": "offer",
    "remind_offer": "offer",
    "identity": "progress",
    "remind_contact": "progress",
    "ask_outcome": "outcome",
}
RESTS: tuple[What, ...] = ("no_longer", "delete")  # the others come in working hours, or as an answer


@dataclass(frozen=True)
class Telling:
    """Everything that is known while the notes of one act are written."""

    unit: UnitOfWork
    held: HeldIntroduction
    after: Introduction
    now: datetime
    parts: IntroductionParts
    in_turn: bool = False
    because: str | None = None


def tell(telling: Telling, note: Note) -> Acted:
    """Write this note to whom it is for."""
    if telling.because:
        note = replace(note, because=telling.because)
    match note.to:
        case "owner":
            return _tell_owner(telling, note)
        case "intermediary":
            return tell_intermediary(telling, note)
        case "staff":
            _tell_staff(telling, note.because)
            return Acted(telling.after)


def is_gone(held: HeldIntroduction) -> bool:
    """True if nothing may be said to the owner of our own accord."""
    return held.stopped or not held.owner.reachable or held.owner.leaving


def effect_on(contact: Contact) -> Effect:
    """Somebody was written to: who sends is woken."""
    to_send = contact.channel not in FETCHED
    return Effect(contact.conversation, contact.channel, contact.address, to_send=to_send)


def _tell_staff(telling: Telling, detail: str | None) -> None:
    conversation = telling.held.owner.conversation
    telling.unit.flags.raise_flag(conversation, None, "introduction", telling.now, detail=detail)


def _tell_owner(telling: Telling, note: Note) -> Acted:
    held, unit, now = telling.held, telling.unit, telling.now
    person = _about_whom(telling, note)
    reply = telling.parts.say(note, telling.after, person, held.owner.language)
    if telling.in_turn:
        return Acted(telling.after, replies=(reply,))
    if is_gone(held):
        if note.what != "with_staff":  # of which staff are told anyway
            _tell_staff(telling, "owner_unreachable")
        return Acted(telling.after)
    (n,) = unit.outbox.add(held.owner, (reply,), now, caused_by=None, not_before=by_day(now, held.heard))
    if note.what in CHOOSES:
        _open_choice(telling, n)
    return Acted(telling.after, (effect_on(held.owner),))


def _about_whom(telling: Telling, note: Note) -> Intermediary | None:
    """Who is spoken of: whoever was asked, or holds it, else whom the owner chose; or who is asked now."""
    before, after = telling.held.introduction, telling.after
    if note.what == "reassigned":
        return telling.unit.desks.person(after.asked or "")
    if note.what == "go_back" and after.to:
        return telling.unit.desks.person(after.to.intermediary)
    chosen = (each.to.intermediary for each in (after, before) if each.to)
    found = before.asked or (before.to.intermediary if before.to and before.state != "drafted" else None)
    person = found or next(chosen, None)
    return telling.unit.desks.person(person) if person else None


def by_day(now: datetime, heard: datetime) -> datetime | None:
    """When this may go out: at once by day, or while they write themself; else in the morning."""
    if now - heard < TALKING or is_waking(now, heard):
        return None
    return waking(now, heard)


def _open_choice(telling: Telling, n: int) -> None:
    """The note asks who should be next; but never into the middle of something else."""
    held, unit = telling.held, telling.unit
    snapshot = unit.owners.snapshot(held.owner.conversation)
    if not is_free(held, snapshot, telling.now):
        return
    suggested = telling.after.to
    asking = Asking("intro_who", options=(suggested.intermediary,) if suggested else ())
    after = apply_events(snapshot, (QuestionOpened(asking),))
    unit.owners.save(held.owner, snapshot, after, telling.now)
    unit.conversations.ask_anew(held.owner.conversation, n)


def is_free(held: HeldIntroduction, snapshot: Snapshot, now: datetime) -> bool:
    """True if the owner can be asked something without being cut short."""
    if held.is_busy or held.owner.floor != BOT or snapshot.held_for_safety:
        return False
    asking = snapshot.asking
    return asking is None or asking.about in ASKED_ONCE or now - held.heard >= TALKING


def tell_intermediary(telling: Telling, note: Note, *, by_email: bool = False) -> Acted:
    """Write to the intermediary by the way that reaches them now, and note what that asks at their desk."""
    unit, now = telling.unit, telling.now
    person = unit.desks.person(note.person or "")
    told = way_to(unit, person, note.what, now, telling.parts, by_email=by_email) if person else None
    if told is None:
        _tell_staff(telling, f"{note.what}_not_told")
        return Acted(telling.after)
    contact, person = told
    # Who is told that it is over reads of what they had, not of what it is without them.
    about = telling.held.introduction if note.what in RESTS else telling.after
    reply = telling.parts.say(note, about, person, telling.held.owner.language)
    rests = by_day(now, unit.desks.heard(contact.conversation)) if note.what in RESTS else None
    (n,) = unit.outbox.add(contact, (reply,), now, caused_by=None, not_before=rests)
    _note_at_desk(telling, note, contact, n)
    return Acted(telling.after, (effect_on(contact),))


def tell_to_delete(unit: UnitOfWork, introduction: str, now: datetime, parts: IntroductionParts) -> Acted:
    """Whoever holds one that is closed is told that its owner is to be forgotten."""
    held = unit.introductions.hold(introduction)
    assert held is not None, "it was read in the same unit"
    note = Note("intermediary", "delete", held.introduction.asked, because=ERASED)
    return tell_intermediary(Telling(unit, held, held.introduction, now, parts, because=ERASED), note)


def way_to(
    unit: UnitOfWork,
    person: Intermediary,
    what: str,
    now: datetime,
    parts: IntroductionParts,
    *,
    by_email: bool = False,
) -> tuple[Contact, Intermediary] | None:
    """The conversation in which they are told, and the person as told there; None if nothing reaches them.

    By e-mail if their chat is not linked, or is on WhatsApp, 24 hours silent, and no template says it.
    """
    contact = None if by_email else unit.desks.phone_of(person, now)
    if contact and contact.channel == "email" and not parts.sends_email:
        return None
    if contact and not _is_shut(unit, contact, what, now, parts):
        return contact, person
    letter = replace(person, told_by="email")
    box = unit.desks.phone_of(letter, now) if person.email and parts.sends_email else None
    if box:
        return box, letter
    return (contact, person) if contact else None


def _is_shut(unit: UnitOfWork, contact: Contact, what: str, now: datetime, parts: IntroductionParts) -> bool:
    heard = unit.desks.heard(contact.conversation)
    return is_closed(contact.channel, heard, now) and not parts.has_template(template_name(what))


def template_name(what: str) -> str:
    """The name in the settings of the approved template that says this to an intermediary."""
    return f"introduction_{what}"


def _note_at_desk(telling: Telling, note: Note, contact: Contact, n: int) -> None:
    unit, id_ = telling.unit, telling.after.id
    if note.because != ERASED:
        unit.introductions.note_said(id_, contact.conversation, (n,))
    if note.what == "offer":
        unit.introductions.note_offer(id_, contact.conversation, n)
    about = DESK_ASKS.get(note.what)
    if about:
        unit.desks.ask(contact.conversation, DeskAsking(about, id_), n)
    else:
        unit.desks.ask_no_more(contact.conversation, id_)
