"""Learning: what the reader makes of the written examples, for each wording when it is first needed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.core.reading import Outcome
from bot.understanding.examples import General, Scale, Taught
from bot.understanding.features import Features
from bot.understanding.kinds import KINDS, KindExample, Kinds, form_of
from bot.understanding.likeness import LevelExample, Likeness, Wording
from bot.understanding.measures import Measures
from bot.understanding.ridge import Vector, Weighted
from bot.understanding.words import Lexicon, Speller, Words

SHORT = 4  # words
KEPT = 1024  # texts whose features are kept: the general ones are needed again for every wording


class Learning:
    """Learns a wording in a tenth of a second when it is first asked about, and keeps what was learned."""

    def __init__(
        self, general: General, taught: Sequence[Taught], speller: Speller, measures: Measures
    ) -> None:
        self.taught: Mapping[Wording, Taught] = {(t.practice, t.variant): t for t in taught}
        self._general = general
        self._measures = measures
        self._features = Features(Lexicon(general.vocabulary, speller), measures)
        self._words = lru_cache(maxsize=KEPT)(speller.read)
        self._of_example = lru_cache(maxsize=KEPT)(lambda text: self._features.of(self._words(text)))
        self._likenesses: dict[str, Likeness] = {}
        self._kinds: dict[Wording, Kinds] = {}

    def likeness_of(self, words: Words, wording: Wording, *, people: bool) -> tuple[Vector, Vector]:
        """How like each of KINDS, and how like each level, the words are."""
        scale = self.taught[wording].scale
        features = self._features.of(words)
        levels = self.likeness_on(wording).of({**features, **self._said(words, scale)}, wording)
        return self.kinds_of(wording, people=people).of({**features, **self._form(words, scale)}), levels

    def spoke_for(self, words: Words, wording: Wording, level: int) -> list[float]:
        """How much each of the words speaks for this level."""
        features = {**self._features.of(words), **self._said(words, self.taught[wording].scale)}
        spoke = self.likeness_on(wording).spoke_for(features, wording, level)
        return self._features.on_words(words, spoke)

    def learn(self, wording: Wording, *, people: bool) -> None:
        """Learn this wording now, if that was not done yet."""
        self.likeness_on(wording)
        self.kinds_of(wording, people=people)

    def likeness_on(self, wording: Wording) -> Likeness:
        """What was learned on the scale of this wording."""
        group = self.taught[wording].group
        if group not in self._likenesses:
            self._likenesses[group] = Likeness(list(self._level_examples(group)))
        return self._likenesses[group]

    def kinds_of(self, wording: Wording, *, people: bool) -> Kinds:
        """What was learned of whether a text answers this wording at all."""
        if wording not in self._kinds:
            taught = self.taught[wording]
            own = [*((text, KINDS[0]) for text, _ in taught.levels), *taught.others]
            general = [*self._general.others, *(self.without_people() if people else ())]
            beside = [(text, KINDS[0]) for text in self._short_answers_beside(wording)]
            featured = (
                [self._kind_example(e, taught.scale) for e in each] for each in (own, general, beside)
            )
            self._kinds[wording] = Kinds(*featured)
        return self._kinds[wording]

    def without_people(self) -> Iterable[tuple[str, Outcome]]:
        """What owners who work alone say to a question about staff."""
        return ((text, "not_applicable") for text in self._general.no_people)

    def _level_examples(self, group: str) -> Iterable[LevelExample]:
        for wording, taught in self.taught.items():
            for text, level in taught.levels if taught.group == group else ():
                said = self._said(self._words(text), taught.scale)
                yield LevelExample(wording, level, {**self._of_example(text), **said})

    def _short_answers_beside(self, wording: Wording) -> Iterable[str]:
        group = self.taught[wording].group
        beside = (t for other, t in self.taught.items() if t.group == group and other != wording)
        return (text for taught in beside for text, _ in taught.levels if len(text.split()) <= SHORT)

    def _kind_example(self, example: tuple[str, Outcome], scale: Scale) -> KindExample:
        text, kind = example
        return {**self._of_example(text), **self._form(self._words(text), scale)}, kind

    def _said(self, words: Words, scale: Scale) -> Weighted:
        return self._features.of_levels(self._measures.levels_in(words, scale))

    def _form(self, words: Words, scale: Scale) -> Weighted:
        return form_of(words, measured=bool(self._measures.levels_in(words, scale)))
