"""The table of what people at a desk write: each means what a person would take it for."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import yaml

from bot.bootstrap.talk import DATA
from bot.core.intermediary import DaysOff
from bot.understanding.desk import DeskReader
from tests.conftest import ROOT

TABLE: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "golden" / "desk.yml").read_text("utf-8"))
MONDAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
READER = DeskReader.from_content(DATA)


def days(line: dict[str, Any]) -> DaysOff | None:
    said: list[date] | None = line.get("days")
    return DaysOff(*said) if said else None


@pytest.mark.parametrize("line", TABLE, ids=[line["text"] for line in TABLE])
def test_a_few_words_at_a_desk_are_taken_as_they_were_meant(line: dict[str, Any]) -> None:
    read = READER.read(line["text"], MONDAY)
    assert (read.means, read.reason) == (line.get("means"), line.get("reason"))
    assert (read.days, read.count) == (days(line), line.get("count"))


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 60
