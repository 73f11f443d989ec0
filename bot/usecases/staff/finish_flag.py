"""Finish a flag: a member of staff has seen to it."""

from datetime import datetime

from bot.core.staff import Overtaken, StaffMember
from bot.usecases.storage_ports import UnitOfWork


def finish_flag(unit: UnitOfWork, staff: StaffMember, conversation: str, flag: str, now: datetime) -> bool:
    """Note that it is done, and by whom; False if there is no such flag.

    Raises Overtaken if somebody else has done so before.
    """
    head, found = unit.talks.head(conversation), unit.talks.flag(conversation, flag)
    if head is None or found is None:
        return False
    is_done, by = found
    if is_done:
        other = unit.staff.find(by) if by else None
        raise Overtaken(f"{other.name if other else 'Somebody'} has seen to this already.")
    unit.talks.finish_flag(flag, staff.id, now)
    unit.reviews.refresh(conversation)
    unit.audit.note(now, staff.id, "finished", "flag", flag, head.owner, {"conversation": conversation})
    return True
