"""What an owner says about the business: what cannot be is asked about once, and never taken as said."""

import pytest

from bot.core.conversation import Asking
from bot.core.owner import Business
from tests.unit.usecases.counting_owner import Talk, owner

PLACED = {"sector": "retail", "trade": "corner shop", "place": "Tipton", "council": "Sandwell"}


def asked_for(about: str, **known: object) -> Talk:
    """An owner who is asked for this, and has told where and what the shop is."""
    business = Business(**PLACED, **known)  # type: ignore[arg-type]
    return Talk(owner(business, asking=Asking(about), details_confirmed=False))  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["400", "12000", "0", "-5"])
def test_people_that_cannot_be_are_asked_for_once_more_and_then_left_open(number: str) -> None:
    talk = asked_for("people", years=3).say(number)
    assert "I did not get that" in talk.said
    assert "How many people work there" in talk.said
    assert talk.say(number).asks == "confirm"
    assert talk.snapshot.business.people is None


def test_the_people_who_are_given_the_second_time_count() -> None:
    talk = asked_for("people", years=3).say("400").say("4")
    assert talk.asks == "confirm"
    assert talk.snapshot.business.people == 4


@pytest.mark.parametrize("said", ["500", "-5", "since 2031", "8 days a week"])
def test_years_that_cannot_be_are_asked_for_once_more_and_then_left_open(said: str) -> None:
    talk = asked_for("years", people=2).say(said)
    assert "How long has it been going" in talk.said
    assert talk.say(said).asks == "confirm"
    assert talk.snapshot.business.years is None


@pytest.mark.parametrize(("said", "years"), [("3", 3), ("about 3 i think", 3), ("6 months", 0.5)])
def test_a_bare_number_of_years_counts(said: str, years: float) -> None:
    assert asked_for("years", people=2).say(said).snapshot.business.years == years


def test_words_about_something_else_are_kept_and_the_question_comes_once_more() -> None:
    talk = asked_for("years", people=2).say("it is in Dudley, not Tipton")
    assert talk.snapshot.business.council == "Dudley"
    assert "How long has it been going" in talk.said
    assert talk.say("3 of us now").asks == "confirm"
    assert (talk.snapshot.business.people, talk.snapshot.business.years) == (3, None)


@pytest.mark.parametrize("said", ["not open yet", "Not open yet", "we are not open yet"])
def test_who_is_not_open_yet_has_an_idea_and_is_not_asked_for_years_again(said: str) -> None:
    talk = asked_for("years", people=2).say(said)
    assert (talk.asks, talk.snapshot.business.stage) == ("confirm", "idea")
    assert "not open yet" in talk.said
    assert talk.say("yes", "affirm").asks == "idea:who"


def test_a_place_that_exists_twice_is_asked_about_once_and_then_left_open() -> None:
    talk = Talk(owner(Business(), asking=Asking("business"), details_confirmed=False))
    talk.say("Bev, pet shop in Newtown, me and my daughter, 3 years", "give_details")
    assert "Which council is yours in" in talk.said
    assert talk.snapshot.business.council is None
    assert talk.say("the nice one").asks == "confirm"
    assert talk.snapshot.business.council is None


@pytest.mark.parametrize("said", ["dont know", "not sure", "all over really", "what do you mean"])
def test_words_that_name_no_place_are_none(said: str) -> None:
    talk = Talk(owner(Business("retail", people=2, years=3), asking=Asking("place"), details_confirmed=False))
    assert talk.say(said).snapshot.business.place is None
    assert talk.say("Ambridge").snapshot.business.place == "Ambridge"


def asked_about_business() -> Talk:
    """An owner who is asked, in the open question, what they run."""
    return Talk(owner(Business(), asking=Asking("business"), details_confirmed=False))


def test_an_idea_that_is_told_where_the_business_is_asked_for_is_not_asked_for_again() -> None:
    talk = asked_about_business().say("thinking of a mobile car wash in West Bromwich, just me", "check_idea")
    assert talk.asks == "confirm"
    assert "Sandwell" in talk.said
    assert "not open yet" in talk.said


def test_a_wish_to_check_an_idea_that_says_nothing_of_it_asks_what_it_is() -> None:
    talk = asked_about_business().say("i have an idea", "check_idea")
    assert talk.asks == "business"
    assert "then we look at your idea" in talk.said


def test_a_business_that_sounds_like_a_need_is_a_business() -> None:
    talk = asked_about_business().say(
        "bookkeeping for small shops, just me, Walsall, 3 years", "find_support"
    )
    assert talk.asks == "confirm"
    assert "Walsall" in talk.said


def test_who_tells_of_their_business_and_asks_for_help_gets_both() -> None:
    words = "plumber in Dudley, just me, 3 years. who can help me with vat?"
    talk = asked_about_business().say(words, "find_support")
    assert talk.snapshot.business.council == "Dudley"
    assert "VAT" in talk.said
    assert talk.asks == "confirm"


def test_what_is_read_is_said_back_before_the_check_begins() -> None:
    talk = Talk(owner(Business(), asking=Asking("business"), details_confirmed=False))
    talk.say("Bev, pet shop in Tipton, me and my daughter, 3 years", "give_details")
    assert "in Tipton, Sandwell, two of you, three years. Is that right?" in talk.said
    assert not talk.snapshot.details_confirmed
