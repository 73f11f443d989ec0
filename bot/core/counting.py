"""Counting: figures of a normal week as owners say them, and the sums that can be done with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import isfinite
from typing import Literal

from bot.core.owner import Business
from bot.core.practice import SECTORS, Sector

FigureUnit = Literal["pounds", "hours", "people", "number"]
SumUnit = Literal["pounds", "percent", "number", "days", "weeks"]
Heard = Literal["amount", "several", "unsure", "none"]
Span = Literal["day", "week", "other"]
WEEK = "week"  # the figures of a normal week that are asked for after a check, as the name of a sum
FRESH = timedelta(days=28)  # what was given in these is not asked for again
USUAL_DAYS = 6  # of a week, where an owner says only "a day"; said back before it counts
DAYS_OF_WEEK = 7
UNKNOWN_PEOPLE = 5  # what is plausible is judged by these where nobody knows how many work there
ALL_OF_IT = 100  # percent


@dataclass(frozen=True)
class FigureAsked:
    """A figure that owners can give, and between what it is plausible.

    `week`: it is one of a normal week. `least` and `most` are in the unit, `most` for each person who works
    there if `per_person`; `most_in` replaces it in some sectors. `alone` is asked instead of who works alone.
    """

    id: str
    unit: FigureUnit
    week: bool = True
    least: float = 0
    most: float = 1_000_000
    per_person: bool = False
    most_in: Mapping[Sector, float] = field(default_factory=dict)
    alone: str | None = None


@dataclass(frozen=True)
class Figure:
    """A figure an owner gave: from `low` to `high`, for a week where it is one of a week.

    `sure` is False for one that cannot be right and that the owner stands by. `purpose` is the sum it was
    given for, or the week; `message` the owner's message it rests on.
    """

    id: str
    low: float
    high: float
    sure: bool
    message: str
    at: datetime
    purpose: str


@dataclass(frozen=True)
class Sum:
    """A sum with figures: what is added, less what is taken away, over what it is shared out among.

    The result is multiplied by `times`. `beside` are figures that are only told next to it.
    """

    id: str
    unit: SumUnit
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    times: float = 1
    sectors: tuple[Sector, ...] = SECTORS
    beside: tuple[str, ...] = ()

    @property
    def inputs(self) -> tuple[str, ...]:
        """The figures without which it cannot be done."""
        return tuple(dict.fromkeys((*self.plus, *self.minus, *self.over)))


@dataclass(frozen=True)
class Counting:
    """All figures and sums; `week` are the figures of a normal week, `week_sum` what they are good for."""

    figures: Mapping[str, FigureAsked] = field(default_factory=dict)
    sums: Mapping[str, Sum] = field(default_factory=dict)
    week: tuple[str, ...] = ()
    week_sum: str = ""

    def sum_for(self, purpose: str) -> Sum | None:
        """The sum with this name; None if there is none."""
        return self.sums.get(self.week_sum if purpose == WEEK else purpose)

    def asked_for(self, purpose: str, business: Business) -> tuple[str, ...]:
        """The figures that are asked for, in order; who works alone is not asked twice for the same hours."""
        sum_ = self.sums.get(purpose)
        ids = self.week if purpose == WEEK else (*sum_.inputs, *sum_.beside) if sum_ else ()
        return tuple(dict.fromkeys(self._of(id_, business) for id_ in ids))

    def fitting(self, sector: Sector | None) -> tuple[Sum, ...]:
        """The sums that make sense in this sector."""
        return tuple(s for s in self.sums.values() if (sector or "other") in s.sectors)

    def standing(
        self, given: Iterable[Figure], since: datetime, until: datetime, business: Business
    ) -> dict[str, Figure]:
        """The last figure of each kind given in this time; both names where two mean the same hours."""
        found = {f.id: f for f in given if since <= f.at <= until}
        same = {id_: self._of(id_, business) for id_ in self.figures}
        return {id_: found[each] for id_, each in same.items() if each in found}

    def before(
        self, sum_: Sum, given: Iterable[Figure], since: datetime, business: Business
    ) -> dict[str, Figure]:
        """The figures of this sum that were given together the last time before; empty if never."""
        needed = {self._of(id_, business) for id_ in sum_.inputs}
        old = [f for f in given if f.at < since and f.id in needed]
        if not old:
            return {}
        last = max(f.at for f in old)
        return self.standing(old, last - FRESH, last, business)

    def _of(self, id_: str, business: Business) -> str:
        asked = self.figures[id_]
        return asked.alone if asked.alone and business.is_solo else id_


@dataclass(frozen=True)
class AmountSaid:
    """What an owner's words say of a figure: from `low` to `high`, as it was said.

    `span` is the time they said it for: a day (on `days` days of the week, if they told) or another one of so
    many `weeks`; None if they named none. `each`: it is so for each of `people`. `sure` is False where it is
    to be said back whatever it is.
    """

    heard: Heard
    low: float = 0
    high: float = 0
    span: Span | None = None
    weeks: float = 1
    days: float | None = None
    each: bool = False
    people: float | None = None
    sure: bool = True

    def in_week(self, people: int | None) -> tuple[float, float]:
        """The same for a whole week and everybody; `people` is how many work there, if they did not say."""
        times = (self.days or USUAL_DAYS) if self.span == "day" else 1 / self.weeks
        if self.each:
            times *= self.people or people or 1
        return self.low * times, self.high * times

    @property
    def is_for_week(self) -> bool:
        """True if nothing had to be worked out: it was said of a week, and of everybody."""
        return self.span in (None, "week") and not self.each

    @property
    def is_impossible(self) -> bool:
        """True for a week of more than seven days."""
        return (self.days or 0) > DAYS_OF_WEEK


def plausible(asked: FigureAsked, low: float, high: float, business: Business) -> bool:
    """True if such a business can have such a figure."""
    most = asked.most_in.get(business.sector or "other", asked.most)
    if asked.per_person:
        most *= business.people or UNKNOWN_PEOPLE
    return asked.least <= low <= high <= most


def result(sum_: Sum, figures: Mapping[str, Figure]) -> tuple[float, float] | None:
    """The least and the most that come out; None if a figure is missing or it cannot be shared out."""
    if any(id_ not in figures for id_ in sum_.inputs):
        return None
    low = _lows(sum_.plus, figures) - _highs(sum_.minus, figures)
    high = _highs(sum_.plus, figures) - _lows(sum_.minus, figures)
    few = _lows(sum_.over, figures) if sum_.over else 1.0
    many = _highs(sum_.over, figures) if sum_.over else 1.0
    if few <= 0:
        return None
    least = low / (many if low >= 0 else few) * sum_.times
    most = high / (few if high >= 0 else many) * sum_.times
    return (least, most) if isfinite(least) and isfinite(most) else None


def fits_together(sum_: Sum, found: tuple[float, float]) -> bool:
    """False for a part that is larger than the whole."""
    return sum_.unit != "percent" or found[0] <= ALL_OF_IT


def is_sure(sum_: Sum, figures: Mapping[str, Figure]) -> bool:
    """True if none of its figures is one that cannot be right."""
    return all(figures[id_].sure for id_ in sum_.inputs if id_ in figures)


def _lows(ids: tuple[str, ...], figures: Mapping[str, Figure]) -> float:
    return sum(figures[id_].low for id_ in ids)


def _highs(ids: tuple[str, ...], figures: Mapping[str, Figure]) -> float:
    return sum(figures[id_].high for id_ in ids)
