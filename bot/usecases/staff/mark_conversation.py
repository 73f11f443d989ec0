"""Mark a conversation: note something beside it, tag it, flag it, keep it for later.

Notes, tags and what somebody keeps for themselves never stand in each other's way; a flag is one for all.
"""

from datetime import datetime

from bot.core.staff import Overtaken, StaffMember
from bot.usecases.storage_ports import UnitOfWork

LONGEST_NOTE, LONGEST_TAG = 4_000, 40


def add_note(unit: UnitOfWork, conversation: str, staff: StaffMember, text: str, now: datetime) -> bool:
    """Keep a note; False if it is empty or too long. Raises NothingThere."""
    owner = unit.talk_marks.owner_of(conversation)
    if not 0 < len(text) <= LONGEST_NOTE:
        return False
    note = unit.talk_marks.add_note(conversation, staff.id, text, now)
    unit.audit.note(now, staff.id, "noted", "conversation", conversation, owner, {"note": note})
    return True


def tag_as_kept(written: str) -> str:
    """A tag as it is kept: in small letters, with single spaces; "" if it is none."""
    tag = " ".join(written.casefold().split())
    return tag if len(tag) <= LONGEST_TAG else ""


def add_tag(unit: UnitOfWork, conversation: str, staff: StaffMember, written: str, now: datetime) -> bool:
    """Keep a tag; False if it is empty or too long. Raises NothingThere."""
    owner, tag = unit.talk_marks.owner_of(conversation), tag_as_kept(written)
    if not tag:
        return False
    unit.talk_marks.add_tag(conversation, tag)
    unit.audit.note(now, staff.id, "tagged", "conversation", conversation, owner)
    return True


def remove_tag(unit: UnitOfWork, conversation: str, staff: StaffMember, tag: str, now: datetime) -> None:
    """Take a tag away; if somebody else did already, that is as well. Raises NothingThere."""
    owner = unit.talk_marks.owner_of(conversation)
    unit.talk_marks.remove_tag(conversation, tag)
    unit.audit.note(now, staff.id, "untagged", "conversation", conversation, owner)


def save_for_later(
    unit: UnitOfWork, conversation: str, staff: StaffMember, now: datetime, *, saved: bool
) -> None:
    """Keep it for this member of staff, or no more. Raises NothingThere."""
    owner = unit.talk_marks.owner_of(conversation)
    unit.talk_marks.save_for(conversation, staff.id, now, saved=saved)
    verb = "saved" if saved else "unsaved"
    unit.audit.note(now, staff.id, verb, "conversation", conversation, owner)


def flag_conversation(
    unit: UnitOfWork, conversation: str, version: int, staff: StaffMember, now: datetime, *, flagged: bool
) -> None:
    """Flag it for the others, or take the flag away. Raises NothingThere, Overtaken."""
    owner = unit.talk_marks.owner_of(conversation)
    if not unit.talk_marks.set_flagged(conversation, version, flagged=flagged):
        raise overtaken(unit, conversation)
    verb = "flagged" if flagged else "unflagged"
    unit.audit.note(now, staff.id, verb, "conversation", conversation, owner)


def overtaken(unit: UnitOfWork, conversation: str) -> Overtaken:
    """Somebody else flagged or reviewed it meanwhile."""
    who = unit.talk_marks.changed_by(conversation) or "Somebody"
    return Overtaken(f"{who} has flagged or reviewed this conversation since you opened the page.")
