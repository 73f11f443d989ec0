"""Write to an owner as a member of staff, in the same chat."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.cleaning import clean
from bot.core.conversation import Reply
from bot.core.floor import TEXT_LIMIT, Mute, NotWritten, written_length
from bot.core.masking import mask
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.path_ports import Effect
from bot.usecases.staff.floor_ports import FloorHeld
from bot.usecases.staff.take_floor import GONE, effect_on, name_of
from bot.usecases.storage_ports import UnitOfWork

WINDOW = (
    "More than 24 hours have passed since they wrote. WhatsApp takes free words only when they write again."
)


@dataclass(frozen=True)
class Written:
    """What was written is on its way. `masked` says that a long number in it was dotted out."""

    effect: Effect
    masked: bool


def write_to_owner(
    unit: UnitOfWork, conversation: str, staff: StaffMember, text: str, now: datetime
) -> Written:
    """Say these words under the writer's first name.

    Raises Overtaken if they do not hold the floor, NotWritten if the words cannot be sent.
    """
    held = hold_own(unit, conversation, staff)
    mute = held.mute(now)
    if mute is not None:
        raise NotWritten(sentence_of(mute))
    masked = mask(_checked(text))
    (n,) = unit.outbox.add(held.contact, (Reply(masked.text),), now, caused_by=None, said_by=staff.id)
    unit.audit.note(now, staff.id, "wrote", "conversation", conversation, held.contact.owner, {"n": n})
    return Written(effect_on(held), masked.found)


def hold_own(unit: UnitOfWork, conversation: str, staff: StaffMember) -> FloorHeld:
    """The conversation, locked, with the floor theirs. Raises Overtaken."""
    held = unit.floors.hold(conversation)
    if held is None:
        raise Overtaken("This conversation was deleted since you opened this page.")
    floor = held.contact.floor
    if floor == staff.id:
        return held
    holder = "The assistant" if floor == "bot" else name_of(unit, floor)
    raise Overtaken(f"{holder} has the floor now. Take it before you write.")


def sentence_of(mute: Mute) -> str:
    """Why staff cannot write."""
    return WINDOW if mute == "window" else GONE[mute]


def _checked(text: str) -> str:
    words = clean(text).replace("\r\n", "\n").strip()
    if not any(not character.isspace() and character.isprintable() for character in words):
        raise NotWritten("There is nothing to send yet. Write something first.")
    if written_length(words) > TEXT_LIMIT:
        raise NotWritten(f"That is {written_length(words):,} characters; at most {TEXT_LIMIT:,} can be sent.")
    return words
