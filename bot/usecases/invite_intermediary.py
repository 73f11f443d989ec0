"""Invite an intermediary: a one-time code by which introductions come to their phone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.desk_code import make_desk_code
from bot.core.errors import IntermediaryUnknown
from bot.core.intermediary import Intermediary
from bot.usecases.storage_ports import Storage, UnitOfWork


@dataclass(frozen=True)
class Invitation:
    """A code that was made for somebody, and until when it is good."""

    intermediary: Intermediary
    code: str
    until: datetime


def invite_intermediary(
    id_: str, lasts: timedelta, now: datetime, storage: Storage, pick: Callable[[str], str]
) -> Invitation:
    """Make a code; an earlier one of theirs is over. `pick` takes a sign at random.

    Raises IntermediaryUnknown.
    """
    with storage.write() as unit:
        invitation = invite(unit, id_, now + lasts, pick)
        unit.commit()
    return invitation


def invite(unit: UnitOfWork, id_: str, until: datetime, pick: Callable[[str], str]) -> Invitation:
    """The same, in a unit of work that is open already. Raises IntermediaryUnknown."""
    person = find_intermediary(unit, id_)
    invitation = Invitation(person, make_desk_code(pick), until)
    unit.desks.invite(person.id, invitation.code, invitation.until)
    return invitation


def find_intermediary(unit: UnitOfWork, id_: str) -> Intermediary:
    """The intermediary with this id. Raises IntermediaryUnknown."""
    person = unit.desks.person(id_)
    if person is None:
        raise IntermediaryUnknown(f"No intermediary has the id {id_}; `intermediary list` shows all of them.")
    return person
