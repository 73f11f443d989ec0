"""Send follow-ups: what is due now is said once, or dropped for a reason that is kept."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.apply import apply_events
from bot.core.errors import StorageAway
from bot.core.floor import BOT
from bot.core.follow_up import (
    APART,
    IN_ORDER,
    DroppedBecause,
    FollowUp,
    asking_of,
    events_of,
    is_closed,
    is_waking,
    still_owed,
    waking,
)
from bot.core.message import FETCHED
from bot.core.snapshot import Snapshot
from bot.usecases.path_ports import Effect, SayFollowUp
from bot.usecases.records import Owed, Owing
from bot.usecases.storage_ports import Storage, UnitOfWork

log = logging.getLogger(__name__)

AT_ONCE = 50  # follow-ups in one look
AFTER_FAILURE = timedelta(hours=1)  # one that cannot be said must not keep the others waiting


@dataclass(frozen=True)
class _Said:
    """The follow-up to say now, to whom, and how its owner stands."""

    owed: Owed
    owing: Owing
    snapshot: Snapshot


@dataclass(frozen=True)
class FollowUpParts:
    """Words, and which approved templates there are: `has_template` is asked by the kind of follow-up."""

    say: SayFollowUp
    has_template: Callable[[str], bool] = lambda name: False


def send_follow_ups(now: datetime, storage: Storage, parts: FollowUpParts) -> tuple[Effect, ...]:
    """Say or drop what is due, conversation by conversation; what was said wakes somebody."""
    with storage.read() as unit:
        conversations = unit.follow_ups.due(now, AT_ONCE)
    effects = (_try(conversation, now, storage, parts) for conversation in conversations)
    return tuple(effect for effect in effects if effect)


def _try(conversation: str, now: datetime, storage: Storage, parts: FollowUpParts) -> Effect | None:
    try:
        return _send(conversation, now, storage, parts)
    except StorageAway:
        raise
    except Exception:
        log.exception("a follow-up in conversation %s is put off", conversation)
    with storage.write() as unit:
        owing = unit.follow_ups.hold(conversation)
        _put_off(unit, _due(owing.waiting, now) if owing else (), now + AFTER_FAILURE)
        unit.commit()
    return None


def _send(conversation: str, now: datetime, storage: Storage, parts: FollowUpParts) -> Effect | None:
    """One transaction: the reply is written and what it says noted, or nothing of both."""
    with storage.write() as unit:
        owing = unit.follow_ups.hold(conversation)
        said = _choose(unit, owing, now, parts) if owing and not owing.is_busy else None
        if said:
            _say(unit, said, now, parts.say)
        unit.commit()
    return _effect(said) if said else None


def _choose(unit: UnitOfWork, owing: Owing, now: datetime, parts: FollowUpParts) -> _Said | None:
    """The one follow-up to say now. What is never to be said is dropped, what is early is put off."""
    due = _drop_late(unit, _due(owing.waiting, now), now)
    if not due:
        return None
    because = _because(owing)
    if because:
        _drop(unit, due, because, now)
        return None
    due = _sayable(unit, due, owing, now, parts)
    if not due:
        return None
    snapshot = unit.owners.snapshot(owing.contact.conversation)
    due = _still_due(unit, due, owing, snapshot, now)
    if not due:
        return None
    if not is_waking(now, owing.heard):
        _put_off(unit, due, waking(now, owing.heard))
        return None
    return _Said(_first_of(unit, due, owing, now), owing, snapshot)


def _first_of(unit: UnitOfWork, due: tuple[Owed, ...], owing: Owing, now: datetime) -> Owed:
    """What goes first; the same, due twice, is said once, and what asks something else comes later."""
    kind = min((owed.follow_up.kind for owed in due), key=IN_ORDER.index)
    latest = next(owed for owed in reversed(due) if owed.follow_up.kind == kind)
    others = [owed for owed in due if owed is not latest]
    same = [owed for owed in others if _asks_the_same(owed, latest)]
    _drop(unit, same, "merged", now)
    _put_off(unit, [owed for owed in others if owed not in same], waking(now + APART, owing.heard))
    return latest


def _asks_the_same(one: Owed, other: Owed) -> bool:
    return (one.follow_up.kind, one.follow_up.about) == (other.follow_up.kind, other.follow_up.about)


def _due(waiting: tuple[Owed, ...], now: datetime) -> tuple[Owed, ...]:
    return tuple(owed for owed in waiting if owed.follow_up.due <= now)


def _drop_late(unit: UnitOfWork, due: tuple[Owed, ...], now: datetime) -> tuple[Owed, ...]:
    late = [owed for owed in due if owed.follow_up.is_too_late(now)]
    _drop(unit, late, "late", now)
    return tuple(owed for owed in due if owed not in late)


def _because(owing: Owing) -> DroppedBecause | None:
    """Why nothing can be said in this conversation, whatever it is."""
    contact = owing.contact
    if not contact.reachable:
        return "unreachable"
    if contact.floor != BOT or contact.leaving:
        return "changed"
    return None


def _sayable(
    unit: UnitOfWork, due: tuple[Owed, ...], owing: Owing, now: datetime, parts: FollowUpParts
) -> tuple[Owed, ...]:
    """Outside WhatsApp's 24 hours only what a template says that Meta approved."""
    if not is_closed(owing.contact.channel, owing.heard, now):
        return due
    dumb = [owed for owed in due if not parts.has_template(owed.follow_up.kind)]
    _drop(unit, dumb, "window_closed", now)
    return tuple(owed for owed in due if owed not in dumb)


