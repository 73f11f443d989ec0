"""Move introductions on: what the clock does if nobody does anything, and offers that arrived or not."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.acts import Act, Deliver, HandToStaff, Note, NotReach, Offer
from bot.core.errors import StorageAway
from bot.core.introduction import Introduction
from bot.core.message import Channel, OutboundState
from bot.usecases.act_on_introduction import act_on_introduction, clock_of, next_look
from bot.usecases.find_who_is_there import find_who_is_there
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.introduction_ports import HeldIntroduction, OfferSent
from bot.usecases.path_ports import Effect
from bot.usecases.storage_ports import Storage, UnitOfWork
from bot.usecases.tell_of_introduction import Telling, is_gone, tell_intermediary

log = logging.getLogger(__name__)

AT_ONCE = 50  # introductions in one look
AFTER_FAILURE = timedelta(hours=1)  # one that cannot be moved must not keep the others waiting
LOST: tuple[OutboundState, ...] = ("failed", "withheld")
# WhatsApp says what arrived; of the others all that is known is that their provider took it.
ARRIVED: dict[Channel, tuple[OutboundState, ...]] = {"whatsapp": ("delivered", "read")}
TAKEN: tuple[OutboundState, ...] = ("sent", "delivered", "read")


def move_introductions(now: datetime, storage: Storage, parts: IntroductionParts) -> tuple[Effect, ...]:
    """Look at each whose time has come, in a transaction of its own; whom to wake."""
    with storage.read() as unit:
        due = unit.introductions.due(now, AT_ONCE)
    return tuple(effect for each in due for effect in _try(each, now, storage, parts))


def _try(introduction: str, now: datetime, storage: Storage, parts: IntroductionParts) -> tuple[Effect, ...]:
    try:
        return _move(introduction, now, storage, parts)
    except StorageAway:
        raise
    except Exception:
        log.exception("introduction %s is put off", introduction)
    with storage.write() as unit:
        unit.introductions.put_off(introduction, now + AFTER_FAILURE)
        unit.commit()
    return ()


def _move(introduction: str, now: datetime, storage: Storage, parts: IntroductionParts) -> tuple[Effect, ...]:
    """One transaction: what it leads to is written with the words about it, or nothing of both."""
    with storage.write() as unit:
        held = unit.introductions.hold(introduction)
        effects = _move_held(unit, held, now, parts) if held else ()
        unit.commit()
    return effects


def _move_held(
    unit: UnitOfWork, held: HeldIntroduction, now: datetime, parts: IntroductionParts
) -> tuple[Effect, ...]:
    introduction = held.introduction
    act = _without_owner(unit, held, now) or _about_delivery(unit, introduction, now, parts)
    if act is None:
        found = clock_of(unit, introduction, now, parts)
        act = found[1] if found and found[0] <= now else None
    if act is None:
        unit.introductions.save(introduction, next_look(unit, introduction, now, parts))
        return ()
    if isinstance(act, NotReach) and act.because == "not_delivered":
        sent_again = _by_email(unit, held, now, parts)
        if sent_again is not None:
            return sent_again
        unit.flags.raise_flag(held.owner.conversation, None, "introduction", now, detail="not_delivered")
    if isinstance(act, Offer):
        act = find_who_is_there(unit, introduction, now, parts)
    return act_on_introduction(unit, introduction.id, act, now, parts).effects


def _without_owner(unit: UnitOfWork, held: HeldIntroduction, now: datetime) -> Act | None:
    """An owner who shut the door: nobody new is told of them, and staff look."""
    if not is_gone(held) or not held.introduction.is_open:
        return None
    if held.introduction.state in ("agreed", "offered"):
        return HandToStaff("owner_unreachable")
    unit.flags.raise_flag(held.owner.conversation, None, "introduction", now, detail="owner_unreachable")
    return None


def _about_delivery(
    unit: UnitOfWork, introduction: Introduction, now: datetime, parts: IntroductionParts
) -> Act | None:
    """The clock of an offer starts when it arrived, not when it was written."""
    if not introduction.is_live_offer or introduction.delivered_at is not None:
        return None
    sent = unit.introductions.offer_sent(introduction.id)
    if sent is None or sent.state in LOST:
        return NotReach("not_delivered")
    return Deliver() if _has_arrived(sent) else None


def _has_arrived(sent: OfferSent) -> bool:
    return sent.state in ARRIVED.get(sent.channel, TAKEN)


def _by_email(
    unit: UnitOfWork, held: HeldIntroduction, now: datetime, parts: IntroductionParts
) -> tuple[Effect, ...] | None:
    """The same offer once more by e-mail, if they have an address and it did not go there; None if not."""
    introduction = held.introduction
    sent = unit.introductions.offer_sent(introduction.id)
    person = unit.desks.person(introduction.asked or "")
    if sent is None or sent.channel == "email" or person is None or not person.email:
        return None
    telling = Telling(unit, held, introduction, now, parts)
    told = tell_intermediary(telling, Note("intermediary", "offer", person.id), by_email=True)
    anew = replace(introduction, offered_at=now)
    unit.introductions.save(anew, next_look(unit, anew, now, parts))
    return told.effects
