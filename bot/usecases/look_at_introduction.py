"""Look at an introduction by the link in an e-mail: how it stands for this person. Changes nothing."""

from dataclasses import dataclass

from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.standing import Stands, stands_for
from bot.usecases.storage_ports import Storage, UnitOfWork


@dataclass(frozen=True)
class IntroductionSeen:
    """How it stands for this person. `introduction` and `person` are None if there is none (any more)."""

    stands: Stands
    introduction: Introduction | None = None
    person: Intermediary | None = None


GONE = IntroductionSeen("gone")


def look_at_introduction(introduction: str, intermediary: str, storage: Storage) -> IntroductionSeen:
    """How it stands for this person. Raises StorageAway."""
    with storage.read() as unit:
        return see(unit, introduction, intermediary)


def see(unit: UnitOfWork, introduction: str, intermediary: str) -> IntroductionSeen:
    """The same, in a unit of work that is open already."""
    found, person = unit.introductions.find(introduction), unit.desks.person(intermediary)
    if found is None or person is None:
        return GONE
    return IntroductionSeen(stands_for(found, intermediary), found, person)
