"""List intermediaries: how each is told, and what they have to do."""

from dataclasses import dataclass

from bot.core.intermediary import Availability, Intermediary
from bot.core.message import Channel
from bot.usecases.storage_ports import Storage, UnitOfWork


@dataclass(frozen=True)
class Listed:
    """Somebody who takes introductions; `linked` is the channel of the chat that is their desk."""

    availability: Availability
    linked: Channel | None


def list_intermediaries(storage: Storage) -> tuple[Listed, ...]:
    """All of them, by id, those included who take none now."""
    with storage.read() as unit:
        people = sorted(unit.directory.people(), key=lambda each: each.id)
        return tuple(listed(unit, each) for each in people)


def listed(unit: UnitOfWork, person: Intermediary) -> Listed:
    """This one, in a unit of work that is open already."""
    chat = unit.desks.chat_of(person.id)
    return Listed(unit.desks.find(person.id) or Availability(person), chat.channel if chat else None)
