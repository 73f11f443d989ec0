"""Save a view of the list of conversations under a name, and delete it again."""

from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.staff.marks_ports import NothingThere
from bot.usecases.storage_ports import UnitOfWork

LONGEST_NAME = 60


def save_view(unit: UnitOfWork, staff: StaffMember, name: str, query: str, now: datetime) -> bool:
    """Keep this query under this name, in place of an earlier one; False if the name cannot be used."""
    if not 0 < len(name) <= LONGEST_NAME:
        return False
    view = unit.saved_views.save(staff.id, name, query, now)
    unit.audit.note(now, staff.id, "saved", "view", view)
    return True


def delete_view(unit: UnitOfWork, staff: StaffMember, view: str, now: datetime) -> None:
    """Remove one of their views. Raises NothingThere, also for another's."""
    if not unit.saved_views.delete(staff.id, view):
        raise NothingThere(f"no view {view}")
    unit.audit.note(now, staff.id, "deleted", "view", view)
