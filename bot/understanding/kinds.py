"""Kinds: whether a text says a level at all, or that the owner cannot say, that it does not apply, or no answer."""

from collections.abc import Sequence

import numpy as np

from bot.core.reading import Outcome
from bot.understanding.ridge import Fit, Table, Vector, Weighted, shares
from bot.understanding.words import Words

KINDS: tuple[Outcome, ...] = ("level", "unsure", "not_applicable", "not_an_answer")
RIDGE = 0.5
SHARPNESS = 6.0
TRUST_IN_GENERAL = 0.2  # There are three times as many general examples as examples of one practice.
_OPENERS = frozenset(
    "what why who how which where when whose is are do does can could will would did shall should have may".split()
)
_TO_US = frozenset({"you", "your", "yours"})


class Kinds:
    """What was learned of one wording's own examples and of what owners say to any question."""

    def __init__(self, own: Sequence[tuple[Weighted, Outcome]], general: Sequence[tuple[Weighted, Outcome]]) -> None:
        examples = (*own, *general)
        self._table = Table([features for features, _ in examples])
        trust = np.array([1.0] * len(own) + [TRUST_IN_GENERAL] * len(general), dtype=np.float32)
        targets = np.eye(len(KINDS), dtype=np.float32)[[KINDS.index(kind) for _, kind in examples]]
        self._fit = Fit(self._table, targets, ridge=RIDGE, trust=trust)
        self._weights = self._table.values.T @ self._fit.dual

    def of(self, features: Weighted) -> Vector:
        """How like each of KINDS a text is; adds up to 1."""
        return shares(self._fit.prior + self._table.scores(features, self._weights), SHARPNESS)

    def left_out(self) -> Vector:
        """The same for each example, own ones first, had it not been written."""
        return shares(self._fit.left_out(), SHARPNESS)


def form_of(words: Words) -> Weighted:
    """Features of how a text is put: a question, to us, short or long."""
    opens = bool(words.plain) and words.plain[0] in _OPENERS
    forms = {
        "asks": words.asks, "opens like a question": opens, "is a question": opens and words.asks,
        "to us": not _TO_US.isdisjoint(words.plain), f"length {min(len(words) // 3, 4)}": True,
    }  # fmt: skip
    present = [name for name, is_so in forms.items() if is_so]
    return {f"form:{name}": len(present) ** -0.5 for name in present}
