"""Give the floor back: the bot speaks again, and asks what it had asked."""

from datetime import datetime

from bot.core.apply import apply_events
from bot.core.conversation import Reply, join_replies
from bot.core.events import QuestionOpened
from bot.core.floor import BOT
from bot.core.staff import Overtaken, StaffMember, first_name
from bot.usecases.path_ports import Effect
from bot.usecases.staff.floor_ports import Around, FloorHeld, FloorParts
from bot.usecases.staff.take_floor import MAY_TAKE_OVER, effect_on, hold_as_seen, name_of
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import by_day


def give_back_floor(
    unit: UnitOfWork, conversation: str, staff: StaffMember, held_by: str, now: datetime, parts: FloorParts
) -> Effect:
    """Give back one's own floor, or as a co-ordinator or manager that of a colleague; whom to wake.

    Raises Overtaken if somebody else holds it by now.
    """
    held = hold_as_seen(unit, conversation, held_by)
    floor, contact = held.contact.floor, held.contact
    if floor == BOT:
        return Effect()
    if floor != staff.id and staff.role not in MAY_TAKE_OVER:
        raise Overtaken(f"{name_of(unit, floor)} has the floor, and gives it back.")
    hand_to_bot(unit, held, "given_back", now, parts)
    unit.audit.note(now, staff.id, "gave_back", "floor", conversation, contact.owner, {"from": floor})
    return effect_on(held)


def hand_to_bot(unit: UnitOfWork, held: FloorHeld, words: Around, now: datetime, parts: FloorParts) -> None:
    """The owner is told, hears what was kept for now, and is asked again what is open.

    What they wrote meanwhile is never run as a turn: a yes to staff is not a consent.
    """
    conversation, mute = held.contact.conversation, held.mute(now)
    name = first_name(name_of(unit, held.contact.floor))
    unit.floors.drop_notices(conversation)
    unit.floors.give(conversation, BOT, None)
    unit.reviews.refresh(conversation)
    due = by_day(now, held.heard) or now
    if mute is not None and mute != "window":
        unit.floors.drop_kept(conversation)
    elif mute == "window":  # their next message begins a turn, which asks by itself
        unit.floors.release(held.contact, now, due)
    else:
        _speak_again(unit, held, parts.words(words, held.contact.language, name), now, due, parts)


def _speak_again(
    unit: UnitOfWork, held: FloorHeld, told: Reply, now: datetime, due: datetime, parts: FloorParts
) -> None:
    contact = held.contact
    before = unit.owners.snapshot(contact.conversation)
    asked = parts.ask(before)
    replies: tuple[Reply, ...] = (told, asked[1]) if asked else (told,)
    if unit.floors.kept(contact.conversation):  # between the two, so that the question comes last
        unit.outbox.add(contact, (told,), now, caused_by=None, not_before=due)
        unit.floors.release(contact, now, due)
        replies = replies[1:]
    numbers = unit.outbox.add(contact, join_replies(replies), now, caused_by=None, not_before=due)
    if asked:
        opened = () if asked[0] == before.asking else (QuestionOpened(asked[0]),)
        unit.owners.save(contact, before, apply_events(before, opened), now)
        unit.conversations.ask_anew(contact.conversation, numbers[-1])
