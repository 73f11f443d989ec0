"""What we owe an owner who agreed to it, and when: by day, twice at most, and never on their heels."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.apply import apply_events
from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.follow_up import (
    CHECK_AGAIN_AFTER,
    LONDON,
    FollowUp,
    asking_of,
    events_of,
    is_closed,
    is_waking,
    plan,
    still_owed,
    waking,
)
from bot.core.owner import Consent, Owner
from bot.core.snapshot import Snapshot

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)  # a Monday; London is on UTC
HALF_A_YEAR_ON = datetime(2027, 5, 3, 11, 0, tzinfo=UTC)  # noon in London, where it is summer
STOPPED_IN_THE_MIDDLE = Check(1, "short", NOON)
DONE = replace(STOPPED_IN_THE_MIDDLE, finished=NOON)

moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
days_ahead = st.none() | st.integers(-10, 300)


def owner(given: bool | None = True, check: Check | None = STOPPED_IN_THE_MIDDLE) -> Snapshot:
    """Somebody who said this to being reminded; None: was never asked."""
    said = () if given is None else (Consent("reminders", given, NOON, "v1", "en"),)
    return Snapshot(consents=said, check=check, arrived=True)


def dues(snapshot: Snapshot, heard: datetime = NOON) -> list[datetime]:
    return [owed.due for owed in plan(snapshot, heard)]


def test_who_stops_in_the_middle_is_reminded_after_20_hours_and_after_3_days() -> None:
    assert plan(owner(), NOON) == (
        FollowUp("reminder", 1, NOON + timedelta(hours=20), 1),
        FollowUp("reminder", 1, NOON + timedelta(days=3), 2),
    )


@pytest.mark.parametrize(
    "snapshot",
    [
        owner(given=None),
        owner(given=False),
        owner(check=None),
        replace(owner(), owner=Owner(stopped=True)),
        replace(owner(), held_for_safety=True),
        replace(owner(), asking=Asking("stop_or_wait")),
        replace(owner(), asking=Asking("delete")),
    ],
    ids=[
        "never asked",
        "said no",
        "no check",
        "stopped",
        "held for safety",
        "about to stop",
        "about to be forgotten",
    ],
)
def test_nothing_is_owed(snapshot: Snapshot) -> None:
    assert plan(snapshot, NOON) == ()


def test_the_last_word_on_reminders_counts() -> None:
    no, yes = (Consent("reminders", given, NOON, "v1", "en") for given in (False, True))
    assert dues(replace(owner(), consents=(no, yes)))
    assert not dues(replace(owner(), consents=(yes, no)))


def test_a_check_that_is_done_is_looked_at_again_after_half_a_year() -> None:
    assert plan(owner(check=DONE), NOON) == (FollowUp("check_again", 1, NOON + CHECK_AGAIN_AFTER),)


def test_who_writes_after_the_half_year_is_not_asked_again_by_a_timer() -> None:
    assert dues(owner(check=DONE), NOON + CHECK_AGAIN_AFTER - timedelta(days=1))
    assert not dues(owner(check=DONE), NOON + CHECK_AGAIN_AFTER)


def test_an_unfinished_check_goes_before_a_look_at_the_finished_one() -> None:
    both = replace(owner(check=DONE), idea=Check(2, "idea", NOON))
    assert {(owed.kind, owed.check) for owed in plan(both, NOON)} == {("reminder", 2)}


def test_on_a_day_that_was_named_the_reminder_comes_at_the_time_of_day_of_the_owner() -> None:
    friday = replace(owner(), remind_on=date(2026, 11, 6))
    assert dues(friday) == [
        datetime(2026, 11, 6, 12, 0, tzinfo=UTC),
        datetime(2026, 11, 8, 16, 0, tzinfo=UTC),
    ]


def test_a_named_day_in_summer_is_a_day_in_london() -> None:
    in_may = replace(owner(), remind_on=date(2027, 5, 7))
    assert dues(in_may, HALF_A_YEAR_ON)[0] == datetime(2027, 5, 7, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize("days", [0, 1, 30])
def test_a_named_day_that_has_come_is_done_with(days: int) -> None:
    named = replace(owner(), remind_on=NOON.date())
    later = NOON + timedelta(days=days)
    assert dues(named, later) == dues(owner(), later)


@pytest.mark.parametrize(
    ("wrote", "due", "waits_until"),
    [
        ("12:00", "23:00", "08:00"),
        ("12:00", "03:00", "08:00"),
        ("12:00", "08:00", "08:00"),
        ("12:00", "21:00", "21:00"),
        ("23:30", "23:30", "23:30"),
        ("23:30", "23:45", "08:00"),
        ("05:10", "05:10", "05:10"),
        ("05:10", "02:00", "05:10"),
    ],
)
def test_nobody_is_written_to_at_night_unless_they_write_at_night(
    wrote: str, due: str, waits_until: str
) -> None:
    def at(hour: str) -> datetime:
        return datetime.combine(NOON.date(), time.fromisoformat(hour), LONDON)

    assert waking(at(due), at(wrote)).astimezone(LONDON).time() == time.fromisoformat(waits_until)


@given(moments, moments)
def test_who_is_waited_for_is_up_then(due: datetime, heard: datetime) -> None:
    found = waking(due, heard)
    assert is_waking(found, heard)
    assert due <= found <= due + timedelta(hours=25)
    if is_waking(due, heard):
        assert found == due


@given(moments, days_ahead)
def test_two_reminders_at_most_and_never_when_the_owner_sleeps(heard: datetime, ahead: int | None) -> None:
    day = heard.date() + timedelta(days=ahead) if ahead is not None else None
    owed = plan(replace(owner(), remind_on=day), heard)
    assert [each.place for each in owed] == [1, 2]
    assert all(is_waking(each.due, heard) for each in owed)
    assert owed[1].due - owed[0].due >= timedelta(days=1)


@given(moments)
def test_no_reminder_comes_before_20_hours_unless_a_day_was_named(heard: datetime) -> None:
    assert min(dues(owner(), heard)) >= heard + timedelta(hours=20)


@given(moments, st.integers(1, 300))
def test_who_named_a_day_is_written_to_on_it(heard: datetime, ahead: int) -> None:
    day = heard.astimezone(LONDON).date() + timedelta(days=ahead)
    first, _ = dues(replace(owner(), remind_on=day), heard)
    assert first.astimezone(LONDON).date() == day


@pytest.mark.parametrize(("late", "is_too_late"), [(0, False), (6, False), (7, True), (30, True)])
def test_a_week_late_is_too_late(late: int, is_too_late: bool) -> None:
    owed = FollowUp("reminder", 1, NOON)
    assert owed.is_too_late(NOON + timedelta(days=late)) is is_too_late


def test_what_was_planned_is_still_owed_while_nothing_changed() -> None:
    for planned in plan(owner(), NOON):
        assert still_owed(planned, owner(), NOON) == planned


def test_what_was_put_off_is_still_the_same() -> None:
    planned = plan(owner(), NOON)[0]
    assert still_owed(replace(planned, due=NOON + timedelta(days=2)), owner(), NOON) == planned


@pytest.mark.parametrize(
    "now",
    [owner(given=False), owner(check=DONE), owner(check=replace(STOPPED_IN_THE_MIDDLE, number=2))],
    ids=["said no since", "finished since", "began another one"],
)
def test_what_changed_since_is_not_owed_any_more(now: Snapshot) -> None:
    assert still_owed(plan(owner(), NOON)[0], now, NOON) is None


def test_a_reminder_is_a_question_that_is_put_once_about_a_check_that_rests() -> None:
    after = apply_events(owner(), events_of(plan(owner(), NOON)[0]))
    assert after.asking == Asking("remind", said=True)
    assert after.unfinished and after.unfinished.paused


def test_looking_again_is_a_question_that_is_put_once() -> None:
    (again,) = plan(owner(check=DONE), NOON)
    assert asking_of(again) == Asking("check_again", said=True)
    assert apply_events(owner(check=DONE), events_of(again)).check == DONE


@pytest.mark.parametrize(
    ("channel", "hours", "closed"),
    [("whatsapp", 23, False), ("whatsapp", 24, True), ("telegram", 24 * 200, False), ("web", 24, False)],
)
def test_only_whatsapp_closes_after_24_hours(channel: str, hours: int, closed: bool) -> None:
    assert is_closed(channel, NOON, NOON + timedelta(hours=hours)) is closed  # type: ignore[arg-type]
