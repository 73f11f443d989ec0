"""Note what came of a call of the telephone round."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal, get_args

from bot.core.staff import Overtaken, StaffMember
from bot.core.working_time import LONDON
from bot.usecases.staff.change_entry import checked_by
from bot.usecases.staff.directory_work_ports import Call
from bot.usecases.staff.hide_service import hide_service
from bot.usecases.staff.save_entry import save_entry, service_as_seen
from bot.usecases.storage_ports import UnitOfWork

# All is still right, nobody answered, it is gone, or not now.
CameOfIt = Literal["right", "nobody", "gone", "later"]
CAME_OF_IT: tuple[CameOfIt, ...] = get_args(CameOfIt)
LATER = timedelta(hours=1)


def note_call(
    unit: UnitOfWork, id_: str, came: CameOfIt, based_on: str, staff: StaffMember, now: datetime
) -> None:
    """Note it. Raises Overtaken if somebody else rings them now, or changed the entry since."""
    call = unit.directory_calls.find(id_)
    if call.is_held(now) and call.held_by != staff.id:
        who = unit.staff.find(call.held_by or "")
        raise Overtaken(f"{who.name if who else 'Somebody else'} is ringing them now.")
    before = service_as_seen(unit, id_, based_on)
    if came == "right":
        after = replace(before, proof=checked_by(before.proof, staff, now))
        save_entry(unit, before, after, staff, now, "checked")
        unit.directory_calls.keep(done(call, staff, now))
    elif came == "gone":
        hide_service(unit, id_, "closed", based_on, staff, now)
        unit.directory_calls.keep(done(call, staff, now))
    elif came == "nobody":
        again = _tomorrow(now)
        unit.directory_calls.keep(replace(let_go(call), tries=call.tries + 1, again_at=again))
        unit.audit.note(now, staff.id, "rang", "service", id_, None, {"tries": call.tries + 1})
    else:
        unit.directory_calls.keep(replace(let_go(call), again_at=now + LATER))


def done(call: Call, staff: StaffMember, now: datetime) -> Call:
    """This call is done: nobody holds it, and trying begins anew the next time."""
    return replace(let_go(call), tries=0, again_at=None, done_at=now, done_by=staff.id)


def let_go(call: Call) -> Call:
    """Nobody rings them now."""
    return replace(call, held_by=None, held_until=None)


def _tomorrow(now: datetime) -> datetime:
    """The beginning of the next day, in London."""
    midnight = now.astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(days=1)
