"""Review a conversation: everything that was on the page has been looked at."""

from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.staff.mark_conversation import overtaken
from bot.usecases.storage_ports import UnitOfWork


def review_conversation(
    unit: UnitOfWork, conversation: str, version: int, up_to: int, staff: StaffMember, now: datetime
) -> None:
    """Note that it was reviewed up to this message; what came later stays unread.

    Raises NothingThere, Overtaken.
    """
    owner = unit.talk_marks.owner_of(conversation)
    if not unit.talk_marks.set_reviewed(conversation, version, staff.id, up_to, now):
        raise overtaken(unit, conversation)
    unit.audit.note(now, staff.id, "reviewed", "conversation", conversation, owner, {"n": up_to})
