"""How well written examples are read when each is left out: python -m tests.golden.measure_examples.

Says nothing about other people's sentences (measure_answers does); it is for setting weights and thresholds.
"""

import sys

import numpy as np

from bot.understanding.examples import load_general, load_taught
from bot.understanding.learning import Learning
from bot.understanding.likeness import Wording
from bot.understanding.measures import Measures
from bot.understanding.reader import speller_of
from tests.conftest import ROOT

WRONG_SHARES = (0.005, 0.01, 0.02, 0.03)


def main() -> None:
    """Print the share read right, and how much could be read silently at each share of silent mistakes."""
    data = ROOT / "data" / "content"
    general, taught = load_general(data), load_taught(data)
    speller = speller_of(general, taught)
    learning = Learning(general, taught, speller, Measures(general, speller))
    shares, right, texts = _left_out(learning)
    best, correct = shares.max(axis=1), shares.argmax(axis=1) == right
    print(f"{len(right)} examples, {correct.mean():.1%} read right")
    order = np.argsort(-best)
    wrong = np.cumsum(~correct[order]) / len(right)
    for share in WRONG_SHARES:
        kept = int((wrong <= share).sum())
        least = best[order][kept - 1]
        print(f"{share:.1%} silently wrong: {kept / len(right):.1%} read silently, from {least:.2f}")
    if "-v" in sys.argv:
        for at in [at for at in order if not correct[at]][:200]:
            print(f"{best[at]:.2f} read as {shares[at].argmax()} not {right[at]}: {texts[at]}")


def _left_out(learning: Learning) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Of every example: shares of levels 0 to 3 and of the other outcomes, the right one, the text."""
    levels: dict[Wording, list[np.ndarray]] = {}
    for likeness in {id(each): each for each in map(learning.likeness_on, learning.taught)}.values():
        for wording, share in zip(likeness.wordings, likeness.left_out(), strict=True):
            levels.setdefault(wording, []).append(share)
    rows = [row for wording in learning.taught for row in _of(learning, wording, levels[wording])]
    return np.array([r[0] for r in rows]), np.array([r[1] for r in rows]), [r[2] for r in rows]


def _of(learning: Learning, wording: Wording, levels: list[np.ndarray]) -> list[tuple[np.ndarray, int, str]]:
    taught = learning.taught[wording]
    kinds = learning.kinds_of(wording, people=False).left_out()[: len(taught.levels)]
    return [
        (np.concatenate([kind[0] * level, kind[1:]]), right, f"{wording[0]}: {text}")
        for kind, level, (text, right) in zip(kinds, levels, taught.levels, strict=True)
    ]


if __name__ == "__main__":
    main()
