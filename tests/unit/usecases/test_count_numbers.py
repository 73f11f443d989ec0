"""Counting in the talk: which sum, what comes out of it, next to what, and to whom it is offered."""

from datetime import timedelta

import pytest

from bot.core.conversation import Asking
from bot.core.counting import Figure
from bot.core.events import FigureGiven
from bot.core.owner import Business
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming
from bot.usecases.export_counts import counts_of
from bot.usecases.take_answer import take_answer
from tests.unit.usecases.counting_owner import NOW, Talk, counting, finished, owner, tools


def test_a_result_with_an_odd_figure_says_so_and_is_compared_with_nothing() -> None:
    talk = counting().say("250000").tap("Yes").say("200").say("4")
    assert "take this with care" in talk.said
    later = counting(snapshot=talk.snapshot, at=talk.at + timedelta(days=190)).say("3000").say("200").say("4")
    assert "about £15" in later.said
    assert " it was " not in later.said


def test_half_a_year_later_the_result_stands_next_to_the_same_owners_earlier_one() -> None:
    talk = counting().say("2000").say("200").say("4")
    later = counting(snapshot=talk.snapshot, at=NOW + timedelta(days=190)).say("3000").say("200").say("4")
    assert "about £15 for each hour" in later.said
    assert "In November 2026 it was about £10." in later.said


def test_what_was_given_lately_is_not_asked_again() -> None:
    talk = counting().say("2000").say("200").say("4")
    talk.say("takings per hour", "count_numbers")
    assert talk.asks == "count:own_hours"
    assert "about £10" in talk.say("60").said
    assert "and 60 hours of that is you" in talk.said


def test_new_figures_are_all_asked_for() -> None:
    talk = counting().say("2000").say("200").say("4").say("put in my new figures", "count_numbers")
    assert talk.asks == "count:takings"
    assert "about £12" in talk.say("2400").say("200").say("4").said


def test_hours_that_are_only_told_beside_are_not_asked_for_again_once_left_out() -> None:
    talk = counting("takings per hour").say("2000").say("200").tap("Skip")
    assert "all work 200 hours" in talk.said
    assert talk.say("what goes in the bin", "count_numbers").say("30").say("300").asks is None
    assert "About 10% of what you buy" in talk.said
    later = counting("takings per hour", talk.snapshot, NOW + timedelta(days=60)).say("2000").say("200")
    assert later.asks == "count:own_hours"


def test_without_a_name_the_sums_that_fit_the_sector_are_offered() -> None:
    talk = counting("do my sums")
    titles = [choice.title for choice in talk.replies[-1].choices]
    assert "Customers for an hour" in titles
    assert "Hours that get paid" not in titles
    assert talk.tap("What goes to waste").asks == "count:waste"
    assert counting("do my sums").say("none of them", "deny").asks is None


def test_a_sum_that_the_sector_does_not_have_is_not_begun() -> None:
    talk = counting("how many covers per staff hour", snapshot=owner(Business("retail", people=2)))
    assert talk.snapshot.asking == Asking("count_which")


def test_who_works_alone_gives_their_hours_once() -> None:
    talk = counting("how much do i make an hour", snapshot=owner(Business("creative", people=1)))
    talk.say("300").say("60")
    assert talk.asks is None
    assert "about £5 for each hour you work" in talk.said
    assert "You said you work 60 hours a week" in talk.said


def test_less_than_nothing_is_told_with_a_person_to_turn_to() -> None:
    talk = counting("what is left per hour").say("1000").say("2000").say("100").say("60")
    assert "£10 short" in talk.said
    assert '"person"' in talk.said


def test_a_part_that_is_larger_than_the_whole_is_not_told() -> None:
    talk = counting("what goes in the bin").say("400").say("100").say("60")
    assert "do not go together" in talk.said


def test_no_hours_at_all_are_not_shared_out_among() -> None:
    talk = counting("takings per hour").say("1000").say("0 hours").tap("Yes").say("60")
    assert "among no hours" in talk.said


@pytest.mark.parametrize(
    ("snapshot", "said"),
    [
        (owner(details_confirmed=False), "First tell me"),
        (owner(Business("retail", stage="idea")), "when you are open"),
        (owner(held_for_safety=True), "no hurry"),
    ],
)
def test_nothing_is_counted_where_it_makes_no_sense(snapshot: Snapshot, said: str) -> None:
    talk = counting(snapshot=snapshot)
    assert said in talk.said
    assert not (talk.asks or "").startswith("count")


def test_after_the_results_the_normal_week_is_offered_once() -> None:
    talk = Talk(finished()).say("thanks", "thanks")
    assert talk.snapshot.asking == Asking("count_offer", said=True)
    assert talk.say("why do you ask", "ask_why").snapshot.asking == Asking("count_offer", said=True)
    talk.say("not now", "deny").say("thanks", "thanks")
    assert talk.asks is None


def test_words_that_mean_something_else_pass_the_offer_over() -> None:
    talk = Talk(finished()).say("thanks", "thanks").say("the oven is broken again")
    assert talk.asks is None
    assert talk.say("thanks", "thanks").asks is None


def test_a_yes_to_the_offer_begins_with_takings() -> None:
    talk = Talk(finished()).say("thanks", "thanks").tap("Yes")
    assert talk.asks == "count:takings"


@pytest.mark.parametrize("stage", ["idea", "starting"])
def test_who_is_not_open_yet_is_offered_no_counting(stage: str) -> None:
    not_open = Business("retail", people=1, stage=stage)  # type: ignore[arg-type]
    assert Talk(finished(business=not_open)).say("thanks", "thanks").asks is None


def test_who_told_their_week_lately_is_not_offered_it() -> None:
    figures = tuple(Figure(id_, 9, 9, True, "m1", NOW, "week") for id_ in ("takings", "hours", "people"))
    assert Talk(finished(figures=figures)).say("thanks", "thanks").asks is None


def test_the_export_has_each_figure_and_what_came_of_each_round() -> None:
    talk = counting().say("2000").say("200").say("4")
    later = counting(snapshot=talk.snapshot, at=NOW + timedelta(days=190)).say("3000").say("200").say("4")
    counts = counts_of(later.snapshot, tools().content.counting)
    assert [c["figure"] for c in counts if "figure" in c] == ["takings", "hours", "people"] * 2
    assert counts[0] | {"at": ""} == {
        "figure": "takings", "low": 2000.0, "high": 2000.0, "unit": "pounds", "sure": True, "at": "",
    }  # fmt: skip
    assert [(c["sum"], c["low"], c["unit"]) for c in counts if "sum" in c] == [
        ("takings_per_hour", 10.0, "pounds"), ("takings_per_hour", 15.0, "pounds"),
    ]  # fmt: skip


def test_a_figure_knows_the_message_it_came_from() -> None:
    talk = counting()
    said = Incoming("the one", "500 a day", talk.at)
    talk.hear(said, take_answer(talk.snapshot, said, tools()))
    yes = Incoming("the next", "yes", talk.at, intent="affirm")
    (given,) = [e for e in take_answer(talk.snapshot, yes, tools()).events if isinstance(e, FigureGiven)]
    assert given.figure.message == "the one"
