"""Kinds: whether a text says a level, or that the owner cannot say, or does not apply, or is no answer."""

from collections.abc import Sequence

import numpy as np

from bot.core.reading import Outcome
from bot.understanding.ridge import Fit, Table, Vector, Weighted, shares
from bot.understanding.words import Words

KINDS: tuple[Outcome, ...] = ("level", "unsure", "not_applicable", "not_an_answer")
RIDGE = 0.5
SHARPNESS = 6.0
TRUST_IN_GENERAL = 0.3  # There are more general examples than examples of one practice.
TRUST_IN_OTHERS = 0.3  # Short answers to other practices on the same scale look like answers to this one.
KindExample = tuple[Weighted, Outcome]
_OPENERS = frozenset(
    {"what", "why", "who", "how", "which", "where", "when", "whose", "is", "are", "do", "does", "can",
    "could",
     "will", "would", "did", "shall", "should", "have", "may"}
)  # fmt: skip
_TO_US = frozenset({"you", "your", "yours"})


class Kinds:
    """What was learned of one wording's own examples, of what owners say to any question, and of others."""

    def __init__(
        self, own: Sequence[KindExample], general: Sequence[KindExample], others: Sequence[KindExample]
    ) -> None:
        examples = (*own, *general, *others)
        trusts = [1.0] * len(own) + [TRUST_IN_GENERAL] * len(general) + [TRUST_IN_OTHERS] * len(others)
        fit = Fit(
            Table([features for features, _ in examples]),
            np.eye(len(KINDS), dtype=np.float32)[[KINDS.index(kind) for _, kind in examples]],
            ridge=RIDGE,
            trust=np.array(trusts, dtype=np.float32),
        )
        self._left_out = fit.left_out
        self._learned = fit.learned()

    def of(self, features: Weighted) -> Vector:
        """How like each of KINDS a text is; adds up to 1."""
        return shares(self._learned.scores(features), SHARPNESS)

    def left_out(self) -> Vector:
        """The same for each example, own ones first, had it not been written."""
        return shares(self._left_out, SHARPNESS)


def form_of(words: Words, *, measured: bool) -> Weighted:
    """Features of how a text is put: a question, to us, short or long, and whether it measures anything."""
    opens = bool(words.plain) and words.plain[0] in _OPENERS
    forms = {
        "asks": words.asks, "opens like a question": opens, "is a question": opens and words.asks,
        "measured": measured, "to us": not _TO_US.isdisjoint(words.plain), f"length {min(len(words) // 3,
        4)}": True,
    }  # fmt: skip
    present = [name for name, is_so in forms.items() if is_so]
    return {f"form:{name}": len(present) ** -0.5 for name in present}
