"""The reader of a desk: bounded, strict about its file, and never sure of what it cannot know."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.core.desk_reading import NOT_UNDERSTOOD
from bot.core.errors import ContentBroken
from bot.core.intermediary import DaysOff
from bot.understanding.days_off import read_days_off
from bot.understanding.desk import DeskReader
from tests.conftest import ROOT

MONDAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
READER = DeskReader.from_content(ROOT / "data" / "content")


@pytest.mark.parametrize("text", ["", "   ", "…", "yes " * 31, "x" * 100_000])
def test_nothing_and_too_much_are_not_understood(text: str) -> None:
    assert READER.read(text, MONDAY) == NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "row", ["means: perhaps\n    words: [x]", "means: decline\n    reason: rain\n    words: [x]"]
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "readings").mkdir()
    (tmp_path / "readings" / "desk.en.yml").write_text(f"rows:\n  - {row}\n")
    with pytest.raises(ContentBroken, match=r"desk\.en\.yml"):
        DeskReader.from_content(tmp_path)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("until 31 february", None),
        ("from 20 to 10 december", (date(2026, 12, 20), date(2027, 12, 10))),
        ("this week", (date(2026, 11, 2), date(2026, 11, 8))),
        ("from friday until 3 december", (date(2026, 11, 6), date(2026, 12, 3))),
        ("for a fortnight", (date(2026, 11, 2), date(2026, 11, 15))),
        ("today", (date(2026, 11, 2), date(2026, 11, 2))),
        ("in my heart", None),
    ],
)
def test_days_off_are_read_in_london(said: str, days: tuple[date, date] | None) -> None:
    assert read_days_off(said, MONDAY) == (DaysOff(*days) if days else None)
