"""Hide a service from owners, with the reason. Nothing is ever deleted."""

from dataclasses import replace
from datetime import datetime

from bot.core.directory_care import WhyHide
from bot.core.service import Status
from bot.core.staff import StaffMember
from bot.usecases.staff.save_entry import save_entry, service_as_seen
from bot.usecases.storage_ports import UnitOfWork

_FOR_GOOD: tuple[WhyHide, ...] = ("closed", "ended")


def hide_service(
    unit: UnitOfWork, id_: str, why: WhyHide, based_on: str, staff: StaffMember, now: datetime
) -> None:
    """No owner sees it from now on. Raises Overtaken."""
    before = service_as_seen(unit, id_, based_on)
    status: Status = "defunct" if why in _FOR_GOOD else "inactive"
    save_entry(unit, before, replace(before, status=status), staff, now, "hidden", {"why": why})
