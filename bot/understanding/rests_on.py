"""What a reading rests on: the places in an owner's text of the words that spoke most for it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.understanding.plain import READ_AT_MOST, seen_as
from bot.understanding.words import Words

ENOUGH = 0.6  # of all that spoke for it: the rest is in small words, and would light up the whole text
MOST_WORDS = 12

type Places = tuple[tuple[int, int], ...]


def places_of(text: str, words: Words, spoke: Sequence[float]) -> Places:
    """Where those words of `text` stand that spoke most; `spoke` has a weight for each of `words`.

    Empty where nothing spoke for it, or the words cannot be found again in the text as it was written.
    """
    origins = _origins(text[:READ_AT_MOST], words.text)
    chosen = sorted(_heaviest(spoke))
    if not origins or not chosen:
        return ()
    spans = sorted({words.spans[at] for at in chosen})
    return tuple(_joined([(origins[first], origins[last - 1] + 1) for first, last in spans], text))


def _heaviest(spoke: Sequence[float]) -> Iterable[int]:
    needed = ENOUGH * sum(weight for weight in spoke if weight > 0)
    for at in sorted(range(len(spoke)), key=lambda each: -spoke[each])[:MOST_WORDS]:
        if spoke[at] <= 0 or needed <= 0:
            return
        needed -= spoke[at]
        yield at


def _joined(spans: list[tuple[int, int]], text: str) -> Iterable[tuple[int, int]]:
    """Neighbours with nothing but a space between them are one."""
    first = spans[0][0]
    for (_, end), (start, _) in pairwise(spans):
        if text[end:start].strip():
            yield first, end
            first = start
    yield first, spans[-1][1]


def _origins(text: str, shown: str) -> list[int]:
    """For each character of `shown`, the place in `text` it came from; empty if that cannot be told."""
    found: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        for each in seen_as(char).lower():
            is_space = each.isspace()
            if not is_space or (found and found[-1][0] != " "):
                found.append((" " if is_space else each, at))
    if found and found[-1][0] == " ":
        found.pop()
    same = "".join(each for each, _ in found) == shown  # not where letters and accents were put together
    return [at for _, at in found] if same else []
