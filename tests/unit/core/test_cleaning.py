"""A text loses on arrival what nothing can hold, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.cleaning import clean, clean_source


def test_nul_goes_and_half_a_character_is_marked() -> None:
    assert clean("a\x00b\ud83dc") == "ab\ufffdc"


def test_direction_marks_emoji_and_control_characters_stay() -> None:
    typed = "\u202eabc\u202c 😀 \x07\x1b[0m\r\n\t"
    assert clean(typed) == typed


@given(st.text(alphabet=st.characters()))
def test_what_is_left_can_always_be_written_down(text: str) -> None:
    assert "\x00" not in clean(text)
    clean(text).encode()


@pytest.mark.parametrize("code", ["K7", "library_2", "a-b", "x" * 64])
def test_a_code_is_kept(code: str) -> None:
    assert clean_source(code) == code


@pytest.mark.parametrize("words", ["", None, "my name is Shah", "x" * 65, "K7\n", "é"])
def test_words_are_no_code(words: str | None) -> None:
    assert clean_source(words) is None
