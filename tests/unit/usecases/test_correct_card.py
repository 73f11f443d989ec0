"""A line of the card is put right in plain words, without its number."""

import pytest

from tests.unit.usecases.introducing_owner import at_card


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("i'm not a takeaway i'm a bakery", "Bakery"),
        ("im a bakery not a takeaway", "Bakery"),
        ("its a bakery", "Bakery"),
        ("not a takeaway, a bakery", "Bakery"),
        ("we are 7 people", "7 people"),
        ("its 9 years not 6", "9 years"),
        ("9 years actually", "9 years"),
        ("we moved to sparkbrook", "Place: Sparkbrook"),
        ("my name is Tariq", "Name: Tariq"),
    ],
)
def test_what_is_said_of_the_business_is_on_the_card_at_once(words: str, now: str) -> None:
    talk = at_card().say(words)
    assert now in talk.said
    assert "I've changed that line" in talk.said
    assert talk.asks == "introduction:card"
    assert talk.introduction.state == "drafted"


def test_a_trade_that_is_corrected_makes_nobody_work_alone() -> None:
    before = at_card()
    people = before.snapshot.business.people
    assert before.say("i'm a bakery not a takeaway").snapshot.business.people == people


@pytest.mark.parametrize(
    "words",
    [
        "that is wrong",
        "tell her i also do weddings",
        "my brother doesn't work here",
        "is it a takeaway card?",
    ],
)
def test_what_cannot_be_read_as_a_correction_says_how_to_change_a_line(words: str) -> None:
    talk = at_card()
    before = talk.snapshot.business
    talk.say(words)
    assert talk.snapshot.business == before
    assert "number" in talk.said


def test_a_line_that_they_had_written_gives_way_to_what_they_say_now() -> None:
    talk = at_card()
    talk.say(f"{talk.line('business')} A small place").say("im not a takeaway im a bakery")
    assert "Bakery" in talk.said
    assert "A small place" not in talk.said


def test_a_number_before_words_is_still_a_line() -> None:
    talk = at_card()
    talk.say(f"{talk.line('business')} i'm a bakery")
    assert "i'm a bakery" in talk.said
    assert talk.snapshot.business.trade == "takeaway"
