"""Return forgotten floors: nobody of the staff has written for hours, so the bot answers again."""

from datetime import datetime

from bot.core.floor import BOT, FORGOTTEN_AFTER
from bot.core.message import WHATSAPP_WINDOW
from bot.usecases.path_ports import Effect
from bot.usecases.staff.floor_ports import FloorHeld, FloorParts
from bot.usecases.staff.give_back_floor import hand_to_bot
from bot.usecases.staff.take_floor import effect_on
from bot.usecases.storage_ports import Storage, UnitOfWork

AT_ONCE = 50  # conversations in one look


def return_forgotten_floors(now: datetime, storage: Storage, parts: FloorParts) -> tuple[Effect, ...]:
    """Give them back, each in a transaction of its own; whom to wake. Staff see a flag."""
    with storage.read() as unit:
        candidates = unit.floors.held_since(now - FORGOTTEN_AFTER, AT_ONCE)
    effects = (_return(conversation, now, storage, parts) for conversation in candidates)
    return tuple(effect for effect in effects if effect)


def _return(conversation: str, now: datetime, storage: Storage, parts: FloorParts) -> Effect | None:
    with storage.write() as unit:
        held = unit.floors.hold(conversation)
        if held is None or not _is_forgotten(unit, held, now):
            return None
        floor, owner = held.contact.floor, held.contact.owner
        hand_to_bot(unit, held, "forgotten", now, parts)
        unit.flags.raise_flag(conversation, None, "floor_forgotten", now, detail=floor)
        unit.audit.note(now, None, "returned", "floor", conversation, owner, {"from": floor})
        unit.commit()
    return effect_on(held)


def _is_forgotten(unit: UnitOfWork, held: FloorHeld, now: datetime) -> bool:
    """Whoever left the programme speaks no more; others have hours, a day if only the owner can begin."""
    if held.contact.floor == BOT or held.since is None:
        return False
    holder = unit.staff.find(held.contact.floor)
    if holder is None or not holder.may("take_floor"):
        return True
    last = unit.floors.last_word(held.contact.conversation)
    spoke = max(held.since, last) if last else held.since
    return now - spoke >= (WHATSAPP_WINDOW if held.mute(now) == "window" else FORGOTTEN_AFTER)
