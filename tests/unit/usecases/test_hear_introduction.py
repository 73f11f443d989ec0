"""What is said while an introduction is drafted or under way is heard as that, and commands stay commands."""

from dataclasses import replace

import pytest

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.usecases.hear_introduction import hear_introduction
from tests.unit.usecases.introducing_owner import at_card, at_who, checked, sent, standing


def asked(about: str) -> Snapshot:
    return replace(at_who().snapshot, asking=Asking(about))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("intro_way", "ring me after 3 on 07700 900123"),
        ("intro_way", "call my shop phone"),
        ("intro_when", "thursday after 3, not tomorrow"),
        ("intro_language", "bangla please"),
        ("intro_need", "i need somebody to look at my books"),
        ("intro_edit", "we are busy at lunch"),
        ("intro_card", "send it"),
        ("intro_words", "can you call me tomorrow"),
        ("intro_contacted", "yes she did"),
        ("intro_contacted", "nobody called me"),
        ("intro_useful", "a bit, she knew about prices"),
    ],
)
def test_own_words_are_an_answer_whatever_they_sound_like(about: str, words: str) -> None:
    assert hear_introduction(words, asked(about)) == "answer"


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("stop", "stop"),
        ("Person", "talk_to_person"),
        ("wait", "pause"),
        ("skip", "skip"),
        ("go back", "go_back"),
        ("why?", "ask_why"),
        ("help", "help"),
        ("delete me", "delete_my_data"),
    ],
)
def test_a_plain_command_stays_a_command(words: str, wish: str) -> None:
    assert hear_introduction(words, asked("intro_when")) == wish


@pytest.mark.parametrize("words", ["has he got my number", "who is she", "did she accept"])
def test_a_question_about_it_is_answered(words: str) -> None:
    assert hear_introduction(words, at_card().snapshot) == "ask_for_introduction"


def test_a_question_that_is_their_message_is_passed_on() -> None:
    assert hear_introduction("did you get my card", asked("intro_words")) == "answer"


@pytest.mark.parametrize(
    "words", ["take it back", "cancel the introduction", "I changed my mind about that lady"]
)
def test_taking_it_back_is_heard_whatever_is_open(words: str) -> None:
    in_check = replace(sent().snapshot, asking=Asking("practice", practice="customers_asked"))
    assert hear_introduction(words, in_check) == "ask_for_introduction"


def test_a_message_to_the_person_is_heard() -> None:
    words = "message Rukhsana: i am late"
    assert hear_introduction(words, standing("accepted").snapshot) == "ask_for_introduction"


@pytest.mark.parametrize("words", ["every week", "i don't want any", "cancel", "take it back"])
def test_without_an_introduction_nothing_is_heard_here(words: str) -> None:
    assert hear_introduction(words, checked()) is None


def test_an_answer_in_the_check_is_left_to_the_engine() -> None:
    in_check = replace(sent().snapshot, asking=Asking("practice", practice="customers_asked"))
    assert hear_introduction("we don't want any waste", in_check) is None
