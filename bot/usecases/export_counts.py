"""Export what an owner counted: every figure, and what came out of the sums they were given for."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from bot.core.counting import FRESH, Counting, Figure, fits_together, result
from bot.core.snapshot import Snapshot

type Json = dict[str, Any]


def counts_of(snapshot: Snapshot, counting: Counting) -> list[Json]:
    """Figures first, in the order in which they were given, then the sums in theirs."""
    return [*(_figure(f, counting) for f in snapshot.figures), *_sums(snapshot, counting)]


def _figure(figure: Figure, counting: Counting) -> Json:
    asked = counting.figures.get(figure.id)
    return {
        "figure": figure.id,
        "low": figure.low,
        "high": figure.high,
        "unit": asked.unit if asked else None,
        "sure": figure.sure,
        "at": figure.at.isoformat(),
    }


def _sums(snapshot: Snapshot, counting: Counting) -> Iterator[Json]:
    """What came out each time that an owner had gone through the figures of one sum."""
    for figure in _last_of_each_round(snapshot.figures):
        sum_, last = counting.sum_for(figure.purpose), figure.at
        if sum_ is None:
            continue
        known = counting.standing(snapshot.figures, last - FRESH, last, snapshot.business)
        found = result(sum_, known)
        if found and fits_together(sum_, found):
            told = {"low": found[0], "high": found[1], "unit": sum_.unit, "at": last.isoformat()}
            yield {"sum": sum_.id, **told}


def _last_of_each_round(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """A round ends where figures are given for another sum, or at another time."""
    for figure, following in pairwise(figures):
        if following.purpose != figure.purpose or following.at - figure.at >= FRESH:
            yield figure
    yield from figures[-1:]
