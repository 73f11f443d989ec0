"""Corners of a check that owners do get into: pauses, double taps, and what is hidden."""

import pytest

from bot.core.check import Kind
from bot.core.owner import Business
from tests.fakes.owner_in_check import OwnerInCheck, agreed

SHOP = Business(sector="retail", people=4)


def owner_in(kind: Kind) -> OwnerInCheck:
    owner = OwnerInCheck(agreed(SHOP))
    owner.begin(kind)
    return owner


def answer_up_to(owner: OwnerInCheck, practice: str, words: str = "level 2") -> None:
    """Answer in the same way until this practice is asked."""
    while not (owner.asking and owner.asking.practice == practice):
        assert owner.turns < 100
        is_asked = owner.asking and owner.asking.about == "practice"
        owner.say(words if is_asked else "yes", "answer" if is_asked else "affirm")


def through(kind: Kind) -> OwnerInCheck:
    """An owner whose check is done, and who said no to what is asked afterwards."""
    owner = owner_in(kind)
    while not owner.check(kind).finished or owner.asking:
        assert owner.turns < 100
        is_asked = owner.asking and owner.asking.about == "practice"
        owner.say("level 2" if is_asked else "no", "answer" if is_asked else "deny")
    return owner


def paused(words: str = "no") -> OwnerInCheck:
    """An owner who answered once, went, and does not want to be reminded."""
    owner = owner_in("short")
    owner.say("level 2")
    owner.say("wait", "pause")
    if words:
        owner.say(words, "deny")
    return owner


def stands(owner: OwnerInCheck, practice: str, kind: Kind = "short") -> tuple[str, int | None] | None:
    answer = owner.check(kind).answer_to(practice)
    return (answer.outcome, answer.level) if answer else None


# In a pause


def test_words_after_a_pause_are_said_back_before_they_count() -> None:
    owner = paused()
    owner.say("level 3")
    assert owner.said[-1].asks == "confirm"
    owner.say("yes", "affirm")
    assert stands(owner, "cash_and_bills_known") == ("level", 3)


def test_a_wish_to_change_an_answer_is_answered_in_a_pause() -> None:
    owner = paused()
    owner.say("change something", "change_answer")
    assert owner.said


def test_a_wish_to_change_this_answer_is_asked_about_in_a_pause() -> None:
    owner = paused()
    owner.say("change customers_asked maybe 1", "change_answer")
    assert [reply.asks for reply in owner.said] == ["confirm"]


def test_skipping_the_question_about_reminders_is_answered() -> None:
    owner = paused("")
    assert owner.asking
    assert owner.asking.about == "reminders"
    owner.say("", "skip")
    assert owner.said


def paused_again() -> OwnerInCheck:
    """Who pauses a second time is not asked about reminders, and the practice stays open."""
    owner = paused()
    owner.say("", "continue_check")
    owner.say("wait", "pause")
    return owner


def test_a_fairly_sure_answer_after_a_second_pause_is_said_back() -> None:
    owner = paused_again()
    owner.say("maybe 2")
    assert [reply.asks for reply in owner.said] == ["confirm"]


def test_words_that_cannot_be_read_after_a_second_pause_show_the_choices() -> None:
    owner = paused_again()
    owner.say("nonsense")
    assert owner.said[-1].choices


def test_going_back_from_a_level_said_back_is_answered_in_a_pause() -> None:
    owner = paused()
    owner.say("level 3")
    owner.say("wait", "pause")
    owner.say("back", "go_back")
    assert owner.said


# Tapped twice


def test_the_same_level_tapped_twice_counts_once() -> None:
    owner = owner_in("short")
    first = owner.said[-1].choices[2].id
    owner.tap(first)
    owner.tap(first)
    assert stands(owner, "customers_asked") == ("level", 2)
    assert len(owner.check("short").answers) == 1
    assert owner.said[-1].asks == "practice:cash_and_bills_known"


