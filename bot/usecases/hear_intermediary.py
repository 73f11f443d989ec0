"""Hear an intermediary: what a tap or a few words at a desk lead to, without the engine."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.choices import COMMAND, value_of
from bot.core.desk import Desk
from bot.core.desk_choices import DeskTap, read_desk_tap
from bot.core.desk_events import DeskAsked, DeskFlagged, DeskOutcome
from bot.core.desk_reading import NOT_UNDERSTOOD, DeskReading
from bot.core.introduction import Introduction
from bot.usecases.answer_danger import say_when_read
from bot.usecases.answer_offer import accept_offer, decline_offer, reason_in
from bot.usecases.at_desk import AtDesk, ask_which, saying
from bot.usecases.change_availability import (
    ask_away,
    ask_load,
    ask_stop,
    change_load,
    come_back,
    go_away,
    stop_taking,
)
from bot.usecases.desk_ports import DeskTools
from bot.usecases.pass_on_words import open_words, pass_on_words
from bot.usecases.records import Waiting
from bot.usecases.report_progress import ask_outcome, propose_end, report_end, report_step, say_later
from bot.usecases.show_introductions import show_card, show_introductions, show_owners

FEW = 3  # words
CANCELS = ("no", "stop", "thanks")  # after "write it now", in a few words: they have thought better of it
# What is never meant for an owner, whatever is open.
COMMANDED = ("introductions", "owners", "help", "person", "load")
COMMANDS: Mapping[str, DeskReading] = {
    "start": DeskReading("hello"),
    "help": DeskReading("help"),
    "stop": DeskReading("stop"),
    "person": DeskReading("person"),
}


def hear_intermediary(
    message: Waiting, desk: Desk, tools: DeskTools, read_by: datetime | None = None
) -> DeskOutcome:
    """What this message at this desk leads to; `read_by` is when staff read what is passed to them."""
    at = AtDesk(message, desk, tools, read_by)
    if message.choice is not None:
        return _tapped(at)
    if message.corrects:
        return replace(saying(at, "desk-edited"), read="edit")
    if message.kind != "text":
        return replace(_for_staff(at, "desk-media"), read="media")
    read = read_words(message, desk, tools)
    return replace(_heard(at, read), read=read.means or "not_understood")


def read_words(message: Waiting, desk: Desk, tools: DeskTools) -> DeskReading:
    """What the words of this message mean at this desk."""
    return tools.reader.read(message.text, message.at) if message.kind == "text" else NOT_UNDERSTOOD


def is_understood(message: Waiting, desk: Desk, tools: DeskTools) -> bool:
    """True if this desk can make something of these words, or has asked for words of any kind."""
    about = desk.asking.about if desk.asking else None
    asked_for_words = about in ("question", "words", "decline_why")
    return asked_for_words or read_words(message, desk, tools).means is not None


def _tapped(at: AtDesk) -> DeskOutcome:
    tap = read_desk_tap(at.message.choice)
    if tap is None:
        command = value_of(at.message.choice, COMMAND) or ""
        read = COMMANDS.get(command, NOT_UNDERSTOOD)
        return replace(_meant(at, read), read=read.means or "")
    return replace(_do(at, tap), read=tap.what)


def _do(at: AtDesk, tap: DeskTap) -> DeskOutcome:
    """A tap is about the introduction that it names, whatever is open now."""
    if tap.introduction is not None:
        introduction = at.numbered(tap.introduction)
        do = WITH_ONE.get(tap.what)
        if introduction is None or do is None:
            return saying(at, "desk-late-gone")
        return do(at, introduction, tap.value)
    general = WITH_NONE.get(tap.what)
    return general(at, tap.value) if general else saying(at, "desk-late-gone")


def _heard(at: AtDesk, read: DeskReading) -> DeskOutcome:
    asked = at.asking
    if asked is None:
        return _meant(at, read)
    about = at.numbered(asked.introduction)
    match asked.about:
        case "question" | "words" if about and read.means not in COMMANDED:
            return _heard_words(at, about, read)
        case "decline_why" if about and read.means != "yes":
            return decline_offer(at, about, read.reason or "other")
        case "outcome" if about and asked.value and read.means in ("yes", "no"):
            return _do(at, DeskTap(asked.value if read.means == "yes" else "not_over", about.id))
        case "away" | "load" | "stop" if read.means in ("yes", "no"):
            return _do(at, DeskTap(asked.about if read.means == "yes" else "keep", value=asked.value))
    return _meant(at, read)


def _heard_words(at: AtDesk, about: Introduction, read: DeskReading) -> DeskOutcome:
    """What they write goes to the owner, unless it may be meant for us."""
    if read.means in CANCELS and len(at.message.text.split()) <= FEW:
        return _never_mind(at)
    if at.is_offer(about) and read.means in ("yes", "decline"):
        return show_card(at, about)  # an answer to the owner, or to the offer? The buttons tell
    return pass_on_words(at, about)


def _meant(at: AtDesk, read: DeskReading) -> DeskOutcome:
    """What the words mean by themselves, about the introduction they can only be about."""
    match read.means:
        case "yes":
            return _said_yes(at)
        case "no" | "decline":
            return _said_no(at, read)
        case "reached" | "met":
            return report_step(at, at.asked_about(at.is_held), read.means)
        case "helped" | "not_suitable" | "no_answer":
            return propose_end(at, at.asked_about(at.is_held), read.means, read.count)
        case "later":
            return say_later(at)
        case "who":
            return show_card(at, at.asked_about(lambda each: at.is_offer(each) or at.is_held(each)))
        case "ask" | "write":
            return open_words(at, at.asked_about(lambda each: at.is_offer(each) or at.is_held(each)))
        case _:
            return _meant_in_general(at, read)


def _said_yes(at: AtDesk) -> DeskOutcome:
    """Only a yes to the very offer that was asked about last shows who it is; else they see it once more."""
    if not at.offers:
        return saying(at, "desk-later" if at.held else "desk-nothing-open")
    offer, asked = at.asked_about(at.is_offer), at.asking
    if offer and asked and asked.about in ("offer", "decline_why") and asked.introduction == offer.id:
        return accept_offer(at, offer)
    return show_card(at, offer) if offer else ask_which(at, at.offers, "accept")


def _said_no(at: AtDesk, read: DeskReading) -> DeskOutcome:
    """To what waits for an answer; about what they took already, it means that it does not suit."""
    if not at.offers and at.held and read.means == "decline":
        return propose_end(at, at.asked_about(at.is_held), "not_suitable")
    if not at.offers:
        return saying(at, "desk-nothing-open")
    return decline_offer(at, at.asked_about(at.is_offer), read.reason)


def _meant_in_general(at: AtDesk, read: DeskReading) -> DeskOutcome:
    match read.means:
        case "away":
            return ask_away(at, read)
        case "load":
            return ask_load(at, read)
        case "back":
            return come_back(at)
        case "stop":
            return ask_stop(at)
        case "introductions":
            return show_introductions(at)
        case "owners":
            return show_owners(at)
        case "help" | "hello":
            return saying(at, f"desk-{read.means}", name=at.desk.intermediary.name)
        case "thanks":
            return saying(at, "desk-welcome")
        case "person":
            return _for_staff(at, "desk-person")
        case _:
            return _for_staff(at, "desk-not-understood")


def _for_staff(at: AtDesk, key: str) -> DeskOutcome:
    """Staff read it, and they are told when: by the rota, or the usual hours where there is none."""
    if at.read_by is None:
        told = saying(at, key, DeskFlagged())
    else:
        when = say_when_read(at.read_by, at.message.at, at.tools.wording)
        told = saying(at, f"{key}-by", DeskFlagged(), person=when)
    contact = at.tools.person_contact
    if not contact:
        return told
    return told + DeskOutcome(replies=(at.tools.reply("person-contact", contact=contact),))


def _never_mind(at: AtDesk) -> DeskOutcome:
    return saying(at, "desk-words-not", DeskAsked(None))


def _decline(at: AtDesk, introduction: Introduction, value: str) -> DeskOutcome:
    return decline_offer(at, introduction, reason_in(value))


type _WithOne = Callable[[AtDesk, Introduction, str], DeskOutcome]
WITH_ONE: Mapping[str, _WithOne] = {
    "accept": lambda at, one, value: accept_offer(at, one),
    "decline": _decline,
    "ask": lambda at, one, value: open_words(at, one),
    "write": lambda at, one, value: open_words(at, one),
    "no_words": lambda at, one, value: _never_mind(at),
    "show": lambda at, one, value: show_card(at, one),
    "reached": lambda at, one, value: report_step(at, one, "reached"),
    "met": lambda at, one, value: report_step(at, one, "met"),
    "helped": lambda at, one, value: report_end(at, one, "helped"),
    "not_suitable": lambda at, one, value: report_end(at, one, "not_suitable"),
    "no_answer": lambda at, one, value: report_end(at, one, "no_answer"),
    "end": propose_end,  # type: ignore[dict-item]
    "outcome": lambda at, one, value: ask_outcome(at, one),
    "not_over": lambda at, one, value: saying(at, "desk-not-over", DeskAsked(None)),
}
WITH_NONE: Mapping[str, Callable[[AtDesk, str], DeskOutcome]] = {
    "away": go_away,
    "load": change_load,
    "stop": lambda at, value: stop_taking(at),
    "keep": lambda at, value: saying(at, "desk-kept", DeskAsked(None)),
    "introductions": lambda at, value: show_introductions(at),
    "owners": lambda at, value: show_owners(at),
}
