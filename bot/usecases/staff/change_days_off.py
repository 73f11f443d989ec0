"""Change days off: a member of staff is away, or is there after all."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.intermediary import DaysOff
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.staff.change_rota import RotaWrong
from bot.usecases.staff.duty_ports import DutyMember
from bot.usecases.storage_ports import UnitOfWork

KIND = "days_off"  # in the audit trail
MOST = 50  # entries of one member; those that are over go first
LONGEST = 366  # days at a time


@dataclass(frozen=True)
class DaysOffChange:
    """Whose they are, the version of the entry that was seen, and what is added or removed."""

    staff: str
    based_on: int
    add: DaysOff | None = None
    remove: DaysOff | None = None


def change_days_off(unit: UnitOfWork, change: DaysOffChange, by: StaffMember, now: datetime) -> None:
    """Save it: everybody their own, those who edit the rota anybody's.

    Raises RotaWrong, or Overtaken if the entry is not as it was when the page was opened.
    """
    member = next((each for each in unit.duties.members(now) if each.staff.id == change.staff), None)
    if member is None or not (member.staff.id == by.id or by.may("edit_rota")):
        raise RotaWrong("Only your own days off can be changed here.")
    days = _changed(member, change, now)
    if not unit.duties.save_days_off(member.staff.id, days, change.based_on):
        raise Overtaken(f"The entry of {member.staff.name} has changed since you opened this page.")
    verb = "added" if change.add else "removed"
    unit.audit.note(now, by.id, verb, KIND, member.staff.id)


def _changed(member: DutyMember, change: DaysOffChange, now: datetime) -> tuple[DaysOff, ...]:
    days = [off for off in member.days_off if off != change.remove]
    if change.add:
        if change.add.last < change.add.first:
            raise RotaWrong("The last day must not be before the first.")
        if (change.add.last - change.add.first).days > LONGEST:
            raise RotaWrong("That is longer than a year. Please check the dates.")
        days.append(change.add)
    kept = sorted(set(days), key=lambda off: off.last)[-MOST:]
    return tuple(sorted(kept, key=lambda off: off.first))
