"""A longer answer that says nothing of what was asked is said back; short ones and plain ones count."""

import pytest

from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    "said",
    [
        "we chuck loads of bread when it rains",
        "nobody wants soup in august do they",
        "they all gossip with me in the chair so i hear what they are after",
        "people always shout over what they fancy before they ask the price",
    ],
)
def test_what_speaks_of_something_else_never_counts_unasked(read: Read, said: str) -> None:
    assert not read(said, "customers_asked").is_sure


@pytest.mark.parametrize(
    ("said", "level"),
    [("always", 3), ("most of them", 2), ("one or two", 1), ("we ask every customer at the till", 3)],
)
def test_what_answers_it_counts(read: Read, said: str, level: int) -> None:
    reading = read(said, "customers_asked")
    assert (reading.level, reading.is_sure) == (level, True)
