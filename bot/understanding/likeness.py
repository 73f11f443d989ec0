"""Likeness: how like the examples written for each level a text is, in meaning and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.ridge import Fit, Table, Vector, Weighted, shares

# Measured by leaving out each example in turn (python -m tests.golden.measure_examples).
RIDGE = 0.5
SHARPNESS = 7.0
SAME_PRACTICE = 0.7  # How much a variant of the same practice teaches, beside 1 for the wording itself,
SAME_SCALE = 0.4  # and another practice on the same scale.
LEVELS = 4
Wording = tuple[str, str]  # practice and variant


@dataclass(frozen=True)
class LevelExample:
    """One text written for a level of one wording, as features."""

    wording: Wording
    level: int
    features: Weighted


class Likeness:
    """What was learned from all practices on one scale: for each wording, how its levels are spoken of."""

    def __init__(self, examples: Sequence[LevelExample]) -> None:
        self.wordings = tuple(example.wording for example in examples)
        taught = _taught(self.wordings)
        fit = Fit(
            Table([example.features for example in examples]),
            np.eye(LEVELS, dtype=np.float32)[[example.level for example in examples]],
            ridge=RIDGE,
            trust=np.ones(len(examples), dtype=np.float32),
            taught=taught,
        )
        self._left_out = fit.left_out
        first = {wording: at for at, wording in reversed([*enumerate(self.wordings)])}
        self._learned = {wording: fit.learned(taught[at]) for wording, at in first.items()}

    def of(self, features: Weighted, wording: Wording) -> Vector:
        """How like each level of this wording a text is; adds up to 1."""
        return shares(self._learned[wording].scores(features), SHARPNESS)

    def spoke_for(self, features: Weighted, wording: Wording, level: int) -> dict[str, float]:
        """How much each feature of a text speaks for this level of this wording."""
        return self._learned[wording].spoke_for(features, level)

    def left_out(self) -> Vector:
        """The same for each example, in their order, had it not been written."""
        return shares(self._left_out, SHARPNESS)


def _taught(wordings: Sequence[Wording]) -> Vector:
    practices = np.array([practice for practice, _ in wordings])
    variants = np.array([" ".join(wording) for wording in wordings])
    same = np.where(practices[:, None] == practices, SAME_PRACTICE, SAME_SCALE)
    return np.asarray(np.where(variants[:, None] == variants, 1.0, same), dtype=np.float32)
