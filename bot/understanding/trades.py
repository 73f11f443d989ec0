"""Trades: what an owner calls the business, the sector it belongs to, and the word we say back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.practice import Sector
from bot.understanding.words import Found, Lexicon, Speller, Words

# Said of many businesses: they count only where nothing more exact is said.
_VAGUE = frozenset(
    {"shop", "market stall", "online shop", "consultancy", "printing business", "community group",
     "support service", "manufacturing business"}
)  # fmt: skip
# Said of where work is done: "we make bags in our workshop" is no factory.
_PLACES_OF_WORK = frozenset({"manufacturing business", "consultancy"})
# What kind of thing is done, without a word for it that could be said back; after all that is vague.
_SIGNS = "signs"
_WAS = frozenset({"was", "ex", "former", "retired", "formerly", "previously"})


@dataclass(frozen=True)
class Trade:
    """A trade: the word we say back (empty where only the sector is known), and its sector."""

    name: str
    sector: Sector


class Trades:
    """Finds the trade in an owner's words."""

    def __init__(self, written: Mapping[Sector, Mapping[str, list[str]]], speller: Speller) -> None:
        self._sectors = {
            name: sector for sector, trades in written.items() for name in trades if name != _SIGNS
        }
        sets = {
            name: (name, *words)
            for trades in written.values()
            for name, words in trades.items()
            if name != _SIGNS
        }
        self.lexicon = Lexicon(sets, speller)
        signs = {sector: trades.get(_SIGNS, []) for sector, trades in written.items()}
        self._signs = Lexicon(signs, speller)
        self._single = _single(*sets.values(), *signs.values())

    def find(self, words: Words) -> Trade | None:
        """The trade these words name: an exact one before a vague one, the longer before the shorter."""
        found = [f for f in self.lexicon.longest_in(words) if self._is_said(words, f)]
        now = [f for f in found if not _is_past(words, f)] or found
        sign = self._sign(words)
        if not now:
            return sign
        best = max(now, key=lambda f: (f.name not in _VAGUE, f.end - f.start, -f.start))
        if best.name in _PLACES_OF_WORK and sign and sign.sector != self._sectors[best.name]:
            return sign
        helping = [f for f in now if self._sectors[f.name] == "care"]
        if self._sectors[best.name] in ("other", "creative") and len(helping) > 1:
            best = helping[-1]
        return Trade(best.name, self._sectors[best.name])

    def _sign(self, words: Words) -> Trade | None:
        found = [f for f in self._signs.longest_in(words) if self._is_said(words, f)]
        best = max(found, key=lambda f: (f.end - f.start, -f.start), default=None)
        return Trade("", best.name) if best else None  # type: ignore[arg-type]

    def _is_said(self, words: Words, found: Found) -> bool:
        """A single word must be the very word, or more of it: a car is no care, a booking no book."""
        if found.end - found.start > 1:
            return True
        said = words.plain[found.start]
        return said in self._single or said.removesuffix("s") in self._single


def _single(*sets: Iterable[str]) -> frozenset[str]:
    said = (str(each).replace("'", "") for expressions in sets for each in expressions)
    return frozenset(each for each in said if " " not in each)


def _is_past(words: Words, found: Found) -> bool:
    """True for "used to be a taxi driver", "I was a chef"."""
    earlier = words.plain[max(0, found.start - 4) : found.start]
    return bool(_WAS & {*earlier}) or ("used" in earlier and "to" in earlier)
