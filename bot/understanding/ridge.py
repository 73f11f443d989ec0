"""Ridge: learns from a few hundred written examples, in milliseconds and with a closed form for leaving one out."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Weighted = Mapping[str, float]


class Table:
    """Examples as rows and their features as columns."""

    def __init__(self, rows: Sequence[Weighted]) -> None:
        self.columns = {feature: at for at, feature in enumerate({f: None for row in rows for f in row})}
        self.values = np.zeros((len(rows), len(self.columns)), dtype=np.float32)
        for at, row in enumerate(rows):
            self.values[at, [self.columns[feature] for feature in row]] = list(row.values())

    def scores(self, features: Weighted, weights: Vector) -> Vector:
        """The sum of the weights of a text's features; unknown features add nothing."""
        known = [(self.columns[f], value) for f, value in features.items() if f in self.columns]
        if not known:
            return np.zeros(weights.shape[1], dtype=np.float32)
        columns, values = zip(*known, strict=True)
        return np.asarray(np.asarray(values, dtype=np.float32) @ weights[list(columns)], dtype=np.float32)


class Fit:
    """Ridge regression of targets on rows, in its dual form: one weight for each example.

    `trust` is how far each example is trusted (1 for a usual one); `taught` how much each example teaches
    each other one (all 1 if they are about the same thing).
    """

    def __init__(self, table: Table, targets: Vector, *, ridge: float, trust: Vector, taught: Vector | None = None) -> None:
        kernel = table.values @ table.values.T
        kernel = kernel if taught is None else kernel * taught
        self._targets = targets
        self._inverse = np.linalg.inv(kernel + ridge * np.diag(1 / trust)).astype(np.float32)
        self.prior = (targets * trust[:, None]).sum(axis=0) / trust.sum()
        self.dual = self._inverse @ (targets - self.prior)

    def left_out(self) -> Vector:
        """The scores that each example would get had it not been written."""
        return np.asarray(self._targets - self.dual / np.diag(self._inverse)[:, None], dtype=np.float32)


def shares(scores: Vector, sharpness: float) -> Vector:
    """Scores as shares that add up to 1."""
    raised = np.exp((scores - scores.max(axis=-1, keepdims=True)) * sharpness)
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
