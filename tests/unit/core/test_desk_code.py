"""Desk codes are found however they are typed, and are never taken for a code that joins chats."""

import pytest

from bot.core.desk_code import find_desk_code, make_desk_code
from bot.core.joining import find_code

CODE = "DESK-7K4P-2M"


@pytest.mark.parametrize("text", [CODE, "desk-7k4p-2m", "Desk 7K4P 2M", f"it is {CODE}.", "DESK–7K4P–2M"])
def test_a_code_is_found(text: str) -> None:
    assert find_desk_code(text) == CODE


@pytest.mark.parametrize("text", ["desk", "my desk is full", "7K4P-2M", "JOIN-7K4P-2M", "desk and 2 chairs"])
def test_other_words_are_none(text: str) -> None:
    assert find_desk_code(text) is None


def test_a_code_that_joins_chats_is_another() -> None:
    assert find_code(CODE) is None


def test_a_new_code_is_found_again() -> None:
    signs = iter("7K4P2M")
    assert find_desk_code(make_desk_code(lambda among: next(signs))) == CODE
