"""Who is on duty at a moment, and when somebody next is, on London's clocks."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.duty import BANK_HOLIDAY, MIDNIGHT, Duty, Rota
from bot.core.intermediary import DaysOff
from bot.core.working_time import LONDON

MONDAY = date(2026, 11, 2)
CHRISTMAS = date(2026, 12, 25)
FORWARD, BACK = date(2027, 3, 28), date(2026, 10, 25)  # the clocks change at one in the morning, UTC


def london(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), LONDON)


def duty(staff: str, weekday: int, begins: time = time(9), ends: time = time(17), place: int = 1) -> Duty:
    return Duty(f"{staff}{weekday}{begins}", staff, weekday, begins, ends, place)


WEEK = Rota(
    (
        *(duty("rita", day, ends=time(13)) for day in range(5)),
        *(duty("colin", day, place=2) for day in range(5)),
    )
)


def test_the_first_place_is_first_and_the_end_is_not_part_of_it() -> None:
    assert WEEK.on_duty(london(MONDAY, 9)) == ("rita", "colin")
    assert WEEK.on_duty(london(MONDAY, 13)) == ("colin",)
    assert WEEK.on_duty(london(MONDAY, 17)) == ()


def test_who_is_away_is_not_there_and_the_next_one_is_alerted_first() -> None:
    away = Rota(WEEK.duties, {"rita": (DaysOff(MONDAY, MONDAY),)})
    assert away.on_duty(london(MONDAY, 9)) == ("colin",)
    assert away.in_turn(london(MONDAY, 9)) == ("colin", "rita"), "she is there again tomorrow"


def test_on_a_bank_holiday_only_those_are_there_who_are_planned_for_it() -> None:
    rota = Rota((*WEEK.duties, duty("mina", BANK_HOLIDAY))).on_bank_holidays(frozenset({CHRISTMAS}))
    assert rota.on_duty(london(CHRISTMAS, 10)) == ("mina",)
    assert WEEK.on_bank_holidays(frozenset({CHRISTMAS})).on_duty(london(CHRISTMAS, 10)) == ()


def test_after_hours_somebody_is_next_in_the_morning_and_after_friday_on_monday() -> None:
    assert WEEK.next_duty(london(MONDAY, 20)) == london(MONDAY + timedelta(days=1), 9)
    assert WEEK.next_duty(london(MONDAY + timedelta(days=4), 20)) == london(MONDAY + timedelta(days=7), 9)


def test_until_when_somebody_is_there() -> None:
    assert WEEK.until(london(MONDAY, 10), "rita") == london(MONDAY, 13)
    night = Rota((duty("ann", 0, time(20), MIDNIGHT), duty("ann", 1, MIDNIGHT, time(6))))
    assert night.until(london(MONDAY, 21), "ann") == london(MONDAY + timedelta(days=1), 6)


def test_nobody_on_the_rota_is_never_next() -> None:
    assert Rota().next_duty(london(MONDAY, 9)) is None and Rota().in_turn(london(MONDAY, 9)) == ()


@pytest.mark.parametrize(("day", "hours"), [(FORWARD, 1), (BACK, 3), (MONDAY, 2)])
def test_a_night_is_shorter_or_longer_when_the_clocks_change(day: date, hours: int) -> None:
    rota = Rota((duty("ann", day.weekday(), time(0, 30), time(2, 30)),))
    stretches = [each for each in rota.stretches(day, 1) if each.staff]
    assert sum(((each.ends - each.begins) for each in stretches), timedelta()) == timedelta(hours=hours)


_times = st.times(max_value=time(23, 59)).map(lambda each: each.replace(second=0, microsecond=0))


@st.composite
def duties(draw: st.DrawFn) -> Duty:
    begins, ends = sorted(draw(st.lists(_times, min_size=2, max_size=2, unique=True)))
    is_late = draw(st.booleans())
    staff, weekday = draw(st.sampled_from("abc")), draw(st.integers(0, 7))
    name = f"{staff}{weekday}{begins}{ends}"
    return Duty(name, staff, weekday, begins, MIDNIGHT if is_late else ends, draw(st.integers(1, 3)))


_near_a_change = st.sampled_from([FORWARD, BACK, MONDAY, CHRISTMAS])
moments = st.builds(
    lambda day, minutes: datetime.combine(day, time(0), UTC) + timedelta(minutes=minutes),
    _near_a_change,
    st.integers(-3000, 3000),
)
rotas = st.builds(
    lambda found, off: Rota(tuple(found), {"a": (DaysOff(off, off),)}, frozenset({CHRISTMAS})),
    st.lists(duties(), max_size=6, unique_by=lambda each: each.id),
    _near_a_change,
)


@settings(max_examples=150, deadline=None)
@given(rotas, moments)
def test_somebody_is_there_at_the_next_duty_and_nobody_before_it(rota: Rota, at: datetime) -> None:
    found = rota.next_duty(at)
    if found is None:
        assert not _anybody(rota, at, timedelta(days=10))
        return
    assert rota.on_duty(found) and found >= at
    assert not _anybody(rota, at, found - at)


@settings(max_examples=150, deadline=None)
@given(rotas, moments)
def test_everybody_who_is_in_turn_is_named_once_and_those_who_are_there_first(
    rota: Rota, at: datetime
) -> None:
    order = rota.in_turn(at)
    assert len(set(order)) == len(order) and order[: len(rota.on_duty(at))] == rota.on_duty(at)
    assert set(order) <= {each.staff for each in rota.duties}


@settings(max_examples=100, deadline=None)
@given(rotas, _near_a_change)
def test_the_stretches_of_a_day_cover_it_without_gap_or_overlap(rota: Rota, day: date) -> None:
    found = rota.stretches(day, 1)
    assert found[0].begins == london(day, 0) and found[-1].ends == london(day + timedelta(days=1), 0)
    assert all(one.ends == other.begins for one, other in pairwise(found))
    for each in found:
        middle = each.begins + (each.ends - each.begins) / 2
        assert each.staff == rota.on_duty(each.begins) == rota.on_duty(middle)


def _anybody(rota: Rota, at: datetime, within: timedelta) -> bool:
    return any(rota.on_duty(moment) for moment in _every(at, at + within))


def _every(at: datetime, end: datetime) -> Iterable[datetime]:
    while at < end:
        yield at
        at += timedelta(minutes=7)
