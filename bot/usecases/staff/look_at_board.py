"""Look at the board: introductions by state, with whose clock runs and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction, State
from bot.core.introduction_clock import next_act
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.staff.board_ports import MOST_SHOWN, BoardFilter, BoardRow, Place
from bot.usecases.storage_ports import UnitOfWork

FIRST_SHOWN = 6  # rows of a state on the board
# What needs a person comes first; what is over comes last.
BOARD: tuple[State, ...] = (
    "with_staff", "offered", "accepted", "agreed", "contacted", "met", "drafted", "closed", "withdrawn",
)  # fmt: skip


@dataclass(frozen=True)
class Clock:
    """What happens next by itself, named as its act, and when."""

    act: str
    at: datetime


@dataclass(frozen=True)
class BoardCard:
    """One introduction on the board. `person` is who is asked, else whom the owner chose."""

    row: BoardRow
    person: str
    clock: Clock | None


@dataclass(frozen=True)
class Column:
    """The introductions of one state: how many, and the first of them."""

    state: State
    count: int
    cards: tuple[BoardCard, ...]


@dataclass(frozen=True)
class Choices:
    """What the board can be narrowed to: organisations, and intermediaries by id and name."""

    organisations: tuple[str, ...]
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BoardPage:
    """A page of one state; `older` is where it goes on, None at its end."""

    column: Column
    older: Place | None


def look_at_board(
    unit: UnitOfWork, narrowed: BoardFilter, now: datetime, parts: IntroductionParts
) -> tuple[Column, ...]:
    """Every state that there are introductions in, each with the first few."""
    counts, people = unit.board.counts(narrowed), people_of(unit)

    def column(state: State) -> Column:
        rows = unit.board.first(state, narrowed, FIRST_SHOWN)
        return Column(state, counts[state], tuple(_card(row, people, now, parts) for row in rows))

    return tuple(column(state) for state in BOARD if state in counts)


def look_at_state(
    unit: UnitOfWork,
    state: State,
    narrowed: BoardFilter,
    after: Place | None,
    now: datetime,
    parts: IntroductionParts,
) -> BoardPage:
    """A page of all introductions of one state."""
    people, count = people_of(unit), unit.board.counts(narrowed).get(state, 0)
    rows = unit.board.page(state, narrowed, after, MOST_SHOWN + 1)
    shown = rows[:MOST_SHOWN]
    older = Place(shown[-1].changed_at, shown[-1].introduction.id) if len(rows) > MOST_SHOWN else None
    return BoardPage(Column(state, count, tuple(_card(row, people, now, parts) for row in shown)), older)


def choices(unit: UnitOfWork) -> Choices:
    """What the board can be narrowed to."""
    people = sorted(people_of(unit).values(), key=lambda each: each.name.casefold())
    organisations = sorted({each.organisation for each in people}, key=str.casefold)
    return Choices(tuple(organisations), tuple((each.id, each.name) for each in people))


def people_of(unit: UnitOfWork) -> Mapping[str, Intermediary]:
    """All intermediaries by id, active or not."""
    return {each.id: each for each in unit.directory.people()}


def clock_now(
    introduction: Introduction, person: Intermediary | None, now: datetime, parts: IntroductionParts
) -> Clock | None:
    """What the clock of this one does next, in the working time of whom it waits for."""
    working = parts.working_time(person, now, here=introduction.state == "agreed")
    found = next_act(introduction, working)
    return Clock(found[1].act, found[0]) if found else None


def holder(introduction: Introduction) -> str:
    """The id of who is asked, else of whom the owner chose; "" while there is nobody."""
    return introduction.asked or (introduction.to.intermediary if introduction.to else "")


def _card(
    row: BoardRow, people: Mapping[str, Intermediary], now: datetime, parts: IntroductionParts
) -> BoardCard:
    person = people.get(holder(row.introduction))
    return BoardCard(row, person.name if person else "", clock_now(row.introduction, person, now, parts))
