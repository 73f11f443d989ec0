"""Change what a member of staff may do, or let them go. Somebody who looks after staff always stays."""

from datetime import datetime

from bot.core.staff import Overtaken, Role, StaffMember
from bot.usecases.staff.add_staff import StaffWrong
from bot.usecases.storage_ports import UnitOfWork


def change_staff(
    unit: UnitOfWork, staff: str, version: int, *, role: Role, active: bool, by: StaffMember, now: datetime
) -> StaffMember:
    """Give them this role, or end or reopen their account; their sessions end.

    Raises StaffWrong or Overtaken.
    """
    before = unit.staff.find(staff)
    if before is None:
        raise StaffWrong("There is nobody with this id.")
    if staff == by.id:
        raise StaffWrong("You cannot change your own role or account. Ask a colleague.")
    if not _is_somebody_left(unit, staff, role, active=active):
        raise StaffWrong("Somebody must be left who looks after staff: this is the last manager.")
    if not unit.sign_ins.change(staff, version, role=role, active=active):
        raise Overtaken(f"Somebody changed the account of {before.name} since you opened this page.")
    unit.sign_ins.end_sessions(staff)
    detail = {"role": [before.role, role], "active": [before.active, active]}
    unit.audit.note(now, by.id, "changed", "staff", staff, detail=detail)
    return before


def _is_somebody_left(unit: UnitOfWork, staff: str, role: Role, *, active: bool) -> bool:
    if role == "manager" and active:
        return True
    return any(each.may("edit_staff") and each.id != staff for each in unit.staff.all())
