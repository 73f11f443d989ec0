"""Telephone lines that are old or missing, and numbers that are nobody's line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from bot.content.mistakes.texts import Text
from bot.core.safety import CATEGORIES, Line, Safety

GOOD_FOR = timedelta(days=90)
HOLIDAYS_AHEAD = timedelta(days=120)  # from September on, the next year must be there
NUMBER = re.compile(r"(?<![\d£])(?:\+44|0)[\d ]{8,}\d|\b(?:999|112|111|101|116 ?123)\b")
# Numbers that Ofcom keeps free for stories: mobiles, and Birmingham.
DRAMA = re.compile(r"(?:0|\+44)(?:7700900|1214960)\d{3}")


def old_lines(lines: Mapping[str, Line], path: Path, today: date) -> Iterator[str]:
    """Lines that nobody has checked for 90 days."""
    for line in lines.values():
        if today - line.checked_on > GOOD_FOR:
            days = (today - line.checked_on).days
            where = f"{path}:{_line_of(path, line.id)}"
            yield f"{where}: {line.name} was last checked {days} days ago; ring it, and put in the day."


def missing_lines(safety: Safety, path: Path) -> Iterator[str]:
    """Dangers for which an owner would be told nobody to ring, or that are not noticed at all."""
    for category in CATEGORIES:
        if not safety.lines.get(category):
            yield f"{path}:1: there is no line for `{category}`; add one under `shown`."
        if not any(phrase.category == category and not phrase.passes for phrase in safety.phrases):
            yield f"{path}:1: no phrase notices `{category}`; add some to phrases.en.yml."


def missing_words(texts: Iterable[Text], path: Path) -> Iterator[str]:
    """Dangers that are noticed and then have no words."""
    keys = {text.key for text in texts}
    for category in CATEGORIES:
        key = f"safety-{category.replace('_', '-')}"
        if key not in keys:
            yield f"{path}:1: `{key}` is missing; write what is said about it."


def ending_holidays(safety: Safety, path: Path, today: date) -> Iterator[str]:
    """Bank holidays that run out: a closed line would be called open."""
    last = max(safety.bank_holidays, default=date.min)
    if last < today + HOLIDAYS_AHEAD:
        yield f"{path}:1: the bank holidays end on {last}; add those of the next year."


def strange_numbers(texts: Iterable[Text], lines: Mapping[str, Line]) -> Iterator[str]:
    """Telephone numbers in the words that are no checked line and no made-up number."""
    known = {_digits(line.number) for line in lines.values()}
    for text in texts:
        for number in NUMBER.findall(text.words):
            if _digits(number) not in known and not DRAMA.fullmatch(_digits(number)):
                yield text.mistake(
                    f"`{text.key}` has the number {number}, which safety/lines.yml lacks; add it there."
                )


def _digits(number: str) -> str:
    return re.sub(r"[^\d+]", "", number)


def _line_of(path: Path, id_: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if re.search(rf"id: {id_}\b", line)), 1)
