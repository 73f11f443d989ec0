"""Ridge: learns from a few hundred written examples in milliseconds, and says how it does without each."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Weighted = Mapping[str, float]


class Table:
    """Examples as rows and their features as columns; needed only while something is learned."""

    def __init__(self, rows: Sequence[Weighted]) -> None:
        self.columns = {feature: at for at, feature in enumerate({f: None for row in rows for f in row})}
        self.values = np.zeros((len(rows), len(self.columns)), dtype=np.float32)
        for at, row in enumerate(rows):
            self.values[at, [self.columns[feature] for feature in row]] = list(row.values())


class Learned:
    """What stays of learning: a weight for each feature and outcome, and where the outcomes start."""

    def __init__(self, columns: Mapping[str, int], weights: Vector, prior: Vector) -> None:
        self._columns, self._weights, self._prior = columns, weights, prior

    def scores(self, features: Weighted) -> Vector:
        """The prior and the weights of a text's features together; unknown features add nothing."""
        known = [(self._columns[f], value) for f, value in features.items() if f in self._columns]
        if not known:
            return self._prior
        columns, values = zip(*known, strict=True)
        said = np.asarray(values, dtype=np.float32) @ self._weights[list(columns)]
        return np.asarray(self._prior + said, dtype=np.float32)

    def spoke_for(self, features: Weighted, outcome: int) -> dict[str, float]:
        """How much each known feature of a text speaks for this outcome, beside the others on average."""
        known = {feature: at for feature in features if (at := self._columns.get(feature)) is not None}
        if not known:
            return {}
        weights = self._weights[list(known.values())]
        others = (weights.sum(axis=1) - weights[:, outcome]) / max(1, weights.shape[1] - 1)
        more = weights[:, outcome] - others
        return {
            feature: features[feature] * float(weight) for feature, weight in zip(known, more, strict=True)
        }


class Fit:
    """Ridge regression of targets on rows, in its dual form: one weight for each example.

    `trust` is how far each example is trusted (1 for a usual one); `taught` how much each example teaches
    each other one (all 1 if they are about the same thing).
    """

    def __init__(
        self, table: Table, targets: Vector, *, ridge: float, trust: Vector, taught: Vector | None = None
    ) -> None:
        kernel = table.values @ table.values.T
        kernel = kernel if taught is None else kernel * taught
        inverse = np.linalg.inv(kernel + ridge * np.diag(1 / trust)).astype(np.float32)
        self._table = table
        self.prior: Vector = ((targets * trust[:, None]).sum(axis=0) / trust.sum()).astype(np.float32)
        self.dual: Vector = inverse @ (targets - self.prior)
        # The scores that each example would get had it not been written (closed form).
        self.left_out: Vector = targets - self.dual / np.diag(inverse)[:, None]

    def learned(self, taught: Vector | None = None) -> Learned:
        """What stays, for a text that every example teaches as far as `taught` says (all 1 if not given)."""
        dual = self.dual if taught is None else self.dual * taught[:, None]
        return Learned(self._table.columns, (self._table.values.T @ dual).astype(np.float32), self.prior)


def shares(scores: Vector, sharpness: float) -> Vector:
    """Scores as shares that add up to 1."""
    raised = np.exp((scores - scores.max(axis=-1, keepdims=True)) * sharpness)
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
