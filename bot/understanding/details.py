"""Details: who an owner is and what they run, read from a free sentence."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.core.owner import Details
from bot.core.practice import Stage
from bot.understanding.names import Names
from bot.understanding.numbers import prepare, spans_in
from bot.understanding.people import People
from bot.understanding.places import Gazetteer, Place
from bot.understanding.plain import READ_AT_MOST, normalise_text
from bot.understanding.trades import Trade, Trades
from bot.understanding.words import Lexicon, Speller, Words

DAYS_A_YEAR = 365
_SHORTEST = 28  # days: "open 9 hours", "six days a week" are not how long a business has been going
_LONGEST = 150  # years; older than any owner's own business
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SINCE_YEAR = re.compile(r"\b(?:since|in|est\.?|established|from|opened|started|began|set up)(?: \w+){0,2}? ?((?:19|20)\d\d)\b")
_SINCE_MONTH = re.compile(rf"\b(?:since|opened in|started in|open since|began in) (?:last )?({'|'.join(_MONTHS)})[a-z]*\b")
_LAST_YEAR = re.compile(r"\b(?:since|opened|started|began|set up)\b[^.,]{0,25}\blast year\b")
_AGE = re.compile(r"^ ?(?:old\b|of age)|^ ?time\b|^ (?:a|per) ")
_COMING = re.compile(r"\b(?:in|within|next|for the next|every|each|per|once a|twice a|of the|this|last|times a) ?$")
_A_YEAR = re.compile(r"(?<![\d£.,])((?:19|20)\d\d)(?![\d.,]\d)\b")


class DetailsReader:
    """Reads name, trade, place, people, years and stage from an owner's words."""

    def __init__(
        self, names: Names, trades: Trades, gazetteer: Gazetteer, people: People, stages: Lexicon, speller: Speller,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._names, self._trades, self._gazetteer, self._people = names, trades, gazetteer, people
        self._stages, self._speller, self._now = stages, speller, now

    @classmethod
    def from_content(cls, data: Path, speller: Speller, now: Callable[[], datetime]) -> "DetailsReader":
        """The reader with the trades, places and ways of speaking written under data/content."""
        written = _read(data / "readings" / "en" / "people.yml")
        trades = Trades(_read(data / "readings" / "en" / "trades.yml"), speller)
        gazetteer = Gazetteer.from_content(data)
        names = Names(written["name_before"], written["greetings"], trades, gazetteer, speller)
        stages = Lexicon({stage: written[stage] for stage in ("idea", "starting", "trading")}, speller, exact=True)
        return cls(names, trades, gazetteer, People(written, speller), stages, speller, now)

    def read(self, text: str) -> Details:
        """What these words say; None for each thing they do not say. A place that fits two councils has none."""
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
        spans = [s for s in spans_in(prepared) if s.value >= _SHORTEST and not _is_no_past(prepared, s.start, s.end)]
        if spans:
            return round(_joined(spans, prepared) / DAYS_A_YEAR, 2)
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

    def _stage(self, words: Words, trade: Trade | None, years: float | None, people: int | None) -> Stage | None:
        said = {found.name for found in self._stages.all_in(words)}
        for stage in ("idea", "starting"):
            if stage in said:
                return "idea" if stage == "idea" else "starting"
        return "trading" if trade or years or people or "trading" in said else None


def _council(place: Place | None) -> str | None:
    return next(iter(place.councils)) if place and len(place.councils) == 1 else None


def _is_no_past(prepared: str, start: int, end: int) -> bool:
    return bool(_AGE.search(prepared[end:]) or _COMING.search(prepared[:start]))


def _joined(spans: Sequence[Any], prepared: str) -> float:
    """The days of "2 years and 3 months" together, else of the first span."""
    first = spans[0]
    if len(spans) > 1 and prepared[first.end : spans[1].start].strip(" ,") in ("", "and", "n", "&"):
        return float(first.value + spans[1].value)
    return float(first.value)


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
