"""Commit a turn at a desk: everything it led to, in one transaction, while the lease still counts."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from bot.core.acts import HandToStaff, NotReach
from bot.core.advance import NotPossible
from bot.core.choices import DESK
from bot.core.conversation import Reply, join_replies
from bot.core.desk_events import (
    AvailabilityChanged,
    DeskAccepted,
    DeskActed,
    DeskAsked,
    DeskCodeTried,
    DeskEvent,
    DeskFlagged,
    DeskLinked,
    DeskOutcome,
    DeskShown,
    DeskWordsPassedOn,
    names_of,
)
from bot.core.duty_events import AlertSeen, DutyPhoneLinked
from bot.core.intermediary import ToldBy
from bot.usecases.act_on_introduction import acceptance, act_on_introduction
from bot.usecases.commit_turn import Committed, Turn, effect_on, go_on, with_notice
from bot.usecases.desk_ports import DeskTools
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.pass_words import pass_words_to_owner
from bot.usecases.path_ports import Effect, SayNotice
from bot.usecases.records import Held, Json
from bot.usecases.staff.link_duty_phone import carry_out_link, carry_out_seen
from bot.usecases.storage_ports import Storage, UnitOfWork

# What is said where an introduction is not as it was when they answered.
LATE = {"withdrawn": "desk-late-withdrawn", "closed": "desk-late-closed", "with_staff": "desk-late-staff"}

FOLLOWS = (NotReach, HandToStaff)  # what follows from being away or stopping, which nobody answered by itself

ABOUT_AN_OWNER = (DeskActed, DeskAccepted, DeskShown, DeskWordsPassedOn)


@dataclass(frozen=True)
class DeskParts:
    """What a turn at a desk needs besides the storage."""

    tools: DeskTools
    introductions: IntroductionParts
    say: SayNotice


@dataclass(frozen=True)
class DeskTurn:
    """What a message at a desk led to. `state` is the engine's of this chat, which stays as it is."""

    outcome: DeskOutcome
    state: Json | None = None