@pytest.mark.parametrize("outcome", ["unsure", "na"])
def test_yes_to_leaving_a_question_out_tapped_twice_still_leaves_it_out(outcome: str) -> None:
    owner = owner_in("short")
    owner.say("wait", "pause")
    owner.say("no", "deny")
    owner.say(outcome)
    yes = owner.said[-1].choices[0].id
    owner.tap(yes)
    before = stands(owner, "customers_asked")
    assert before in (("unsure", None), ("not_applicable", None))
    owner.tap(yes)
    assert stands(owner, "customers_asked") == before


def test_more_tapped_twice_says_the_level_that_counts() -> None:
    owner = owner_in("short")
    owner.say("maybe 1")
    more = owner.said[-1].choices[1].id
    owner.tap(more)
    counted = owner.said[-1].text.split(".")[0]
    owner.tap(more)
    assert stands(owner, "customers_asked") == ("level", 2)
    assert counted in owner.said[-1].text


# Hidden


def test_an_old_button_of_a_hidden_question_does_not_count() -> None:
    owner = owner_in("full")
    answer_up_to(owner, "year_costs_listed")
    owner.say("change goal_set level 0", "change_answer")
    assert stands(owner, "goal_checked", "full") == ("level", 0)
    owner.tap("level:1:goal_checked:3:is")
    assert stands(owner, "goal_checked", "full") == ("level", 0)


def test_a_hidden_answer_cannot_be_picked_to_be_changed() -> None:
    owner = owner_in("full")
    answer_up_to(owner, "year_costs_listed", "level 0")
    owner.tap("change_which:goal_checked")
    assert owner.asking
    assert owner.asking.practice == "year_costs_listed"


@pytest.mark.parametrize("words", ["level 2", "maybe 2"])
def test_a_question_that_is_hidden_while_it_is_open_is_closed(words: str) -> None:
    owner = owner_in("full")
    answer_up_to(owner, "goal_checked")
    if words.startswith("maybe"):
        owner.say(words)
    owner.say("change goal_set level 0", "change_answer")
    assert owner.said[-1].asks == "practice:year_costs_listed"


def test_a_goal_that_is_found_after_the_end_opens_the_check_for_one_question() -> None:
    owner = owner_in("full")
    while not owner.check("full").finished:
        is_goal = owner.asking and owner.asking.practice == "goal_set"
        is_asked = owner.asking and owner.asking.about == "practice"
        words = "level 0" if is_goal else "level 2" if is_asked else "yes"
        owner.say(words, "answer" if is_asked else "affirm")
    owner.say("change goal_set level 2", "change_answer")
    assert owner.said[-1].asks == "practice:goal_checked"
    owner.say("level 1")
    ended = [event for event in owner.happened if event.event == "check_finished"]
    assert len(ended) == 2
    assert stands(owner, "goal_checked", "full") == ("level", 1)
    closed = [event.part for event in owner.happened if event.event == "part_closed"]
    assert len(closed) == len(set(closed)) == 7


# After the results


def test_who_changes_their_mind_about_changing_keeps_the_answer() -> None:
    owner = through("short")
    owner.tap("change_which:goal_set")
    owner.say("skip", "skip")
    assert stands(owner, "goal_set") == ("level", 2)


def test_a_correction_after_the_end_does_not_end_the_check_again() -> None:
    owner = through("short")
    owner.say("change goal_set level 0", "change_answer")
    assert stands(owner, "goal_set") == ("level", 0)
    assert sum(event.event == "check_finished" for event in owner.happened) == 1


def asked_about_research() -> OwnerInCheck:
    """An owner after the results who does not want to count."""
    owner = owner_in("short")
    while not owner.check("short").finished:
        is_asked = owner.asking and owner.asking.about == "practice"
        owner.say("level 2" if is_asked else "no", "answer" if is_asked else "deny")
    owner.say("no", "deny")
    assert owner.asking
    assert owner.asking.about == "research"
    return owner


def test_research_is_asked_about_once_whatever_was_said_to_it() -> None:
    owner = asked_about_research()
    for wish in ("show_results", "ask_why", "ask_how_long", "show_results"):
        owner.say("", wish)
        assert owner.asking is None or owner.asking.about != "research"


def test_research_is_asked_about_once_when_a_level_is_tapped_instead() -> None:
    owner = asked_about_research()
    owner.tap("level:1:goal_set:0:is")
    assert owner.asking is None or owner.asking.about != "research"
