"""Take the next entry of the telephone round, so that nobody else rings the same number meanwhile."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.staff import StaffMember
from bot.core.working_time import LONDON
from bot.usecases.storage_ports import UnitOfWork

HELD_FOR = timedelta(minutes=15)  # a talk, and writing down what was said


def take_next_call(unit: UnitOfWork, staff: StaffMember, now: datetime) -> str | None:
    """The id of the service that this member of staff rings next; None if nobody is left to ring."""
    found = unit.directory_calls.next(staff.id, now, now.astimezone(LONDON).date())
    unit.directory_calls.release(staff.id)
    if found is None:
        return None
    call = unit.directory_calls.find(found.id)
    unit.directory_calls.keep(replace(call, held_by=staff.id, held_until=now + HELD_FOR))
    return found.id
