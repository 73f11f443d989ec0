"""Answers: everyday words to a level, by a choice, then what was written for it, then general language."""

from collections.abc import Iterable, Mapping, Sequence

from bot.core.reading import Outcome, Reading
from bot.understanding.choices import Choices, Chosen
from bot.understanding.examples import General, Scale, Taught
from bot.understanding.features import Features
from bot.understanding.kinds import KINDS, KindExample, Kinds, form_of
from bot.understanding.likeness import LevelExample, Likeness, Wording
from bot.understanding.measures import Measures
from bot.understanding.ridge import Vector, Weighted
from bot.understanding.words import Lexicon, Speller, Words

# Where a reading counts, and where it is said back: set where leaving out each example in turn gives one in
# a hundred silently wrong, then checked on sentences of others (python -m tests.golden.measure_answers).
SURE = 0.93
FAIRLY_SURE = 0.45
NO_ANSWER = 0.8  # Nothing is counted then: the question stands, so less is at stake.
SHORT = 4  # words
NAMED = 0.99
SAID_EXACTLY = 0.97
MEASURED = 0.95
DOUBTED = 0.7
_YES = frozenset({"yes", "ok", "okay", "sure"})


class Answers:
    """Reads an owner's words as an answer to one practice; what it needs is learned when first asked for."""

    def __init__(self, general: General, taught: Sequence[Taught], speller: Speller) -> None:
        self.taught: Mapping[Wording, Taught] = {(t.practice, t.variant): t for t in taught}
        self.general = general
        self.speller = speller
        self.measures = Measures(general, speller)
        self.features = Features(Lexicon(general.vocabulary, speller), self.measures)
        self._choices = Choices(general.around_choices, speller)
        self._likenesses: dict[str, Likeness] = {}
        self._kinds: dict[Wording, Kinds] = {}
        self._said: dict[Wording, Mapping[tuple[str, ...], Outcome | int | None]] = {}

    def read(self, text: str, wording: Wording, titles: Sequence[str], *, people: bool) -> Reading:
        """The level these words say. `people`: the practice is only about those who have staff."""
        words = self.speller.read(text)
        chosen = self._choices.read(words, titles)
        if chosen:
            return self._read_choice(words, chosen, wording, people)
        if not words.plain:
            return Reading("not_an_answer", confidence=SAID_EXACTLY)
        return (
            self._read_exactly(words, wording, people)
            or self._read_measure(words, wording, titles)
            or (self._read_likeness(words, wording, people))
        )

    def _read_choice(self, words: Words, chosen: Chosen, wording: Wording, people: bool) -> Reading:
        if chosen.level is None:
            return Reading("ask_again", how=chosen.how, words=words.text)
        doubted = self._means_another(words, chosen, self.taught[wording].scale)
        if not chosen.alone:
            rest = self._read_likeness(words, wording, people)
            doubted = doubted or (rest.is_sure and rest.outcome == "level" and rest.level != chosen.level)
        confidence = DOUBTED if doubted else NAMED
        return Reading("level", chosen.level, confidence, confirm=doubted, how=chosen.how, words=words.text)

    def _means_another(self, words: Words, chosen: Chosen, scale: Scale) -> bool:
        """True for a number that may also be a count ("one" customer, "2" days of training)."""
        if chosen.by != "word" and not (chosen.by == "digit" and scale.counts):
            return False
        counted = self.measures.levels_of_number(words, scale)
        return bool(counted) and counted != {chosen.level}

    def _read_exactly(self, words: Words, wording: Wording, people: bool) -> Reading | None:
        said = self._said_of(wording, people).get(words.plain)
        if said is None:
            return None
        if isinstance(said, int):
            return Reading("level", said, SAID_EXACTLY, words=words.text)
        return Reading(said, None, SAID_EXACTLY, words=words.text)

    def _read_measure(self, words: Words, wording: Wording, titles: Sequence[str]) -> Reading | None:
        if not self.measures.nothing_else_in(words):
            return None
        levels = self.measures.levels_in(words, self.taught[wording].scale)
        if len(levels) != 1:
            only_yes = _YES.issuperset(words.plain)  # "yes" to "how often" says nothing yet
            return Reading("ask_again", max(levels, default=None), words=words.text) if only_yes else None
        doubted = self.measures.is_bare_no(words) and not self._starts_with_no(titles[min(levels)])
        confidence = DOUBTED if doubted else MEASURED
        return Reading("level", min(levels), confidence, confirm=doubted, words=words.text)

    def _starts_with_no(self, title: str) -> bool:
        return self.measures.is_bare_no(self.speller.read(title)) or "not" in self.speller.read(title).plain

    def _read_likeness(self, words: Words, wording: Wording, people: bool) -> Reading:
        kinds, levels = self.likeness_of(words, wording, people=people)
        best = int(levels.argmax())
        sure = {kind: float(share) for kind, share in zip(KINDS, kinds, strict=True)}
        confidences: dict[Outcome, float] = {**sure, "level": sure["level"] * float(levels[best])}
        outcome = max(confidences, key=lambda kind: confidences[kind])
        level, confidence = (best if outcome == "level" else None), confidences[outcome]
        if outcome == "not_an_answer" and confidence >= NO_ANSWER:
            return Reading(outcome, None, confidence, words=words.text)
        if outcome == "not_an_answer" or confidence < FAIRLY_SURE:
            return Reading("ask_again", best, confidence, words=words.text)
        return Reading(outcome, level, confidence, confirm=confidence < SURE, words=words.text)

    def likeness_of(self, words: Words, wording: Wording, *, people: bool) -> tuple[Vector, Vector]:
        """How like each of KINDS, and how like each level, the words are."""
        scale = self.taught[wording].scale
        kinds = self.kinds_of(wording, people=people).of(self._with_form(words, scale))
        on_scale = self.features.on(words, scale)
        return kinds, self.likenesses_on(wording).of(on_scale, wording)

    def likenesses_on(self, wording: Wording) -> Likeness:
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
            general = [*self.general.others, *(self._alone if people else ())]
            beside = [(text, KINDS[0]) for text in self._short_answers_beside(wording)]
            featured = ([self._featured(e, taught.scale) for e in each] for each in (own, general, beside))
            self._kinds[wording] = Kinds(*featured)
        return self._kinds[wording]

    def _short_answers_beside(self, wording: Wording) -> Iterable[str]:
        group = self.taught[wording].group
        beside = (t for other, t in self.taught.items() if t.group == group and other != wording)
        return (text for taught in beside for text, _ in taught.levels if len(text.split()) <= SHORT)

    def _featured(self, example: tuple[str, Outcome], scale: Scale) -> KindExample:
        return self._with_form(self.speller.read(example[0]), scale), example[1]

    def _level_examples(self, group: str) -> Iterable[LevelExample]:
        for wording, taught in self.taught.items():
            if taught.group == group:
                for text, level in taught.levels:
                    features = self.features.on(self.speller.read(text), taught.scale)
                    yield LevelExample(wording, level, features)

    @property
    def _alone(self) -> list[tuple[str, Outcome]]:
        return [(text, "not_applicable") for text in self.general.no_people]

    def _with_form(self, words: Words, scale: Scale) -> Weighted:
        measured = bool(self.measures.levels_in(words, scale))
        return {**self.features.of(words), **form_of(words, measured=measured)}

    def _said_of(self, wording: Wording, people: bool) -> Mapping[tuple[str, ...], Outcome | int | None]:
        if wording not in self._said:
            taught = self.taught[wording]
            written = [*self.general.others, *(self._alone if people else ()), *taught.others, *taught.levels]
            self._said[wording] = {self.speller.read(text).plain: outcome for text, outcome in written}
        return self._said[wording]
