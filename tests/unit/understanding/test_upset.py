"""What is too much for somebody is heard, and what only sounds so is not."""

import pytest

from bot.understanding import Reader


@pytest.mark.parametrize(
    "text",
    [
        "I was in tears at the till this morning", "cant sleep for thinking about the bills",
        "im so stressed with it all",
        "honestly whats the point", "I am at my wits end", "my mum passed away on Sunday",
        "my husband is in hospital",
        "feel like giving up tbh", "we are going to have to close",
    ],
)  # fmt: skip
def test_what_is_too_much_is_heard(reader: Reader, text: str) -> None:
    assert reader.is_upset(text)


@pytest.mark.parametrize(
    "text",
    [
        "people are crying out for a bakery here", "crying with laughter", "whats the point of this question",
        "too much waste",
        "we write it all down", "2", "the babies' crying corner", "drowning in orders",
        "desperate for a brew hang on",
        "never",
        "it is a lot of work", "we close at ten",
    ],
)  # fmt: skip
def test_what_only_sounds_so_is_not(reader: Reader, text: str) -> None:
    assert not reader.is_upset(text)


def test_what_cannot_be_paid_is_about_debts(reader: Reader) -> None:
    assert reader.cannot_pay("the tax is due and I cannot pay it, I cant pay the tax")
    assert reader.cannot_pay("we owe the council and cant pay")
    assert not reader.cannot_pay("some of my customers cant pay on the day")
    assert not reader.cannot_pay("I know what I owe the wholesaler")
