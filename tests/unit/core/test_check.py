"""What a check asks, in which parts, and what an answer hides or brings back."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from bot.content import load
from bot.core.check import (
    Answer,
    AnswerOutcome,
    Check,
    Kind,
    follow_on,
    is_about_idea,
    next_practice,
    part_of,
    part_over,
    parts_of,
    practices_of,
    reopened,
)
from bot.core.owner import Business
from bot.core.practice import SECTORS, Sector
from tests.conftest import ROOT
from tests.unit.core.test_scoring import NOW

FRAMEWORK = load(Path(ROOT / "data" / "content"), drafts=True).framework
FULL = Check(1, "full", NOW)
SHOP = Business(sector="retail", people=4)
PARTS = ("customers", "money", "buying", "day", "people", "ahead", "safe")
PEOPLE = {
    "jobs_clear",
    "staff_ideas",
    "learning_days",
    "slips_talked_about",
    "terms_in_writing",
    "pay_fairness",
}
LEADERS = {"numbers_watched": "numbers_reviewed", "goal_set": "goal_checked"}
# What a sector is not asked of the 35, and how many are left with others at work, and alone.
ASKED: list[tuple[Sector | None, set[str], int, int]] = [
    ("retail", set(), 35, 29),
    ("catering", set(), 35, 29),
    ("creative", {"shifts_planned"}, 34, 28),
    ("care", {"offers_tried", "supplier_advice"}, 33, 27),
    ("other", set(), 35, 29),
    (None, set(), 35, 29),
]


def said(practice: str, outcome: AnswerOutcome, level: int | None) -> Answer:
    return Answer(practice, outcome, level, "words", False, "m1", NOW, 1)


def answer(check: Check, practice: str, level: int | None, outcome: AnswerOutcome = "level") -> Check:
    """The check after this was said, as the talk leaves it."""
    new = said(practice, outcome, level)
    back = reopened(check, new, FRAMEWORK)
    for each in (new, *follow_on(check, new, FRAMEWORK)):
        check = check.with_answer(each)
    for id_ in back:
        check = check.without_answer(id_)
    return check


def asked(check: Check, business: Business = SHOP) -> list[str]:
    return [p.id for p in practices_of(check, FRAMEWORK, business)]


@pytest.mark.parametrize(("sector", "left_out", "with_others", "alone"), ASKED)
@pytest.mark.parametrize("people", [None, 1, 2, 3, 9, 40])
def test_a_full_check_asks_what_fits(
    sector: Sector | None, left_out: set[str], with_others: int, alone: int, people: int | None
) -> None:
    ids = asked(FULL, Business(sector=sector, people=people))
    everything = {p.id for p in FRAMEWORK.practices.values() if not is_about_idea(p.id)}
    is_solo = people == 1
    assert set(ids) == everything - left_out - (PEOPLE if is_solo else set())
    assert len(ids) == (alone if is_solo else with_others)


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("sector", [*SECTORS, None])
@pytest.mark.parametrize("people", [None, 1, 2])
def test_nothing_is_asked_twice(kind: Kind, sector: Sector | None, people: int | None) -> None:
    ids = asked(Check(1, kind, NOW), Business(sector=sector, people=people))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("sector", [*SECTORS, None])
def test_a_short_check_has_nine_questions_for_everybody(sector: Sector | None) -> None:
    alone = asked(Check(1, "short", NOW), Business(sector=sector, people=1))
    of_two = asked(Check(1, "short", NOW), Business(sector=sector, people=2))
    assert (len(alone), len(of_two)) == (9, 9)
    assert set(alone) ^ set(of_two) == {"owner_pay", "staff_ideas"}
    assert "owner_pay" in alone


def test_a_check_of_an_idea_asks_eight_things_that_no_other_check_asks() -> None:
    ids = asked(Check(1, "idea", NOW), Business())
    assert len(ids) == 8
    assert all(map(is_about_idea, ids))
    assert not any(map(is_about_idea, [*asked(FULL), *asked(Check(1, "short", NOW))]))


def test_only_a_full_check_has_parts_in_their_order() -> None:
    assert parts_of(FULL, FRAMEWORK, SHOP) == PARTS
    assert parts_of(FULL, FRAMEWORK, Business(people=1)) == tuple(p for p in PARTS if p != "people")
    assert parts_of(Check(1, "short", NOW), FRAMEWORK, SHOP) == ()
    assert parts_of(Check(1, "idea", NOW), FRAMEWORK, SHOP) == ()


@pytest.mark.parametrize("sector", [*SECTORS, None])
@pytest.mark.parametrize("people", [1, 2])
def test_the_parts_hold_everything_in_the_order_in_which_it_is_asked(
    sector: Sector | None, people: int
) -> None:
    business = Business(sector=sector, people=people)
    parts = parts_of(FULL, FRAMEWORK, business)
    in_parts = [p.id for part in parts for p in part_of(FULL, part, FRAMEWORK, business)]
    assert in_parts == asked(FULL, business)


@pytest.mark.parametrize(("leader", "follower"), LEADERS.items())
def test_none_hides_what_follows_and_counts_it_as_none(leader: str, follower: str) -> None:
    check = answer(FULL, leader, 0)
    hidden = check.answer_to(follower)
    assert hidden is not None
    assert (hidden.outcome, hidden.level, hidden.how) == ("level", 0, "hidden")
    assert follower not in asked(check)
    assert len(asked(check)) == 34


@pytest.mark.parametrize(("leader", "follower"), LEADERS.items())
@pytest.mark.parametrize("outcome", ["unsure", "skipped", "not_applicable"])
def test_where_no_level_was_said_what_follows_is_left_out(
    leader: str, follower: str, outcome: AnswerOutcome
) -> None:
    check = answer(FULL, leader, None, outcome)
    hidden = check.answer_to(follower)
    assert hidden is not None
    assert (hidden.outcome, hidden.level, hidden.how) == ("not_applicable", None, "hidden")
    assert follower not in asked(check)


@pytest.mark.parametrize(("leader", "follower"), LEADERS.items())
@pytest.mark.parametrize("level", [1, 2, 3])
def test_any_level_above_none_lets_what_follows_be_asked(leader: str, follower: str, level: int) -> None:
    check = answer(FULL, leader, level)
    assert check.answer_to(follower) is None
    assert follower in asked(check)


@pytest.mark.parametrize(("leader", "follower"), LEADERS.items())
@pytest.mark.parametrize(
    "before", [(0, "level"), (None, "unsure"), (None, "skipped"), (None, "not_applicable")]
)
def test_what_was_hidden_is_asked_once_its_leader_goes_up(
    leader: str, follower: str, before: tuple[int | None, AnswerOutcome]
) -> None:
    corrected = answer(answer(FULL, leader, *before), leader, 2)
    assert corrected.answer_to(follower) is None
    assert follower in asked(corrected)


def test_going_up_further_does_not_take_back_what_was_said_about_what_follows() -> None:
    check = answer(answer(FULL, "goal_set", 1), "goal_checked", 3)
    again = answer(check, "goal_set", 3).answer_to("goal_checked")
    assert again is not None
    assert (again.level, again.how) == (3, "words")


def test_going_down_to_none_replaces_what_was_said_about_what_follows() -> None:
    check = answer(answer(FULL, "goal_set", 1), "goal_checked", 3)
    hidden = answer(check, "goal_set", 0).answer_to("goal_checked")
    assert hidden is not None
    assert (hidden.level, hidden.how) == (0, "hidden")


def test_the_short_check_hides_and_brings_back_nothing() -> None:
    none, some = said("goal_set", "level", 0), said("goal_set", "level", 2)
    short = Check(1, "short", NOW).with_answer(none)
    assert follow_on(short, none, FRAMEWORK) == ()
    assert reopened(short, some, FRAMEWORK) == ()


def test_a_practice_without_followers_hides_nothing() -> None:
    assert follow_on(FULL, said("problems_fixed", "level", 0), FRAMEWORK) == ()


def test_the_next_practice_is_the_first_without_an_answer() -> None:
    first, second = asked(FULL)[:2]
    assert next_practice(FULL, FRAMEWORK, SHOP) == FRAMEWORK.practices[first]
    assert next_practice(answer(FULL, first, None, "skipped"), FRAMEWORK, SHOP) == FRAMEWORK.practices[second]
    taken_back = answer(answer(FULL, first, 1), second, 1).without_answer(first)
    assert next_practice(taken_back, FRAMEWORK, SHOP) == FRAMEWORK.practices[first]


def test_a_check_is_through_when_all_it_asks_has_an_answer() -> None:
    check = FULL
    for id_ in asked(FULL):
        check = answer(check, id_, 0) if id_ in asked(check) else check
    assert next_practice(check, FRAMEWORK, SHOP) is None
    assert {a.practice for a in check.standing()} == set(asked(FULL))


def test_a_part_is_over_once_everything_in_it_has_an_answer_and_until_it_is_closed() -> None:
    check, ids = FULL, [p.id for p in part_of(FULL, "customers", FRAMEWORK, SHOP)]
    for id_ in ids:
        assert part_over(check, FRAMEWORK, SHOP) is None
        check = answer(check, id_, 1)
    assert part_over(check, FRAMEWORK, SHOP) == "customers"
    assert part_over(replace(check, closed_parts=("customers",)), FRAMEWORK, SHOP) is None


def test_parts_are_over_in_their_order_only() -> None:
    check = FULL
    for practice in part_of(FULL, "money", FRAMEWORK, SHOP):
        check = answer(check, practice.id, 1)
    assert part_over(check, FRAMEWORK, SHOP) is None


def test_a_part_with_something_hidden_is_over_without_it() -> None:
    check = replace(FULL, closed_parts=PARTS[:3])
    for id_ in ("problems_fixed", "numbers_watched", "shifts_planned", "runs_without_owner"):
        check = answer(check, id_, 0)
    assert part_over(check, FRAMEWORK, SHOP) == "day"
