"""An owner's text made plain."""

import pytest

from bot.understanding.plain import is_readable, normalise_text


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("I don\u2019t \u201cknow\u201d", 'I don\'t "know"'),
        ("every\u200b day\ufeff", "every day"),
        ("  too \n many\t spaces ", "too many spaces"),
        ("\uff12 \u09e8 \u0662", "2 2 2"),
        ("2\ufe0f\u20e3", "2"),
        ("\U0001f44d\U0001f3fd", "yes"),
        ("\u2705 done", "yes done"),
        ("\U0001f44e", "no"),
        ("Zalgo\u0000\u0007", "Zalgo"),
    ],
)
def test_signs_quotes_digits_and_spaces_are_written_one_way(typed: str, plain: str) -> None:
    assert normalise_text(typed) == plain


@pytest.mark.parametrize("text", ["2", "ok", "\U0001f44d", "\u09a8\u09be", "?!a"])
def test_a_letter_a_digit_or_a_thumb_can_be_read(text: str) -> None:
    assert is_readable(text)


@pytest.mark.parametrize("text", ["", "   ", "\U0001f600\U0001f602", "...!!", "\u0000\u0001", "\u200b\u200e"])
def test_faces_marks_and_nothing_cannot_be_read(text: str) -> None:
    assert not is_readable(text)
