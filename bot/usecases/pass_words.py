"""Pass words on from one side of an introduction to the other, without numbers."""

from datetime import datetime

from bot.core.apply import apply_events
from bot.core.card import covered
from bot.core.conversation import Asking
from bot.core.desk import DeskAsking
from bot.core.events import QuestionOpened
from bot.usecases.introduction_parts import Acted, IntroductionParts
from bot.usecases.introduction_ports import HeldIntroduction
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import by_day, effect_on, is_free, is_gone, way_to


def pass_words_to_intermediary(
    unit: UnitOfWork, introduction: str, words: str, now: datetime, parts: IntroductionParts
) -> Acted | None:
    """What an owner says to whoever is asked or holds it; None if nobody can be told.

    Before acceptance no name, number or address is in it, whatever the owner wrote.
    """
    held = unit.introductions.hold(introduction)
    person = unit.desks.person(held.introduction.asked or "") if held else None
    if held is None or person is None or not held.introduction.is_open:
        return None
    told = way_to(unit, person, "words", now, parts)
    if told is None:
        return None
    contact, person = told
    shown = words if held.introduction.is_known else covered(words, held.introduction.names)
    reply = parts.say_words("owner", shown, held.introduction, person, held.owner.language)
    rests = None if contact.channel == "email" else by_day(now, unit.desks.heard(contact.conversation))
    (n,) = unit.outbox.add(contact, (reply,), now, caused_by=None, not_before=rests)
    unit.introductions.note_said(introduction, contact.conversation, (n,))
    unit.desks.ask(contact.conversation, DeskAsking("words", introduction), n)
    return Acted(held.introduction, (effect_on(contact),))


def pass_words_to_owner(
    unit: UnitOfWork, introduction: str, by: str, words: str, now: datetime, parts: IntroductionParts
) -> Acted | None:
    """What an intermediary says or asks; None if it is not theirs any more, or nothing reaches the owner."""
    held = unit.introductions.hold(introduction)
    if held is None or held.introduction.asked != by or not held.introduction.is_open or is_gone(held):
        return None
    person = unit.desks.person(by)
    reply = parts.say_words("intermediary", words, held.introduction, person, held.owner.language)
    rests = by_day(now, held.heard)
    (n,) = unit.outbox.add(held.owner, (reply,), now, caused_by=None, not_before=rests)
    _open_answer(unit, held, n, now)
    return Acted(held.introduction, (effect_on(held.owner),))


def _open_answer(unit: UnitOfWork, held: HeldIntroduction, n: int, now: datetime) -> None:
    """What the owner writes next is the answer, unless something else is going on."""
    snapshot = unit.owners.snapshot(held.owner.conversation)
    if not is_free(held, snapshot, now):
        return
    asking = Asking("intro_words", topic=held.introduction.id)
    unit.owners.save(held.owner, snapshot, apply_events(snapshot, (QuestionOpened(asking),)), now)
    unit.conversations.ask_anew(held.owner.conversation, n)
