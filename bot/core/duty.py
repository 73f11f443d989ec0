"""The duty rota: who of the staff is there at which time of the week, and who of them is alerted first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from bot.core.intermediary import DaysOff
from bot.core.working_time import LONDON

BANK_HOLIDAY = 7  # in place of a weekday: who is there on bank holidays, when no weekday counts
DAYS = tuple(range(BANK_HOLIDAY + 1))
MIDNIGHT = time(0)  # as an end: the midnight at the end of the day
FAR = 60  # days to look ahead; whoever is away for longer is on no rota that anybody can rely on
_DAY = timedelta(days=1)
_CLOCKS_CHANGE = time(1)  # in UTC, twice a year


@dataclass(frozen=True)
class Duty:
    """One stretch of a day when a member of staff is there, London time. Who is alerted first has place 1.

    `weekday` counts from Monday as 0; 7 are bank holidays. An end at 00:00 is the end of the day: a night
    is two duties, until midnight and from midnight on.
    """

    id: str
    staff: str
    weekday: int
    begins: time
    ends: time
    place: int = 1

    def covers(self, moment: time) -> bool:
        """True if they are there at this time of a day that is theirs."""
        return self.begins <= moment and (self.ends == MIDNIGHT or moment < self.ends)

    @property
    def is_possible(self) -> bool:
        """True if it begins before it ends, on a day that there is."""
        return self.weekday in DAYS and (self.ends == MIDNIGHT or self.begins < self.ends) and self.place > 0


@dataclass(frozen=True)
class Stretch:
    """A time, in UTC, during which the same people are on duty, in their order; nobody: a gap."""

    begins: datetime
    ends: datetime
    staff: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rota:
    """All duties of those who still work here, with their days off, and England's bank holidays."""

    duties: tuple[Duty, ...] = ()
    days_off: Mapping[str, tuple[DaysOff, ...]] = field(default_factory=dict)
    bank_holidays: frozenset[date] = frozenset()

    def on_bank_holidays(self, days: frozenset[date]) -> "Rota":
        """The same rota, with these as bank holidays."""
        return replace(self, bank_holidays=days)

    def on_duty(self, at: datetime) -> tuple[str, ...]:
        """Who is there at this moment, in the order in which they are alerted; each once."""
        local = at.astimezone(LONDON)
        here = [duty for duty in self.duties_on(local.date()) if duty.covers(local.time())]
        return tuple(dict.fromkeys(duty.staff for duty in here))

    def next_duty(self, at: datetime) -> datetime | None:
        """This moment if somebody is there, else the next one at which somebody is, in UTC; None if none."""
        if self.on_duty(at):
            return at.astimezone(UTC)
        return next((each for each in self._turning_points(at) if self.on_duty(each)), None)

    def until(self, at: datetime, staff: str) -> datetime | None:
        """When this member of staff, who is there now, is there no more, in UTC; None if that is far off."""
        return next((each for each in self._turning_points(at) if staff not in self.on_duty(each)), None)

    def in_turn(self, at: datetime) -> tuple[str, ...]:
        """Everybody on the rota: who is there now, then by when they are there next; each once."""
        found = dict.fromkeys(self.on_duty(at))
        everybody = {duty.staff for duty in self.duties}
        for moment in self._turning_points(at):
            if everybody <= found.keys():
                break
            found |= dict.fromkeys(self.on_duty(moment))
        return tuple(found)

    def stretches(self, first: date, days: int) -> tuple[Stretch, ...]:
        """So many days, from the first one's midnight in London, in stretches with who is really there."""
        begin, end = _at(first, MIDNIGHT), _at(first + _DAY * days, MIDNIGHT)
        moments = [begin, *(each for each in self._turning_points(begin, days) if each < end), end]
        found: list[Stretch] = []
        for one, other in pairwise(moments):
            staff = self.on_duty(one)
            if found and found[-1].staff == staff:
                found[-1] = replace(found[-1], ends=other)
            else:
                found.append(Stretch(one, other, staff))
        return tuple(found)

    def duties_on(self, day: date) -> tuple[Duty, ...]:
        """The duties of this day, in their order, without those of people who are away."""
        weekday = BANK_HOLIDAY if day in self.bank_holidays else day.weekday()
        here = (duty for duty in self.duties if duty.weekday == weekday and not self.is_away(duty.staff, day))
        return tuple(sorted(here, key=lambda duty: (duty.place, duty.begins, duty.id)))

    def is_away(self, staff: str, day: date) -> bool:
        """True if this member of staff has the day off."""
        return any(off.holds(day) for off in self.days_off.get(staff, ()))

    def _turning_points(self, at: datetime, days: int = FAR) -> Iterator[datetime]:
        """Every moment after this one, in order, at which somebody may come or go, in UTC."""
        first = at.astimezone(LONDON).date()
        for ahead in range(-1, days + 1):
            day = first + _DAY * ahead
            moments = {each for duty in self.duties_on(day) for each in _edges(day, duty)}
            moments |= {_at(day, MIDNIGHT), _clocks_change(day)}
            yield from sorted(each for each in moments if _belongs(each, day, at))


def _belongs(moment: datetime, day: date, after: datetime) -> bool:
    return moment > after and moment.astimezone(LONDON).date() == day


def _edges(day: date, duty: Duty) -> Iterator[datetime]:
    """Beginning and end in UTC: both of them where the clocks go back over it."""
    for moment in (duty.begins, duty.ends):
        if moment != MIDNIGHT:
            for fold in (0, 1):
                yield datetime.combine(day, moment.replace(fold=fold), LONDON).astimezone(UTC)


def _clocks_change(day: date) -> datetime:
    """The moment of this day at which clocks go forward or back, where they do."""
    return datetime.combine(day, _CLOCKS_CHANGE, UTC)


def _at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, LONDON).astimezone(UTC)
