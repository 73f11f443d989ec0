"""The picture of the programme: whom it counts, and how its numbers are laid out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import quantiles
from typing import Literal, get_args

from bot.core.message import Channel
from bot.core.practice import Framework, Sector
from bot.core.scoring import CutOffs
from bot.core.small_cells import Count, Seen, protect, protect_nested
from bot.core.working_time import LONDON

Figure = Literal[
    "arrived", "agreed", "finished", "step_shown", "looked_for_support", "introduced", "met",
    "arrivals_by_source", "arrivals_by_week", "arrivals_by_language", "arrivals_by_sector",
    "arrivals_by_council", "funnel", "time_to_finish", "messages_to_finish", "bands", "bands_by_council",
    "bands_by_sector", "levels", "levels_by_council", "levels_by_sector", "change", "introduction_states",
    "time_to_accept", "time_to_contact", "outcomes", "usefulness", "needs", "gaps", "gaps_by_council",
    "heard", "unsure", "read_at_once", "said_back", "put_right", "follow_ups",
]  # fmt: skip
FIGURES: tuple[Figure, ...] = get_args(Figure)
# Of these an owner may be behind several: introductions, messages, answers, follow-ups.
WEIGHTED: frozenset[Figure] = frozenset({
    "introduction_states", "outcomes", "usefulness", "time_to_accept", "time_to_contact", "heard", "unsure",
    "read_at_once", "said_back", "put_right", "follow_ups",
})  # fmt: skip
MAIN: tuple[Figure, ...] = (
    "arrived", "agreed", "finished", "step_shown", "looked_for_support", "introduced", "met"
)  # fmt: skip
BEFORE_QUESTIONS, AFTER_QUESTIONS = ("arrived", "agreed", "business_told"), MAIN[2:]
OVERALL = "overall"
LEAST_FOR_MIDDLE = 10  # a middle value of fewer would be almost somebody's own
MOST_WEEKS = 60  # beyond that arrivals are counted by month


@dataclass(frozen=True)
class Scope:
    """Whom a picture is about: owners who arrived between these days (London, both included), and where.

    None does not matter. `""` as council, sector or source stands for those of whom it is not known.
    """

    first: date | None = None
    last: date | None = None
    council: str | None = None
    sector: Sector | str | None = None
    language: str | None = None
    source: str | None = None
    channel: Channel | str | None = None

    @property
    def begins(self) -> datetime | None:
        """From when on, UTC."""
        return midnight(self.first) if self.first else None

    @property
    def ends(self) -> datetime | None:
        """Before when, UTC."""
        return midnight(self.last + timedelta(days=1)) if self.last else None


@dataclass(frozen=True)
class Yardstick:
    """By what is counted: the short check's questions in order, the practices of each area, the bands.

    A question may be one practice or, for those who work alone, another.
    """

    questions: tuple[tuple[str, ...], ...]
    areas: Mapping[str, tuple[str, ...]]
    practices: tuple[str, ...]
    cut_offs: CutOffs

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of the funnel, in order."""
        return (*BEFORE_QUESTIONS, *(each[0] for each in self.questions), *AFTER_QUESTIONS)


@dataclass(frozen=True)
class Asked:
    """Which rows a number counts: those of this figure with these keys, None for any.

    `at_least`: all whose first key is this or a later one. `of` is what the figure is about: a practice, an
    area.
    """

    figure: Figure
    a: str | None = None
    b: str | None = None
    at_least: bool = False
    of: str = ""


@dataclass(frozen=True)
class Cell:
    """A number as it is shown, and what it counts."""

    seen: Seen
    asked: Asked


@dataclass(frozen=True)
class PanelRow:
    """One line of a panel: its key, a cell for each column, and their sum where it has one."""

    key: str
    cells: tuple[Cell, ...]
    total: Cell | None = None


@dataclass(frozen=True)
class Panel:
    """One table with its chart. Without columns it is one list of numbers, whose sum is `total`."""

    figure: Figure
    rows: tuple[PanelRow, ...]
    columns: tuple[str, ...] = ()
    total: Cell | None = None
    of: str = ""


@dataclass(frozen=True)
class Middle:
    """The middle of what was measured: half lie between `low` and `high`. None where there are too few."""

    cell: Cell
    low: float | None = None
    median: float | None = None
    high: float | None = None


type Counts = Mapping[tuple[str, str], Count]


