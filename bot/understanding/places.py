"""Places: districts, towns, high streets and postcodes to the council they lie in."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from bot.understanding.slips import Slips
from bot.understanding.where import OUTSIDE_ENGLAND, Named, Place, settle

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d{1,2}[a-z]?)(?: ?\d[a-z]{2}| ?\d)?\b")
_MOTORWAY = re.compile(r"\b(?:the|off|near|by|on|of|to|junction|m|a) $|\bj\d+ $")
_FAR = "elsewhere"  # the file of places so far away that a word one letter off is likelier that word
_SPEAK = frozenset({"b4", "m8", "l8", "n8"})  # before, mate, late, Nate: a postcode only in capitals
_ROAD = re.compile(r"^m\d+$")
_AFTER = frozenset({"in", "at", "near", "from", "around", "outside", "round", "of", "by", "on", "based"})
_NOT_A_PLACE_NAME = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "christmas", "eid", "ramadan", "covid", "uk", "england", "english", "i", "the", "my", "bangla",
     "sylheti", "urdu", "punjabi"}
)  # fmt: skip
_UNKNOWN = re.compile(r"\b(?:in|near|at) ((?:[A-Z][\w'-]+)(?: (?:[A-Z][\w'-]+|on|upon|in|the|le))*)")
_NAMING = frozenset(
    {"m", "i'm", "is", "am", "im", "me", "and", "with", "n", "called", "name", "its", "this", "it's"}
)
LONGEST_INITIALS = 3
_SHORT = {"rd": "road", "st": "street", "ln": "lane", "sq": "square", "str": "street", "ave": "avenue"}
_STREET = frozenset({"road", "street", "lane", "avenue", "close", "crescent"})
_TIDY_LOW = frozenset({"on", "upon", "in", "under", "and", "de", "le", "the", "of"})
_Councils = tuple[str, ...]


class Gazetteer:
    """Finds the places that a text names."""

    def __init__(
        self,
        councils: Mapping[str, _Councils],
        everyday: Iterable[str],
        posted: Mapping[str, frozenset[str]],
        slips: Slips,
    ) -> None:
        self._councils = councils
        self._everyday = frozenset(everyday)
        self._longest = max(len(name.split()) for name in councils)
        self._own_names = {council.lower() for each in councils.values() for council in each}
        self._posted = posted
        self._slips = slips

    @classmethod
    def from_content(cls, data: Path, is_a_word: Callable[[str], bool] = lambda word: False) -> "Gazetteer":
        """The gazetteer written in `places` under data/content. `is_a_word`: what is no slip for a place."""
        councils: dict[str, list[str]] = {}
        everyday: list[str] = []
        posted: dict[str, frozenset[str]] = {}
        local: list[str] = []
        for path in sorted((data / "places").glob("*.yml")):
            for entry in _entries(path):
                if isinstance(entry, list):
                    everyday += entry
                elif "post_town" in entry:
                    posted[entry["post_town"]] = frozenset(entry["councils"])
                else:
                    for name, council in _named(entry):
                        known = councils.setdefault(_key(name), [])
                        known += [council] if council not in known else []
                        local += (
                            [_key(name)] if path.stem != _FAR and not _POSTCODE.fullmatch(_key(name)) else []
                        )
        slips = Slips((name for name in local if name not in everyday), is_a_word)
        return cls({name: tuple(each) for name, each in councils.items()}, everyday, posted, slips)

    def find(self, text: str) -> Place | None:
        """The place a text names; its councils are those that all that is said of it leaves."""
        return settle(text, [*self._all(text)], self._posted) or _unknown(text)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where places are named."""
        return [(place.start, place.end) for place in self._all(text)]

    def _all(self, text: str) -> Iterable[Named]:
        words = [*_WORD.finditer(text.lower().replace("-", " "))]
        at = 0
        while at < len(words):
            place, used = self._at(text, words, at)
            if place:
                yield place
            at += used
        low = text.lower()
        for code in _POSTCODE.finditer(low):
            is_road = _ROAD.match(code[1]) and _MOTORWAY.search(low[: code.start()])
            is_speak = code[0] in _SPEAK and text[code.start()].islower()
            if code[1] in self._councils and not is_road and not is_speak:
                yield Named(code[1].upper(), self._councils[code[1]], code.start(), code.end(), "postcode")

    def _at(self, text: str, words: list[re.Match[str]], at: int) -> tuple[Named | None, int]:
        for count in range(min(self._longest, len(words) - at), 0, -1):
            key = self._key_of(text, words[at : at + count])
            if key is None:
                continue
            start, end = words[at].start(), words[at + count - 1].end()
            written = text[start:end]
            if not self._is_meant(key, written, words, at):
                continue
            name = tidy(written.replace(",", "") if _key(written) == key else key)
            if key in self._own_names:
                return self._town_or_street(
                    text, Named(name, self._councils[key], start, end, "town"), words, at + count
                )
            kind = "street" if key.split()[-1] in _STREET and count > 1 else "area"
            return self._town_or_street(
                text, Named(name, self._councils[key], start, end, kind), words, at + count
            )
        return None, 1

    def _town_or_street(
        self, text: str, named: Named, words: list[re.Match[str]], after: int
    ) -> tuple[Named, int]:
        """ "Leeds Road" is a street that some place has, and says nothing of Leeds."""
        used = sum(1 for word in words if named.start <= word.start() < named.end)
        if after < len(words) and named.kind != "street":
            follows = _SHORT.get(words[after][0], words[after][0])
            is_next = words[after].start() == named.end + 1
            if is_next and follows in _STREET:
                name = tidy(text[named.start : words[after].end()])
                return Named(name, (), named.start, words[after].end(), "street"), used + 1
        return named, used

    def _key_of(self, text: str, words: list[re.Match[str]]) -> str | None:
        name = " ".join(word[0] for word in words)
        key = _key(name)
        if _POSTCODE.fullmatch(name) or key in self._councils:
            return None if _POSTCODE.fullmatch(name) else key
        return None if _breaks(text, words) else self._slips.mend(key)

    def _is_meant(self, name: str, written: str, words: list[re.Match[str]], at: int) -> bool:
        if name not in self._everyday:
            return True
        before = words[at - 1][0] if at else ""
        return before in _AFTER or (at > 1 and written[0].isupper() and before not in _NAMING)


