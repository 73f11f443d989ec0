"""Language: what a message is written in, by script, then by everyday words; slow to leave English."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from bot.settings import ROOT
from bot.understanding.examples import load_general, load_taught
from bot.understanding.plain import READ_AT_MOST, normalise_text
from bot.understanding.scripts import language_of_script

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
# An owner's English with a greeting or a name in it must stay English: one foreign word never decides.
FEWEST_WORDS = 2
SHORT = 5  # words
FEWEST_SHARE = 0.15  # of all words
LIKELY = 0.1  # words of this language less English ones, as a share, and how much its letters sound like it
STRANGE = 0.3
RAREST = 1e-4  # What is not in a list of words is taken to be this rare, in English and elsewhere alike.


class Languages:
    """Tells the language of a message."""

    def __init__(
        self,
        words: Mapping[str, frozenset[str]],
        letters: Mapping[str, frozenset[str]],
        english: frozenset[str],
    ) -> None:
        self._words = words
        self._letters = letters
        self._english = english
        self._sounds = {language: _Sounds(each) for language, each in words.items()}
        self._english_sounds = _Sounds(english)

    @classmethod
    def from_content(cls, data: Path) -> "Languages":
        """The languages of `readings/languages.yml` under data/content, beside the examples' English."""
        with (data / "readings" / "languages.yml").open(encoding="utf-8") as file:
            written = yaml.load(file, yaml.CSafeLoader)
        words = {language: frozenset(each["words"]) for language, each in written.items()}
        letters = {language: frozenset(each["letters"]) for language, each in written.items()}
        return cls(words, letters, _english_of(data))

    def detect(self, text: str) -> str | None:
        """The language's code ("bn-Latn" for Bengali in Latin letters); None for English or too little."""
        shown = normalise_text(text[:READ_AT_MOST])
        by_script = language_of_script(shown)
        if by_script:
            return by_script
        return self._by_words(_without_names(_WORD.findall(_LINK.sub(" ", shown))))

    def _by_words(self, words: list[str]) -> str | None:
        scores = {language: self._score(words, language) for language in self._words}
        best = max(scores, key=lambda language: scores[language], default=None)
        return best if best and scores[best] > LIKELY else None

    def _score(self, words: list[str], language: str) -> float:
        """How much speaks for this language rather than English; 0 if not enough does."""
        listed = [w for w in words if w in self._words[language] or self._letters[language] & set(w)]
        telling = {w for w in listed if w not in self._english}
        if not telling or len(listed) < FEWEST_SHARE * len(words):
            return 0.0
        english = [w for w in words if w in self._english and w not in self._words[language]]
        strange = self._sounds[language].of(words) - self._english_sounds.of(words)
        one_is_enough = len(set(listed)) >= FEWEST_WORDS and strange > STRANGE and not english
        if len(telling) < FEWEST_WORDS and not one_is_enough:
            return 0.0
        return (len(listed) - len(english)) / len(words) + strange


@cache
def _languages() -> Languages:
    return Languages.from_content(ROOT / "data" / "content")


def detect_language(text: str) -> str | None:
    """The code of the language of a message; None for English or where too little is said to tell."""
    return _languages().detect(text)


def _without_names(words: list[str]) -> list[str]:
    """The words in lower case, without those whose capital makes them a name (La Casa Bonita)."""
    capitals = [at for at, word in enumerate(words) if at and word[0].isupper() and not word.isupper()]
    if len(words) > SHORT and len(capitals) > len(words) / 2:  # Some People Write Like This
        capitals = []
    return [word.lower() for at, word in enumerate(words) if at not in capitals]


class _Sounds:
    """How likely a row of three letters is in a language, learned from its everyday words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._counts = Counter(three for word in words for three in _threes(word))
        self._total = max(sum(self._counts.values()), 1)

    def of(self, words: Iterable[str]) -> float:
        """Mean log-likelihood for each row of three letters."""
        threes = [three for word in words for three in _threes(word)]
        return sum(math.log(max(self._counts[t] / self._total, RAREST)) for t in threes) / max(len(threes), 1)


def _threes(word: str) -> list[str]:
    framed = f"^{word}$"
    return [framed[at : at + 3] for at in range(len(framed) - 2)]


def _english_of(data: Path) -> frozenset[str]:
    general, taught = load_general(data), load_taught(data)
    texts = [text for each in taught for text, _ in (*each.levels, *each.others)] + [
        text for text, _ in general.others
    ]
    expressions = [
        e for sets in (general.vocabulary, general.measures) for found in sets.values() for e in found
    ]
    return frozenset(
        w for text in (*texts, *expressions, *general.spellings) for w in _WORD.findall(text.lower())
    )
