"""Turns of phrase that mean another thing than their words are known; plain ones are not taken for them."""

import pytest

from bot.understanding.twists import has_a_twist, only_points


@pytest.mark.parametrize(
    "said",
    [
        "I don't order till the rep has shown me what sells", "nobody leaves until it is paid",
        "never sign without two quotes", "only opened three weeks ago", "we run out each four weeks",
        "insurance and ofsted sorted, only the food one still to do", "can't start til you've signed",
    ],
)  # fmt: skip
def test_words_that_mean_another_thing_are_known(said: str) -> None:
    assert has_a_twist(said)


@pytest.mark.parametrize(
    "said",
    [
        "I take a tenner out the till if we need milk", "every week", "I write it all down", "not really",
        "every client signs an agreement before the first visit", "we never do", "still doing it each month",
        "the account is checked before I go home", "once or twice a year",
    ],
)  # fmt: skip
def test_plain_words_are_not(said: str) -> None:
    assert not has_a_twist(said)


@pytest.mark.parametrize(
    "said", ["both", "Both of them, yes", "all that", "yes got them", "those two", "we have both"]
)
def test_words_that_only_point_are_known(said: str) -> None:
    assert only_points(said)


@pytest.mark.parametrize(
    "said", ["all of them", "most of them", "none of them", "both are in the drawer, dates and all"]
)
def test_words_that_say_how_much_are_not(said: str) -> None:
    assert not only_points(said)
