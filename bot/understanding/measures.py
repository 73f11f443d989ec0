"""Measures: the general language of how often, how many and how soon, on the scale of a practice."""

from collections.abc import Iterable, Mapping

from bot.understanding.examples import General, Scale
from bot.understanding.numbers import Amount, amounts_in, prepare, spans_in
from bot.understanding.words import Found, Lexicon, Speller, Words

_TIMES = {1.0: "once", 2.0: "twice", 3.0: "few_times", 4.0: "few_times"}
MOST_DAYS = 60  # of learning in a year; "two years ago" is no such count
MOST_COUNTED = 100  # more is money, not a count of things
_NONE = frozenset({"none", "never"})


class Measures:
    """Finds measures in words and says which levels they stand for."""

    def __init__(self, general: General, speller: Speller) -> None:
        self.lexicon = Lexicon(general.measures, speller)
        self._fillers = Lexicon({"filler": general.fillers}, speller)
        self._speller = speller
        self._things: dict[int, Lexicon] = {}

    def found_in(self, words: Words) -> list[Found]:
        """The measures in these words, longest first where they overlap."""
        return self.lexicon.longest_in(words)

    def levels_in(self, words: Words, scale: Scale) -> frozenset[int]:
        """Every level that a measure, a span, a count or a list in these words stands for on this scale."""
        said = {scale.means[f.name] for f in self.found_in(words) if f.name in scale.means}
        return frozenset(said | set(self._counted(words, scale)))

    def levels_of_number(self, words: Words, scale: Scale) -> frozenset[int]:
        """The levels that a bare number would stand for if it were a count, not a choice."""
        amounts = amounts_in(prepare(words.text))
        if scale.counts:
            return frozenset(_at_least(amount.value, scale.counts) for amount in amounts)
        times = {_TIMES[amount.value] for amount in amounts if amount.value in _TIMES}
        return frozenset(scale.means[name] for name in times & scale.means.keys())

    def is_bare_no(self, words: Words) -> bool:
        """True if the words say no more than no, none or never."""
        found = self.found_in(words)
        return bool(found) and all(f.name in _NONE for f in found) and self.nothing_else_in(words)

    def nothing_else_in(self, words: Words) -> bool:
        """True if the words are measures and small words around them, and nothing of weight."""
        return self.left_over(words) == 0

    def left_over(self, words: Words) -> int:
        """How many words are neither in a measure nor small ones around it."""
        covered = {at for f in self.found_in(words) for at in range(f.start, f.end)}
        covered |= {at for f in self._fillers.all_in(words) for at in range(f.start, f.end)}
        return len(words) - len(covered)

    def _counted(self, words: Words, scale: Scale) -> Iterable[int]:
        if not (scale.spans or scale.counts):
            return
        prepared = prepare(words.text)
        spans = spans_in(prepared)
        if scale.spans:
            yield from (_up_to(span.value, scale.spans) for span in spans)
        if scale.counts:
            yield from self._counts(words, prepared, spans, scale)

    def _counts(self, words: Words, prepared: str, spans: list[Amount], scale: Scale) -> Iterable[int]:
        if scale.unit == "day":
            counted = [span.value for span in spans if span.value < MOST_DAYS]
        elif (listed := self._listed(words, scale)) > 1:
            counted = [listed]
        else:
            counted = [amount.value for amount in amounts_in(prepared) if amount.value < MOST_COUNTED]
        yield from (_at_least(value, scale.counts) for value in counted)

    def _listed(self, words: Words, scale: Scale) -> int:
        lexicon = self._things.setdefault(id(scale), Lexicon(_by_group(scale.things), self._speller))
        return len({found.name for found in lexicon.longest_in(words)})


def _by_group(things: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return {group: (*expressions, group) for group, expressions in things.items()}


def _up_to(value: float, steps: tuple[tuple[float, int], ...]) -> int:
    return next(level for limit, level in steps if value <= limit)


def _at_least(value: float, steps: tuple[tuple[float, int], ...]) -> int:
    return next((level for least, level in reversed(steps) if value >= least), steps[0][1])
