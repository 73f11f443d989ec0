"""Bring back a service that was hidden."""

from dataclasses import replace
from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.staff.save_entry import save_entry, service_as_seen
from bot.usecases.storage_ports import UnitOfWork


def bring_back_service(unit: UnitOfWork, id_: str, based_on: str, staff: StaffMember, now: datetime) -> None:
    """Owners may see it again, if what is known of it is fresh enough. Raises Overtaken."""
    before = service_as_seen(unit, id_, based_on)
    save_entry(unit, before, replace(before, status="active"), staff, now, "brought_back")
