"""Add a local service that staff know of, and its organisation if it is new."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.core.directory_care import entry_key
from bot.core.service import Organisation, Proof, Service
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.staff.change_entry import checked_by
from bot.usecases.staff.save_entry import save_entry
from bot.usecases.storage_ports import UnitOfWork


def add_service(
    unit: UnitOfWork, service: Service, organisation: str, staff: StaffMember, now: datetime
) -> Service:
    """Add it, checked today by whoever adds it, under the organisation of this name. Its ids are made here.

    Raises Overtaken if that organisation has a service of that name already.
    """
    work = unit.directory_work
    offering = work.organisation_named(organisation)
    proof = checked_by(Proof("fresh"), staff, now)
    if offering is None:
        key = _free(entry_key(organisation), lambda id_: work.organisation(id_) is not None)
        offering = Organisation(key, organisation, "", proof)
        save_entry(unit, None, offering, staff, now, "added")
    if find_same(unit, offering, service.name):
        raise Overtaken(f"{offering.name} has a service called {service.name} already.")
    key = _free(entry_key(f"{offering.id}-{service.name}"), lambda id_: work.service(id_) is not None)
    added = replace(service, id=key, organisation=offering.id, proof=proof)
    save_entry(unit, None, added, staff, now, "added")
    return added


def find_same(unit: UnitOfWork, organisation: Organisation, name: str) -> Service | None:
    """The service of this organisation that has this name already."""
    return unit.directory_work.service_named(organisation.id, name)


def _free(key: str, is_taken: Callable[[str], bool]) -> str:
    tried, number = key, 1
    while is_taken(tried):
        number += 1
        tried = f"{key}-{number}"
    return tried
