"""The one clock of the program: the machine's, or one that tests move forward."""

from datetime import UTC, datetime, timedelta
from pathlib import Path


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The time now."""
        return datetime.now(UTC)


class MovedClock:
    """The machine's clock plus what it was moved by, kept in a file that all processes share."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stamp: int | None = None
        self._moved = timedelta()

    def now(self) -> datetime:
        """The time now, as moved."""
        self._look()
        return datetime.now(UTC) + self._moved

    def advance(self, by: timedelta) -> datetime:
        """Move every clock and timer of the program forward."""
        self._look()
        moved = self._moved + by
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(str(moved.total_seconds()))
        fresh.replace(self._file)
        return self.now()

    def _look(self) -> None:
        try:
            stamp = self._file.stat().st_mtime_ns
        except FileNotFoundError:
            return
        if stamp != self._stamp:
            self._moved = timedelta(seconds=float(self._file.read_text()))
            self._stamp = stamp
