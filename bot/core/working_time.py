"""Working time: clocks of introductions run while the person works, not at night and not on holidays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.intermediary import WEEKDAYS, DaysOff, Hours

LONDON = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)
_FAR = 400  # days to look ahead; who has no working day in them is treated as working on weekdays


@dataclass(frozen=True)
class WorkingTime:
    """When somebody works. `bank_holidays` are those of England; without `hours` they work on weekdays."""

    hours: tuple[Hours, ...] = WEEKDAYS
    days_off: tuple[DaysOff, ...] = ()
    bank_holidays: frozenset[date] = frozenset()

    def next_moment(self, at: datetime) -> datetime:
        """This moment if they work then, else the next one when they do, in UTC."""
        local = at.astimezone(LONDON)
        for day in _days_from(local.date()):
            for stretch in self._stretches(day):
                begin = max(_at(day, stretch.opens), local)
                if begin <= _at(day, stretch.closes):
                    return begin.astimezone(UTC)
        return at.astimezone(UTC)

    def after(self, at: datetime, days: int) -> datetime:
        """So many working days later, at the same time of day as far as they work then, in UTC.

        A clock that starts outside working time starts when they next work.
        """
        start = self.next_moment(at).astimezone(LONDON)
        working = (day for day in _days_from(start.date() + _DAY) if self._stretches(day))
        day = start.date()
        for _ in range(days):
            day = next(working, day + _DAY)
        return self._within(day, start.time()).astimezone(UTC)

    def _within(self, day: date, moment: time) -> datetime:
        stretches = self._stretches(day)
        for stretch in stretches:
            if moment <= stretch.closes:
                return _at(day, max(moment, stretch.opens))
        return _at(day, stretches[-1].closes if stretches else moment)

    def _stretches(self, day: date) -> tuple[Hours, ...]:
        if day in self.bank_holidays or any(off.holds(day) for off in self.days_off):
            return ()
        today = (each for each in self.hours or WEEKDAYS if each.weekday == day.weekday())
        return tuple(sorted(today, key=lambda each: each.opens))


def _days_from(day: date) -> Iterator[date]:
    return (day + _DAY * ahead for ahead in range(_FAR))


def _at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, LONDON)
