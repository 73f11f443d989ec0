"""What an owner is asked about an introduction, and when; and about the step they were shown."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.conversation import Asking
from bot.core.follow_up import asking_of, plan, still_owed
from bot.core.introduction import Introduction
from bot.core.owner import Consent, Owner
from bot.core.snapshot import Snapshot, StepShown

NOW = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
HELD = Introduction(
    "i1", state="accepted", accepted_at=NOW, ask_contacted=NOW + timedelta(days=2),
    ask_useful=NOW + timedelta(days=14),
)  # fmt: skip


def kinds(snapshot: Snapshot, heard: datetime = NOW) -> list[str]:
    return [each.kind for each in plan(snapshot, heard)]


def test_who_has_an_introduction_is_asked_about_it_without_ever_agreeing_to_reminders() -> None:
    asked = plan(Snapshot(introductions=(HELD,)), NOW)
    assert [(each.kind, each.about, each.due) for each in asked] == [
        ("intro_contacted", "i1", NOW + timedelta(days=2)),
        ("intro_useful", "i1", NOW + timedelta(days=14)),
    ]
    assert asking_of(asked[0]) == Asking("intro_contacted", topic="i1", said=True)


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "offered", "accepted_at": None},
        {"state": "withdrawn"},
        {"state": "closed", "outcome": "not_suitable"},
        {"ask_contacted": None, "ask_useful": None},
    ],
)
def test_nothing_is_asked_that_makes_no_sense_any_more(changed: dict[str, object]) -> None:
    assert kinds(Snapshot(introductions=(replace(HELD, **changed),))) == []  # type: ignore[arg-type]


def test_who_was_never_reached_is_not_asked_whether_it_was_useful() -> None:
    said = replace(HELD, ask_contacted=None, owner_contacted=False)
    assert kinds(Snapshot(introductions=(said,))) == []


def test_who_stopped_or_is_in_danger_is_asked_nothing() -> None:
    assert kinds(Snapshot(owner=Owner(stopped=True), introductions=(HELD,))) == []
    assert kinds(Snapshot(held_for_safety=True, introductions=(HELD,))) == []


def test_nobody_is_asked_at_night_or_into_the_middle_of_a_talk() -> None:
    late = replace(HELD, ask_contacted=datetime(2026, 11, 4, 22, 30, tzinfo=UTC), ask_useful=None)
    (asked,) = plan(Snapshot(introductions=(late,)), NOW)
    assert asked.due == datetime(2026, 11, 5, 8, 0, tzinfo=UTC)
    talking = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
    (asked,) = plan(Snapshot(introductions=(late,)), talking)
    assert asked.due == talking + timedelta(hours=1)
    again = still_owed(asked, Snapshot(introductions=(late,)), talking + timedelta(minutes=30))
    assert again and again.due == talking + timedelta(minutes=90)


def test_a_step_is_asked_about_only_of_who_agreed_and_has_not_told() -> None:
    step = StepShown(1, "sales_and_costs_written", 0, NOW)
    yes = (Consent("reminders", True, NOW, "v1", "en"),)
    assert kinds(Snapshot(steps=(step,))) == []
    assert kinds(Snapshot(consents=yes, steps=(step,))) == ["step_tried", "step_tried"]
    assert kinds(Snapshot(consents=yes, steps=(replace(step, tried="no"),))) == []
    assert kinds(Snapshot(consents=yes, steps=(step,)), NOW + timedelta(weeks=5)) == ["step_tried"]
