"""What an owner's words are about."""

import pytest

from bot.content import load
from bot.understanding.about import Practices, read_direction
from tests.conftest import ROOT

PRACTICES = Practices.from_folder(ROOT / "data" / "content" / "readings")


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("we do count what we throw away every week", "waste_counted"),
        ("actually I got a goal written on the wall", "goal_set"),
        ("the insurance one, I said wrong", "checks_and_cover"),
        ("I do know my cash and bills", "cash_and_bills_known"),
    ],
)
def test_words_tell_which_practice_they_are_about(text: str, practice: str) -> None:
    assert PRACTICES.about(text)[0] == practice


def test_words_about_nothing_we_ask_name_no_practice() -> None:
    assert PRACTICES.about("it rained all day in Dudley") == ()


@pytest.mark.parametrize(
    "text", ["no idea when they end", "of course", "no problem", "apparently not", "a good deal"]
)
def test_turns_of_phrase_name_no_practice(text: str) -> None:
    assert PRACTICES.about(text) == ()


def test_ideas_of_staff_are_still_named() -> None:
    assert PRACTICES.about("my niece had an idea for the window") == ("staff_ideas",)


def test_every_practice_has_words() -> None:
    framework = load(ROOT / "data" / "content", drafts=True).framework
    assert set(PRACTICES._patterns) == set(framework.practices)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("more. every week nearly", "more"),
        ("less than that", "less"),
        ("more or less", None),
        ("no", None),
        ("less often", "less"),
        ("more often", "more"),
    ],
)
def test_more_and_less_are_heard(text: str, direction: str | None) -> None:
    assert read_direction(text) == direction
