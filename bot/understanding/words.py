"""Words: a text cut into plain words, text-speak and dialect spelled out, and expressions found in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.plain import READ_AT_MOST, normalise_text

_TOKEN = re.compile(
    r"2(?:day|moro|nite)\b|\d+(?:st|nd|rd|th)\b|\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)*\d?[^\W\d_]*|[^\w\s]|_"
)
_PUNCTUATION = re.compile(r"^[^\w]$")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_CLAUSE_ENDS = frozenset(".,;:!?()-/\u2026")
_CLAUSE_WORDS = frozenset({"but", "because", "though", "although", "unless", "except", "whereas", "then"})
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ings", ""), ("ed", ""), ("es", "e"), ("s", ""))
SHORT_WORD = 3  # letters: such words have no ending to take off
SAFE_TO_MEND = 6  # letters: in shorter words one letter makes another word ("till", "bill")
_VOWELS = frozenset("aeiouy")
# Words whose ending is no ending.
_KEPT = frozenset(
    {"this", "his", "us", "is", "was", "has", "as", "yes", "bus", "gas", "less", "during", "thing",
     "king", "nothing", "something", "anything", "everything", "morning", "evening", "bed", "red",
     "need", "feed", "speed", "wedding", "string", "bring", "spring", "always", "sometimes", "news",
     "lens", "xmas", "else"}
)  # fmt: skip


@dataclass(frozen=True)
class Words:
    """A text as plain words: spelled out, with their stems and the clause each stands in.

    `spans` are the places in `text` (end not included) of what each word was written as.
    """

    text: str
    plain: tuple[str, ...]
    stems: tuple[str, ...]
    clauses: tuple[int, ...]
    asks: bool
    spans: tuple[tuple[int, int], ...] = ()

    def __len__(self) -> int:
        return len(self.plain)

    def find(self, word: str) -> int:
        """Where this plain word stands first; -1 if it does not."""
        return self.plain.index(word) if word in self.plain else -1


@dataclass(frozen=True)
class Found:
    """An expression found in a text: its set, and the words it spans (end not included)."""

    name: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending: `writes`, `writing` and `write` are one."""
    if len(word) <= SHORT_WORD or word in _KEPT:
        return word
    for ending, instead in _ENDINGS:
        cut = word.removesuffix(ending) + instead
        if word.endswith(ending) and not word.endswith("ss") and len(cut) > 1 and _VOWELS & set(cut):
            return _without_final(cut)
    return _without_final(word)


def _without_final(cut: str) -> str:
    if len(cut) <= SHORT_WORD:
        return cut
    doubled = cut[-1] == cut[-2] and cut[-1] not in "aeiousl"
    return cut[:-1] if doubled or cut.endswith("e") else cut


class Speller:
    """Cuts texts into plain words, with the project's own list of spellings, and puts small slips right."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self._spellings = {written: tuple(meant.split()) for written, meant in spellings.items()}
        self._known: set[str] = set()
        self._slips: dict[str, str] = {}

    def learn(self, words: Iterable[str]) -> None:
        """From now on take words that are one letter away from these as these."""
        for word in words:
            if len(word) >= SAFE_TO_MEND and word not in self._known:
                for at in range(1, len(word)):
                    self._slips.setdefault(word[:at] + word[at + 1 :], word)
            self._known.add(word)

    def taught(self, words: Iterable[str]) -> "Speller":
        """Another speller that knows these words too."""
        other = Speller({})
        other._spellings, other._known, other._slips = self._spellings, set(self._known), dict(self._slips)
        other.learn(words)
        return other

    def knows(self, word: str) -> bool:
        """True for a word of the vocabulary or the examples, and for a known way of spelling one."""
        return word in self._known or word in self._spellings

    def read(self, text: str) -> Words:
        """The plain words of a text; what lies beyond READ_AT_MOST characters is not read."""
        shown = normalise_text(text[:READ_AT_MOST]).lower()
        plain: list[str] = []
        clauses: list[int] = []
        spans: list[tuple[int, int]] = []
        clause = 0
        for found in _TOKEN.finditer(shown):
            token = found[0]
            if _PUNCTUATION.match(token) and token != "&":
                clause += token in _CLAUSE_ENDS
                continue
            for word in self._spelled(token):
                clause += word in _CLAUSE_WORDS
                plain.append(word)
                clauses.append(clause)
                spans.append(found.span())
        return Words(
            shown,
            tuple(plain),
            tuple(map(stem, plain)),
            tuple(clauses),
            shown.rstrip(" '\").!").endswith("?"),
            tuple(spans),
        )

    def _spelled(self, token: str) -> tuple[str, ...]:
        bare = token.replace("'", "")
        for tried in (bare, _LONG_RUN.sub(r"\1\1", bare), _LONG_RUN.sub(r"\1", bare)):
            if tried in self._spellings:
                return self._spellings[tried]
            if tried in self._known:
                return (tried,)
        if token.endswith("'s"):
            return self._spelled(token[:-2])
        return (self._without_slip(_LONG_RUN.sub(r"\1\1", bare)),)

    def _without_slip(self, word: str) -> str:
        if len(word) < SAFE_TO_MEND or not word.isalpha() or stem(word) in self._known:
            return word
        if word in self._slips:
            return self._slips[word]
        cuts = (word[:at] + word[at + 1 :] for at in range(1, len(word)))
        return next(
            (self._slips.get(cut, cut) for cut in cuts if cut in self._slips or cut in self._known), word
        )


class Lexicon:
    """Named sets of expressions, found in a text whatever the ending of their words (unless `exact`)."""

    def __init__(self, sets: Mapping[str, Iterable[str]], speller: Speller, *, exact: bool = False) -> None:
        self._exact = exact
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, expressions in sets.items():
            for expression in {self._compared(speller.read(each)) for each in expressions}:
                if expression:
                    self._by_first.setdefault(expression[0], []).append((expression, name))
        for found in self._by_first.values():
            found.sort(key=lambda each: -len(each[0]))

    def all_in(self, words: Words) -> list[Found]:
        """Every expression of every set, overlapping ones too."""
        compared = self._compared(words)
        return [found for at in range(len(compared)) for found in self._at(compared, at)]

    def longest_in(self, words: Words) -> list[Found]:
        """The longest expressions from left to right, none overlapping another."""
        compared = self._compared(words)
        found: list[Found] = []
        at = 0
        while at < len(compared):
            longest = next(iter(self._at(compared, at)), None)
            if longest:
                found.append(longest)
            at = longest.end if longest else at + 1
        return found

    def _compared(self, words: Words) -> tuple[str, ...]:
        return words.plain if self._exact else words.stems

    def _at(self, compared: tuple[str, ...], at: int) -> Iterable[Found]:
        for expression, name in self._by_first.get(compared[at], ()):
            if compared[at : at + len(expression)] == expression:
                yield Found(name, at, at + len(expression))
