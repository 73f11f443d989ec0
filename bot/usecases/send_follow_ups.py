"""Send follow-ups: what is due now is said once, or dropped for a reason that is kept."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.apply import apply_events
from bot.core.errors import StorageAway
from bot.core.follow_up import (
    APART,
    DroppedBecause,
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
from bot.usecases.receive_message import BOT
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


def send_follow_ups(now: datetime, storage: Storage, say: SayFollowUp) -> tuple[Effect, ...]:
    """Say or drop what is due, conversation by conversation; what was said wakes somebody."""
    with storage.read() as unit:
        conversations = unit.follow_ups.due(now, AT_ONCE)
    effects = (_try(conversation, now, storage, say) for conversation in conversations)
    return tuple(effect for effect in effects if effect)


def _try(conversation: str, now: datetime, storage: Storage, say: SayFollowUp) -> Effect | None:
    try:
        return _send(conversation, now, storage, say)
    except StorageAway:
        raise
    except Exception:
        log.exception("a follow-up in conversation %s is put off", conversation)
    with storage.write() as unit:
        owing = unit.follow_ups.hold(conversation)
        _put_off(unit, _due(owing.waiting, now) if owing else (), now + AFTER_FAILURE)
        unit.commit()
    return None


def _send(conversation: str, now: datetime, storage: Storage, say: SayFollowUp) -> Effect | None:
    """One transaction: the reply is written and what it says noted, or nothing of both."""
    with storage.write() as unit:
        owing = unit.follow_ups.hold(conversation)
        said = _choose(unit, owing, now) if owing and not owing.is_busy else None
        if said:
            _say(unit, said, now, say)
        unit.commit()
    return _effect(said) if said else None


def _choose(unit: UnitOfWork, owing: Owing, now: datetime) -> _Said | None:
    """The one follow-up to say now. What is never to be said is dropped, what is early is put off."""
    due = _drop_late(unit, _due(owing.waiting, now), now)
    if not due:
        return None
    because = _because(owing, now)
    if because:
        _drop(unit, due, because, now)
        return None
    snapshot = unit.owners.snapshot(owing.contact.conversation)
    due = _still_due(unit, due, owing, snapshot, now)
    if not due:
        return None
    if not is_waking(now, owing.heard):
        _put_off(unit, due, waking(now, owing.heard))
        return None
    *earlier, latest = due
    _drop(unit, earlier, "merged", now)
    return _Said(latest, owing, snapshot)


def _due(waiting: tuple[Owed, ...], now: datetime) -> tuple[Owed, ...]:
    return tuple(owed for owed in waiting if owed.follow_up.due <= now)


def _drop_late(unit: UnitOfWork, due: tuple[Owed, ...], now: datetime) -> tuple[Owed, ...]:
    late = [owed for owed in due if owed.follow_up.is_too_late(now)]
    _drop(unit, late, "late", now)
    return tuple(owed for owed in due if owed not in late)


def _because(owing: Owing, now: datetime) -> DroppedBecause | None:
    """Why nothing can be said in this conversation, whatever it is."""
    contact = owing.contact
    if not contact.reachable:
        return "unreachable"
    if contact.floor != BOT or contact.leaving:
        return "changed"
    # Outside WhatsApp's 24 hours only a template that Meta approved may be sent. We have none yet.
    return "window_closed" if is_closed(contact.channel, owing.heard, now) else None


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
    reply = say(asking_of(follow_up), after)
    unit.owners.save(contact, said.snapshot, after, now)
    (number,) = unit.outbox.add(contact, (reply,), now, caused_by=None)
    unit.conversations.ask_anew(contact.conversation, number)
    unit.follow_ups.note_sent([said.owed.id], now)
    apart = waking(now + APART, said.owing.heard)
    later = [o for o in said.owing.waiting if now < o.follow_up.due < apart]
    _put_off(unit, later, apart)


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
