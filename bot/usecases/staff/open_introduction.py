"""Open an introduction: its card, its history, both sides' words, and who else could take it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.intermediary import Availability, Intermediary
from bot.core.introduction import Introduction, Moved
from bot.core.matching import Reason
from bot.core.seeking import seeker_of
from bot.core.working_time import LONDON
from bot.usecases.directory_ports import Directory
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.staff.board_ports import BoardRow, DeskLine, Did
from bot.usecases.staff.look_at_board import Clock, clock_now, holder, people_of
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import way_to

MOST_OTHERS = 12


@dataclass(frozen=True)
class Step:
    """One line of the history: `person` is the intermediary it is about, `staff` who did it; "" for none."""

    moved: Moved
    person: str
    staff: str


@dataclass(frozen=True)
class Taker:
    """Somebody who could take it. `away_until` is the last day of a holiday; `was_asked`: before."""

    availability: Availability
    reasons: tuple[Reason, ...]
    away_until: date | None
    is_reachable: bool
    was_asked: bool


@dataclass(frozen=True)
class IntroductionOpened:
    """Everything staff see of one. `same` are people of the organisation that the owner said yes to."""

    row: BoardRow
    conversation: str | None
    asked: Intermediary | None
    next: Intermediary | None
    tried: tuple[str, ...]
    clock: Clock | None
    steps: tuple[Step, ...]
    lines: tuple[DeskLine, ...]
    same: tuple[Taker, ...] = ()
    others: tuple[Taker, ...] = ()

    @property
    def introduction(self) -> Introduction:
        """The introduction itself."""
        return self.row.introduction


def open_introduction(
    unit: UnitOfWork, id_: str, now: datetime, directory: Directory, parts: IntroductionParts
) -> IntroductionOpened | None:
    """All of it; None if it is gone."""
    row = unit.board.row(id_)
    if row is None:
        return None
    one, people = row.introduction, people_of(unit)
    conversation, done = unit.board.conversation_of(row.owner), unit.board.done_to("introduction", id_)
    names = {each.id: each.name for each in people.values()}
    steps = tuple(Step(move, names.get(move.intermediary or "", ""), _by(move, done)) for move in one.history)
    return IntroductionOpened(
        row=row,
        conversation=conversation,
        asked=people.get(holder(one)),
        next=people.get(one.next.intermediary) if one.next else None,
        tried=tuple(people[each].name for each in one.tried if each in people),
        clock=clock_now(one, people.get(holder(one)), now, parts),
        steps=steps,
        lines=unit.board.desk_lines(id_),
        same=_same(unit, one, now, parts),
        others=_others(unit, one, conversation, now, directory, parts),
    )


def _by(move: Moved, done: tuple[Did, ...]) -> str:
    """The member of staff who did this."""
    return next((each.who for each in done if each.at == move.at), "") if move.by == "staff" else ""


def _same(unit: UnitOfWork, one: Introduction, now: datetime, parts: IntroductionParts) -> tuple[Taker, ...]:
    """Others of the organisation that the owner said yes to; nobody without that yes."""
    organisation = one.to.organisation if one.to else ""
    if not one.is_agreed_for(organisation):
        return ()
    found = (
        each for each in unit.directory.availabilities() if each.intermediary.organisation == organisation
    )
    theirs = [each for each in found if each.intermediary.id != one.asked]
    theirs.sort(key=lambda each: (each.intermediary.id in one.tried, each.is_full, each.open))
    return tuple(_taker(unit, each, (), one, now, parts) for each in theirs)


def _others(
    unit: UnitOfWork,
    one: Introduction,
    conversation: str | None,
    now: datetime,
    directory: Directory,
    parts: IntroductionParts,
) -> tuple[Taker, ...]:
    """Who fits best at other organisations; the owner would be asked first."""
    if conversation is None or one.is_ended:
        return ()
    snapshot = unit.owners.snapshot(conversation)
    seeker = seeker_of(snapshot, (one.need,) if one.need else ())
    but = (*one.tried, *filter(None, [one.asked]))
    fits = directory.people_for(seeker, but, snapshot.owner.source)
    here = one.to.organisation if one.to and one.is_agreed_for(one.to.organisation) else ""
    elsewhere = [fit for fit in fits if fit.availability.intermediary.organisation != here][:MOST_OTHERS]
    return tuple(_taker(unit, fit.availability, fit.reasons, one, now, parts) for fit in elsewhere)


def _taker(
    unit: UnitOfWork,
    availability: Availability,
    reasons: tuple[Reason, ...],
    one: Introduction,
    now: datetime,
    parts: IntroductionParts,
) -> Taker:
    person = availability.intermediary
    return Taker(
        availability=availability,
        reasons=reasons,
        away_until=away_until(person, now),
        is_reachable=way_to(unit, person, "offer", now, parts) is not None,
        was_asked=person.id in one.tried,
    )


def away_until(person: Intermediary, now: datetime) -> date | None:
    """The last day of the holiday that they are on today; None if they are there."""
    today = now.astimezone(LONDON).date()
    return max((off.last for off in person.days_off if off.holds(today)), default=None)
