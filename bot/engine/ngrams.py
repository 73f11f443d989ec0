"""A text as weighted pieces: words, pairs of neighbouring words, and short runs of letters inside words.

Runs of letters carry over the spelling of people who type on a phone: "tommorow", "dunno", "wots that mean".
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

# Any other sign is a word of its own: a thumb up is a yes, a question mark a question.
WORD = re.compile(r"\w+(?:'\w+)*|[^\w\s.,;:'\"()-]")
SHORTEST_RUN = 2
LONGEST_RUN = 4


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("\u2019", "'"))


def pieces(text: str) -> tuple[Counter[str], Counter[str]]:
    """Words and pairs, then runs of letters."""
    words = words_of(text)
    return Counter([*words, *_pairs(words)]), Counter(_runs(words))


def weigh(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """Rare pieces tell more, unknown ones nothing; each kind has length one: long messages weigh no more."""
    weights: dict[str, float] = {}
    for counts in pieces(text):
        known = {
            piece: (1.0 + math.log(count)) * rarity[piece]
            for piece, count in counts.items()
            if piece in rarity
        }
        length = math.sqrt(sum(weight * weight for weight in known.values()))
        weights.update({piece: weight / length for piece, weight in known.items()})
    return weights


def _pairs(words: list[str]) -> Iterator[str]:
    return (f"{first} {second}" for first, second in pairwise(words))


def _runs(words: list[str]) -> Iterator[str]:
    for word in words:
        padded = f"_{word}_"
        for size in range(SHORTEST_RUN, LONGEST_RUN + 1):
            for start in range(len(padded) - size + 1):
                # The mark keeps a run apart from a word of the same letters.
                yield "~" + padded[start : start + size]
