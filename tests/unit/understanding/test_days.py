"""The day on which an owner wants to be written to again, as people say it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.understanding.days import read_day

SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MON, TUE, WED, THU, FRI, SAT = (date(2026, 11, 23) + timedelta(days=n) for n in range(6))
NEXT_SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow", "Tomorrow", "TOMORROW PLEASE", "tmrw", "tmr", "tomoz", "tomoro", "tomorow", "2moro",
        "tommorow", "tomorrow morning", "remind me tomorrow", "wait, tomorrow", "later, maybe tomorrow",
        "can we do this tomorrow", "not now, text me tomorrow", "busy now mate tomorrow", "tomorrow ok?",
        "in a day", "in 1 day", "in one day",
    ],
)  # fmt: skip
def test_tomorrow_is_said_in_many_ways(text: str) -> None:
    assert read_day(text, SUNDAY) == MON


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("monday", MON), ("tuesday", TUE), ("wednesday", WED), ("thursday", THU), ("friday", FRI),
        ("saturday", SAT), ("Fri", FRI), ("thurs", THU), ("thur", THU), ("tues", TUE), ("weds", WED),
        ("wed", WED), ("sat", SAT), ("on friday", FRI), ("friday pls", FRI), ("Friday!", FRI),
        ("remind me friday", FRI), ("remind me on Friday", FRI), ("text me on thursday evening", THU),
        ("message me monday", MON), ("can you ask me again on tuesday", TUE), ("this friday", FRI),
        ("not now, friday", FRI), ("wait till saturday", SAT), ("try me again wednesday", WED),
        ("lets do the rest on friday", FRI), ("friday is better, remind me then", FRI),
        ("i am off till thursday", THU), ("write to me friday after 3", FRI),
    ],
)  # fmt: skip
def test_a_weekday_is_the_next_one_of_that_name(text: str, day: date) -> None:
    assert read_day(text, SUNDAY) == day


def test_the_weekday_of_today_is_in_a_week() -> None:
    assert read_day("sunday", SUNDAY) == NEXT_SUNDAY
    assert read_day("remind me on sunday", SUNDAY) == NEXT_SUNDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("in two days", 2), ("in 2 days", 2), ("in a few days", 3),
        ("in three days", 3), ("in 10 days", 10), ("in a week", 7), ("in 1 week", 7), ("next week", 7),
        ("in two weeks", 14), ("in 2 weeks time", 14), ("in a fortnight", 14), ("remind me in a week", 7),
        ("ask me again in three days", 3), ("the day after tomorrow", 2), ("day after tomorrow", 2),
    ],
)  # fmt: skip
def test_days_and_weeks_are_counted_from_today(text: str, days: int) -> None:
    assert read_day(text, SUNDAY) == SUNDAY.date() + timedelta(days=days)


@pytest.mark.parametrize("text", ["next month", "in a month", "remind me next month"])
def test_a_month_is_four_weeks_or_a_little_more(text: str) -> None:
    day = read_day(text, SUNDAY)
    assert day is not None
    assert timedelta(days=28) <= day - SUNDAY.date() <= timedelta(days=31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 november", date(2026, 11, 28)), ("28th november", date(2026, 11, 28)),
        ("28th of november", date(2026, 11, 28)), ("28 nov", date(2026, 11, 28)),
        ("28/11", date(2026, 11, 28)), ("28/11/2026", date(2026, 11, 28)), ("28/11/26", date(2026, 11, 28)),
        ("28.11.", date(2026, 11, 28)), ("1st december", date(2026, 12, 1)),
        ("remind me on 3 dec", date(2026, 12, 3)),
        ("remind me on the 3rd of December please", date(2026, 12, 3)),
        ("not before 7 january", date(2027, 1, 7)), ("5/1", date(2027, 1, 5)), ("2 jan", date(2027, 1, 2)),
    ],
)  # fmt: skip
def test_a_date_is_the_nearest_one_of_that_name(text: str, day: date) -> None:
    assert read_day(text, SUNDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", date(2026, 11, 21)), ("remind me yesterday", date(2026, 11, 21)),
        ("20 november", date(2026, 11, 20)), ("remind me on 20/11", date(2026, 11, 20)),
        ("last friday", date(2026, 11, 20)),
    ],
)  # fmt: skip
def test_a_day_that_has_gone_is_given_as_it_was_said(text: str, day: date) -> None:
    """The talk asks about it: it is not taken for another day in silence."""
    assert read_day(text, SUNDAY) == day


@pytest.mark.parametrize("text", ["31 february", "31/2", "0/5", "99/99", "31 november", "12/13"])
def test_a_date_that_does_not_exist_is_no_day(text: str) -> None:
    assert read_day(text, SUNDAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "wait", "later", "not now", "customers here wait", "bit busy mate", "yes", "no", "ok", "go on",
        "we count on mondays", "closed mondays and tuesdays so busy now",
        "i do the books on sunday afternoons", "the man from the council came on tuesday about the bins",
        "every week", "we do that next week mostly", "most weeks we run out by saturday",
        "one or two", "half", "i sat down with my brother about it",
        "we sun dry the fish here you know", "we may do that some time", "march is our best month for sales",
        "i have worked here since 3 may and never counted", "in 10 minutes", "in an hour", "in a bit",
        "the wed cake orders come in all the time", "we may be 5",
    ],
)  # fmt: skip
def test_a_day_of_the_business_is_no_day_to_be_written_to(text: str) -> None:
    assert read_day(text, SUNDAY) is None


# Clocks go forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC.
@pytest.mark.parametrize(
    ("now", "tomorrow"),
    [
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 29)),  # 23:30 in winter time
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 3, 29, 22, 30, tzinfo=UTC), date(2026, 3, 30)),  # 23:30 in summer time
        (datetime(2026, 3, 29, 23, 30, tzinfo=UTC), date(2026, 3, 31)),  # 00:30 of the 30th in London
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 26)),  # 00:30 of the 25th in London
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 26)),
        (datetime(2026, 7, 1, 23, 5, tzinfo=UTC), date(2026, 7, 3)),
    ],
)
def test_tomorrow_is_counted_from_the_day_it_is_in_london(now: datetime, tomorrow: date) -> None:
    assert read_day("tomorrow", now) == tomorrow


def test_weeks_over_the_change_of_clocks_keep_their_days() -> None:
    late = datetime(2026, 10, 24, 21, 0, tzinfo=UTC)
    assert read_day("in a week", late) == date(2026, 10, 31)
    assert read_day("sunday", late) == date(2026, 10, 25)


def test_the_year_turns() -> None:
    new_year_s_eve = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)
    assert read_day("tomorrow", new_year_s_eve) == date(2027, 1, 1)
    assert read_day("4 january", new_year_s_eve) == date(2027, 1, 4)
    assert read_day("on friday", new_year_s_eve) == date(2027, 1, 1)


def test_the_29th_of_february_is_one_day_in_four_years() -> None:
    assert read_day("29 february", datetime(2028, 2, 20, 9, 0, tzinfo=UTC)) == date(2028, 2, 29)
    assert read_day("29 february", SUNDAY) is None


MISREAD = pytest.mark.xfail(strict=True, reason="bot/understanding/days.py reads it otherwise")


@MISREAD
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in a couple of days", TUE), ("on the 28th of november", SAT), ("december 3rd", date(2026, 12, 3)),
        ("dec 3", date(2026, 12, 3)),
    ],
)  # fmt: skip
def test_a_day_said_in_these_ways_is_read_too(text: str, day: date) -> None:
    assert read_day(text, SUNDAY) == day


@MISREAD
@pytest.mark.parametrize("text", ["we count the till every friday night", "about 3/4 of them", "24/7"])
def test_shares_and_tills_are_no_days(text: str) -> None:
    assert read_day(text, SUNDAY) is None
