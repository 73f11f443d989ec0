"""Which sum an owner means."""

import pytest

from bot.understanding import Reader


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("how much do i make an hour", "hourly_take_home"),
        ("am I even on minimum wage", "hourly_take_home"),
        ("what's my hourly", "hourly_take_home"),
        ("work out my takings per hour", "takings_per_hour"),
        ("how much do we take per hour", "takings_per_hour"),
        ("what do we make an hour", "takings_per_hour"),
        ("what is left per hour after costs", "left_per_hour"),
        ("calculate my profit per hour", "left_per_hour"),
        ("work out my waste percent", "waste_share"),
        ("how many covers per staff hour are we doing", "covers_per_hour"),
        ("what share of my hours gets paid", "paid_share"),
        ("how long do people take to pay me on average, work it out", "days_to_be_paid"),
        ("how many weeks could i last on what i got in bank", "weeks_of_bills"),
        ("count my week", "week"),
        ("do a normal week for me", "week"),
        ("put in my new figures", "anew"),
        ("do the sums for me", None),
        ("can you help me", None),
        ("", None),
    ],
)
def test_words_that_name_a_sum_are_found(reader: Reader, text: str, sum_: str | None) -> None:
    assert reader.find_sum(text) == sum_
