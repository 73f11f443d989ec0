"""Places: districts, towns, high streets and postcodes to the council they lie in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

OUTSIDE_ENGLAND = "none"
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d{1,2}[a-z]?)(?: ?\d[a-z]{2})?\b")
_AFTER = frozenset({"in", "at", "near", "from", "around", "outside", "round", "of", "by", "on"})
_NOT_A_PLACE_NAME = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
     "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "christmas", "eid",
     "ramadan", "covid", "uk", "england", "english", "i", "the", "my", "bangla", "sylheti", "urdu", "punjabi"}
)  # fmt: skip
_UNKNOWN = re.compile(r"\b(?:in|near|at) ((?:[A-Z][\w'-]+)(?: (?:[A-Z][\w'-]+|on|upon|in|the|le))*)")
_NAMING = frozenset({"m", "i'm", "is", "am", "im"})
LONGEST_INITIALS = 3
_SHORT = {"rd": "road", "st": "street", "ln": "lane", "sq": "square"}
_TIDY_LOW = frozenset({"on", "upon", "in", "under", "and", "de", "le", "the", "of"})


@dataclass(frozen=True)
class Place:
    """A place as it was named, in tidy case, and the councils it may lie in (none if not known)."""

    name: str
    councils: frozenset[str]
    start: int
    end: int


class Gazetteer:
    """Finds the places that a text names."""

    def __init__(self, councils: Mapping[str, frozenset[str]], everyday: Iterable[str]) -> None:
        self._councils = councils
        self._everyday = frozenset(everyday)
        self._longest = max(len(name.split()) for name in councils)
        self._own_names = {council.lower() for each in councils.values() for council in each}

    @classmethod
    def from_content(cls, data: Path) -> "Gazetteer":
        """The gazetteer written in `places` under data/content."""
        councils: dict[str, set[str]] = {}
        everyday: list[str] = []
        for path in sorted((data / "places").glob("*.yml")):
            for entry in _entries(path):
                if isinstance(entry, list):
                    everyday += entry
                for name, council in _named(entry):
                    councils.setdefault(_key(name), set()).add(council)
        return cls({name: frozenset(each) for name, each in councils.items()}, everyday)

    def find(self, text: str) -> Place | None:
        """The place a text names; the councils are those that all its places have in common."""
        found = [*self._all(text)]
        if not found:
            return _unknown(text)
        shared = frozenset.intersection(*(place.councils for place in found))
        finer = [place for place in found if place.name.lower() not in self._own_names] or found
        return Place(finer[0].name, shared - {OUTSIDE_ENGLAND}, finer[0].start, finer[0].end)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where places are named."""
        return [(place.start, place.end) for place in self._all(text)]

    def _all(self, text: str) -> Iterable[Place]:
        words = [*_WORD.finditer(text.lower().replace("-", " "))]
        at = 0
        while at < len(words):
            place, used = self._at(text, words, at)
            if place:
                yield place
            at += used
        for code in _POSTCODE.finditer(text.lower()):
            if code[1] in self._councils:
                yield Place(code[1].upper(), self._councils[code[1]], code.start(), code.end())

    def _at(self, text: str, words: list[re.Match[str]], at: int) -> tuple[Place | None, int]:
        for count in range(min(self._longest, len(words) - at), 0, -1):
            name = " ".join(word[0] for word in words[at : at + count])
            councils = self._councils.get(_key(name))
            start, end = words[at].start(), words[at + count - 1].end()
            written = text[start:end]
            if councils and not _POSTCODE.fullmatch(name) and self._is_meant(name, written, words, at):
                return Place(tidy(written), councils, start, end), count
        return None, 1

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


def _unknown(text: str) -> Place | None:
    found = _UNKNOWN.search(text)
    if not found or found[1].split()[0].lower() in _NOT_A_PLACE_NAME:
        return None
    return Place(found[1], frozenset(), found.start(1), found.end(1))


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
