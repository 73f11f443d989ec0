"""The card: exactly what is shown is what is sent, and only to whom the owner said yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.acts import Agree
from bot.core.introduction_events import IntroductionActed
from tests.unit.usecases.introducing_owner import Introducing, at_card, at_who, checked, sent


def agreed(talk: Introducing) -> list[Agree]:
    acted = [e.act for e in talk.happened if isinstance(e, IntroductionActed)]
    return [act for act in acted if isinstance(act, Agree)]


def test_a_yes_sends_the_card_that_was_shown() -> None:
    talk = at_card()
    shown = talk.said
    (act,) = agreed(talk.tap("Yes, send it"))
    for number, line in enumerate(act.card.lines, start=1):
        assert f"{number}. {line.text}" in shown


def test_a_yes_is_kept_as_a_consent_to_this_organisation_by_name() -> None:
    talk = sent()
    (consent,) = [c for c in talk.snapshot.consents if c.purpose == "introduction"]
    assert (consent.given, consent.to) == (True, "Example: Canal Side Traders' Hub")
    assert consent.wording.startswith("ask-intro-card@")


def test_whoever_may_be_asked_next_is_named_on_the_card_and_has_a_consent_of_their_own() -> None:
    talk = at_who().tap("Nasreen A.").say("ring me on 07700 900123 any time, urdu").tap("No, leave them out")
    talk.tap("Yes")
    other = talk.introduction.next
    assert other
    assert other.organisation in talk.said
    talk.tap("Yes, send it")
    assert {c.to for c in talk.snapshot.consents if c.purpose == "introduction"} == {
        "Example: Spice Row Kitchens Group",
        other.organisation,
    }
    assert agreed(talk)[0].next == other


@pytest.mark.parametrize("words", ["no", "don't send it", "dont send", "i changed my mind"])
def test_a_no_sends_nothing(words: str) -> None:
    talk = at_card().say(words)
    assert agreed(talk) == []
    assert talk.introduction.state == "withdrawn"


@pytest.mark.parametrize("words", ["hmm", "is it free", "1", "what happens then", "maybe tomorrow"])
def test_what_is_not_a_plain_yes_sends_nothing(words: str) -> None:
    assert agreed(at_card().say(words)) == []


@pytest.mark.parametrize("astray", ["early", "late"])
def test_a_yes_that_may_have_been_meant_for_something_else_sends_nothing(astray: str) -> None:
    talk = at_card().say("yes", "affirm", **{astray: True})
    assert agreed(talk) == []
    assert talk.asks == "introduction:card"


def test_a_tap_on_an_older_card_sends_nothing_and_shows_the_new_one() -> None:
    talk = at_card()
    (old,) = [c.id for c in talk.replies[-1].choices if c.title == "Yes, send it"]
    talk.say("leave out 3").tap_id(old)
    assert agreed(talk) == []
    assert "The card has changed" in talk.said


def test_a_yes_the_next_day_shows_the_card_with_its_new_dates_first() -> None:
    talk = at_card()
    talk.at += timedelta(days=1)
    assert agreed(talk.say("yes", "affirm")) == []
    assert "Monday 23 November" in talk.said
    assert agreed(talk.say("yes", "affirm"))


def test_an_answer_that_was_corrected_meanwhile_shows_the_card_anew() -> None:
    talk = at_card()
    talk.snapshot = replace(talk.snapshot, check=checked((3, 3, 3, 3, 3, 3, 3, 3, 3)).check)
    assert agreed(talk.tap("Yes, send it")) == []
    assert "The card has changed" in talk.said


@pytest.mark.parametrize("words", ["leave out {n}", "take out {n}", "{n} out", "delete line {n}"])
def test_a_line_that_is_struck_is_gone(words: str) -> None:
    talk = at_card()
    talk.say(words.format(n=talk.line("business")))
    assert "business" not in talk.card
    assert "Takeaway (food and drink)" not in talk.said


def test_a_line_can_be_said_in_other_words() -> None:
    talk = at_card()
    talk.say(talk.line("business"))
    assert talk.asks == "introduction:edit"
    talk.say("A small family place")
    assert "A small family place" in talk.said
    (act,) = agreed(talk.tap("Yes, send it"))
    assert "A small family place" in act.card.text


def test_who_gets_it_and_how_to_reach_them_are_asked_again_and_not_edited() -> None:
    talk = at_card()
    assert talk.say(talk.line("reach")).asks == "introduction:way"
    talk.tap("Text me").say("07700 900456")
    assert "Please text 07700 900456." in talk.said
    assert talk.say(talk.line("shared")).asks == "introduction:who"


def test_a_number_is_a_line_and_never_the_first_button() -> None:
    talk = at_card().say("1")
    assert talk.asks == "introduction:edit"
    assert agreed(talk) == []


def test_what_they_said_of_staff_records_and_tax_needs_a_yes_of_its_own() -> None:
    assert "Sales and costs written" not in at_card("No, leave them out").said
    assert "Sales and costs written" in at_card("Yes, those too").said


def test_before_acceptance_neither_name_nor_place_nor_number_is_in_it() -> None:
    talk = at_card().say("1").say("Shah here in Small Heath, ring 07700 900123 or shah@example.org")
    introduction = talk.tap("Yes, send it").introduction
    assert introduction.card
    hidden = introduction.card.without_identity(introduction.names)
    for word in ("Shah", "Small Heath", "07700", "example.org"):
        assert word not in hidden
        assert word in introduction.card.text


def test_no_measure_of_the_owner_stands_on_it() -> None:
    text = at_card("Yes, those too").said
    for word in ("%", "/100", "score", "to start", "part way", "strong"):
        assert word not in text


def test_who_cannot_take_anybody_on_meanwhile_is_not_sent_to() -> None:
    talk = at_card()
    gone = replace(talk.introduction, tried=("rukhsana-b",))
    talk.snapshot = replace(talk.snapshot, introductions=(gone,))
    assert agreed(talk.tap("Yes, send it")) == []
    assert talk.asks == "introduction:who"
