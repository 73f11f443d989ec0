"""Hand the floor over to a colleague, who speaks from now on."""

from datetime import datetime

from bot.core.staff import Overtaken, StaffMember
from bot.usecases.path_ports import Effect
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.staff.take_floor import effect_on, tell_who_speaks
from bot.usecases.staff.write_to_owner import hold_own
from bot.usecases.storage_ports import UnitOfWork


def hand_over_floor(
    unit: UnitOfWork, conversation: str, staff: StaffMember, to: str, now: datetime, parts: FloorParts
) -> Effect:
    """Make it theirs; the owner is told, and a flag tells the colleague. Raises Overtaken."""
    held = hold_own(unit, conversation, staff)
    if to == staff.id:
        return Effect()
    colleague = unit.staff.find(to)
    if colleague is None or not colleague.may("take_floor"):
        raise Overtaken("This colleague cannot take the floor. Choose another one.")
    unit.floors.drop_notices(conversation)
    unit.floors.give(conversation, colleague.id, now)
    tell_who_speaks(unit, held, colleague, now, parts)
    owner, after = held.contact.owner, {"to": colleague.id}
    unit.audit.note(now, staff.id, "handed_over", "floor", conversation, owner, after)
    unit.flags.raise_flag(conversation, None, "floor_handed_over", now, detail=colleague.id)
    unit.reviews.refresh(conversation)
    return effect_on(held)


def colleagues(unit: UnitOfWork, staff: StaffMember) -> tuple[StaffMember, ...]:
    """Who else may take the floor, by name."""
    return tuple(each for each in unit.staff.all() if each.id != staff.id and each.may("take_floor"))
