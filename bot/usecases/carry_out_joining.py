"""Carry out what a turn says about joining chats, inside the transaction that commits the turn."""

from datetime import datetime, timedelta

from bot.core.errors import ConversationLost
from bot.core.events import ChatsJoined, Event, JoinCodeGiven, JoinTried
from bot.core.message import Channel
from bot.usecases.path_ports import Effect, Notice, SayNotice
from bot.usecases.records import Contact
from bot.usecases.storage_ports import UnitOfWork

CODE_LASTS = timedelta(hours=1)
TOLD: dict[Channel, Notice] = {
    "telegram": "joined_telegram",
    "whatsapp": "joined_whatsapp",
    "web": "joined_web",
    "terminal": "joined_terminal",
}


def take_code(unit: UnitOfWork, conversation: str, events: tuple[Event, ...], at: datetime) -> Contact | None:
    """The chat that this turn joins, if it does, with its code used up. To be called first in the unit.

    Raises ConversationLost if the code is not good any more: the turn runs again and says so.
    """
    offer = next((event.offer for event in events if isinstance(event, ChatsJoined)), None)
    if offer is None:
        return None
    giver = unit.joinings.take(offer, conversation, at)
    if giver is None:
        raise ConversationLost(f"the code that {conversation} was asked about is over")
    return giver


def note_codes(
    unit: UnitOfWork, conversation: str, events: tuple[Event, ...], at: datetime, now: datetime
) -> None:
    """Keep the code that was given, and count the one that was wrong."""
    for event in events:
        if isinstance(event, JoinCodeGiven):
            unit.joinings.give(event.code, conversation, now + CODE_LASTS)
        elif isinstance(event, JoinTried):
            unit.joinings.note_wrong(conversation, at)


def carry_out_joining(
    unit: UnitOfWork, moved: Contact, giver: Contact | None, now: datetime, say: SayNotice
) -> tuple[Effect, ...]:
    """Move the chat to its new owner, who is told at once, whoever answers there now; whom to wake."""
    if giver is None:
        return ()
    unit.joinings.join(moved, giver, now)
    told = say(TOLD[moved.channel], giver.language)
    unit.outbox.add(giver, (told,), now, caused_by=None, urgent=True)
    return (Effect(giver.conversation, giver.channel, giver.address, to_turn=True, to_send=True),)
