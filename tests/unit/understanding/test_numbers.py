"""Numbers as people say them."""

import json
from pathlib import Path

import pytest

from bot.understanding.numbers import prepare, read_number, spans_in


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("three or four", 3.5),
        ("3-4", 3.5),
        ("between five and ten", 7.5),
        ("two three times", 2.5),
        ("\u09e8", 2),
        ("\u09e8-\u09e9 \u09ac\u09be\u09b0", 2.5),
        ("\u09a6\u09c1\u0987", 2),
        ("a couple", 2),
        ("a few of them", 3),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("twice", 2),
        ("half of them", 0.5),
        ("4/5", 0.8),
        ("8 out of 10", 0.8),
        ("90%", 0.9),
        ("5ish", 5),
        ("about twenty five", 25),
        ("£1,200", 1200),
        ("3k", 3000),
        ("2.5 grand", 2500),
        ("five thousand", 5000),
        ("two and a half", 2.5),
        ("\u00bd", 0.5),
        ("none", 0),
    ],
)
def test_one_number_is_read(said: str, number: float) -> None:
    assert read_number(said) == number


@pytest.mark.parametrize(
    "said", ["", "no idea", "no one", "the one next door", "3 staff and 12 chairs", "9 or 5"]
)
def test_no_number_or_several_are_no_number(said: str) -> None:
    assert read_number(said) is None


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("a fortnight", 14),
        ("two or three weeks", 17.5),
        ("18 months", 547.5),
        ("6yr", 2190),
        ("half a year", 182.5),
        ("two and a half years", 912.5),
        ("a month and a half", 45.625),
        ("20 odd years", 7300),
        ("half a day", 0.5),
    ],
)
def test_a_span_of_time_is_read_in_days(said: str, days: float) -> None:
    assert [span.value for span in spans_in(prepare(said))] == [days]


def test_most_english_numerals_of_others_are_read(samples: Path) -> None:
    with (samples / "nlu" / "numbers_duckling.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["dim"] == "Numeral" and row["lang"] == "en"]
    asked = [row for row in rows if row["value"] is not None and row["value"] >= 0]
    right = [row for row in asked if read_number(row["text"]) == pytest.approx(row["value"])]
    assert len(right) / len(asked) > 0.8  # the rest are "lkh", "koti", "one twenty two"
