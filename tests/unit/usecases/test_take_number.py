"""The number to reach an owner on: a slip that was put right never rings a stranger."""

import pytest

from bot.usecases.read_phone import read_phone
from tests.unit.usecases.introducing_owner import Introducing, at_card, at_who

OLD, NEW = "07700 900145", "07700 900154"


def at_number() -> Introducing:
    return at_who().tap("Rukhsana B.").tap("Ring me")


@pytest.mark.parametrize(
    "words",
    [
        f"{OLD} oh no sorry {NEW}",
        f"{OLD}, i mean {NEW}",
        f"{OLD}\nwrong one\n{NEW}",
        f"its {OLD} wait thats the shop, use {NEW} instead",
        f"not {OLD}, {NEW}",
        f"{NEW} not {OLD}",
        f"{OLD} oops {NEW} thats it",
    ],
)
def test_of_two_numbers_the_one_that_puts_the_other_right_counts_and_is_said_back(words: str) -> None:
    talk = at_number().say(words)
    assert talk.introduction.reached
    assert talk.introduction.reached.number == NEW
    assert f"I have put {NEW}" in talk.said


@pytest.mark.parametrize(
    "words",
    [
        f"{OLD} or {NEW}",
        f"{OLD} and if no answer {NEW}",
        f"{OLD}, no texts on it, my sister has {NEW}",
        f"{OLD} and sorry also {NEW}",
    ],
)
def test_two_numbers_that_may_both_be_meant_are_asked_about(words: str) -> None:
    talk = at_number().say(words)
    assert talk.introduction.reached
    assert talk.introduction.reached.number is None
    assert "more than one number" in talk.said
    assert talk.tap(NEW).introduction.reached
    assert talk.introduction.reached.number == NEW


@pytest.mark.parametrize(("words", "number"), [("the first one", OLD), ("2", NEW), ("last one please", NEW)])
def test_which_of_the_two_can_be_said_in_words(words: str, number: str) -> None:
    reached = at_number().say(f"{OLD} / {NEW}").say(words).introduction.reached
    assert reached
    assert reached.number == number


@pytest.mark.parametrize(
    "words", [f"{OLD} no thats wrong", f"{OLD} sorry it ends in 54", f"{OLD} oops 07700 90015"]
)
def test_a_number_that_was_taken_back_is_not_kept(words: str) -> None:
    talk = at_number().say(words)
    assert talk.introduction.reached
    assert talk.introduction.reached.number is None
    assert talk.asks == "introduction:number"


@pytest.mark.parametrize(
    "words",
    [f"{NEW} no texts please", f"{NEW} after 3 not before", f"{NEW}, sorry im busy till 4", f"ring {NEW}"],
)
def test_a_no_about_something_else_takes_no_number_back(words: str) -> None:
    assert read_phone(words).number == NEW


def test_a_number_put_right_where_the_way_is_asked_counts_as_well() -> None:
    talk = at_who().tap("Rukhsana B.").say(f"ring me on {OLD} no sorry {NEW} after 3")
    assert talk.introduction.reached
    assert talk.introduction.reached.number == NEW
    two = at_who().tap("Rukhsana B.").say(f"ring me on {OLD} or {NEW} after 3")
    assert two.asks == "introduction:number"
    assert two.introduction.reached
    assert two.introduction.reached.number is None


@pytest.mark.parametrize("words", [f"sorry my number is {NEW}", f"wrong number its {NEW}", NEW])
def test_a_number_put_right_one_question_later_is_no_answer_to_that_question(words: str) -> None:
    talk = at_number().say(OLD).say(words)
    assert talk.introduction.reached
    assert (talk.introduction.reached.number, talk.introduction.reached.when) == (NEW, "")
    assert talk.asks == "introduction:when"


@pytest.mark.parametrize("words", [f"no the number is {NEW}", NEW, f"change the number to {NEW}"])
def test_a_number_at_the_card_changes_the_number_and_no_other_line(words: str) -> None:
    talk = at_card().say(words)
    assert f"Please ring {NEW}." in talk.said
    assert talk.asks == "introduction:card"
    assert talk.introduction.edits == ()


def test_that_the_number_is_wrong_asks_for_it_again() -> None:
    talk = at_card().say("thats the wrong number")
    assert talk.asks == "introduction:number"
    assert f"Please ring {NEW}." in talk.say(NEW).said
