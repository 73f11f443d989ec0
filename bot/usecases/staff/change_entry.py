"""Change a service or an organisation as staff wrote it."""

from dataclasses import replace
from datetime import datetime

from bot.core.service import Organisation, Proof, Service
from bot.core.staff import StaffMember
from bot.core.working_time import LONDON
from bot.usecases.staff.save_entry import refuse_changed, save_entry
from bot.usecases.storage_ports import UnitOfWork


def change_entry(
    unit: UnitOfWork, after: Organisation | Service, based_on: str, staff: StaffMember, now: datetime,
    *, checked: bool,
) -> tuple[str, ...]:  # fmt: skip
    """Save what was written; `checked`: all of it was checked today. Returns the names of changed fields.

    Raises Overtaken if somebody else changed it since the page was opened.
    """
    before: Organisation | Service | None
    if isinstance(after, Service):
        kind, before = "service", unit.directory_work.service(after.id)
    else:
        kind, before = "organisation", unit.directory_work.organisation(after.id)
    refuse_changed(unit, kind, after.id, before, based_on)
    assert before is not None
    if checked:
        after = replace(after, proof=checked_by(after.proof, staff, now))
    if after == before:
        return ()
    return save_entry(unit, before, after, staff, now, "changed")


def checked_by(proof: Proof, staff: StaffMember, now: datetime) -> Proof:
    """The same facts, checked now by this member of staff."""
    return replace(proof, checked_on=now.astimezone(LONDON).date(), checked_by=staff.name)