def midnight(day: date) -> datetime:
    """When this day begins in London, UTC."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


def yardstick(framework: Framework, cut_offs: CutOffs) -> Yardstick:
    """By what is counted, from the content as it is now."""
    instead = framework.solo_instead
    scored = [p for p in framework.practices.values() if p.scored]
    areas = {part: tuple(p.id for p in scored if p.area == part) for part in framework.parts}
    return Yardstick(
        questions=tuple((id_, instead[id_]) if id_ in instead else (id_,) for id_ in framework.short_order),
        areas={OVERALL: tuple(p.id for p in scored), **areas},
        practices=tuple(p.id for p in framework.practices.values() if p.area in framework.parts),
        cut_offs=cut_offs,
    )


def list_of(figure: Figure, counts: Counts, keys: Sequence[str], of: str = "") -> Panel:
    """A list of numbers that add up, the largest first; of equals, and of hidden ones, in this order."""
    keys = _all_keys(keys, (a for a, _ in counts))
    seen, whole = protect([counts.get((key, ""), Count()) for key in keys], weighted=figure in WEIGHTED)
    rows = [
        PanelRow(key, (Cell(each, Asked(figure, key, of=of)),)) for key, each in zip(keys, seen, strict=True)
    ]
    rows.sort(key=lambda row: -(row.cells[0].seen.n or 0))
    return Panel(figure, tuple(rows), total=Cell(whole, Asked(figure, of=of)), of=of)


def table_of(
    figure: Figure, counts: Counts, keys: Sequence[str], columns: Sequence[str], of: str = ""
) -> Panel:
    """A table whose lines add up, each by itself: sums of columns are not shown. Empty lines are left out."""
    there = {a for a, _ in counts}
    columns = _all_keys(columns, (b for _, b in counts))
    rows = (_row(figure, counts, key, columns, of) for key in _all_keys(keys, there) if key in there)
    return Panel(figure, tuple(rows), tuple(columns), of=of)


def _row(figure: Figure, counts: Counts, key: str, columns: Sequence[str], of: str) -> PanelRow:
    found = [counts.get((key, column), Count()) for column in columns]
    seen, whole = protect(found, weighted=figure in WEIGHTED)
    cells = (
        Cell(each, Asked(figure, key, column, of=of)) for column, each in zip(columns, seen, strict=True)
    )
    return PanelRow(key, tuple(cells), Cell(whole, Asked(figure, key, of=of)))


def funnel_of(counts: Counts, stages: Sequence[str]) -> Panel:
    """How many came at least so far. `counts` are by the furthest stage, as two figures: 00 is the first."""
    reached = [
        sum(count.n for (depth, _), count in counts.items() if int(depth) >= at) for at in range(len(stages))
    ]
    matter = [at for at, stage in enumerate(stages) if stage in (*BEFORE_QUESTIONS, *AFTER_QUESTIONS)]
    seen = protect_nested(reached, matter)
    rows = (
        PanelRow(stage, (Cell(seen[at], Asked("funnel", f"{at:02}", at_least=True)),))
        for at, stage in enumerate(stages)
    )
    return Panel("funnel", tuple(rows))


def middle_of(figure: Figure, values: Sequence[float], count: Count) -> Middle:
    """Median and quartiles of so many values, of so many owners."""
    whole, _ = protect([count], weighted=figure in WEIGHTED)
    cell = Cell(whole[0], Asked(figure))
    if min(count.n, count.owners) < LEAST_FOR_MIDDLE:
        return Middle(cell)
    low, median, high = quantiles(values, n=4, method="inclusive")
    return Middle(cell, low, median, high)


def stretches(first: date, last: date) -> tuple[date, ...]:
    """The Mondays of the weeks from one day to another; the first days of the months if they are many."""
    monday = first - timedelta(days=first.weekday())
    weeks = (last - monday).days // 7 + 1
    if weeks <= MOST_WEEKS:
        return tuple(monday + timedelta(weeks=n) for n in range(weeks))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    begin = first.year * 12 + first.month - 1
    return tuple(date((begin + n) // 12, (begin + n) % 12 + 1, 1) for n in range(months))


def _all_keys(known: Sequence[str], found: object) -> tuple[str, ...]:
    names = sorted(set(found))  # type: ignore[call-overload]
    return (*known, *(name for name in names if name not in known))
