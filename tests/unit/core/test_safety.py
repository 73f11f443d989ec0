"""Which line answers now, and in which order lines are shown."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.safety import Line, LineNow, Opening, Safety, open_first

LONDON = ZoneInfo("Europe/London")
WEEKDAYS = (0, 1, 2, 3, 4)
CHRISTMAS = frozenset({date(2026, 12, 25), date(2026, 12, 28)})


def a_line(id_: str = "debt", **changes: object) -> Line:
    fields: dict[str, object] = {
        "id": id_, "name": id_, "number": "0800 000", "source": "x",
        "checked_on": date(2026, 11, 1), "checked_by": "y",
        "openings": (Opening(WEEKDAYS, time(9), time(20)),), **changes,
    }  # fmt: skip
    return Line(**fields)  # type: ignore[arg-type]


def london(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


ALWAYS = a_line("always", always=True, openings=())
UNKNOWN = a_line("unknown", openings=())
MONDAY_TO_FRIDAY = a_line("weekdays")


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (london(20, 9), "open"),
        (london(20, 8, 59), "closed"),
        (london(20, 19, 59), "open"),
        (london(20, 20), "closed"),
        (london(21, 12), "closed"),
    ],
)
def test_a_line_is_open_from_its_first_minute_to_before_its_last(at: datetime, state: str) -> None:
    assert MONDAY_TO_FRIDAY.state(at) == state


def test_hours_are_london_hours_in_summer_too() -> None:
    assert MONDAY_TO_FRIDAY.state(datetime(2026, 7, 1, 8, 30, tzinfo=UTC)) == "open"
    assert MONDAY_TO_FRIDAY.state(datetime(2026, 12, 1, 8, 30, tzinfo=UTC)) == "closed"


def test_a_line_that_closes_at_midnight_is_open_in_the_last_minute_of_the_day() -> None:
    late = a_line(openings=(Opening(WEEKDAYS, time(9), time(0)),))
    assert late.state(london(20, 23, 59)) == "open"
    assert late.state(london(21, 0, 1)) == "closed"


def test_a_line_closed_on_saturday_night_opens_on_monday() -> None:
    assert MONDAY_TO_FRIDAY.next_opening(london(21, 23)) == london(23, 9)


def test_a_line_that_is_closed_in_the_morning_opens_the_same_day() -> None:
    assert MONDAY_TO_FRIDAY.next_opening(london(20, 7)) == london(20, 9)


def test_a_line_with_saturday_hours_opens_on_saturday() -> None:
    line = a_line(openings=(Opening(WEEKDAYS, time(9), time(20)), Opening((5,), time(9, 30), time(13))))
    assert line.next_opening(london(20, 21)) == london(21, 9, 30)


def test_a_bank_holiday_closes_a_line_and_moves_its_next_opening() -> None:
    assert MONDAY_TO_FRIDAY.state(london(25, 12, month=12), CHRISTMAS) == "closed"
    assert MONDAY_TO_FRIDAY.next_opening(london(24, 21, month=12), CHRISTMAS) == london(29, 9, month=12)


def test_a_line_that_works_on_bank_holidays_stays_open() -> None:
    assert a_line(open_on_bank_holidays=True).state(london(25, 12, month=12), CHRISTMAS) == "open"
    assert ALWAYS.state(london(25, 3, month=12), CHRISTMAS) == "open"


def test_a_line_whose_hours_are_not_known_is_neither_open_nor_closed() -> None:
    assert UNKNOWN.state(london(20, 12)) == "unknown"
    assert UNKNOWN.next_opening(london(20, 12)) is None


def test_open_lines_come_first_and_the_others_stay_in_their_order() -> None:
    saturday = a_line("saturday", openings=(Opening((5,), time(9), time(13)),))
    lines = open_first((MONDAY_TO_FRIDAY, UNKNOWN, saturday, ALWAYS), london(20, 22))
    assert [each.line.id for each in lines] == ["always", "weekdays", "unknown", "saturday"]
    assert [each.opens for each in lines] == [None, london(23, 9), None, london(21, 9)]


def test_lines_that_are_all_open_keep_the_order_they_were_given_in() -> None:
    lines = open_first((MONDAY_TO_FRIDAY, ALWAYS), london(20, 12))
    assert [each.line.id for each in lines] == ["weekdays", "always"]


def test_a_category_has_its_own_lines_and_no_others() -> None:
    safety = Safety(lines={"debt_crisis": (MONDAY_TO_FRIDAY,), "suicide": (ALWAYS,)}, bank_holidays=CHRISTMAS)
    at = london(25, 12, month=12)
    assert safety.lines_for("suicide", at) == (LineNow(ALWAYS, "open"),)
    assert safety.lines_for("debt_crisis", at) == (
        LineNow(MONDAY_TO_FRIDAY, "closed", london(29, 9, month=12)),
    )
    assert safety.lines_for("immigration_fear", at) == ()


def test_nothing_is_approved_until_somebody_says_so() -> None:
    assert "suicide" in Safety().unapproved
