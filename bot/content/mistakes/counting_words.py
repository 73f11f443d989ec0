"""Figures and sums that have not all their words, and words for figures and sums that do not exist."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content.mistakes.texts import Text
from bot.core.counting import WEEK, Counting

FIGURE_WORDS = ("label", "why", "means")
SUM_WORDS = ("result",)
BELOW_NOTHING = "below"  # what is said of a result that is less than nothing


def figures_without_words(texts: Iterable[Text], counting: Counting, path: Path) -> Iterator[str]:
    """Figures that cannot be asked for, and sums whose result cannot be told."""
    keys = {text.key for text in texts}
    for key in _needed(counting):
        if key not in keys:
            yield f"{path}:1: `{key}` is missing; write it here."


def words_without_figure(texts: Iterable[Text], counting: Counting) -> Iterator[str]:
    """Words for a figure or a sum that check/counting.yml does not have."""
    needed = set(_needed(counting))
    for text in texts:
        if text.message.startswith(("figure-", "sum-")) and text.key not in needed:
            yield text.mistake(
                f"`{text.key}` is for no figure or sum of check/counting.yml; correct its name."
            )


def _needed(counting: Counting) -> Iterator[str]:
    for id_ in counting.figures:
        yield from (f"figure-{id_}", *(f"figure-{id_}.{word}" for word in FIGURE_WORDS))
    yield f"sum-{WEEK}"
    for sum_ in counting.sums.values():
        yield from (f"sum-{sum_.id}", *(f"sum-{sum_.id}.{word}" for word in SUM_WORDS))
        if sum_.minus:
            yield f"sum-{sum_.id}.{BELOW_NOTHING}"
