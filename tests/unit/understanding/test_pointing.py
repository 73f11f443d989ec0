"""Words that speak of an earlier answer are told from words that answer what is open."""

import pytest

from bot.core.pointing import Pointing
from bot.understanding import Reader


def pointing(reader: Reader, said: str) -> Pointing:
    found = reader.read_pointing(said)
    assert found
    return found


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("oh no, for the last question just bread and cakes", "just bread and cakes"),
        ("on the previous question it is most of them", "most of them"),
        ("about the one before, never", "never"),
        ("sorry i meant every day", "every day"),
        ("hang on, change that to a rough guess", "a rough guess"),
    ],
)
def test_the_answer_just_given_is_pointed_at(reader: Reader, said: str, rest: str) -> None:
    found = pointing(reader, said)
    assert found.before
    assert found.practices == ()
    assert rest in found.rests


@pytest.mark.parametrize(
    ("said", "practice", "rest"),
    [
        ("i mean 3 for the bills", "cash_and_bills_known", "3"),
        ("the waste one, every friday", "waste_counted", "every friday"),
        ("change the staff one to never", "staff_ideas", "never"),
        ("sorry, the customers question should be all the time", "customers_asked", "all the time"),
        ("edit the answer about insurance please", "checks_and_cover", None),
    ],
)
def test_a_named_practice_is_pointed_at(reader: Reader, said: str, practice: str, rest: str | None) -> None:
    found = pointing(reader, said)
    assert practice in found.practices
    assert rest in found.rests if rest else found.rests == ()


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("wait, the second one is wrong, most", 2),
        ("q 3 should be none", 3),
        ("change number 4 to some of it", 4),
    ],
)
def test_a_place_is_pointed_at(reader: Reader, said: str, place: int) -> None:
    assert pointing(reader, said).place == place


@pytest.mark.parametrize(
    "said",
    [
        "the last one", "first one", "is that the last question", "i meant to but never got round to it",
        "we asked the one before Easter", "only when the last one sold out", "we ask about the price",
        "my brother does the cash", "fix it and carry on", "we change the menu most weeks", "no idea",
        "they said what they meant", "every week", "i mean we do it sometimes",
        "we change it when the price goes up", "no, i wait for the bill", "the app says one thing",
    ],
)  # fmt: skip
def test_answers_to_what_is_open_point_at_nothing(reader: Reader, said: str) -> None:
    assert reader.read_pointing(said) is None


def test_no_answer_that_was_written_down_points_anywhere_else(reader: Reader) -> None:
    astray = []
    for (practice, _), taught in reader._answers.learning.taught.items():
        for text, _level in taught.levels:
            found = reader.read_pointing(text)
            if found and practice not in found.practices:
                astray.append(text)
    assert astray == []
