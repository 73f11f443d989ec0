"""Reads what somebody at a desk writes in a few words: about things that we asked, without the engine."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import yaml

from bot.core.desk_reading import NOT_UNDERSTOOD, DeskMeans, DeskReading
from bot.core.errors import ContentBroken
from bot.core.introduction import DeclineReason
from bot.understanding.days_off import read_days_off
from bot.understanding.plain import READ_AT_MOST, normalise_text

LONGEST = 30  # words; what is longer was not meant for us alone, and a person reads it
NOTHING = "nothing"
MOST = 30  # introductions at a time: a larger number is about something else
_FILE = "data/content/readings/desk.en.yml"
_MARKS = re.compile(r"[^\w\s]|_")
_NUMBERS = {
    "once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NUMBER = re.compile(rf"\b(\d{{1,2}})(?:x| times)?\b|\b({'|'.join(_NUMBERS)})\b")
_TRIES = re.compile(r"\b(?:once|twice)\b")
type _Fits = Callable[[str], bool]


@dataclass(frozen=True)
class _Row:
    """One row of the file: what it means, the expressions that say so, and those that say it is not meant."""

    means: str
    words: tuple[_Fits, ...]
    but: tuple[_Fits, ...]
    reason: DeclineReason | None
    count: int | None

    def fits(self, said: str) -> bool:
        """True if these words mean this."""
        return any(fits(said) for fits in self.words) and not any(fits(said) for fits in self.but)


class DeskReader:
    """Implements desk_ports.ReadDesk with what is written in data/content."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._rows = tuple(rows)

    @classmethod
    def from_content(cls, data: Path) -> "DeskReader":
        """The rows of `readings/desk.en.yml` under data/content. Raises ContentBroken."""
        written = yaml.safe_load((data / "readings" / "desk.en.yml").read_text(encoding="utf-8"))
        return cls(_row(row) for row in written["rows"])

    def read(self, text: str, now: datetime) -> DeskReading:
        """What these words mean; `now` tells which days are meant."""
        said = _bare(text)
        if not said or len(said.split()) > LONGEST:
            return NOT_UNDERSTOOD
        row = next((row for row in self._rows if row.fits(said)), None)
        if row is None or row.means == NOTHING:
            return NOT_UNDERSTOOD
        return _reading(row, said, now)


def _reading(row: _Row, said: str, now: datetime) -> DeskReading:
    means: DeskMeans = row.means  # type: ignore[assignment]  # checked when the file was read
    days = read_days_off(said, now) if means == "away" else None
    counts = means in ("load", "no_answer") and row.count is None
    tries = said if means == "no_answer" else _TRIES.sub("", said)  # "two at once" is two
    return DeskReading(means, row.reason, days, _count(tries) if counts else row.count)


def _count(said: str) -> int | None:
    numbers = {int(found[1]) if found[1] else _NUMBERS[found[2]] for found in _NUMBER.finditer(said)}
    counted = {number for number in numbers if number <= MOST}
    return counted.pop() if len(counted) == 1 else None


def _bare(text: str) -> str:
    plain = normalise_text(text[:READ_AT_MOST]).casefold().replace("'", "")
    return " ".join(_MARKS.sub(" ", plain).split())


def _row(written: Mapping[str, Any]) -> _Row:
    means, reason = written["means"], written.get("reason")
    if means not in (*get_args(DeskMeans), NOTHING):
        raise ContentBroken(f"{_FILE}: nothing is called `{means}`; take one that other rows have.")
    if reason is not None and reason not in get_args(DeclineReason):
        raise ContentBroken(f"{_FILE}: no reason is called `{reason}`; take one that other rows have.")
    words, but = (tuple(_expression(each) for each in written.get(key, ())) for key in ("words", "but"))
    return _Row(means, words, but, reason, written.get("count"))


def _expression(written: str) -> _Fits:
    """An expression as a test of a message."""
    parts = [_part(part.strip()) for part in written.split("&")]
    return lambda said: all(part(said) for part in parts)


def _part(part: str) -> _Fits:
    is_unwanted, words = part.startswith("!"), part.removeprefix("!").strip()
    start = r"\A" if words[:1] in ("=", "^") else r"\b"
    end = r"\Z" if words[:1] == "=" else "" if words.endswith("*") else r"\b"
    pattern = re.compile(start + re.escape(words.lstrip("=^").rstrip("* ")) + end)
    return lambda said: (pattern.search(said) is None) == is_unwanted
