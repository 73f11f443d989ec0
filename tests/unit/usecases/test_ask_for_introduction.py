"""An owner asks to be introduced: what for, to whom, how, when, and in which language."""

from dataclasses import replace

import pytest

from bot.core.events import NeedHeard
from bot.core.owner import Business
from tests.unit.usecases.counting_owner import owner
from tests.unit.usecases.introducing_owner import ASK, Introducing, at_who, checked, elsewhere, sent


def test_what_the_message_says_it_is_for_is_not_asked() -> None:
    talk = at_who()
    assert talk.asks == "introduction:who"
    assert talk.introduction.need == "pricing"
    assert talk.introduction.wish == "can you put me in touch with someone about my prices"


def test_what_the_check_shows_is_not_asked() -> None:
    talk = Introducing(checked()).say("introduce me", ASK)
    assert talk.asks == "introduction:who"
    assert talk.introduction.need == "pricing"
    assert talk.introduction.wish == ""


def test_without_both_it_is_asked_and_kept_in_their_own_words() -> None:
    talk = Introducing(owner()).say("introduce me", ASK)
    assert talk.asks == "introduction:need"
    talk.say("my supplier has me over a barrel")
    assert talk.introduction.wish == "my supplier has me over a barrel"
    assert talk.asks == "introduction:who"


@pytest.mark.parametrize("words", ["introduce me to someone about my debts", "someone for my visa"])
def test_for_debt_and_immigration_nobody_is_introduced_and_help_is_named(words: str) -> None:
    talk = Introducing(checked()).say(words, ASK)
    assert talk.snapshot.introductions == ()
    assert "I can't introduce you" in talk.said
    assert talk.asks is None or "introduction" not in talk.asks


def test_debt_named_when_asked_what_for_ends_the_draft() -> None:
    talk = Introducing(owner()).say("introduce me", ASK).say("i need advice about my debts")
    assert talk.snapshot.introduction is None
    assert "I can't introduce you" in talk.said


def test_up_to_three_people_are_shown_with_organisation_languages_and_why() -> None:
    said = at_who().said
    assert "3 people fit" in said
    assert "Rukhsana B., Example: Canal Side Traders' Hub" in said
    assert "Speaks Bangla and English. Works in your area. Knows your trade." in said


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("rukhsana", "rukhsana-b"),
        ("Rukhsana please, she sounds right", "rukhsana-b"),
        ("3", "rukhsana-b"),
        ("the second one", "nasreen-a"),
        ("anyone", "jamal-h"),
        ("anyone who speaks urdu", "nasreen-a"),
    ],
)
def test_they_choose_in_their_own_words(words: str, chosen: str) -> None:
    talk = at_who().say(words)
    assert talk.introduction.to
    assert talk.introduction.to.intermediary == chosen
    assert talk.asks == "introduction:way"


def test_a_name_in_the_first_message_is_the_choice() -> None:
    talk = Introducing(checked()).say("can rukhsana help me with my prices", ASK)
    assert talk.introduction.to
    assert talk.introduction.to.intermediary == "rukhsana-b"


def test_a_language_that_nobody_speaks_is_said_honestly() -> None:
    talk = at_who().say("anyone who speaks polish")
    assert "I don't know anyone who speaks Polish" in talk.said
    assert talk.introduction.to is None


def test_somebody_else_shows_others_and_not_the_same_again() -> None:
    talk = at_who()
    first = talk.snapshot.asking.options if talk.snapshot.asking else ()
    talk.say("someone else")
    assert talk.snapshot.asking
    assert not set(first) & set(talk.snapshot.asking.options) or "everyone I know" in talk.said


@pytest.mark.parametrize("words", ["no", "nobody", "not now"])
def test_nobody_ends_it_without_a_word_to_anyone(words: str) -> None:
    talk = at_who().say(words)
    assert talk.introduction.state == "withdrawn"
    assert "I have not told anyone" in talk.said
    assert talk.asks != "introduction:offer"


def test_a_way_is_read_with_number_time_and_language_in_one_message() -> None:
    talk = at_who().tap("Rukhsana B.").say("ring 07700 900123 after 3. sylheti")
    reached = talk.introduction.reached
    assert reached
    assert (reached.way, reached.number, reached.when) == ("ring", "07700 900123", "after 3")
    assert reached.language == "Sylheti"
    assert talk.asks == "introduction:private"


def test_the_number_of_this_chat_is_offered_and_never_assumed() -> None:
    talk = at_who().tap("Rukhsana B.").say("ring me", number="+447700900456")
    assert talk.asks == "introduction:number"
    assert "+447700900456" in talk.said
    assert talk.introduction.reached
    assert talk.introduction.reached.number is None
    talk.tap("Yes, this number")
    assert talk.introduction.reached.number == "+447700900456"


def test_what_cannot_be_a_number_is_asked_once_more() -> None:
    talk = at_who().tap("Rukhsana B.").tap("Ring me").say("0770 12")
    assert "11 digits" in talk.said
    assert talk.asks == "introduction:number"


def test_who_gives_no_number_is_reached_through_this_chat() -> None:
    talk = at_who().tap("Rukhsana B.").tap("Ring me").tap("No number")
    assert talk.introduction.reached
    assert talk.introduction.reached.way == "chat"
    assert "Nobody gets your number" in talk.said


