"""Words about an earlier answer go to that answer; what is open stays open."""

import pytest

from bot.core.owner import Business
from tests.unit.usecases.counting_owner import Talk, owner

SHOP = Business("retail", "card shop", "Digbeth", "Birmingham", 2, 4, "trading")


def answered(*said: str) -> Talk:
    """A shop owner in the short check, who answered this."""
    talk = Talk(owner(SHOP)).say("go on", "continue_check")
    for each in said:
        talk.say(each)
    return talk


def levels(talk: Talk) -> dict[str, int | None]:
    assert talk.snapshot.check
    return {a.practice: a.level for a in talk.snapshot.check.standing()}


def test_words_for_the_last_question_are_said_back_for_it() -> None:
    talk = answered("4", "2", "3").say("oh that was wrong, for the last question just one or two")
    assert talk.asks == "confirm"
    assert levels(talk)["costs_worked_out"] == 2
    assert levels(talk.say("yes", "affirm"))["costs_worked_out"] == 1
    assert talk.asks == "practice:sales_and_costs_written"


def test_a_practice_that_is_named_gets_the_new_answer() -> None:
    talk = answered("2", "3").say("4 i mean, for the cash")
    assert "Yes, exactly" in talk.said or "know exactly" in talk.said
    assert levels(talk.say("yes", "affirm")) == {"customers_asked": 1, "cash_and_bills_known": 3}


@pytest.mark.parametrize(
    "said",
    [
        "make the first one, asking customers, sorry, change it to one or two",
        "hang on, the first question should be one or two",
        "change what i said, the customers one to one or two",
        "actually change that to one or two",
    ],
)
@pytest.mark.parametrize("intent", ["answer", "change_answer"])
def test_which_and_what_in_one_message_are_said_back_once(said: str, intent: str) -> None:
    talk = answered("4").say(said, intent)
    assert talk.asks == "confirm"
    assert levels(talk) == {"customers_asked": 3}
    assert levels(talk.say("yes", "affirm")) == {"customers_asked": 1}


def test_a_new_answer_after_a_slip_is_for_the_answer_just_given() -> None:
    assert answered("4").say("sorry hit the wrong key, 2", "change_answer").asks == "confirm"
    assert answered("2", "3").say("sorry, that should have been a rough guess").asks == "confirm"


def test_another_answer_is_taken_while_one_is_said_back() -> None:
    talk = answered("2", "3").say("for the last question, exactly")
    assert talk.asks == "confirm"
    talk.say("and the customers one should be all the time")
    assert "ask customers" in talk.said


def test_a_name_alone_opens_its_answer() -> None:
    talk = answered("4").say("Could I change one? The asking customers one", "change_answer")
    assert talk.asks == "practice:customers_asked"


def test_a_value_alone_is_enough_where_one_answer_is_on_the_list() -> None:
    talk = answered("4").say("change an answer", "change_answer").say("not many, so one or two")
    assert "One or two" in talk.said
    assert talk.asks == "confirm"


def test_a_list_that_was_not_answered_is_shown_once_more() -> None:
    talk = answered("4", "2").say("change an answer", "change_answer").say("hmm let me think")
    assert talk.asks == "other"
    talk.say("the cash")
    assert talk.asks == "practice:cash_and_bills_known"


def test_a_no_to_the_list_leaves_the_answers() -> None:
    talk = answered("4", "2").say("change an answer", "change_answer").say("none", "deny")
    assert talk.asks == "practice:costs_worked_out"


def test_after_the_result_an_answer_is_changed_in_one_message() -> None:
    talk = answered("4", "2", "3", "2", "2", "2", "2", "2", "3")
    talk.say("skip", "skip").say("Change the waste one to every week")
    assert talk.asks == "confirm"
    assert levels(talk.say("yes", "affirm"))["waste_counted"] == 3


def test_who_comes_back_from_a_pause_can_put_the_answer_before_right() -> None:
    talk = answered("4", "2").say("wait", "pause").say("for the last question, i do know exactly")
    assert talk.asks == "confirm"
    assert "which bills" in talk.said


def test_words_just_not_understood_are_put_right_where_they_were_said() -> None:
    talk = answered("4", "2", "qwrty").say("sorry i meant most", "change_answer").say("yes", "affirm")
    assert levels(talk)["costs_worked_out"] == 2


def test_who_talks_about_another_answer_loses_no_question() -> None:
    talk = answered("4", "2").say("what about the cash in hand then").say("qwrty")
    assert talk.asks == "practice:costs_worked_out"


def test_a_word_for_the_open_question_reopens_no_other() -> None:
    talk = answered("4", "2", "3", "2", "2", "2", "2", "2")
    talk.say("five stars for hygiene, no idea about the insurance dates")
    assert "idea from someone" not in talk.said


def test_a_level_after_less_wins_over_one_step_down() -> None:
    talk = answered("they all chatter at me so i know what they want before they ask")
    assert talk.asks == "confirm"
    talk.say("less, only joking. none of them really")
    assert "Not yet" in talk.said


def test_less_after_an_answer_that_counted_is_for_that_answer() -> None:
    talk = answered("4").say("less, i was only kidding. none of them")
    assert talk.asks == "confirm"
    assert "ask customers" in talk.said
    assert answered("3").say("more").asks == "practice:customers_asked"


def test_less_alone_is_one_step() -> None:
    talk = answered("they all chatter at me so i know what they want before they ask")
    before = talk.snapshot.asking
    assert before
    assert before.level
    assert levels(talk.say("less often")) == {"customers_asked": before.level - 1}


def test_a_typo_of_a_choice_is_no_sum() -> None:
    talk = answered("4", "2", "3", "2", "2", "2", "2", "2").say("sum", "count_numbers")
    assert levels(talk)["checks_and_cover"] == 1


def test_all_of_them_answers_the_question_that_is_open() -> None:
    talk = answered("4", "2", "3", "2", "2", "2", "2", "2").say("all of them", "start_check")
    assert levels(talk)["checks_and_cover"] == 3


def test_who_is_back_after_a_pause_goes_on() -> None:
    talk = answered("4").say("wait, customer", "pause").say("right, back", "go_back")
    assert talk.asks == "practice:cash_and_bills_known"
    assert levels(talk) == {"customers_asked": 3}


def test_going_back_is_still_possible_in_a_pause() -> None:
    talk = answered("4").say("wait, customer", "pause").say("go back one", "go_back")
    assert talk.asks == "practice:customers_asked"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("ok whats next", "skip"), ("can you repeat that", "ask_what_it_means"),
        ("what was the question", "answer"), ("ask me again", "ask_what_it_means"),
    ],
)  # fmt: skip
def test_who_asks_for_the_question_gets_it_again(said: str, intent: str) -> None:
    talk = answered("4").say(said, intent)
    assert talk.asks == "practice:cash_and_bills_known"
    assert "Right now, do you know" in talk.said
    assert len(talk.replies) == 1
    assert levels(talk) == {"customers_asked": 3}
