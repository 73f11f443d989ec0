"""A code is read as people type it, and nothing else is taken for one."""

import random

import pytest

from bot.core.joining import filled_in, find_code, make_code, renumbered
from bot.core.one_time_code import CODE_SIGNS
from bot.core.owner import Business


@pytest.mark.parametrize(
    "typed",
    [
        "JOIN-7K4P-2M", "join-7k4p-2m", "Join 7K4P 2M", "JOIN7K4P2M", " 7K4P-2M ", "7k4p-2m.",
        "my code is JOIN-7K4P-2M thanks", "JOIN–7K4P–2M", "/join JOIN-7K4P-2M", "/join 7K4P 2M",
    ],
)  # fmt: skip
def test_a_code_is_found_however_it_is_typed(typed: str) -> None:
    assert find_code(typed) == "JOIN-7K4P-2M"


def test_a_code_with_a_sign_that_we_do_not_use_is_still_a_code() -> None:
    assert find_code("JOIN-7O4P-2M") == "JOIN-7O4P-2M"


@pytest.mark.parametrize(
    "typed",
    [
        "join", "join my phones", "join me on friday", "join them up", "I want to join with my brother",
        "4 of us, 7 years", "2", "most days", "07700 900123", "B10 0HH", "join-us", "",
    ],
)  # fmt: skip
def test_other_words_are_no_code(typed: str) -> None:
    assert find_code(typed) is None


def test_a_new_code_is_found_again_and_uses_only_signs_that_cannot_be_confused() -> None:
    chance = random.Random(7)
    for _ in range(200):
        code = make_code(chance.choice)
        assert find_code(code) == code
        assert set(code.removeprefix("JOIN")) <= {*CODE_SIGNS, "-"}
    assert not set("0O1IL5S8BUVQG") & set(CODE_SIGNS)


def test_what_is_known_stays_and_what_is_missing_is_filled_in() -> None:
    kept = Business(sector="retail", people=2)
    other = Business("catering", "takeaway", "Small Heath", "Birmingham", 4, 6)
    assert filled_in(kept, other) == Business("retail", None, "Small Heath", "Birmingham", 2, 6)
    assert filled_in(Business(), other) == other


def test_a_place_is_never_put_beside_another_places_council() -> None:
    assert filled_in(Business(place="Newport"), Business(place="Dudley", council="Dudley")).council is None


def test_what_was_passed_over_about_a_check_moves_with_its_number() -> None:
    assert renumbered(("years", "research:1", "remind:0"), 2) == ("years", "research:3", "remind:0")
