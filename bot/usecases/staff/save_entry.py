"""Save an entry of the directory that a member of staff changed, unless somebody was quicker."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from bot.core.service import Organisation, Service
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.load_directory import mark_of
from bot.usecases.storage_ports import UnitOfWork

type Held = Organisation | Service


def service_as_seen(unit: UnitOfWork, id_: str, based_on: str) -> Service:
    """The service as it is, which must be as it was seen. Raises Overtaken."""
    service = unit.directory_work.service(id_)
    refuse_changed(unit, "service", id_, service, based_on)
    assert service is not None
    return service


def refuse_changed(unit: UnitOfWork, kind: str, id_: str, held: Held | None, based_on: str) -> None:
    """Raises Overtaken if this entry is not as it was when it was seen. `based_on` is its mark of then."""
    if held is None:
        raise Overtaken("This entry is not in the directory any more.")
    if mark_of(held) != based_on:
        who = next((noted.who for noted in unit.directory_work.history(kind, id_, 1)), "")
        raise Overtaken(f"{who or 'Somebody'} has changed {held.name} since you opened this page.")


def save_entry(
    unit: UnitOfWork, before: Held | None, after: Held, staff: StaffMember, now: datetime, verb: str,
    detail: Mapping[str, Any] | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Save it, and note who did it. Returns the names of the fields that are different.

    Whoever reads the directory sees it within a second, since its version goes up.
    """
    changed = changed_fields(before, after) if before else ()
    if isinstance(after, Service):
        unit.directory.save([], [after])
    else:
        unit.directory.save([after], [])
    kind = "service" if isinstance(after, Service) else "organisation"
    said = dict(detail or {}) | ({"fields": list(changed)} if changed else {})
    unit.audit.note(now, staff.id, verb, kind, after.id, None, said or None)
    return changed


def changed_fields(before: Any, after: Any, where: str = "") -> tuple[str, ...]:
    """The names of the fields in which these differ, those of a part as `reach.phone`."""
    found: list[str] = []
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new:
            continue
        if is_dataclass(old) and is_dataclass(new) and not where:
            found += changed_fields(old, new, f"{field.name}.")
        else:
            found.append(f"{where}{field.name}")
    return tuple(found)
