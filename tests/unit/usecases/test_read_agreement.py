"""A yes to sharing more is a plain one; a no is a no, whatever else is said with it."""

import pytest

from bot.usecases.hear_introduction import hear_introduction
from bot.usecases.read_agreement import read_agreement
from tests.unit.usecases.introducing_owner import Introducing, at_who

NO = (
    "no", "nope", "no leave the staff bit", "not the tax", "not my staff pls", "no tax no", "keep it private",
    "leave the tax stuff out", "yes but not tax", "staff ok but no tax", "rather not", "just the rest thanks",
    "don't show that", "i don't want him to see that", "without the records", "no just send it",
)  # fmt: skip
YES = (
    "yes",
    "yes those too",
    "ok go on",
    "yeah she can see",
    "sure both",
    "yes no problem",
    "you may",
    "share it",
)
ELSE = ("yes send it", "ok send", "yes ring me", "no wait yes", "yes go with him", "yeah send the card now")
NEITHER = ("hmm", "i don't know", "not sure really", "dunno what that is", "after 3", "no idea")


def at_private() -> Introducing:
    talk = at_who().tap("Rukhsana B.").say("ring me on 07700 900123 after 3, bangla")
    assert talk.asks == "introduction:private"
    return talk


def write(talk: Introducing, words: str) -> Introducing:
    return talk.say(words, hear_introduction(words, talk.snapshot) or "answer")


@pytest.mark.parametrize(
    ("said", "words"),
    [*(("no", w) for w in NO), *(("yes", w) for w in YES), *(("else", w) for w in ELSE)],
)
def test_what_words_agree_to(said: str, words: str) -> None:
    assert read_agreement(words) == said


@pytest.mark.parametrize("words", NEITHER)
def test_what_is_neither_is_asked_about(words: str) -> None:
    assert read_agreement(words) is None


@pytest.mark.parametrize("words", NO)
def test_whatever_means_no_shares_nothing_more_and_keeps_the_introduction(words: str) -> None:
    talk = write(at_private(), words)
    assert talk.introduction.private is False
    assert talk.introduction.state == "drafted"
    assert talk.asks != "introduction:private"


def test_a_no_in_their_own_words_is_said_back() -> None:
    assert "I leave out what you said on staff" in write(at_private(), "not the tax please").said


@pytest.mark.parametrize("words", ELSE)
def test_a_yes_to_something_else_is_asked_about_once(words: str) -> None:
    talk = write(at_private(), words)
    assert talk.introduction.private is None
    assert "Nothing goes yet" in talk.said
    assert talk.asks == "introduction:private"


def test_the_engine_alone_cannot_make_a_yes_of_it() -> None:
    assert at_private().say("yes send it", "affirm").introduction.private is None
    assert at_private().say("yeah but leave tax out", "affirm").introduction.private is False


def test_asked_again_the_same_yes_is_a_yes() -> None:
    talk = write(write(at_private(), "yes send it"), "yes send it")
    assert talk.introduction.private is True
    assert talk.introduction.state == "drafted"


@pytest.mark.parametrize("words", ["forget it", "i changed my mind", "i don't want it any more"])
def test_words_that_end_it_all_still_do(words: str) -> None:
    assert write(at_private(), words).introduction.state == "withdrawn"


@pytest.mark.parametrize(
    ("words", "to"), [("no ask me first", False), ("not him no", False), ("yeah fine", True)]
)
def test_who_may_be_next_is_agreed_to_in_the_same_way(words: str, to: bool) -> None:
    talk = write(at_private(), "no")
    assert talk.asks == "introduction:next"
    assert bool(write(talk, words).introduction.next) is to
    assert talk.asks == "introduction:card"
