"""Raise alerts: what waits for a person rings the phones of staff, one after the other, until one looks.

Each step is one transaction under a lock on the flag: it survives a restart, and of two workers that come at
the same time the second finds it done.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.core.alert import ALERTED, AT_ANY_TIME, TOO_OLD, AlertReason, NextAlert, Watch, next_alert
from bot.core.message import FETCHED
from bot.usecases.path_ports import Effect
from bot.usecases.records import Contact
from bot.usecases.staff.alert_ports import HeldFlag, NewAlert
from bot.usecases.staff.duty_ports import DutyMember
from bot.usecases.staff.reach_staff import AlertParts, Way, open_way, say_alert, way_to
from bot.usecases.staff.read_rota import read_rota
from bot.usecases.storage_ports import Storage, UnitOfWork

AT_ONCE = 20  # flags in one look


@dataclass(frozen=True)
class Raised:
    """Whom to wake, and flags of danger of which nobody can be told."""

    effects: tuple[Effect, ...] = ()
    unheard: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Reach:
    """Who can be reached now, and how."""

    watch: Watch
    members: dict[str, DutyMember]
    ways: dict[str, Way]


def raise_alerts(now: datetime, storage: Storage, parts: AlertParts) -> Raised:
    """Look at each flag whose time has come. Where nothing can be done now, nothing is written."""
    with storage.read() as unit:
        due = unit.alerts.due(now, now - TOO_OLD, AT_ONCE)
        if not due:
            return Raised()
        reach = _reach(unit, now, parts)
        looked = [(flag, _look(unit, flag, reach, now)) for flag in due]
    effects: list[Effect] = []
    for flag, step in looked:
        if step is not None and step.writes:
            effects += _raise(flag, now, storage, parts)
    return Raised(tuple(effects), tuple(flag for flag, step in looked if step and step.is_unheard))


@dataclass(frozen=True)
class _Step:
    """What comes next for a flag. `by` holds the floor there and so looks after it."""

    flag: HeldFlag
    next: NextAlert
    by: str | None = None

    @property
    def writes(self) -> bool:
        """True if something is to be written down."""
        is_begun = bool(self.flag.alerted)
        return bool(self.by or self.next.staff or (is_begun and self.next.look_at != self.flag.look_at))

    @property
    def is_unheard(self) -> bool:
        """True for danger of which nobody was told, nor can be."""
        nobody = not self.by and not self.next.staff and not self.flag.alerted
        return nobody and self.flag.reason in AT_ANY_TIME


def _look(unit: UnitOfWork, flag: str, reach: _Reach, now: datetime) -> _Step | None:
    held = unit.alerts.hold(flag)
    reason = _reason(held) if held else None
    if held is None or reason is None or held.seen_at or held.is_covered:
        return None
    return _Step(held, next_alert(reason, held.alerted, reach.watch, now), _holder(held))


def _reason(flag: HeldFlag) -> AlertReason | None:
    return next((each for each in ALERTED if each == flag.reason), None)


def _holder(flag: HeldFlag) -> str | None:
    """Whoever took the floor is there; danger counts as seen only if they took it since."""
    if flag.holder is None:
        return None
    is_since = flag.held_at is not None and flag.held_at >= flag.at
    return flag.holder if is_since or flag.reason not in AT_ANY_TIME else None


def _raise(flag: str, now: datetime, storage: Storage, parts: AlertParts) -> tuple[Effect, ...]:
    with storage.write() as unit:
        reach = _reach(unit, now, parts)
        step = _look(unit, flag, reach, now)
        effects = _take_step(unit, step, reach, now, parts) if step else ()
        unit.commit()
    return effects


def _take_step(
    unit: UnitOfWork, step: _Step, reach: _Reach, now: datetime, parts: AlertParts
) -> tuple[Effect, ...]:
    flag = step.flag
    if step.by:
        unit.alerts.acknowledge(flag.id, step.by, now)
        return ()
    told = [_tell(unit, flag, staff, reach, now, parts) for staff in step.next.staff]
    new = tuple(each for each in told if each)
    if new:
        unit.alerts.add(flag.id, new, now, step.next.look_at)
    elif flag.alerted:
        unit.alerts.put_off(flag.id, step.next.look_at)
    return tuple(_effect(each.contact) for each in new)


def _tell(
    unit: UnitOfWork, flag: HeldFlag, staff: str, reach: _Reach, now: datetime, parts: AlertParts
) -> NewAlert | None:
    contact = open_way(unit, reach.members[staff], reach.ways[staff], now)
    if contact is None:
        return None
    alert = unit.alerts.new_id()
    reply = say_alert(flag, alert, contact, now, parts)
    (n,) = unit.outbox.add(contact, (reply,), now, caused_by=None, urgent=True)
    return NewAlert(alert, staff, contact, n)


def _reach(unit: UnitOfWork, now: datetime, parts: AlertParts) -> _Reach:
    members = {each.staff.id: each for each in unit.duties.members(now)}
    found = {id_: way_to(unit, member, now, parts) for id_, member in members.items()}
    ways = {id_: way for id_, way in found.items() if way}
    managers = tuple(id_ for id_, member in members.items() if member.staff.may("edit_rota"))
    watch = Watch(read_rota(unit, now, parts.holidays), frozenset(ways), managers)
    return _Reach(watch, members, ways)


def _effect(contact: Contact) -> Effect:
    to_send = contact.channel not in FETCHED
    return Effect(contact.conversation, contact.channel, contact.address, to_send=to_send)
