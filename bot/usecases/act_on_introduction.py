"""Act on an introduction: the one way in which it moves, whoever moves it."""

from datetime import datetime, timedelta

from bot.core.acts import Accept, Act, HandToStaff, Offer
from bot.core.advance import NotPossible, advance
from bot.core.follow_up import INTRODUCTION_KINDS, plan
from bot.core.introduction import Introduction
from bot.core.introduction_clock import next_act
from bot.usecases.introduction_parts import Acted, IntroductionParts
from bot.usecases.introduction_ports import HeldIntroduction
from bot.usecases.path_ports import Effect
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import Telling, is_gone, tell

ASK_CONTACTED_AFTER = 2  # working days (introductions.md, 6)
LOOK_AGAIN = timedelta(seconds=20)  # at an offer that is on its way


def act_on_introduction(
    unit: UnitOfWork,
    introduction: str,
    act: Act,
    now: datetime,
    parts: IntroductionParts,
    *,
    in_turn: bool = False,
    because: str | None = None,
) -> Acted:
    """Do it under a lock, save it, and write what both sides hear. Raises NotPossible: it is not as it was.

    With `in_turn` it is the owner's own turn: what they are told is handed back, to be said with its
    replies. `because` says more about why, for the notes: "erased".
    """
    held = unit.introductions.hold(introduction)
    if held is None:
        raise NotPossible(Introduction(introduction, state="withdrawn"), act)
    advanced = advance(held.introduction, act, now)
    unit.introductions.save(advanced.introduction, next_look(unit, advanced.introduction, now, parts))
    telling = Telling(unit, held, advanced.introduction, now, parts, in_turn, because)
    told = [tell(telling, note) for note in advanced.notes]
    replies = tuple(reply for each in told for reply in each.replies)
    acted = Acted(advanced.introduction, _effects(told), replies)
    if _is_left_alone(held, advanced.introduction):
        return _hand_over(unit, acted, now, parts)
    if not in_turn and not isinstance(act, Offer):
        _plan_follow_ups(unit, held, now)
    return acted


def acceptance(unit: UnitOfWork, by: str, now: datetime, parts: IntroductionParts) -> Accept:
    """The act by which this intermediary accepts now: the owner is asked two working days later."""
    working = parts.working_time(unit.desks.person(by), now)
    return Accept(by, working.after(now, ASK_CONTACTED_AFTER))


def next_look(
    unit: UnitOfWork, introduction: Introduction, now: datetime, parts: IntroductionParts
) -> datetime | None:
    """When the clock of this one is to be looked at next; None if it waits for nobody's time."""
    found = clock_of(unit, introduction, now, parts)
    if found is None:
        return None
    on_its_way = introduction.is_live_offer and introduction.delivered_at is None
    return min(found[0], now + LOOK_AGAIN) if on_its_way else found[0]


def clock_of(
    unit: UnitOfWork, introduction: Introduction, now: datetime, parts: IntroductionParts
) -> tuple[datetime, Act] | None:
    """What the clock does next, and when.

    An offer does not wait for the end of a holiday: whoever carries it out looks who is there then.
    """
    chosen = introduction.asked or (introduction.to.intermediary if introduction.to else None)
    person = unit.desks.person(chosen) if chosen else None
    return next_act(introduction, parts.working_time(person, now, here=introduction.state == "agreed"))


def _effects(told: list[Acted]) -> tuple[Effect, ...]:
    return tuple(dict.fromkeys(effect for each in told for effect in each.effects))


def _is_left_alone(held: HeldIntroduction, after: Introduction) -> bool:
    """True if the owner should choose anew, and cannot be told so."""
    return after.state == "drafted" and held.introduction.state != "drafted" and is_gone(held)


def _hand_over(unit: UnitOfWork, acted: Acted, now: datetime, parts: IntroductionParts) -> Acted:
    handed = act_on_introduction(unit, acted.introduction.id, HandToStaff("owner_unreachable"), now, parts)
    return Acted(handed.introduction, (*acted.effects, *handed.effects), acted.replies)


def _plan_follow_ups(unit: UnitOfWork, held: HeldIntroduction, now: datetime) -> None:
    """What the owner is to be asked about it, and when."""
    snapshot = unit.owners.snapshot(held.owner.conversation)
    planned = [each for each in plan(snapshot, held.heard) if each.kind in INTRODUCTION_KINDS]
    unit.follow_ups.replace(held.owner, planned, now, INTRODUCTION_KINDS)
