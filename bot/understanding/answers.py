"""Answers: everyday words to a level, by a choice, then what was written for it, then general language."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.reading import Outcome, Reading
from bot.understanding.choices import Choices, Chosen
from bot.understanding.examples import General, Scale, Taught
from bot.understanding.kinds import KINDS
from bot.understanding.learning import Learning
from bot.understanding.likeness import Wording
from bot.understanding.matter import Matter
from bot.understanding.measures import Measures
from bot.understanding.rests_on import places_of
from bot.understanding.twists import has_a_twist, only_points
from bot.understanding.words import Speller, Words

# Where a reading counts, and where it is said back: set where leaving out each example in turn gives one in
# a hundred silently wrong, then checked on sentences of others (python -m tests.golden.measure_answers).
SURE = 0.93
FAIRLY_SURE = 0.45
NO_ANSWER = 0.8  # Nothing is counted then: the question stands, so less is at stake.
NAMED = 0.99
SAID_EXACTLY = 0.97
MEASURED = 0.95
DOUBTED = 0.7
_YES = frozenset({"yes", "ok", "okay", "sure"})


class Answers:
    """Reads an owner's words as an answer to one practice."""

    def __init__(self, general: General, taught: Sequence[Taught], speller: Speller) -> None:
        self.speller = speller
        self._general = general
        self._measures = Measures(general, speller)
        self.learning = Learning(general, taught, speller, self._measures)
        self._choices = Choices(general.around_choices, speller)
        self._matters: dict[Wording, Matter] = {}
        self._said: dict[Wording, Mapping[tuple[str, ...], Outcome | int | None]] = {}

    def read(self, text: str, wording: Wording, titles: Sequence[str], *, people: bool) -> Reading:
        """The level these words say. `people`: the practice is only about those who have staff."""
        words = self.speller.read(text)
        chosen = self._choices.read(words, titles)
        if chosen:
            return self._read_choice(words, chosen, wording, people)
        if not words.plain:
            return Reading("not_an_answer", confidence=SAID_EXACTLY)
        reading = (
            self._read_exactly(words, wording, people)
            or self._read_measure(words, wording, titles)
            or self._read_likeness(words, wording, people)
        )
        if reading.is_sure and reading.outcome == "level" and only_points(words.text):
            reading = replace(reading, confidence=DOUBTED, confirm=True)
        return self._resting(text, words, reading, wording)

    def _read_choice(self, words: Words, chosen: Chosen, wording: Wording, people: bool) -> Reading:
        if chosen.level is None:
            return Reading("ask_again", how=chosen.how, words=words.text)
        doubted = chosen.doubtful or self._means_another(words, chosen, self.learning.taught[wording].scale)
        if not chosen.alone:
            rest = self._read_likeness(words, wording, people)
            doubted = doubted or (rest.is_sure and rest.outcome == "level" and rest.level != chosen.level)
        confidence = DOUBTED if doubted else NAMED
        return Reading("level", chosen.level, confidence, confirm=doubted, how=chosen.how, words=words.text)

    def _means_another(self, words: Words, chosen: Chosen, scale: Scale) -> bool:
        """True for a number that may also be a count ("one" customer, "2" days of training)."""
        if chosen.by != "word" and not (chosen.by == "digit" and scale.counts):
            return False
        counted = self._measures.levels_of_number(words, scale)
        return bool(counted) and counted != {chosen.level}

    def _read_exactly(self, words: Words, wording: Wording, people: bool) -> Reading | None:
        said = self._said_of(wording, people).get(words.plain)
        if said is None:
            return None
        if isinstance(said, int):
            return Reading("level", said, SAID_EXACTLY, words=words.text)
        return Reading(said, None, SAID_EXACTLY, words=words.text)

    def _read_measure(self, words: Words, wording: Wording, titles: Sequence[str]) -> Reading | None:
        if not self._measures.nothing_else_in(words):
            return None
        levels = self._measures.levels_in(words, self.learning.taught[wording].scale)
        if len(levels) != 1:
            only_yes = _YES.issuperset(words.plain)  # "yes" to "how often" says nothing yet
            return Reading("ask_again", max(levels, default=None), words=words.text) if only_yes else None
        doubted = self._measures.is_bare_no(words) and not self._starts_with_no(titles[min(levels)])
        confidence = DOUBTED if doubted else MEASURED
        return Reading("level", min(levels), confidence, confirm=doubted, words=words.text)

    def _starts_with_no(self, title: str) -> bool:
        return self._measures.is_bare_no(self.speller.read(title)) or "not" in self.speller.read(title).plain

    def _read_likeness(self, words: Words, wording: Wording, people: bool) -> Reading:
        kinds, levels = self.learning.likeness_of(words, wording, people=people)
        best = int(levels.argmax())
        sure = {kind: float(share) for kind, share in zip(KINDS, kinds, strict=True)}
        confidences: dict[Outcome, float] = {**sure, "level": sure["level"] * float(levels[best])}
        outcome = max(confidences, key=lambda kind: confidences[kind])
        level, confidence = (best if outcome == "level" else None), confidences[outcome]
        if outcome == "not_an_answer" and confidence >= NO_ANSWER:
            return Reading(outcome, None, confidence, words=words.text)
        if outcome == "not_an_answer" or confidence < FAIRLY_SURE:
            return Reading("ask_again", best, confidence, words=words.text)
        if confidence >= SURE and (has_a_twist(words.text) or self._matter_of(wording).is_missing_in(words)):
            confidence = DOUBTED
        return Reading(outcome, level, confidence, confirm=confidence < SURE, words=words.text)

    def _resting(self, text: str, words: Words, reading: Reading, wording: Wording) -> Reading:
        """The same reading, with the places of the words that spoke for its level."""
        if reading.level is None:
            return reading
        spoke = self.learning.spoke_for(words, wording, reading.level)
        return replace(reading, rests_on=places_of(text, words, spoke))

    def _matter_of(self, wording: Wording) -> Matter:
        if wording not in self._matters:
            expressions = self.learning.taught[wording].matter
            self._matters[wording] = Matter(expressions, self.speller, self._measures)
        return self._matters[wording]

    def _said_of(self, wording: Wording, people: bool) -> Mapping[tuple[str, ...], Outcome | int | None]:
        if wording not in self._said:
            taught = self.learning.taught[wording]
            alone = self.learning.without_people() if people else ()
            written = [*self._general.others, *alone, *taught.others, *taught.levels]
            self._said[wording] = {self.speller.read(text).plain: outcome for text, outcome in written}
        return self._said[wording]
