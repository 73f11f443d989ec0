"""The line about the business: a yes begins, what states a fact puts it right, chat changes nothing."""

from dataclasses import replace

import pytest

from bot.core.conversation import Asking
from bot.core.owner import Business
from tests.unit.usecases.counting_owner import Talk, owner

SALON = Business("other", "hair salon", "Halesowen", "Dudley", 1, 5, "trading")
LINE = "Hair salon in Halesowen, Dudley, just you, five years. Is that right?"


def at_line() -> Talk:
    """Who is asked whether the line about them is right."""
    return Talk(owner(SALON, asking=Asking("details"), details_confirmed=False))


@pytest.mark.parametrize("intent", ["answer", "change_answer", "out_of_scope", "deny"])
@pytest.mark.parametrize("said", ["Change something", "change it", "not quite, one thing to change"])
def test_a_typed_wish_to_change_something_asks_what(said: str, intent: str) -> None:
    talk = at_line().say(said, intent)
    assert talk.said == "What should I change? Tell me in your own words."
    assert talk.snapshot.asking == Asking("business", tries=1)


@pytest.mark.parametrize("intent", ["answer", "change_answer", "give_details", "affirm"])
def test_a_correction_changes_its_fact_and_reads_the_line_back(intent: str) -> None:
    talk = at_line().say("no, 7 years not 5", intent)
    assert talk.said == LINE.replace("five", "seven")
    talk.say("not halesowen, its tipton", intent)
    assert "Hair salon in Tipton, Sandwell, just you, seven years." in talk.said


def test_what_is_only_called_wrong_is_asked_for_and_then_the_line_comes_again() -> None:
    talk = at_line().say("the town is wrong", "change_answer")
    assert (talk.asks, talk.said) == ("business", "Which town or part of town is it in?")
    assert "in Oldbury, Sandwell, just you" in talk.say("oldbury").said
    assert talk.asks == "confirm"


def test_after_change_something_a_fact_in_few_words_is_enough() -> None:
    talk = at_line().say("Change something", "change_answer").say("mobile hairdresser")
    assert talk.said == LINE.replace("Hair salon", "Mobile hairdresser")
    talk.tap("Change something").say("8 years", "change_answer")
    assert "just you, eight years. Is that right?" in talk.said


def test_what_owners_are_called_is_what_they_say_and_the_sector_follows() -> None:
    talk = at_line().say("its respite care for young carers, a CIC, not a salon")
    assert "Respite care for young carers in Halesowen" in talk.said
    assert talk.snapshot.business.sector == "care"


@pytest.mark.parametrize(
    "said",
    [
        "we get the kids in with their dads while the mums have a sit down",
        "i know what they want to start with before they open their mouth",
    ],
)
def test_chat_changes_nothing_and_the_line_comes_again(said: str) -> None:
    talk = at_line().say(said)
    assert talk.snapshot.business == SALON
    assert talk.said == f"Thank you for telling me.\n{LINE}"


def test_a_yes_begins_and_a_no_asks_what_to_change() -> None:
    assert at_line().say("*yawn* yes whatever", "affirm").asks == "practice:customers_asked"
    assert "What should I change" in at_line().say("no", "deny").said


def test_a_correction_while_something_else_is_asked_is_kept() -> None:
    asked = replace(at_line().snapshot, asking=Asking("people"), business=replace(SALON, people=None))
    talk = Talk(asked).say("its tipton not halesowen", "change_answer")
    assert talk.snapshot.business.council == "Sandwell"
    assert "How many people work there" in talk.said


def test_what_is_told_with_the_yes_to_taking_part_is_not_asked_for_again() -> None:
    new = Talk(replace(owner(Business(), details_confirmed=False), consents=(), asking=Asking("agree")))
    talk = new.say("yes, I'm Dot, I run a bakery in Tipton with my sister, 4 years", "affirm")
    assert talk.snapshot.has_agreed_to("take_part")
    assert "Bakery in Tipton, Sandwell, two of you, four years. Is that right?" in talk.said


def test_chat_with_the_yes_to_taking_part_is_no_business() -> None:
    new = Talk(replace(owner(Business(), details_confirmed=False), consents=(), asking=Asking("agree")))
    talk = new.say("well yes, ten minutes while the bread is in", "affirm")
    assert talk.snapshot.business == Business()
    assert "what is your business?" in talk.said
