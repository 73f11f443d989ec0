"""Change the duty rota: somebody is there at another time, or no longer."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.core.duty import Duty, Rota
from bot.core.errors import StallsideError
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.storage_ports import UnitOfWork

KIND = "rota"  # in the audit trail


class RotaWrong(StallsideError):
    """This cannot stand on the rota; the sentence says why."""


@dataclass(frozen=True)
class RotaChange:
    """Duties that are added, the id of one that is removed, and the version it is `based_on`."""

    based_on: str
    add: tuple[Duty, ...] = ()
    remove: str = ""


def version_of(rota: Rota) -> str:
    """Differs whenever anything on the rota does; days off do not count."""
    rows = sorted(f"{d.id} {d.staff} {d.weekday} {d.begins} {d.ends} {d.place}" for d in rota.duties)
    return sha256("\n".join(rows).encode()).hexdigest()[:16]


def change_rota(unit: UnitOfWork, change: RotaChange, by: StaffMember, now: datetime) -> None:
    """Save it. Raises RotaWrong, or Overtaken if the rota is not as it was when the page was opened."""
    rota = unit.duties.rota()
    if version_of(rota) != change.based_on:
        who = unit.duties.last_changed_by() or "Somebody"
        raise Overtaken(f"{who} has changed the rota since you opened this page.")
    for duty in change.add:
        _check(unit, duty, rota)
        unit.duties.add(duty)
    if change.remove:
        unit.duties.remove(change.remove)
    for id_, verb in ((duty.id, "added") for duty in change.add):
        unit.audit.note(now, by.id, verb, KIND, id_)
    if change.remove:
        unit.audit.note(now, by.id, "removed", KIND, change.remove)


def _check(unit: UnitOfWork, duty: Duty, rota: Rota) -> None:
    member = unit.staff.find(duty.staff)
    if member is None or not member.may("see_today"):
        raise RotaWrong("Choose somebody who works here and sees Today.")
    if not duty.is_possible:
        raise RotaWrong("The end must be after the beginning. For a night: until 00:00, and from 00:00.")
    if any(_clashes(duty, other) for other in rota.duties):
        raise RotaWrong(f"{member.name} is on the rota at that time already.")


def _clashes(one: Duty, other: Duty) -> bool:
    same = one.staff == other.staff and one.weekday == other.weekday
    return same and (one.covers(other.begins) or other.covers(one.begins))
