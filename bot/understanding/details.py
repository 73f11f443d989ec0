"""Details: who an owner is and what they run, read from a free sentence."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.core.owner import Details
from bot.understanding.dialect import as_standard
from bot.understanding.names import Names
from bot.understanding.people import People
from bot.understanding.places import Gazetteer
from bot.understanding.plain import READ_AT_MOST, normalise_text
from bot.understanding.stages import Stages
from bot.understanding.trades import Trades
from bot.understanding.words import Speller
from bot.understanding.years import Years

_LETTERS = re.compile(r"[a-z]+")
_ACCENTS = str.maketrans("éèêáàâñöüç", "eeeaaanouc")
_HALF = re.compile("\u00bd")  # NFKC would make 21/2 of 2 and a half


class DetailsReader:
    """Reads name, trade, place, people, years and stage from an owner's words."""

    def __init__(self, data: Path, speller: Speller, now: Callable[[], datetime]) -> None:
        """`data` is data/content: trades, places and ways of speaking are written there."""
        written = _read(data / "readings" / "en" / "people.yml")
        trades = _read(data / "readings" / "en" / "trades.yml")
        speller = speller.taught(_words_of(written, trades))
        self._trades = Trades(trades, speller)
        self._gazetteer = Gazetteer.from_content(data, speller.knows)
        self._names = Names(written, self._trades, self._gazetteer, speller)
        self._people, self._stages = People(written, speller), Stages(written, speller)
        self._years, self._speller = Years(now), speller

    def read(self, text: str) -> Details:
        """What these words say, None for what they do not say. A place that fits two councils has none."""
        typed = normalise_text(_HALF.sub(" and a half", text[:READ_AT_MOST]))
        shown = as_standard(typed, self._speller.knows)
        words = self._speller.read(shown.translate(_ACCENTS))
        without_places = _without(shown, self._gazetteer.spans(shown))
        trade = self._trades.find(
            self._speller.read(without_places.translate(_ACCENTS))
        ) or self._trades.find(words)
        place = self._gazetteer.find(shown)
        without_title = self._names.without_title(without_places)
        people, years = self._people.count(without_title, bool(trade)), self._years.read(without_places)
        return Details(
            name=self._names.find(shown),
            sector=trade.sector if trade else None,
            trade=(trade.name or None) if trade else None,
            place=place.name if place else None,
            council=place.council if place else None,
            people=people,
            years=years,
            stage=self._stages.read(words, years, trade, people),
            could_be=place.could_be if place else (),
        )


def _without(shown: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the places taken out: no quarter of a year in the Jewellery Quarter."""
    for start, end in spans:
        shown = f"{shown[:start]}{'_' * (end - start)}{shown[end:]}"
    return shown


def _words_of(*written: dict[str, Any]) -> Iterable[str]:
    for part in written:
        for name, said in part.items():
            yield from _LETTERS.findall(str(name).lower())
            each = (
                said
                if isinstance(said, list)
                else [*said, *(word for words in said.values() for word in words)]
            )
            for expression in each:
                yield from _LETTERS.findall(str(expression).lower().replace("'", ""))


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
