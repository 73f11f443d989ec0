"""Carry out what a turn says about introductions, inside the transaction that commits the turn."""

from dataclasses import replace
from datetime import datetime

from bot.core.acts import HandToStaff, Withdraw
from bot.core.advance import NotPossible
from bot.core.conversation import Reply
from bot.core.events import ErasureAsked, Event, MessagesStopped
from bot.core.introduction_events import IntroductionActed, IntroductionDrafted, WordsPassedOn
from bot.core.snapshot import Snapshot
from bot.usecases.act_on_introduction import act_on_introduction
from bot.usecases.introduction_parts import Acted, IntroductionParts
from bot.usecases.pass_words import pass_words_to_intermediary
from bot.usecases.path_ports import Effect, SayNotice
from bot.usecases.records import Contact
from bot.usecases.say_note import ERASED
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import tell_to_delete

CHANGE = (IntroductionDrafted, IntroductionActed, MessagesStopped, ErasureAsked)
NOT_KNOWN_YET = ("agreed", "offered")


def carry_out_introductions(
    unit: UnitOfWork,
    owner: Contact,
    words: str,
    events: tuple[Event, ...],
    now: datetime,
    parts: IntroductionParts,
    say: SayNotice,
) -> tuple[tuple[Reply, ...], tuple[Effect, ...]]:
    """Save, act and pass on; what the owner is told because of it, and whom to wake.

    What does not fit any more, because somebody was quicker, is said honestly and fails nothing.
    """
    done: list[Acted] = []
    refused: list[Reply] = []
    for event in events:
        try:
            done += _carry_out(unit, owner, words, event, now, parts)
        except NotPossible:
            refused.append(say("introduction_moved", owner.language))
        except _NotPassedOn:
            refused.append(say("words_not_passed", owner.language))
    told = tuple(reply for each in done for reply in each.replies)
    effects = dict.fromkeys(effect for each in done for effect in each.effects)
    return (*told, *refused), tuple(effects)


def as_kept(unit: UnitOfWork, owner: Contact, after: Snapshot, events: tuple[Event, ...]) -> Snapshot:
    """The snapshot with the introductions as they were saved, which is what counts from now on."""
    if not any(isinstance(event, CHANGE) for event in events):
        return after
    return replace(after, introductions=unit.introductions.of_owner(owner.owner))


def in_order(replies: tuple[Reply, ...], told: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """What is told comes after the first words of the turn and before what it asks next."""
    if not told:
        return replies
    place = next((n for n, reply in enumerate(replies) if reply.asks is not None), len(replies))
    return (*replies[:place], *told, *replies[place:])


class _NotPassedOn(Exception):
    """Nobody is there who could be told."""


def _carry_out(
    unit: UnitOfWork, owner: Contact, words: str, event: Event, now: datetime, parts: IntroductionParts
) -> list[Acted]:
    match event:
        case IntroductionDrafted(introduction):
            unit.introductions.add(owner.owner, introduction, now)
        case IntroductionActed(introduction_id, act):
            return [act_on_introduction(unit, introduction_id, act, now, parts, in_turn=True)]
        case WordsPassedOn(introduction_id):
            passed = pass_words_to_intermediary(unit, introduction_id, words, now, parts)
            if passed is None:
                raise _NotPassedOn
            return [passed]
        case MessagesStopped():
            return _hand_over(unit, owner, now, parts)
        case ErasureAsked():
            return withdraw_all(unit, owner.owner, now, parts)
    return []


def _hand_over(unit: UnitOfWork, owner: Contact, now: datetime, parts: IntroductionParts) -> list[Acted]:
    """Who wants to hear nothing more cannot be told of a yes: nobody new learns who they are."""
    return [
        act_on_introduction(unit, each.id, HandToStaff("owner_unreachable"), now, parts, in_turn=True)
        for each in unit.introductions.of_owner(owner.owner)
        if each.state in NOT_KNOWN_YET
    ]


def withdraw_all(unit: UnitOfWork, owner: str, now: datetime, parts: IntroductionParts) -> list[Acted]:
    """All that an owner who is to be forgotten has going: whoever knows them is told to delete it."""
    done = [
        act_on_introduction(unit, each.id, Withdraw(), now, parts, in_turn=True, because=ERASED)
        for each in unit.introductions.of_owner(owner)
        if not each.is_ended
    ]
    done += [
        tell_to_delete(unit, each.id, now, parts)
        for each in unit.introductions.of_owner(owner)
        if each.state == "closed"
    ]
    return [replace(each, replies=()) for each in done]
