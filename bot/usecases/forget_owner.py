"""Forget an owner: everything that is theirs goes, from every table and file."""

from datetime import datetime
from typing import Protocol

from bot.core.errors import OwnerUnknown
from bot.core.message import Channel
from bot.usecases.carry_out_introductions import withdraw_all
from bot.usecases.commit_turn import TOMBSTONES_LAST
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.storage_ports import Storage

AT_ONCE = 20


class Forgetful(Protocol):
    """A place outside the database that may hold what an owner sent."""

    def forget(self, channel: Channel, address: str) -> None:
        """Remove what this owner sent."""
        ...


def forget_owner(
    channel: Channel,
    address: str,
    now: datetime,
    storage: Storage,
    spool: Forgetful,
    introductions: IntroductionParts,
) -> None:
    """Erase at once, with all chats of this owner, as staff do who got a letter. Raises OwnerUnknown.

    Whoever was told of them by an introduction is told to delete it.
    """
    with storage.write() as unit:
        conversations = unit.erasures.all_of(channel, address)
        if not conversations:
            raise OwnerUnknown("Nobody has written from this address.")
        chats = [chat for each in conversations for chat in unit.joinings.chats_of(each)]
        for chat in chats:
            unit.erasures.bury(chat.conversation, now - TOMBSTONES_LAST, now + TOMBSTONES_LAST)
        for owner in {chat.owner for chat in chats}:
            withdraw_all(unit, owner, now, introductions)
        for chat in chats:
            unit.erasures.erase(chat.conversation, now)
        unit.commit()
    for place in {(channel, address), *((chat.channel, chat.address) for chat in chats)}:
        spool.forget(*place)
    storage.forget_traces()


def forget_who_asked(now: datetime, storage: Storage) -> int:
    """Erase owners who asked for it and whose last reply is out; how many there were."""
    with storage.read() as unit:
        if not unit.erasures.due(now, 1) and not unit.erasures.has_old_tombstones(now):
            return 0
    with storage.write() as unit:
        due = unit.erasures.due(now, AT_ONCE)
        for conversation in due:
            unit.erasures.erase(conversation, now)
        unit.erasures.forget_tombstones(now)
        unit.commit()
    if due:
        storage.forget_traces()
    return len(due)
