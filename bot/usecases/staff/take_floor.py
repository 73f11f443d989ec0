"""Take the floor: from now on a member of staff speaks, and the bot is silent."""

from datetime import datetime

from bot.core.floor import BOT, PASSED_OVER, NotWritten
from bot.core.message import FETCHED
from bot.core.staff import Overtaken, Role, StaffMember
from bot.usecases.path_ports import Effect
from bot.usecases.receive_message import WINDOW_CLOSED
from bot.usecases.staff.floor_ports import FloorHeld, FloorParts
from bot.usecases.storage_ports import UnitOfWork

MAY_TAKE_OVER: tuple[Role, ...] = ("coordinator", "manager")  # from a colleague
GONE = {
    "letters": "These are letters to somebody who takes introductions. Nobody talks here.",
    "leaving": "This owner asked to be deleted.",
    "unreachable": "Nothing reaches this owner: they blocked us, or the address is gone.",
    "stopped": "This owner said stop. They hear from us when they write again.",
}


def take_floor(
    unit: UnitOfWork, conversation: str, staff: StaffMember, held_by: str, now: datetime, parts: FloorParts
) -> Effect:
    """Take it from whoever held it when the page was opened; whom to wake.

    A turn that runs is over, what waits is passed over, what was to be said is kept back, and the owner is
    told who speaks. Raises Overtaken if somebody else holds it by now or it may not be taken from them,
    NotWritten if nobody may write to this owner.
    """
    held = hold_as_seen(unit, conversation, held_by)
    if held.contact.floor == staff.id:
        return Effect()
    _check(unit, held, staff, now)
    unit.floors.drop_notices(conversation)
    unit.floors.give(conversation, staff.id, now)
    unit.conversations.interrupt(conversation)
    unit.inbox.pass_over_waiting(conversation, "", PASSED_OVER)
    unit.outbox.keep_back(conversation)
    tell_who_speaks(unit, held, staff, now, parts)
    _note(unit, held, staff, now)
    return effect_on(held)


def hold_as_seen(unit: UnitOfWork, conversation: str, held_by: str) -> FloorHeld:
    """The conversation, locked. Raises Overtaken if it is gone, or another holds the floor than was seen."""
    held = unit.floors.hold(conversation)
    if held is None:
        raise Overtaken("This conversation was deleted since you opened this page.")
    if held.contact.floor == held_by:
        return held
    if held.contact.floor == BOT:
        raise Overtaken("The floor went back to the assistant since you opened this page.")
    raise Overtaken(f"{name_of(unit, held.contact.floor)} has taken the floor since you opened this page.")


def name_of(unit: UnitOfWork, staff: str) -> str:
    """The name of a member of staff, for other staff."""
    found = unit.staff.find(staff)
    return found.name if found else "Somebody"


def tell_who_speaks(
    unit: UnitOfWork, held: FloorHeld, staff: StaffMember, now: datetime, parts: FloorParts
) -> None:
    """Say it to the owner; while WhatsApp takes no free words, it is said as soon as they write."""
    contact, mute = held.contact, held.mute(now)
    if mute is not None and mute != "window":
        return
    told = parts.words("taken", contact.language, staff.shown_as)
    unit.outbox.add(contact, (told,), now, caused_by=None, urgent=True)
    if mute == "window":
        unit.outbox.withhold(contact.conversation, WINDOW_CLOSED)


def effect_on(held: FloorHeld) -> Effect:
    """Whoever sends, or shows, this conversation is woken."""
    contact = held.contact
    to_send = contact.channel not in FETCHED
    return Effect(contact.conversation, contact.channel, contact.address, to_send=to_send)


def _check(unit: UnitOfWork, held: FloorHeld, staff: StaffMember, now: datetime) -> None:
    mute = held.mute(now)
    if mute in GONE:
        raise NotWritten(GONE[mute])
    if held.contact.floor != BOT and staff.role not in MAY_TAKE_OVER:
        holder = name_of(unit, held.contact.floor)
        raise Overtaken(f"{holder} has the floor. Only a co-ordinator or a manager can take it from them.")


def _note(unit: UnitOfWork, held: FloorHeld, staff: StaffMember, now: datetime) -> None:
    contact = held.contact
    before = {"from": contact.floor}
    unit.audit.note(now, staff.id, "took", "floor", contact.conversation, contact.owner, before)
    unit.reviews.refresh(contact.conversation)
