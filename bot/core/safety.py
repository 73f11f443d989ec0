"""Safety: what the screen notices in an owner's words, and the lines of people who can help."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

Category = Literal[
    "suicide", "domestic_abuse", "harm_to_person_in_care", "modern_slavery", "violence_crime",
    "debt_crisis", "immigration_fear",
]  # fmt: skip
# The order in which a text that says several of them is answered: danger to life first.
CATEGORIES: tuple[Category, ...] = get_args(Category)
LineState = Literal["open", "unknown", "closed"]
LONDON = ZoneInfo("Europe/London")
DAYS_AHEAD = 14  # Christmas and Easter close a line for five days at most; two weeks are beyond doubt.


@dataclass(frozen=True)
class Phrase:
    """Words that speak of danger, or with `passes`, everyday words that only sound like it.

    `pattern` is a Python regular expression for normalised text (NFKC, straight quotes, single spaces, no
    zero-width characters), upper and lower case alike. What `passes` is taken out of the text before the
    phrases of the same category are looked for.
    """

    category: Category
    pattern: str
    language: str = "en"
    passes: bool = False


@dataclass(frozen=True)
class Opening:
    """Days of the week (Monday is 0) and London times between which a line is answered.

    `closes` at 00:00 is the midnight at the end of the day.
    """

    days: tuple[int, ...]
    opens: time
    closes: time

    def covers(self, at: datetime) -> bool:
        """True if the line is answered at this London time, bank holidays aside."""
        until_midnight = self.closes == time(0)
        in_hours = self.opens <= at.time() and (until_midnight or at.time() < self.closes)
        return at.weekday() in self.days and in_hours


@dataclass(frozen=True)
class Line:
    """A published telephone line. `openings` is empty where its hours are not known for certain."""

    id: str
    name: str
    number: str
    checked_on: date
    checked_by: str
    source: str
    always: bool = False
    openings: tuple[Opening, ...] = ()
    open_on_bank_holidays: bool = False

    def state(self, at: datetime, bank_holidays: frozenset[date] = frozenset()) -> LineState:
        """Whether somebody answers at this time (aware of its zone)."""
        if self.always:
            return "open"
        if not self.openings:
            return "unknown"
        local = at.astimezone(LONDON)
        today = self._openings_on(local.date(), bank_holidays)
        return "open" if any(opening.covers(local) for opening in today) else "closed"

    def next_opening(self, at: datetime, bank_holidays: frozenset[date] = frozenset()) -> datetime | None:
        """When somebody answers next, in London time; None if open now or not known."""
        if self.state(at, bank_holidays) != "closed":
            return None
        local = at.astimezone(LONDON)
        days = (local.date() + timedelta(days=n) for n in range(DAYS_AHEAD))
        starts = (
            datetime.combine(day, opening.opens, LONDON)
            for day in days
            for opening in self._openings_on(day, bank_holidays)
        )
        return min((start for start in starts if start > local), default=None)

    def _openings_on(self, day: date, bank_holidays: frozenset[date]) -> list[Opening]:
        if day in bank_holidays and not self.open_on_bank_holidays:
            return []
        return [opening for opening in self.openings if day.weekday() in opening.days]


@dataclass(frozen=True)
class LineNow:
    """A line as it is at one moment. `opens` is London time, and set only while the line is closed."""

    line: Line
    state: LineState
    opens: datetime | None = None


def open_first(
    lines: Iterable[Line], at: datetime, bank_holidays: frozenset[date] = frozenset()
) -> tuple[LineNow, ...]:
    """The lines as they are at this time: open ones first, otherwise in the order given."""
    now = [LineNow(x, x.state(at, bank_holidays), x.next_opening(at, bank_holidays)) for x in lines]
    return tuple(sorted(now, key=lambda each: each.state != "open"))


@dataclass(frozen=True)
class Safety:
    """Everything the screen needs: phrases, the lines of each category, and England's bank holidays.

    `unapproved` names the categories whose words and lines no person has approved for real channels;
    `approved` says of others who did so in the files, and when.
    """

    phrases: tuple[Phrase, ...] = ()
    lines: Mapping[Category, tuple[Line, ...]] = field(default_factory=dict)
    bank_holidays: frozenset[date] = frozenset()
    unapproved: frozenset[Category] = frozenset(CATEGORIES)
    approved: Mapping[Category, tuple[str, date]] = field(default_factory=dict)

    def lines_for(self, category: Category, at: datetime) -> tuple[LineNow, ...]:
        """The lines that help with this, as they are at this time, open ones first."""
        return open_first(self.lines.get(category, ()), at, self.bank_holidays)
