"""Numbers that nobody should send become unreadable; telephone numbers and everything else survive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.masking import DOT, mask

HIDDEN = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "5555 5555 5555 4444",
    "3782 822463 10005",
    "378282246310005",
    "3056 930902 5904",
    "6011 0009 9013 9424",
    "৪১১১১১১১১১১১১১১১",
    "GB29 NWBK 6016 1331 9268 19",
    "GB29NWBK60161331926819",
    "12-34-56 12345678",
    "sort code 12-34-56 account 12345678",
    "account 12345678, sort code 12-34-56",
    "sort code 123456",
    "acc no 12345678",
    "passport 123456789",
    "my passport number is BX0123456",
    "BX0123456",
    "A12345678",
    "AB 12 34 56 C",
]
KEPT = [
    "07700 900123",
    "07700900123",
    "+44 7700 900123",
    "+447700900123 or +447700900456",
    "447700 900123 447700 900456",
    "00447700900123",
    "+8801712345678",
    "0121 496 0456 after 3",
    "0300 123 2040 or 0800 197 6026",
    "4111 1111 1111 1112",  # no card has this check digit
    "I take 4000 a week, 5000 next",
    "2024-05-01 10:00 till 14:30",
    "12-05-24 and 13-05-24",
    "B11 1AA",
    "VAT GB123456789",
    "company SC123456",
    "order 12345678",
    "",
]


def digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


@pytest.mark.parametrize("number", HIDDEN)
def test_no_digit_of_a_number_that_should_not_be_sent_is_kept(number: str) -> None:
    masked = mask(f"here: {number}. ok?")
    assert masked.found
    assert digits(masked.text) == 0
    assert masked.text.startswith("here: ")
    assert masked.text.endswith(". ok?")


@pytest.mark.parametrize("text", KEPT)
def test_other_numbers_stay_as_they_were_typed(text: str) -> None:
    masked = mask(text)
    assert not masked.found
    assert masked.text == text


def test_a_telephone_number_beside_a_card_survives() -> None:
    masked = mask("4111 1111 1111 1111 exp 12/27 123, ring 07700 900123")
    assert masked.text == "•••• •••• •••• •••• exp 12/27 123, ring 07700 900123"


@given(st.from_regex(r"07\d{3} ?\d{6}( (or|and) 07\d{3} ?\d{6})?", fullmatch=True))
def test_no_mobile_number_is_ever_masked(text: str) -> None:
    assert not mask(text).found


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"])))
def test_a_text_without_digits_is_never_changed(text: str) -> None:
    assert mask(text).text == text


@given(st.text())
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once
    assert len(once) == len(text)
    assert DOT not in text or DOT in once
