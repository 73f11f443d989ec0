"""Trades: what an owner calls the business, the sector it belongs to, and the word we say back."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.practice import Sector
from bot.understanding.words import Lexicon, Speller, Words

# Said of many businesses: they count only where nothing more exact is said.
_VAGUE = frozenset(
    {"shop", "market stall", "online shop", "consultancy", "printing business", "community group",
    "support service"}
)  # fmt: skip


@dataclass(frozen=True)
class Trade:
    """A trade: the word we say back, and its sector."""

    name: str
    sector: Sector


class Trades:
    """Finds the trade in an owner's words."""

    def __init__(self, written: Mapping[Sector, Mapping[str, list[str]]], speller: Speller) -> None:
        self._sectors = {name: sector for sector, trades in written.items() for name in trades}
        sets = {name: (name, *words) for trades in written.values() for name, words in trades.items()}
        self.lexicon = Lexicon(sets, speller)

    def find(self, words: Words) -> Trade | None:
        """The trade these words name: an exact one before a vague one, the longer before the shorter."""
        found = self.lexicon.longest_in(words)
        if not found:
            return None
        best = max(found, key=lambda f: (f.name not in _VAGUE, f.end - f.start, -f.start))
        return Trade(best.name, self._sectors[best.name])
