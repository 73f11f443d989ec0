"""Take a flag: somebody says that they look after it, which ends its alert; and mark it as done."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.staff import Overtaken, StaffMember
from bot.core.working_time import LONDON
from bot.usecases.staff.alert_ports import HeldFlag
from bot.usecases.storage_ports import UnitOfWork

KIND = "flag"  # in the audit trail


@dataclass(frozen=True)
class Seen:
    """How an alert stands after a tap: whether it is theirs now, or who looked first, and when.

    `is_over` says that it is done, or gone.
    """

    flag: HeldFlag | None = None
    by: str = ""
    at: datetime | None = None
    is_theirs: bool = False

    @property
    def is_over(self) -> bool:
        """True if there is nothing to look at any more."""
        return self.flag is None


def see_alert(unit: UnitOfWork, alert: str, staff: StaffMember, now: datetime) -> Seen:
    """Acknowledge an alert, as a tap does. Whoever was first stays."""
    flag = unit.alerts.about(alert)
    held = unit.alerts.hold(flag) if flag else None
    if held is None:
        return Seen()
    if held.seen_at is not None:
        return Seen(held, held.seen_by or "", held.seen_at, is_theirs=held.seen_by_id == staff.id)
    _take(unit, held, staff, now)
    return Seen(held, staff.name, now, is_theirs=True)


def look_at_alert(unit: UnitOfWork, alert: str) -> Seen:
    """How an alert stands, without changing it."""
    flag = unit.alerts.about(alert)
    held = unit.alerts.hold(flag) if flag else None
    return Seen(held, held.seen_by or "", held.seen_at) if held else Seen()


def take_flag(
    unit: UnitOfWork, flag: str, based_on: str, staff: StaffMember, now: datetime
) -> HeldFlag | None:
    """Look after it from now on; None if there is no such flag.

    `based_on` is who looked after it when the page was opened ("": nobody). Raises Overtaken if that is
    somebody else by now, or it is done.
    """
    held = _hold(unit, flag, based_on, staff)
    if held and held.seen_by_id != staff.id:
        _take(unit, held, staff, now)
    return held


def finish_flag(
    unit: UnitOfWork, flag: str, based_on: str, staff: StaffMember, now: datetime
) -> HeldFlag | None:
    """Mark it as done; None if there is no such flag. Raises Overtaken as `take_flag` does."""
    held = _hold(unit, flag, based_on, staff)
    if held is None:
        return None
    unit.alerts.finish(flag, staff.id, now)
    unit.reviews.refresh(held.conversation)
    detail = {"reason": held.reason, "conversation": held.conversation}
    unit.audit.note(now, staff.id, "finished", KIND, flag, held.owner, detail)
    return held


def _hold(unit: UnitOfWork, flag: str, based_on: str, staff: StaffMember) -> HeldFlag | None:
    """The flag, under a lock; None if there is no such flag. Raises Overtaken as `take_flag` says."""
    held = unit.alerts.hold(flag)
    if held is None:
        _check_open(unit, flag)
        return None
    if (held.seen_by_id or "") != based_on and held.seen_by_id != staff.id:
        raise Overtaken(f"{held.seen_by or 'Somebody'} looks after this since {_clock(held.seen_at)}.")
    return held


def _take(unit: UnitOfWork, held: HeldFlag, staff: StaffMember, now: datetime) -> None:
    unit.alerts.acknowledge(held.id, staff.id, now)
    detail = {"reason": held.reason, "conversation": held.conversation}
    unit.audit.note(now, staff.id, "took", KIND, held.id, held.owner, detail)


def _check_open(unit: UnitOfWork, flag: str) -> None:
    """Nothing to be done: because somebody did it, or because it is no more. Raises Overtaken."""
    done = unit.alerts.done_by(flag)
    if done is None:
        return
    name, at = done
    raise Overtaken(f"{name or 'Somebody'} marked this as done at {_clock(at)}.")


def _clock(at: datetime | None) -> str:
    return f"{at.astimezone(LONDON):%H:%M}" if at else ""
