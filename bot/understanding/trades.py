"""Trades: what an owner calls the business, the sector it belongs to, and the word we say back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.practice import Sector
from bot.understanding.words import Found, Lexicon, Speller, Words

# Said of many businesses: they count only where nothing more exact is said.
_VAGUE = frozenset(
    {"shop", "market stall", "online shop", "consultancy", "printing business",
     "support service", "manufacturing business"}
)  # fmt: skip
# Said of where work is done: "we make bags in our workshop" is no factory.
_PLACES_OF_WORK = frozenset({"manufacturing business", "consultancy"})
# What kind of thing is done, without a word for it that could be said back; after all that is vague.
_SIGNS = "signs"
# What is sold by shops, and made by makers who are none.
_MADE = frozenset(
    {"clothes shop", "gift shop", "furniture shop", "toy shop", "jeweller's", "perfume shop",
     "charity shop", "garden centre", "online shop", "market stall", "pet shop"}
)  # fmt: skip
_MAKING = frozenset(
    {"build", "carve", "carving", "craft", "crafted", "crafting", "handmade", "homemade", "made",
     "make", "makes", "making", "paint", "painting", "restore", "restored", "restores", "restoring",
     "sew", "sewing", "upcycle", "upcycled", "upcycling", "weave", "weaving", "design", "designs",
     "refurbish", "refurbished", "knit", "knitted"}
)  # fmt: skip
_SHOPS = frozenset({"shop", "shops", "store", "showroom"})
_NEAR = 5
_SEWING = frozenset({"fashion design business"})
_ALTERS = frozenset({"alter", "alters", "altering", "altered", "alteration", "alterations"})
_ALTERED = frozenset(
    {"alter", "alters", "altering", "altered", "alteration", "alterations", "hem", "hems", "hemming",
     "zip", "zips", "mend", "mends", "mending", "repair", "repairs", "tailor", "tailoring"}
)  # fmt: skip
# What many businesses do beside their trade.
_SIDE_WORK = frozenset(
    {
        "delivery",
        "deliveries",
        "deliver",
        "delivers",
        "delivering",
        "weddings",
        "events",
        "festivals",
        "festival",
        "training",
    }
)
# Said of many kinds of business, where a food bank or a mens shed is said of one.
_COMMUNITY = frozenset(
    {"cic", "charity", "charities", "social", "enterprise", "community", "interest", "company",
     "voluntary", "volunteer", "organisation", "organization", "project", "projects", "group", "non",
     "profit", "registered", "business", "ngo", "church", "mosque", "not", "for", "hub", "c", "i",
     "cio", "centre", "center", "hall", "village", "shop", "sports", "arts", "nonprofit", "association"}
)  # fmt: skip
_ONE_MAN = frozenset({"man", "woman", "lady", "person"})
_KEPT = frozenset({"do", "does", "doing", "did", "keep", "keeps", "keeping"})
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
        self._single = {name: _single(said) for name, said in (*sets.items(), *signs.items())}

    def find(self, words: Words) -> Trade | None:
        """The trade these words name: an exact one before a vague one, the longer before the shorter."""
        found = [f for f in self.lexicon.longest_in(words) if self._is_said(words, f)]
        now = [f for f in found if not _is_past(words, f)] or found
        sign = self._sign(words)
        if not now:
            return sign
        best = max(now, key=lambda f: (not _is_vague(words, f), f.end - f.start, -f.start))
        if made := self._made(words, best, now):
            return made
        if best.name in _PLACES_OF_WORK and sign and sign.sector != self._sectors[best.name]:
            return sign
        helping = [f for f in now if self._sectors[f.name] == "care"]
        if self._sectors[best.name] in ("other", "creative") and len(helping) > 1:
            best = helping[-1]
        return Trade(best.name, self._sectors[best.name])

    def _made(self, words: Words, best: Found, now: list[Found]) -> Trade | None:
        """What somebody makes, teaches or alters is another trade than the shop that sells it."""
        sector, names = self._sectors[best.name], {f.name for f in now}
        if sector == "retail" and _is_made(words, best):
            return Trade("craft business", "creative")
        if best.name == "craft business" and _ALTERS & {*words.plain}:
            return Trade("tailor's", "other")
        if best.name in _SEWING and _ALTERED & {*words.plain}:
            return Trade("tailor's", "other")
        if best.name == "tuition business":
            arts = next((f.name for f in now if self._sectors[f.name] == "creative"), None)
            return Trade(arts, "creative") if arts and len(names) > 1 else None
        return None

    def _sign(self, words: Words) -> Trade | None:
        found = [f for f in self._signs.longest_in(words) if self._is_said(words, f)]
        best = max(found, key=lambda f: (f.end - f.start, -f.start), default=None)
        return Trade("", best.name) if best else None  # type: ignore[arg-type]

    def _is_said(self, words: Words, found: Found) -> bool:
        """A single word must be the very word, or more of it: a car is no care, a booking no book."""
        if found.end - found.start > 1:
            return True
        said = words.plain[found.start]
        if said == "band" and _ONE_MAN & {*words.plain[max(0, found.start - 1) : found.start]}:
            return False
        if said == "books" and _KEPT & {*words.plain[max(0, found.start - 2) : found.start]}:
            return False  # "I do the books" is work in any business.
        single = self._single[found.name]
        return said in single or said.removesuffix("s") in single


def _is_vague(words: Words, found: Found) -> bool:
    """True for "shop", and for the deliveries that any business has."""
    if found.name == "community group":
        return {*words.plain[found.start : found.end]} <= _COMMUNITY
    if words.plain[found.start : found.end] == ("after", "school"):
        return True  # "our sons help after school"
    return found.name in _VAGUE or (found.end - found.start == 1 and words.plain[found.start] in _SIDE_WORK)


def _is_made(words: Words, found: Found) -> bool:
    """True for the toys of "I make and sell wooden toys", not for "a shop that makes a living"."""
    if found.name not in _MADE or _SHOPS & {*words.plain}:
        return False
    near = [
        at
        for at in range(max(0, found.start - _NEAR), min(len(words), found.end + _NEAR))
        if words.clauses[at] == words.clauses[found.start]
    ]
    return bool(_MAKING & {words.plain[at] for at in near})


def _single(expressions: Iterable[str]) -> frozenset[str]:
    said = (str(each).replace("'", "") for each in expressions)
    return frozenset(each for each in said if " " not in each)


def _is_past(words: Words, found: Found) -> bool:
    """True for "used to be a taxi driver", "I was a chef"."""
    earlier = words.plain[max(0, found.start - 4) : found.start]
    return bool(_WAS & {*earlier}) or ("used" in earlier and "to" in earlier)
