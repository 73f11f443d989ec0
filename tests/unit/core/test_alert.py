"""Whose phone rings, after whose, and for what."""

from datetime import date, datetime, time, timedelta

from bot.core.alert import WAIT, Alerted, NextAlert, Watch, next_alert
from bot.core.duty import Duty, Rota
from bot.core.working_time import LONDON

BY_DAY = datetime.combine(date(2026, 11, 2), time(10), LONDON)
BY_NIGHT = datetime.combine(date(2026, 11, 2), time(23), LONDON)
TEN, HOUR = WAIT["safety"], WAIT["person_wanted"]
ROTA = Rota(
    tuple(Duty(f"{staff}{day}", staff, day, time(9), time(17), place)
          for day in range(5) for place, staff in enumerate(("rita", "colin"), 1))
)  # fmt: skip
ALL = frozenset({"rita", "colin", "mina", "max"})
WATCH = Watch(ROTA, ALL, ("mina", "max"))


def told(*names: str, at: datetime, failed: bool = False) -> tuple[Alerted, ...]:
    return tuple(Alerted(name, at, failed) for name in names)


def test_danger_rings_the_first_on_duty_and_then_the_next_after_ten_minutes() -> None:
    assert next_alert("safety", (), WATCH, BY_DAY) == NextAlert(("rita",), BY_DAY + TEN)
    rung = told("rita", at=BY_DAY)
    assert next_alert("safety", rung, WATCH, BY_DAY + TEN / 2) == NextAlert((), BY_DAY + TEN)
    assert next_alert("safety", rung, WATCH, BY_DAY + TEN).staff == ("colin",)


def test_when_the_list_is_through_all_who_look_after_the_rota_are_told_at_once_and_then_nobody() -> None:
    rung = told("rita", "colin", at=BY_DAY)
    assert next_alert("safety", rung, WATCH, BY_DAY + TEN).staff == ("mina", "max")
    rung = (*rung, *told("mina", "max", at=BY_DAY + TEN))
    assert next_alert("safety", rung, WATCH, BY_DAY + 2 * TEN) == NextAlert()


def test_danger_at_night_rings_who_is_next_and_all_who_look_after_the_rota() -> None:
    assert next_alert("safety", (), WATCH, BY_NIGHT).staff == ("rita", "mina", "max")
    assert next_alert("safety", told("rita", "mina", "max", at=BY_NIGHT), WATCH, BY_NIGHT + TEN).staff == (
        "colin",
    )


def test_danger_without_any_rota_rings_those_who_would_look_after_it() -> None:
    assert next_alert("safety", (), Watch(Rota(), ALL, ("mina",)), BY_DAY).staff == ("mina",)


def test_who_cannot_be_reached_is_passed_over() -> None:
    watch = Watch(ROTA, frozenset({"colin"}))
    assert next_alert("safety", (), watch, BY_DAY).staff == ("colin",)
    assert next_alert("safety", (), Watch(ROTA, frozenset()), BY_DAY) == NextAlert()


def test_an_alert_that_failed_is_not_waited_for() -> None:
    failed = told("rita", at=BY_DAY, failed=True)
    assert next_alert("safety", failed, WATCH, BY_DAY + timedelta(seconds=1)).staff == ("colin",)


def test_a_wish_for_a_person_wakes_nobody_and_waits_for_the_morning() -> None:
    morning = datetime.combine(date(2026, 11, 3), time(9), LONDON)
    assert next_alert("person_wanted", (), WATCH, BY_NIGHT) == NextAlert((), morning)
    assert next_alert("person_wanted", (), WATCH, morning) == NextAlert(("rita",), morning + HOUR)
    assert next_alert("complaint", told("rita", at=BY_DAY), WATCH, BY_DAY + TEN).staff == ()
    assert next_alert("complaint", told("rita", at=BY_DAY), WATCH, BY_DAY + HOUR).staff == ("colin",)
