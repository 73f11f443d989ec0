"""Learns an IntentModel from examples. The only place that needs scikit-learn, and only while training."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.svm import LinearSVC

from bot.engine.intent_model import IntentModel, plain, rarity_in, rows_of, softmax
from bot.engine.ngrams import weigh

# The same model from the same data, each time.
SEED = 1
FOLDS = 5
# Tried values of the one number that turns margins into confidences.
SHARPNESSES = np.linspace(1.0, 12.0, 45)


def learn(texts: Sequence[str], intents: Sequence[str], strictness: float) -> IntentModel:
    """`strictness` is the support vector machine's C: higher fits the examples more closely."""
    rarity = rarity_in(texts)
    rows = rows_of(rarity)
    table = _table(texts, rarity, rows)
    machine = LinearSVC(C=strictness, random_state=SEED)
    sharpness = _sharpness(machine, table, np.array(intents))
    machine.fit(table, intents)
    return IntentModel(
        intents=machine.classes_.tolist(),
        examples={plain(text): intent for text, intent in zip(texts, intents, strict=True) if plain(text)},
        rows=rows,
        rarity=rarity,
        weights=machine.coef_.T.astype(np.float32),
        bias=machine.intercept_.astype(np.float32),
        sharpness=sharpness,
    )


def _table(texts: Sequence[str], rarity: dict[str, float], rows: dict[str, int]) -> csr_matrix:
    weighed = [weigh(text, rarity) for text in texts]
    columns = [rows[piece] for weights in weighed for piece in weights]
    values = [value for weights in weighed for value in weights.values()]
    starts = np.cumsum([0, *map(len, weighed)])
    return csr_matrix((values, columns, starts), shape=(len(texts), len(rows)))


def _sharpness(machine: LinearSVC, table: csr_matrix, intents: np.ndarray) -> float:
    """The value under which examples that were held back are least surprising."""
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    margins = cross_val_predict(machine, table, intents, cv=folds, method="decision_function")
    right = np.searchsorted(np.unique(intents), intents)

    def surprise(sharpness: float) -> float:
        shares = softmax(margins * sharpness)[np.arange(len(right)), right]
        return float(-np.log(shares + 1e-12).mean())

    return float(min(SHARPNESSES, key=surprise))
