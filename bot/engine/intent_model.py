"""A linear model over the pieces of a text, learned with scikit-learn, used and stored without it.

A message that was an example is what it was an example of: a bare "help" must not depend on weights.
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.engine.ngrams import pieces, weigh, words_of

PIECES_FILE = "pieces.json"
WEIGHTS_FILE = "weights.npz"


@dataclass(frozen=True)
class IntentModel:
    intents: list[str]
    examples: dict[str, str]
    rows: dict[str, int]
    rarity: dict[str, float]
    weights: np.ndarray  # one row for each piece, one column for each intent
    bias: np.ndarray
    sharpness: float

    def confidences(self, text: str) -> list[tuple[str, float]]:
        """Every intent with its confidence, the most likely first."""
        shares = self._shares(text)
        example_of = self.examples.get(plain(text))
        if example_of:
            shares = np.array([float(intent == example_of) for intent in self.intents])
        return [(self.intents[place], float(shares[place])) for place in np.argsort(-shares, kind="stable")]

    def _shares(self, text: str) -> np.ndarray:
        weighed = weigh(text, self.rarity)
        margins = self.bias.copy()
        if weighed:
            margins += (
                np.fromiter(weighed.values(), np.float32)
                @ self.weights[[self.rows[piece] for piece in weighed]]
            )
        return softmax(margins * self.sharpness)

    def save(self, folder: Path) -> None:
        known = {
            "intents": self.intents,
            "examples": self.examples,
            "rarity": self.rarity,
            "sharpness": self.sharpness,
        }
        (folder / PIECES_FILE).write_text(json.dumps(known), encoding="utf-8")
        np.savez(folder / WEIGHTS_FILE, weights=self.weights, bias=self.bias)

    @classmethod
    def load(cls, folder: Path) -> "IntentModel":
        known = json.loads((folder / PIECES_FILE).read_text(encoding="utf-8"))
        learned = np.load(folder / WEIGHTS_FILE)
        return cls(
            known["intents"],
            known["examples"],
            rows_of(known["rarity"]),
            known["rarity"],
            learned["weights"],
            learned["bias"],
            known["sharpness"],
        )


def plain(text: str) -> str:
    """The same for "Help!" and "help"; but a lone "?" says something."""
    words = words_of(text)
    return " ".join([word for word in words if word not in "?!"] or words)


def softmax(margins: np.ndarray) -> np.ndarray:
    lifted = np.exp(margins - margins.max(axis=-1, keepdims=True))
    return lifted / lifted.sum(axis=-1, keepdims=True)


def rows_of(rarity: dict[str, float]) -> dict[str, int]:
    return {piece: row for row, piece in enumerate(rarity)}


def rarity_in(texts: Sequence[str]) -> dict[str, float]:
    """How much a piece tells: the fewer texts have it, the more."""
    texts_with: Counter[str] = Counter()
    for text in texts:
        for counts in pieces(text):
            texts_with.update(counts.keys())
    return {
        piece: 1.0 + math.log((1 + len(texts)) / (1 + count)) for piece, count in sorted(texts_with.items())
    }
