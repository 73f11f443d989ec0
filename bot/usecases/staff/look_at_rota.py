"""Look at the rota: the week as it is planned, and this week and next as they really are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.core.duty import BANK_HOLIDAY, DAYS, MIDNIGHT, Duty, Rota, Stretch
from bot.core.working_time import LONDON
from bot.usecases.answer_danger import CLOSES, OPENS, WORKING_DAYS
from bot.usecases.introduction_ports import BankHolidays
from bot.usecases.staff.change_rota import version_of
from bot.usecases.staff.duty_ports import DutyMember
from bot.usecases.staff.read_rota import read_rota
from bot.usecases.storage_ports import UnitOfWork

WEEKS = 2
_WEEK = 7


@dataclass(frozen=True)
class Cover:
    """A stretch of a day in London time, with the names of who is there; none: a gap."""

    begins: datetime
    ends: datetime
    names: tuple[str, ...]


@dataclass(frozen=True)
class RotaDay:
    """A day as it really is: who is there, gaps, who is away, and whether it is a bank holiday."""

    day: date
    covers: tuple[Cover, ...]
    gaps: tuple[Cover, ...]
    away: tuple[str, ...]
    is_bank_holiday: bool


@dataclass(frozen=True)
class RotaSeen:
    """Everything on the page. `planned` are weekday, duties by hour and the name of each."""

    version: str
    planned: tuple[tuple[int, tuple[tuple[Duty, str], ...]], ...]
    days: tuple[RotaDay, ...]
    members: tuple[DutyMember, ...]

    @property
    def is_empty(self) -> bool:
        """True if nobody is on the rota."""
        return not any(duties for _, duties in self.planned)

    @property
    def gap_count(self) -> int:
        """How many of these days have a gap in working hours."""
        return sum(bool(day.gaps) for day in self.days)


def look_at_rota(unit: UnitOfWork, now: datetime, holidays: BankHolidays) -> RotaSeen:
    """The rota around this moment, from this week's Monday on."""
    rota, members = read_rota(unit, now, holidays), unit.duties.members(now)
    names = {each.staff.id: each.staff.name for each in members}
    today = now.astimezone(LONDON).date()
    first = today - timedelta(days=today.weekday())
    days = (first + timedelta(days=n) for n in range(WEEKS * _WEEK))
    return RotaSeen(
        version_of(rota),
        tuple((weekday, _planned(rota, weekday, names)) for weekday in DAYS),
        tuple(_day(rota, day, names) for day in days) if rota.duties else (),
        tuple(each for each in members if each.staff.may("see_rota")),
    )


def _planned(rota: Rota, weekday: int, names: dict[str, str]) -> tuple[tuple[Duty, str], ...]:
    here = (duty for duty in rota.duties if duty.weekday == weekday)
    ordered = sorted(here, key=lambda duty: (duty.begins, duty.place, names[duty.staff]))
    return tuple((duty, names[duty.staff]) for duty in ordered)


def _day(rota: Rota, day: date, names: dict[str, str]) -> RotaDay:
    stretches = rota.stretches(day, 1)
    is_holiday = day in rota.bank_holidays
    weekday = BANK_HOLIDAY if is_holiday else day.weekday()
    planned = {duty.staff for duty in rota.duties if duty.weekday == weekday}
    return RotaDay(
        day,
        tuple(_cover(each, names) for each in stretches if each.staff),
        tuple(_gaps(rota, day, stretches)),
        tuple(names[each] for each in sorted(planned) if rota.is_away(each, day)),
        is_holiday,
    )


def _cover(stretch: Stretch, names: dict[str, str]) -> Cover:
    begins, ends = (each.astimezone(LONDON) for each in (stretch.begins, stretch.ends))
    return Cover(begins, ends, tuple(names[each] for each in stretch.staff))


def _gaps(rota: Rota, day: date, stretches: tuple[Stretch, ...]) -> Iterator[Cover]:
    """Where nobody is there in working hours of a weekday, or at a time that somebody was planned for."""
    for expected in _expected(rota, day):
        for stretch in stretches:
            begins, ends = max(expected[0], stretch.begins), min(expected[1], stretch.ends)
            if not stretch.staff and begins < ends:
                yield Cover(begins.astimezone(LONDON), ends.astimezone(LONDON), ())


def _expected(rota: Rota, day: date) -> list[tuple[datetime, datetime]]:
    """When somebody should be there, by the plan of this weekday; what touches is one stretch."""
    planned = [(duty.begins, duty.ends) for duty in rota.duties if duty.weekday == day.weekday()]
    usual = [(OPENS, CLOSES)] if day.weekday() in WORKING_DAYS else []
    merged: list[tuple[datetime, datetime]] = []
    for begins, ends in sorted(_hours(day, *each) for each in {*planned, *usual}):
        if merged and begins <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(ends, merged[-1][1]))
        else:
            merged.append((begins, ends))
    return merged


def _hours(day: date, begins: time, ends: time) -> tuple[datetime, datetime]:
    last = day + timedelta(days=1) if ends == MIDNIGHT else day
    return datetime.combine(day, begins, LONDON), datetime.combine(last, ends, LONDON)
