"""Safety: notices danger in an owner's words, by phrases that people wrote and reviewed."""

import re
from collections.abc import Iterable

from bot.core.safety import CATEGORIES, Category, Phrase
from bot.understanding.plain import normalise_text

_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
PART = 2_000
OVERLAP = 400  # characters; no phrase is longer
_TAKEN_OUT = " . "


class Screen:
    """Every phrase of a category as one pattern, so that a text is walked through once for each category."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        written = list(phrases)
        self._patterns = {category: _joined(written, category, passes=False) for category in CATEGORIES}
        self._passes = {category: _joined(written, category, passes=True) for category in CATEGORIES}

    def notice(self, text: str) -> Category | None:
        """The first category, danger to life first, of which these words speak; None if of none.

        A whole message is screened, however long. A letter that is drawn out ("kiiill") is read as typed, as
        two and as one.
        """
        shown = normalise_text(text)
        tries = {shown, _LONG_RUN.sub(r"\1\1", shown), _LONG_RUN.sub(r"\1", shown)}
        parts = [part for each in tries for part in _parts(each)]
        return next(
            (category for category in CATEGORIES if any(self._speaks_of(category, p) for p in parts)), None
        )

    def _speaks_of(self, category: Category, shown: str) -> bool:
        pattern, passes = self._patterns[category], self._passes[category]
        if pattern is None or not pattern.search(shown):
            return False
        return passes is None or bool(pattern.search(passes.sub(_TAKEN_OUT, shown)))


def _parts(shown: str) -> list[str]:
    """A long text in overlapping parts: a search holds up every other thread until it is done."""
    if len(shown) <= PART:
        return [shown]
    return [shown[at : at + PART] for at in range(0, len(shown) - OVERLAP, PART - OVERLAP)]


def _joined(phrases: Iterable[Phrase], category: Category, *, passes: bool) -> re.Pattern[str] | None:
    patterns = [p.pattern for p in phrases if p.category == category and p.passes == passes]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None
