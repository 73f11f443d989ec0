"""Reads the phrases of the safety screen, its lines, and who approved the words that go with them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path

from bot.content.files import Row, read_row
from bot.content.phrases import PhraseWriter
from bot.core.safety import CATEGORIES, Category, Line, Opening, Phrase, Safety

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LINE_FIELDS = {"id", "name", "number", "hours", "bank_holidays", "checked_on", "checked_by", "source"}
_HOURS = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")


def read_safety(folder: Path) -> Safety:
    """The screen's data in this folder: lines.yml and every phrases.*.yml."""
    file = read_row(folder / "lines.yml")
    file.refuse_unknown({"lines", "shown", "bank_holidays"})
    lines = read_lines(file)
    shown = {_category(row): row for row in file.rows("shown")}
    phrases = tuple(p for path in phrase_files(folder) for p in read_phrases(path))
    return Safety(
        phrases=phrases,
        lines={category: tuple(_shown(row, lines)) for category, row in shown.items()},
        bank_holidays=frozenset(_dates(file)),
        unapproved=frozenset(c for c in CATEGORIES if not _is_approved(shown.get(c))),
        approved={
            category: (row["approved_by"], row.take("approved_on", date))
            for category, row in shown.items()
            if _is_approved(row)
        },
    )


def phrase_files(folder: Path) -> list[Path]:
    """The phrase files of all languages, in a stable order."""
    return sorted(folder.glob("phrases.*.yml"))


def read_lines(file: Row) -> Mapping[str, Line]:
    """All lines of lines.yml by their id."""
    lines: dict[str, Line] = {}
    for row in file.rows("lines"):
        line = _line(row)
        if line.id in lines:
            raise row.wrong(f"the line `{line.id}` is already above; keep one of them.")
        lines[line.id] = line
    return lines


def read_phrases(path: Path) -> Iterator[Phrase]:
    """The phrases of one language: first what passes, then what is noticed."""
    file = read_row(path)
    file.refuse_unknown({"language", "words", "phrases"})
    language = file.take("language", str)
    listed = Row() if file.get("words") is None else file.take("words", Row)
    writer = PhraseWriter({name: listed.texts(name) for name in listed})
    for row in file.rows("phrases"):
        row.refuse_unknown({"category", "notices", "passes"})
        for name in ("passes", "notices"):
            for phrase in _phrases(row, name):
                yield Phrase(_category(row), _pattern(row, phrase, writer), language, name == "passes")


def _phrases(row: Row, name: str) -> list[str]:
    """One phrase a line; a line that begins with # is a remark."""
    lines = (row.take(name, str) if row.get(name) else "").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _pattern(row: Row, phrase: str, writer: PhraseWriter) -> str:
    try:
        return writer.pattern(phrase)
    except ValueError as error:
        lines = row.path.read_text(encoding="utf-8").splitlines()
        where = next((n for n, line in enumerate(lines, 1) if phrase in line), row.line)
        raise row.wrong_at(
            where, f"`{phrase}` cannot be read: {error}; phrases.en.yml says how phrases are written."
        ) from None


def _line(row: Row) -> Line:
    row.refuse_unknown(LINE_FIELDS)
    return Line(
        id=row.take("id", str),
        name=row.take("name", str),
        number=row.take("number", str),
        checked_on=row.take("checked_on", date),
        checked_by=row.take("checked_by", str),
        source=row.take("source", str),
        always=row.get("hours") == "always",
        openings=() if row.get("hours") == "always" else tuple(_opening(row, h) for h in row.texts("hours")),
        open_on_bank_holidays=row.get("bank_holidays") == "open",
    )


def _opening(row: Row, hours: str) -> Opening:
    match = _HOURS.fullmatch(hours)
    if not match or match[1] not in DAYS or (match[2] or match[1]) not in DAYS:
        raise row.wrong(f"`{hours}` cannot be read; write hours such as mon-fri 9:00-17:30, or `always`.")
    first, last = DAYS.index(match[1]), DAYS.index(match[2] or match[1])
    return Opening(
        tuple(range(first, last + 1)),
        time(int(match[3]), int(match[4])),
        time(int(match[5]) % 24, int(match[6])),
    )


def _category(row: Row) -> Category:
    value = row.take_one_of("category", CATEGORIES)
    return next(category for category in CATEGORIES if category == value)


def _shown(row: Row, lines: Mapping[str, Line]) -> Iterator[Line]:
    row.refuse_unknown({"category", "lines", "approved_by", "approved_on"})
    for id_ in row.texts("lines"):
        if id_ not in lines:
            raise row.wrong(f"`{id_}` is no line; take an id from `lines` in this file.")
        yield lines[id_]


def _is_approved(row: Row | None) -> bool:
    return bool(row and row.get("approved_by") and row.get("approved_on"))


def _dates(file: Row) -> list[date]:
    days = file.take("bank_holidays", list)
    if not all(isinstance(day, date) for day in days):
        raise file.wrong("`bank_holidays` must be a list of dates such as 2026-12-25.")
    return days