def tidy(name: str) -> str:
    """A place name with the capitals it should have."""
    words = name.replace("-", " ").split()
    if len(words) == 1 and name.isupper() and len(name) <= LONGEST_INITIALS:
        return name
    low = [bool(at) and word.lower() in _TIDY_LOW for at, word in enumerate(words)]
    return " ".join(w.lower() if is_low else w.capitalize() for w, is_low in zip(words, low, strict=True))


def _breaks(text: str, words: list[re.Match[str]]) -> bool:
    """True if a comma or a stop parts these words."""
    return any(set(text[one.end() : other.start()]) & set(",.;:!?()/") for one, other in pairwise(words))


def _unknown(text: str) -> Place | None:
    found = _UNKNOWN.search(text)
    if not found or found[1].split()[0].lower() in _NOT_A_PLACE_NAME:
        return None
    return Place(found[1], None, ())


def _key(name: str) -> str:
    words = _WORD.findall(name.lower().replace("-", " ").replace("'", ""))
    return " ".join([*words[:-1], _SHORT.get(words[-1], words[-1])]) if len(words) > 1 else " ".join(words)


def _named(entry: Any) -> Iterable[tuple[str, str]]:
    if isinstance(entry, dict) and "name" in entry:
        yield from ((entry["name"], council) for council in entry["councils"])
    elif isinstance(entry, dict):
        for kind in ("places", "streets", "postcodes"):
            yield from ((name, entry["council"]) for name in entry.get(kind, ()))


def _entries(path: Path) -> list[Any]:
    with path.open(encoding="utf-8") as file:
        written = yaml.load(file, yaml.CSafeLoader)
    return written if isinstance(written, list) else [written]


__all__ = ["OUTSIDE_ENGLAND", "Gazetteer", "Place", "tidy"]
