"""Find who is there to be asked now: whom the owner chose, their deputy, or nobody."""

from datetime import date, datetime

from bot.core.acts import NotReach, Offer
from bot.core.intermediary import Availability, Intermediary
from bot.core.introduction import Introduction, NotReachedBecause
from bot.core.working_time import LONDON
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import way_to


def find_who_is_there(
    unit: UnitOfWork, introduction: Introduction, now: datetime, parts: IntroductionParts
) -> Offer | NotReach:
    """The offer to whoever takes it now, or why it cannot be made.

    Only who is away has a deputy, and only of the organisation that the owner said yes to.
    """
    to = introduction.to
    chosen = unit.desks.find(to.intermediary) if to else None
    if chosen is None or not chosen.intermediary.active:
        return NotReach("gone")
    today = now.astimezone(LONDON).date()
    because = _why_not(unit, chosen, today, now, parts)
    if because is None:
        return Offer(chosen.intermediary.id)
    deputy = _deputy(unit, chosen.intermediary, introduction) if because == "away" else None
    if deputy and _why_not(unit, deputy, today, now, parts) is None:
        return Offer(deputy.intermediary.id)
    return NotReach(because)


def _why_not(
    unit: UnitOfWork, who: Availability, today: date, now: datetime, parts: IntroductionParts
) -> NotReachedBecause | None:
    person = who.intermediary
    if not person.active:
        return "gone"
    if person.is_away(today):
        return "away"
    if who.is_full:
        return "full"
    return None if way_to(unit, person, "offer", now, parts) else "not_delivered"


def _deputy(unit: UnitOfWork, person: Intermediary, introduction: Introduction) -> Availability | None:
    deputy = unit.desks.find(person.deputy) if person.deputy else None
    if deputy is None or deputy.intermediary.id in introduction.tried:
        return None
    return deputy if deputy.intermediary.organisation == person.organisation else None
