"""Matter: whether a longer answer speaks of what was asked at all, and not of something that others do."""

from collections.abc import Sequence

from bot.understanding.measures import Measures
from bot.understanding.words import Lexicon, Speller, Words

LONG = 3  # words that are neither a measure nor a small word beside one
BEFORE = 2  # words
# Who is asked, and does not do the asking: "they ask me" is no asking of ours.
_OTHERS = frozenset({"they", "customer", "customers", "people", "everyone", "everybody"})


class Matter:
    """Knows the words that belong to one question."""

    def __init__(self, expressions: Sequence[str], speller: Speller, measures: Measures) -> None:
        self._lexicon = Lexicon({"matter": expressions}, speller)
        self._is_known = bool(expressions)
        self._measures = measures

    def is_missing_in(self, words: Words) -> bool:
        """True if so much is said, and nothing of the matter, or only what others do."""
        if not self._is_known or self._measures.left_over(words) < LONG:
            return False
        return not any(self._is_ours(words, found.start) for found in self._lexicon.all_in(words))

    @staticmethod
    def _is_ours(words: Words, at: int) -> bool:
        return _OTHERS.isdisjoint(words.plain[max(0, at - BEFORE) : at])
