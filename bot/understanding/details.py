"""Details: who an owner is and what they run, read from a free sentence."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.core.owner import Details
from bot.core.practice import Stage
from bot.understanding.names import Names
from bot.understanding.numbers import Amount, prepare, spans_in
from bot.understanding.people import People
from bot.understanding.places import Gazetteer, Place
from bot.understanding.plain import READ_AT_MOST, normalise_text
from bot.understanding.trades import Trades
from bot.understanding.words import Lexicon, Speller, Words

STAGES: tuple[Stage, ...] = ("idea", "starting", "trading")
DAYS_A_YEAR = 365
_SHORTEST = 28  # days: "open 9 hours", "six days a week" are not how long a business has been going
_LONGEST = 150  # years; older than any owner's own business
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEGAN = r"opened|started|began|set up"
_SINCE_YEAR = re.compile(
    rf"\b(?:since|in|est\.?|established|from|{_BEGAN})(?: \w+){{0,2}}? ?((?:19|20)\d\d)\b"
)
_SINCE_MONTH = re.compile(rf"\b(?:since|(?:{_BEGAN}) in|open since) (?:last )?({'|'.join(_MONTHS)})[a-z]*\b")
_LAST_YEAR = re.compile(rf"\b(?:since|{_BEGAN})\b[^.,]{{0,25}}\blast year\b")
_AGE = re.compile(r"^ ?(?:old\b|of age)|^ ?time\b|^ (?:a|per) ")
_COMING = re.compile(
    r"\b(?:in|within|next|for the next|every|each|per|once a|twice a|of the|this|last|times a) ?$"
)
_A_YEAR = re.compile(r"(?<![\d£.,])((?:19|20)\d\d)(?![\d.,]\d)\b")


class DetailsReader:
    """Reads name, trade, place, people, years and stage from an owner's words."""

    def __init__(self, data: Path, speller: Speller, now: Callable[[], datetime]) -> None:
        """`data` is data/content: trades, places and ways of speaking are written there."""
        written = _read(data / "readings" / "en" / "people.yml")
        self._trades = Trades(_read(data / "readings" / "en" / "trades.yml"), speller)
        self._gazetteer = Gazetteer.from_content(data)
        self._names = Names(written, self._trades, self._gazetteer, speller)
        self._people = People(written, speller)
        self._stages = Lexicon({stage: written[stage] for stage in STAGES}, speller, exact=True)
        self._speller, self._now = speller, now

    def read(self, text: str) -> Details:
        """What these words say, None for what they do not say. A place that fits two councils has none."""
        shown = normalise_text(text[:READ_AT_MOST])
        words = self._speller.read(shown)
        trade, place = self._trades.find(words), self._gazetteer.find(shown)
        people, years = self._people.count(words), self._years(shown)
        return Details(
            name=self._names.find(shown),
            sector=trade.sector if trade else None,
            trade=trade.name if trade else None,
            place=place.name if place else None,
            council=_council(place),
            people=people,
            years=years,
            stage=self._stage(words, trade, years, people),
        )

    def _years(self, shown: str) -> float | None:
        prepared = prepare(shown)
        long = [span for span in spans_in(prepared) if span.value >= _SHORTEST]
        past = [span for span in long if not _is_no_past(prepared, span)]
        if past:
            return round(_joined(past, prepared) / DAYS_A_YEAR, 2)
        return self._years_since(prepared)

    def _years_since(self, prepared: str) -> float | None:
        today = self._now()
        if found := _SINCE_YEAR.search(prepared) or _A_YEAR.search(prepared):
            years = today.year - int(found[1])
            return float(years) if 0 <= years <= _LONGEST else None
        if found := _SINCE_MONTH.search(prepared):
            months = (today.month - 1 - _MONTHS.index(found[1])) % 12
            return round(months / 12, 2)
        return 1.0 if _LAST_YEAR.search(prepared) else None

    def _stage(self, words: Words, *described: object) -> Stage | None:
        """What was said of the stage; somebody who describes a business and says no more is trading."""
        named = {found.name for found in self._stages.all_in(words)}
        said = next((stage for stage in STAGES if stage in named), None)
        return said or ("trading" if any(described) else None)


def _council(place: Place | None) -> str | None:
    return next(iter(place.councils)) if place and len(place.councils) == 1 else None


def _is_no_past(prepared: str, span: Amount) -> bool:
    return bool(_AGE.search(prepared[span.end :]) or _COMING.search(prepared[: span.start]))


def _joined(spans: Sequence[Amount], prepared: str) -> float:
    """The days of "2 years and 3 months" together, else of the first span."""
    first = spans[0]
    if len(spans) > 1 and prepared[first.end : spans[1].start].strip(" ,") in ("", "and", "n", "&"):
        return first.value + spans[1].value
    return first.value


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
