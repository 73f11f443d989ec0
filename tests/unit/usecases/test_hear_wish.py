"""What would make the week easier is said back once, with the results."""

from dataclasses import replace

import pytest

from bot.core.conversation import Asking
from tests.unit.usecases.introducing_owner import Introducing, checked


def at_open() -> Introducing:
    known = checked()
    assert known.check
    unfinished = replace(known.check, finished=None, open_done=False)
    return Introducing(replace(known, check=unfinished, steps=(), asking=Asking("open")))


@pytest.mark.parametrize(
    "words", ["i am at the stall all day, my back is gone", "help with the books", "vat"]
)
def test_their_own_words_are_said_back_with_the_results(words: str) -> None:
    talk = at_open().say(words)
    assert f'make your week easier: "{words}"' in talk.said
    assert "easier" not in talk.say("results", "show_results").said


@pytest.mark.parametrize("words", ["dunno", "i don't know really", "nothing comes to mind", "no idea mate"])
def test_that_they_have_nothing_to_say_is_not_said_back(words: str) -> None:
    assert "You said" not in at_open().say(words).said


def test_a_long_answer_is_cut() -> None:
    said = at_open().say("more hands " * 40).said
    assert "…" in said
    assert len(said) < 1200