class _TooLateError(Exception):
    """Something else happened first; `key` are the words that say so."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def commit_desk_turn(
    turn: Turn, desk: DeskTurn, now: datetime, lease: float, storage: Storage, parts: DeskParts
) -> Committed:
    """Save it. Raises ConversationLost if the lease no longer counts."""
    outcome = desk.outcome
    with storage.write() as unit:
        held = unit.turns.hold(turn.claim)
        others: tuple[Effect, ...] = ()
        try:
            others = _carry_out_all(unit, turn, held, outcome.events, now, parts)
            outcome = _with_word_on_alerts(unit, outcome, now, parts)
        except _TooLateError as late:
            outcome = DeskOutcome((), (parts.tools.reply(late.key),), outcome.read)
        replies = join_replies(with_notice(turn, held, outcome.replies, parts.say))
        numbers = unit.outbox.add(held.contact, replies, now, caused_by=turn.message.id)
        _note_what_was_said(unit, held, outcome.events, replies, numbers)
        _note_what_was_written(unit, turn, held, outcome.events)
        decided = {"events": names_of(outcome.events), "readings": [], "unsure": False}
        unit.inbox.finish(turn.message.id, {"intent": DESK, "desk": outcome.read}, decided)
        unit.turns.progress(turn.claim, desk.state, held.question_n)
        next_ = go_on(unit, turn.claim, now, lease)
        unit.commit()
    return Committed(effect_on(held), next_, others=others)


def _carry_out_all(
    unit: UnitOfWork, turn: Turn, held: Held, events: tuple[DeskEvent, ...], now: datetime, parts: DeskParts
) -> tuple[Effect, ...]:
    effects = [effect for event in events for effect in _carry_out(unit, turn, held, event, now, parts)]
    return tuple(dict.fromkeys(effects))


def _carry_out(
    unit: UnitOfWork, turn: Turn, held: Held, event: DeskEvent, now: datetime, parts: DeskParts
) -> tuple[Effect, ...]:
    match event:
        case DeskAccepted() | DeskActed():
            return _act(unit, held, event, now, parts.introductions)
        case DeskWordsPassedOn(introduction):
            return _pass_on(unit, turn, held, introduction, now, parts)
        case AvailabilityChanged(intermediary):
            unit.desks.save((intermediary,))
        case DeskLinked():
            return _link(unit, held, event, now, parts)
        case DutyPhoneLinked():
            linked = carry_out_link(unit, held.contact, event, now, parts.tools)
            if linked is None:
                raise _TooLateError("desk-code-not-good")
            return linked
        case DeskCodeTried():
            unit.joinings.note_wrong(held.contact.conversation, turn.message.at)
        case DeskFlagged():
            unit.flags.raise_flag(held.contact.conversation, turn.message.id, "intermediary", now)
    return ()


def _with_word_on_alerts(
    unit: UnitOfWork, outcome: DeskOutcome, now: datetime, parts: DeskParts
) -> DeskOutcome:
    """Who looks after an alert is known only now, when it is saved."""
    seen = [event for event in outcome.events if isinstance(event, AlertSeen)]
    replies = tuple(carry_out_seen(unit, event, now, parts.tools) for event in seen)
    return replace(outcome, replies=(*outcome.replies, *replies))


def _act(
    unit: UnitOfWork, held: Held, event: DeskAccepted | DeskActed, now: datetime, parts: IntroductionParts
) -> tuple[Effect, ...]:
    try:
        act = acceptance(unit, _me(unit, held), now, parts) if isinstance(event, DeskAccepted) else event.act
        return act_on_introduction(unit, event.introduction, act, now, parts).effects
    except NotPossible as late:
        if isinstance(event, DeskActed) and isinstance(event.act, FOLLOWS):
            return ()  # it went its own way meanwhile, and nothing is left to give back
        raise _TooLateError(LATE.get(late.state, "desk-late-gone")) from late


def _pass_on(
    unit: UnitOfWork, turn: Turn, held: Held, introduction: str, now: datetime, parts: DeskParts
) -> tuple[Effect, ...]:
    words, me = turn.message.text, _me(unit, held)
    passed = pass_words_to_owner(unit, introduction, me, words, now, parts.introductions)
    if passed is None:
        raise _TooLateError("desk-words-not-sent")
    return passed.effects


def _me(unit: UnitOfWork, held: Held) -> str:
    """Whose desk this is now; nobody's if it was moved to another phone meanwhile."""
    desk = unit.desks.of(held.contact.conversation)
    if desk is None:
        raise _TooLateError("desk-moved")
    return desk.intermediary.id


def _link(
    unit: UnitOfWork, held: Held, event: DeskLinked, now: datetime, parts: DeskParts
) -> tuple[Effect, ...]:
    """This chat is theirs from now on; the one that was, if it is another, is told and is nobody's."""
    before = unit.desks.chat_of(event.intermediary.id)
    here = held.contact
    person = unit.desks.link(event.code, here.conversation, now)
    if person is None:
        raise _TooLateError("desk-code-not-good")
    told_by: ToldBy = next((each for each in get_args(ToldBy) if each == here.channel), person.told_by)
    unit.desks.save((replace(person, told_by=told_by, active=True),))
    if before is None or before.conversation == here.conversation:
        return ()
    unit.desks.unlink(before.conversation)
    told = parts.tools.reply("desk-moved")
    unit.outbox.add(before, (told,), now, caused_by=None, urgent=True)
    return (Effect(before.conversation, before.channel, before.address, to_send=True),)


def _note_what_was_written(unit: UnitOfWork, turn: Turn, held: Held, events: tuple[DeskEvent, ...]) -> None:
    """Their own words about an owner go with that owner, too."""
    about = next((e.introduction for e in events if isinstance(e, ABOUT_AN_OWNER)), None)
    if about:
        unit.introductions.note_said(about, held.contact.conversation, (turn.message.n,))


def _note_what_was_said(
    unit: UnitOfWork,
    held: Held,
    events: tuple[DeskEvent, ...],
    replies: tuple[Reply, ...],
    numbers: tuple[int, ...],
) -> None:
    """What is asked at the desk now, and where words about owners stand, so that an erasure finds them."""
    here = held.contact.conversation
    for event in events:
        if isinstance(event, DeskShown):
            unit.introductions.note_said(event.introduction, here, numbers[-1:])
        elif isinstance(event, DeskAsked):
            asked = [n for reply, n in zip(replies, numbers, strict=True) if reply.asks]
            unit.desks.ask(here, event.asking, asked[-1] if asked and event.asking else None)