def test_nobody_near_is_said_honestly_noted_as_a_gap_and_goes_to_staff() -> None:
    talk = Introducing(elsewhere()).say("put me in touch with someone for dbs checks", ASK)
    assert "I don't know anyone near you" in talk.said
    assert talk.acts == ["hand_to_staff"]
    (heard,) = [e for e in talk.happened if isinstance(e, NeedHeard)]
    assert (heard.need, heard.how, heard.people) == ("dbs", "introduction", 0)


def test_who_has_not_told_their_business_is_asked_first_and_then_goes_on() -> None:
    new = replace(owner(Business()), details_confirmed=False)
    talk = Introducing(new).say("introduce me to someone about my prices", ASK)
    assert talk.asks == "business"
    talk.say("takeaway in sparkbrook, 3 of us, 2 years").say("yes", "affirm")
    assert talk.asks == "introduction:who"


def test_who_has_not_agreed_to_take_part_is_asked_that_first() -> None:
    talk = Introducing(replace(owner(), consents=())).say("introduce me", ASK)
    assert talk.asks == "agree"
    assert talk.snapshot.introductions == ()


def test_after_a_check_it_is_offered_once_before_anything_is_counted() -> None:
    talk = Introducing(checked()).say("results", "show_results")
    assert talk.asks == "introduction:offer"
    talk.tap("Not now")
    assert talk.snapshot.asking
    assert talk.snapshot.asking.about == "count_offer"
    assert talk.say("results", "show_results").asks != "introduction:offer"


def test_a_yes_to_the_offer_shows_who() -> None:
    talk = Introducing(checked()).say("results", "show_results").say("yes", "affirm")
    assert talk.asks == "introduction:who"


@pytest.mark.parametrize("wish", ["talk_to_person", "help"])
def test_who_is_stuck_is_offered_it_with_a_button(wish: str) -> None:
    talk = Introducing(checked()).say("person", wish)
    talk.tap("Meet someone near me")
    assert talk.asks == "introduction:who"


def test_only_one_at_a_time_asking_again_says_where_it_stands() -> None:
    talk = sent().say("introduce me", ASK)
    assert "They have not seen your name or number" in talk.said
    assert len(talk.snapshot.introductions) == 1


def test_while_danger_was_noticed_nothing_is_begun() -> None:
    talk = Introducing(replace(checked(), held_for_safety=True)).say("introduce me", ASK)
    assert talk.snapshot.introductions == ()


def test_the_check_goes_on_where_it_was() -> None:
    talk = Introducing(owner()).say("start", "continue_check")
    asked = talk.asks
    talk.say("introduce me to someone about my prices", ASK).say("nobody")
    assert talk.asks == asked


def test_skip_and_back_work_at_every_question() -> None:
    talk = at_who().tap("Rukhsana B.").say("back", "go_back")
    assert talk.asks == "introduction:who"
    talk.tap("Rukhsana B.").say("skip", "skip").say("skip", "skip")
    assert talk.introduction.reached
    assert (talk.introduction.reached.way, talk.introduction.reached.when) == ("chat", "any time")
    assert talk.asks == "introduction:language"


def test_who_comes_back_half_way_is_met_there() -> None:
    talk = at_who()
    talk.snapshot = replace(talk.snapshot, asking=None)
    talk.say("hello", "greet")
    assert talk.asks == "introduction:who"
    assert "We had begun" in talk.said


def test_after_one_could_not_a_yes_shows_the_others() -> None:
    talk = sent()
    back = replace(talk.introduction, state="drafted", to=None, card=None, tried=("rukhsana-b",))
    talk.snapshot = replace(talk.snapshot, introductions=(back,))
    talk.tap_id("intro_who:other")
    assert talk.asks == "introduction:who"
    assert "Rukhsana" not in talk.said
    talk.tap("Jamal H.")
    assert talk.introduction.reached
    assert talk.introduction.reached.number == "07700 900123"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("ring me after 3 in bangla", "after 3"),
        ("text 07700 900123 any time, english", "any time"),
        ("call my shop, thursday morning. bangla", "thursday morning"),
        ("ring me", ""),
    ],
)
def test_a_time_is_read_in_their_own_words(words: str, when: str) -> None:
    reached = at_who().tap("Rukhsana B.").say(words).introduction.reached
    assert reached
    assert reached.when == when


@pytest.mark.parametrize("words", ["yes", "no"])
def test_a_bare_yes_or_no_is_no_time_and_no_language(words: str) -> None:
    talk = at_who().tap("Rukhsana B.").tap("Through this chat").say(words)
    assert talk.asks == "introduction:when"
    assert talk.tap("Any time").say(words).asks == "introduction:language"


def test_words_that_take_it_back_end_the_draft_at_any_question() -> None:
    talk = at_who().tap("Rukhsana B.").say("actually i changed my mind")
    assert talk.introduction.state == "withdrawn"


def test_not_giving_a_number_is_not_taking_it_back() -> None:
    talk = at_who().tap("Rukhsana B.").tap("Ring me").say("don't give her my number")
    assert talk.introduction.reached
    assert talk.introduction.reached.way == "chat"
