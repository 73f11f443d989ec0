"""The one clock of the program."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import MovedClock, SystemClock


def test_the_clock_knows_its_zone() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_a_moved_clock_is_moved_for_every_process_and_after_a_restart(tmp_path: Path) -> None:
    one, other = MovedClock(tmp_path / "clock"), MovedClock(tmp_path / "clock")
    one.advance(timedelta(days=2))
    one.advance(timedelta(hours=1))
    ahead = other.now() - datetime.now(UTC)
    assert timedelta(days=2, minutes=59) < ahead < timedelta(days=2, minutes=61)
    assert MovedClock(tmp_path / "clock").now() - datetime.now(UTC) > timedelta(days=2)
