"""Choices: the number, the place or the words of one of the four choices that were offered."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from bot.core.reading import How
from bot.understanding.words import Lexicon, Speller, Words

_NUMERALS = {"1": 0, "one": 0, "2": 1, "two": 1, "3": 2, "three": 2, "4": 3, "four": 3}
_NUMBERS = {"1": "one", "2": "two", "3": "three", "4": "four"}
_PLACES = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": 3,
    "top": 0, "bottom": 3,
}  # fmt: skip
_PLACE_ENDS = frozenset({"one", "option", "choice"})
# What a title may have that nobody says: "one or two" is "For one or two", "know it" is "I know it".
_LIGHT = frozenset({"for", "a", "an", "the", "to", "on", "in", "at", "of", "i", "we", "you", "it", "can"})
# Short titles as they are typed by ear; a letter off makes another word of most short words.
_BY_EAR = {"sum": "some", "som": "some", "mst": "most", "moast": "most"}
NEARLY = 0.88  # "quite afew" for "quite a few": at most one or two letters of a title off
SHORTEST_NEARLY = 6


@dataclass(frozen=True)
class Chosen:
    """A choice that was named. `alone`: nothing else was said. `level` is None if two were named.

    `doubtful`: the words may name other choices as well.
    """

    level: int | None
    by: Literal["title", "place", "digit", "word"]
    alone: bool = True
    doubtful: bool = False

    @property
    def how(self) -> How:
        """The same, as a reading says it."""
        return "choice" if self.by == "title" else "number"


class Choices:
    """Reads how an owner names one of four numbered choices."""

    def __init__(self, around: Sequence[str], speller: Speller) -> None:
        self._around = Lexicon({"around": around}, speller)
        self._speller = speller

    def read(self, words: Words, titles: Sequence[str]) -> Chosen | None:
        """The choice that was named; None if the text names none."""
        bare = self._bare(words)
        if not bare:
            return None
        return self._by_title(words, titles) or _by_place(words, bare) or _by_number(words, bare)

    def _bare(self, words: Words) -> list[int]:
        covered = {at for f in self._around.longest_in(words) for at in range(f.start, f.end)}
        return [at for at in range(len(words)) if at not in covered]

    def _by_title(self, words: Words, titles: Sequence[str]) -> Chosen | None:
        said = _said(words, self._bare(words))
        for level, title in enumerate(titles):
            meant = self._speller.read(title)
            if said in (_said(meant, self._bare(meant)), meant.plain) or words.plain == meant.plain:
                return Chosen(level, "title")
        near = [level for level, title in enumerate(titles) if _nearly(" ".join(words.plain), title.lower())]
        return Chosen(near[0], "title") if len(near) == 1 else self._by_weight(words, titles)

    def _by_weight(self, words: Words, titles: Sequence[str]) -> Chosen | None:
        """The one title that has the same words of weight; digits in it ("1 or 2") may be choices as well."""
        weighty = [self._weighty(self._speller.read(title)) for title in titles]
        spelled = {self._weighty(words), self._weighty(words, self._bare(words))} - {""}
        near = [
            level
            for level, title in enumerate(weighty)
            if any(said == title or _nearly(said, title) for said in spelled)
        ]
        has_digits = any(word.isdigit() for word in words.plain)
        return Chosen(near[0], "title", doubtful=has_digits) if len(near) == 1 else None

    def _weighty(self, words: Words, kept: Sequence[int] | None = None) -> str:
        said = (words.plain[at] for at in (range(len(words)) if kept is None else kept))
        spelled = (_NUMBERS.get(word, _BY_EAR.get(word, word)) for word in said)
        return " ".join(word for word in spelled if word not in _LIGHT)


def _said(words: Words, kept: Sequence[int]) -> tuple[str, ...]:
    return tuple(words.plain[at] for at in kept)


def _nearly(said: str, title: str) -> bool:
    return len(title) >= SHORTEST_NEARLY and SequenceMatcher(None, said, title).ratio() >= NEARLY


def _by_place(words: Words, bare: Sequence[int]) -> Chosen | None:
    said = [words.plain[at] for at in bare]
    if said[0] in _PLACES and set(said[1:]) <= _PLACE_ENDS:
        return Chosen(_PLACES[said[0]], "place")
    return None


def _by_number(words: Words, bare: Sequence[int]) -> Chosen | None:
    said = [words.plain[at] for at in bare]
    if said[0] == "no" and said[1:] and said[1].isdigit() and set(said[1:]) <= _NUMERALS.keys():  # "no. 3"
        bare, said = bare[1:], said[1:]
    if said[0] not in _NUMERALS or _goes_on(words, bare, said):
        return None
    named = {_NUMERALS[each] for each in said if each in _NUMERALS}
    if len(named) > 1 and set(said) <= _NUMERALS.keys() | {"or", "and", "between", "to"}:
        return Chosen(None, "digit")
    if len(bare) > 1 and words.clauses[bare[0]] == words.clauses[bare[1]]:
        return None
    return Chosen(_NUMERALS[said[0]], "digit" if said[0].isdigit() else "word", alone=len(bare) == 1)


def _goes_on(words: Words, bare: Sequence[int], said: Sequence[str]) -> bool:
    """True for "Three. One does it for 9, one for 11": a number before a tale is a count, not a choice."""
    first = words.clauses[bare[0]]
    others = (words.plain[at] for at in bare[1:] if words.clauses[at] != first)
    return not said[0].isdigit() and any(word in _NUMERALS for word in others)