def _still_due(
    unit: UnitOfWork, due: tuple[Owed, ...], owing: Owing, snapshot: Snapshot, now: datetime
) -> tuple[Owed, ...]:
    """What is owed and due as things stand now.

    Dropped is what they said no to since, or what is done; put off what they wrote after, with no turn.
    """
    found = []
    for each in due:
        owed = still_owed(each.follow_up, snapshot, owing.heard)
        if owed is None:
            _drop(unit, [each], "changed", now)
        elif owed.due > now:
            _put_off(unit, [each], owed.due)
        else:
            found.append(each)
    return tuple(found)


def _say(unit: UnitOfWork, said: _Said, now: datetime, say: SayFollowUp) -> None:
    contact, follow_up = said.owing.contact, said.owed.follow_up
    after = apply_events(said.snapshot, events_of(follow_up))
    reply = say(asking_of(follow_up), after, _name_of_person(unit, follow_up, after))
    unit.owners.save(contact, said.snapshot, after, now)
    (number,) = unit.outbox.add(contact, (reply,), now, caused_by=None)
    unit.conversations.ask_anew(contact.conversation, number)
    unit.follow_ups.note_sent([said.owed.id], now)
    apart = waking(now + APART, said.owing.heard)
    later = [o for o in said.owing.waiting if now < o.follow_up.due < apart]
    _put_off(unit, later, apart)


def _name_of_person(unit: UnitOfWork, follow_up: FollowUp, snapshot: Snapshot) -> str:
    """Who holds the introduction that it asks about; the organisation if they are not known any more."""
    introduction = snapshot.introduction_numbered(follow_up.about)
    if introduction is None:
        return ""
    person = unit.desks.person(introduction.asked or "")
    return person.name if person else introduction.to.organisation if introduction.to else ""


def _drop(
    unit: UnitOfWork, dropped: list[Owed] | tuple[Owed, ...], because: DroppedBecause, now: datetime
) -> None:
    unit.follow_ups.drop([owed.id for owed in dropped], because, now)


def _put_off(unit: UnitOfWork, later: list[Owed] | tuple[Owed, ...], until: datetime) -> None:
    unit.follow_ups.put_off([owed.id for owed in later], until)


def _effect(said: _Said) -> Effect:
    contact = said.owing.contact
    to_send = contact.channel not in FETCHED
    return Effect(contact.conversation, contact.channel, contact.address, to_send=to_send)
