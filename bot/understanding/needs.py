"""Needs: what an owner looks for help with, read from their own words by likeness to what others wrote."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.core.service import NEEDS, Need
from bot.understanding.examples import General
from bot.understanding.features import Features
from bot.understanding.measures import Measures
from bot.understanding.ridge import Fit, Learned, Table, Vector, Weighted
from bot.understanding.words import Found, Lexicon, Speller, Words

# Measured by leaving out each wording in turn, and on sentences of others (tests/golden/test_needs.py).
RIDGE = 1.0
NAMED = 1.5  # how much the words that name a need weigh beside all others of a text
HEARD = 0.22  # from this score on a need is heard;
BESIDE = 0.42  # a further one needs more, and
BESIDE_SHARE = 0.5  # at least this share of the best one's.
MOST_HEARD = 3
GENERAL: tuple[Need, ...] = ("mentoring",)
NONE = "none"  # what only sounds like a need
WELL, WANTS = "well", "wants"
_LETTERS = re.compile(r"[a-z]+")
_JOINS = frozenset({"and", "also", "plus", "but", "then", "&", "n"})
Wordings = Mapping[str, Sequence[str]]


class Needs:
    """Reads needs. It learns when it is first asked, in a fifth of a second."""

    def __init__(
        self,
        wordings: Wordings,
        names: Wordings,
        others: Sequence[str],
        without: Wordings,
        features: Features,
        speller: Speller,
    ) -> None:
        """`wordings` say a need, `names` are words that name one, `others` are texts that say none.

        Of `without`, `around` ask for help and do not say what for, `well` say that all is well, and `wants`
        that something is wrong or wanted.
        """
        self._around = frozenset(stem for text in without["around"] for stem in speller.read(text).stems)
        self._moods = Lexicon({mood: without[mood] for mood in (WELL, WANTS)}, speller)
        self._wordings, self._others = wordings, others
        self._names = Lexicon(names, speller)
        self._features, self._speller = features, speller

    def read(self, text: str) -> tuple[Need, ...]:
        """The needs in these words, the plainest first; none if there is none."""
        scores = self._scores(text)
        heard = {need for need in scores if scores[need] >= HEARD}
        # "Advice about my debts" is about debts: whoever can be talked to about anything comes last.
        best = sorted(scores, key=lambda need: (need in GENERAL and len(heard) > 1, -scores[need]))
        best = [need for need in best if need in heard][:MOST_HEARD]
        if not best:
            return ()
        least = max(BESIDE, BESIDE_SHARE * scores[best[0]])
        return (best[0], *(need for need in best[1:] if scores[need] >= least))

    def says_what_for(self, text: str) -> bool:
        """True if anything is left of these words beside the asking for help itself."""
        return not self._around.issuperset(self._speller.read(text).stems)

    def learn(self) -> None:
        """Learn now, so that the first owner need not wait for it."""
        _ = self._learned

    def left_out(self) -> Iterator[tuple[str, Need, Need]]:
        """Each wording with its need, and the need it would be read as had it not been written."""
        for (text, need), scores in zip(self._written(), self._fit.left_out, strict=False):
            yield text, need, NEEDS[int(scores.argmax())]

    def _scores(self, text: str) -> dict[Need, float]:
        """Of the whole text and of each part of it, the higher counts: one trouble must not hide another."""
        parts = self._wanting(self._speller.read(text))
        if not parts:
            return {}
        found = [self._learned.scores(self._features_of(part)) for part in parts]
        highest: Vector = np.max(found, axis=0)
        return {need: float(score) for need, score in zip(NEEDS, highest, strict=True)}

    def _wanting(self, words: Words) -> list[Words]:
        """The text and its parts; where some say that all is well, only those that want something."""
        parts = _parts(words)
        moods = [{found.name for found in _widest(self._moods.all_in(part))} for part in parts or [words]]
        if words.asks or not any(WELL in mood for mood in moods):
            return [words, *parts]
        return [part for part, mood in zip(parts or [words], moods, strict=True) if WANTS in mood]

    @cached_property
    def _learned(self) -> Learned:
        return self._fit.learned()

    @cached_property
    def _fit(self) -> Fit:
        written = self._written()
        texts = [*(text for text, _ in written), *self._others]
        targets = np.zeros((len(texts), len(NEEDS)), dtype=np.float32)
        for at, (_, need) in enumerate(written):
            targets[at, NEEDS.index(need)] = 1
        rows = [self._features_of(self._speller.read(text)) for text in texts]
        return Fit(Table(rows), targets, ridge=RIDGE, trust=np.ones(len(texts), dtype=np.float32))

    def _written(self) -> list[tuple[str, Need]]:
        return [(text, need) for need in NEEDS for text in self._wordings.get(need, ())]

    def _features_of(self, words: Words) -> Weighted:
        named = {found.name for found in _widest(self._names.all_in(words))} - {NONE}
        each = NAMED / len(named) ** 0.5 if named else 0.0
        return {**self._features.of(words), **{f"need:{name}": each for name in named}}


def load_needs(data: Path, general: General, speller: Speller) -> Needs:
    """The needs as written in `readings` under data/content."""
    readings = data / "readings"
    wordings, names = _read(readings / "en" / "needs.yml"), _read(readings / "need_words.en.yml")
    without = _read(readings / "no_needs.en.yml")
    others = [*without["texts"], *(text for text, _ in general.others)]
    knowing = speller.taught(_words_in((*wordings.values(), *names.values())))
    features = Features(Lexicon(general.vocabulary, knowing), Measures(general, knowing))
    return Needs(wordings, names, [*others, *general.no_people], without, features, knowing)


def _words_in(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    texts = (text.lower().replace("'", "") for group in groups for text in group)
    return (word for text in texts for word in _LETTERS.findall(text))


def _parts(words: Words) -> list[Words]:
    """The parts of a text that could each say a need; none if it is all of one piece."""
    numbered, part = [], 0
    for at, word in enumerate(words.plain):
        part += word in _JOINS or (at > 0 and words.clauses[at] != words.clauses[at - 1])
        numbered.append(part)
    groups = [[at for at, _ in group] for _, group in groupby(enumerate(numbered), key=lambda each: each[1])]
    return [_cut(words, group[0], group[-1] + 1) for group in groups] if len(groups) > 1 else []


def _cut(words: Words, start: int, end: int) -> Words:
    cut = slice(start, end)
    text = " ".join(words.plain[cut])
    return Words(text, words.plain[cut], words.stems[cut], words.clauses[cut], words.asks)


def _widest(found: Sequence[Found]) -> list[Found]:
    """Without what stands inside a longer expression: "food waste" is not `waste`."""
    return [each for each in found if not any(_is_inside(each, other) for other in found)]


def _is_inside(one: Found, other: Found) -> bool:
    longer = other.end - other.start > one.end - one.start
    return longer and other.start <= one.start and one.end <= other.end


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
