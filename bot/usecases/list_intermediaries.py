"""List intermediaries: how each is told, and what they have to do."""

from dataclasses import dataclass

from bot.core.intermediary import Availability
from bot.core.message import Channel
from bot.usecases.storage_ports import Storage


@dataclass(frozen=True)
class Listed:
    """Somebody who takes introductions; `linked` is the channel of the chat that is their desk."""

    availability: Availability
    linked: Channel | None


def list_intermediaries(storage: Storage) -> tuple[Listed, ...]:
    """All of them, by id, those included who take none now."""
    with storage.read() as unit:
        people = sorted(unit.directory.people(), key=lambda each: each.id)
        found = ((unit.desks.find(each.id), unit.desks.chat_of(each.id)) for each in people)
        return tuple(Listed(who, chat.channel if chat else None) for who, chat in found if who)
