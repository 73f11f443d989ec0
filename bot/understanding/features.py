"""Features: what texts are compared by: their meanings, words, neighbouring words and measures."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from sys import intern

from bot.understanding.measures import Measures
from bot.understanding.ridge import Weighted
from bot.understanding.words import Lexicon, Words

# The weight of each view (measured: tests/golden/measure_examples.py). Meanings carry most: without them
# one example in six is read worse. Letters inside words added nothing and cost time.
MEANING, WORD, NEIGHBOURS, MEASURE, LEVEL = 1.0, 0.7, 0.5, 0.7, 0.7
NEGATES = 4  # A "not" reaches this many words, within its clause.
_NEGATIONS = frozenset({"not", "never", "no", "none", "nothing", "without", "nobody", "nor", "neither"})
_LIGHT = frozenset(
    {"i", "a", "an", "the", "it", "is", "to", "of", "in", "and", "we", "you", "my", "me", "that", "this",
    "for", "on",
     "at", "so", "be", "am", "are", "was", "with"}
)  # fmt: skip
_LIGHT_WEIGHT = 0.3


class Features:
    """Turns words into weighted features; each view has unit length times its own weight."""

    def __init__(self, meanings: Lexicon, measures: Measures) -> None:
        self._meanings = meanings
        self._measures = measures

    def of(self, words: Words) -> Weighted:
        """The features that any text has, whatever it answers."""
        return {
            **_view(self._meanings_in(words), MEANING),
            **_view({f"w:{s}": _LIGHT_WEIGHT if s in _LIGHT else 1.0 for s in words.stems}, WORD),
            **_view({f"n:{a} {b}": 1.0 for a, b in pairwise(words.stems)}, NEIGHBOURS),
            **_view({f"m:{f.name}": 1.0 for f in self._measures.found_in(words)}, MEASURE),
        }

    def on_words(self, words: Words, spoke: Weighted) -> list[float]:
        """What features say, shared out among the words that they were made of."""
        shares = [0.0] * len(words)
        for feature, places in self._places(words):
            for at in places:
                shares[at] += spoke.get(feature, 0.0) / len(places)
        return shares

    def _places(self, words: Words) -> Iterable[tuple[str, Sequence[int]]]:
        negated = negated_words(words)
        for at, stem in enumerate(words.stems):
            yield f"w:{stem}", (at,)
        for at, (a, b) in enumerate(pairwise(words.stems)):
            yield f"n:{a} {b}", (at, at + 1)
        for found in self._meanings.all_in(words):
            yield f"{'not ' * (found.start in negated)}c:{found.name}", range(found.start, found.end)
        for found in self._measures.found_in(words):
            yield f"m:{found.name}", range(found.start, found.end)

    @staticmethod
    def of_levels(levels: Iterable[int]) -> Weighted:
        """The features of the levels that a text's measures stand for on the scale it answers."""
        return _view({f"v:{level}": 1.0 for level in levels}, LEVEL)

    def _meanings_in(self, words: Words) -> Weighted:
        negated = negated_words(words)
        return {f"{'not ' * (f.start in negated)}c:{f.name}": 1.0 for f in self._meanings.all_in(words)}


def negated_words(words: Words) -> frozenset[int]:
    """Which words stand under a "not"."""
    reached: set[int] = set()
    for at, word in enumerate(words.plain):
        if word in _NEGATIONS:
            after = range(at + 1, min(at + 1 + NEGATES, len(words)))
            reached.update(i for i in after if words.clauses[i] == words.clauses[at])
    return frozenset(reached)


def _view(features: Weighted, weight: float) -> Weighted:
    length = sum(value * value for value in features.values()) ** 0.5
    return {intern(feature): weight * value / length for feature, value in features.items()}
