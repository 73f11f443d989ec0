"""What owners ask about an introduction before they agree to it is answered, and the question stays open."""

from dataclasses import replace

import pytest

from bot.usecases.hear_introduction import hear_introduction
from bot.usecases.read_question import topic_of
from tests.unit.usecases.introducing_owner import ASK, Introducing, at_card, at_who, checked

QUESTIONS = {
    "cost": (
        "is this free", "will i have to pay", "do they charge", "how much would it cost me", "any fees?",
        "what does it cost then", "free?", "but is it free to talk to him", "whats the catch",
    ),
    "who": (
        "who is that", "no, who is it first", "is she from the tax office", "what organisation",
        "whats the name of the group", "which person", "ok but who are they", "does he speak urdu",
        "what do they do", "is this a real person",
    ),
    "seen": (
        "what will they see", "what do you tell her", "will he see my tax", "who gets it",
        "what does she know about me", "is it confidential", "which answers",
    ),
    "then": ("what happens next", "and then what", "when will she ring", "how does it work"),
    "speaks": ("someone who speaks polish", "i want urdu person", "have you got a somali speaker"),
}  # fmt: skip
NO_QUESTIONS = (
    "after 3", "thursday when it is quiet", "ring me in bangla", "my own shop phone", "who can help with vat",
    "how much does it cost to register for vat", "i don't speak english", "no", "yes send it", "someone else",
    "i will pay for a coffee", "the free one near the mosque",
)  # fmt: skip


def at(about: str) -> Introducing:
    """The owner at this question of the draft."""
    talk = at_who().tap("Rukhsana B.")
    if about != "way":
        talk.say("ring me")
    if about not in ("way", "number"):
        talk.say("07700 900123")
    if about == "private":
        talk.say("after 3").say("bangla")
    assert talk.asks == f"introduction:{about}"
    return talk


@pytest.mark.parametrize(("topic", "words"), [(t, w) for t, said in QUESTIONS.items() for w in said])
def test_a_plain_question_is_known_for_what_it_asks(topic: str, words: str) -> None:
    assert topic_of(words) == topic


@pytest.mark.parametrize("words", NO_QUESTIONS)
def test_what_asks_nothing_of_the_kind_is_left_alone(words: str) -> None:
    assert topic_of(words) is None


@pytest.mark.parametrize("about", ["way", "number", "when", "private"])
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("do i have to pay for that", "It is free"),
        ("who is she", "Rukhsana B. is with Example: Canal Side Traders' Hub"),
        ("what happens next", "I ask them first"),
    ],
)
def test_the_answer_comes_at_once_and_the_question_stays(about: str, words: str, answer: str) -> None:
    talk = at(about)
    before = talk.introduction
    heard = hear_introduction(words, talk.snapshot)
    assert heard == ASK
    talk.say(words, heard)
    assert answer in talk.said
    assert talk.asks == f"introduction:{about}"
    assert talk.introduction == before


def test_what_they_will_see_is_told_and_where_private_lines_are_asked_about_just_those() -> None:
    assert "You see it first" in at("number").say("what will she see", ASK).said
    said = at("private").say("which answers", ASK).said
    assert "With your yes" in said
    assert "Sales and costs written" in said


def test_at_the_card_a_question_sends_nothing_and_is_answered() -> None:
    talk = at_card().say("what will it cost me", ASK)
    assert "It is free" in talk.said
    assert talk.asks == "introduction:card"
    assert talk.introduction.state == "drafted"


@pytest.mark.parametrize("words", ["is it free", "would i have to pay anything"])
def test_at_the_offer_the_price_is_told_and_no_grant_is_searched_for(words: str) -> None:
    talk = Introducing(checked()).say("results", "show_results")
    assert hear_introduction(words, talk.snapshot) == ASK
    talk.say(words, ASK)
    assert "You pay nothing" in talk.said
    assert talk.asks == "introduction:offer"


@pytest.mark.parametrize("words", ["who is it", "no wait who would it be", "who are they"])
def test_who_it_is_at_the_offer_shows_who(words: str) -> None:
    talk = Introducing(checked()).say("results", "show_results")
    assert hear_introduction(words, talk.snapshot) == ASK
    assert talk.say(words, ASK).asks == "introduction:who"


def test_a_question_about_one_of_the_list_chooses_nobody() -> None:
    talk = at_who().say("does nasreen speak urdu", ASK)
    assert talk.introduction.to is None
    assert "Nasreen A. is with" in talk.said
    assert talk.asks == "introduction:who"


def test_what_they_want_written_is_never_taken_for_a_question_to_us() -> None:
    editing = replace(at_card().say("4").snapshot)
    assert hear_introduction("how much is it to hire a lad", editing) == "answer"


@pytest.mark.parametrize(
    "words", ["i want a bangla person", "do you have a sylheti speaker", "bangla please"]
)
def test_a_wish_for_a_speaker_at_the_offer_is_the_search_for_one(words: str) -> None:
    talk = Introducing(checked()).say("results", "show_results")
    heard = hear_introduction(words, talk.snapshot)
    assert heard == ASK
    talk.say(words, heard)
    assert talk.asks == "introduction:who"
    assert talk.said.count("Speaks Bangla") == len(
        talk.snapshot.asking.options if talk.snapshot.asking else ()
    )


@pytest.mark.parametrize("wish", ["change_language", "write_other_language"])
def test_it_is_one_as_well_where_it_was_taken_for_another_language(wish: str) -> None:
    talk = Introducing(checked()).say("results", "show_results").say("is there an urdu speaker", wish)
    assert talk.asks == "introduction:who"
    assert "simple English" not in talk.said


def test_another_language_after_the_choice_finds_others_who_speak_it() -> None:
    talk = at("number").say("can i have someone who speaks urdu", ASK)
    assert talk.asks == "introduction:who"
    assert "Nasreen A." in talk.said
    assert "Rukhsana" not in talk.said


def test_a_language_that_the_one_they_chose_speaks_changes_nothing() -> None:
    talk = at("number").say("i need a bangla speaker", ASK)
    assert "Speaks Bangla and English" in talk.said
    assert talk.asks == "introduction:number"


@pytest.mark.parametrize("words", ["english", "English please", "in english", "english is fine"])
def test_who_asks_for_english_has_it(words: str) -> None:
    said = Introducing(checked()).say("results", "show_results").say(words, "change_language").said
    assert "We go on in English" in said
    assert "I only speak" not in said


@pytest.mark.parametrize("words", ["why", "why?", "why that"])
def test_why_after_the_results_is_about_the_step(words: str) -> None:
    talk = Introducing(checked()).say("results", "show_results").say(words, "ask_why")
    assert "It goes to one person" not in talk.said
    assert "Why this one" in talk.said
    assert talk.asks == "introduction:offer"


@pytest.mark.parametrize("words", ["why an introduction", "why talk to someone", "why would i meet them"])
def test_why_in_words_about_the_introduction_is_about_that(words: str) -> None:
    talk = Introducing(checked()).say("results", "show_results").say(words, "ask_why")
    assert "It goes to one person" in talk.said
    assert talk.asks == "introduction:offer"
