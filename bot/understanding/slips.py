"""Slips: names that were written a letter or two wrong, run together or cut in two."""

from collections.abc import Callable, Iterable, Iterator

_SHORTEST = 7  # letters: a shorter name with a letter changed is another word
_LONG = 9  # letters: here two may be wrong
_MOST_WORDS = 3
_LONGEST = 30  # letters: no name of a place is longer, and time stays bounded


class Slips:
    """Finds the one known name that a wrongly written one must mean."""

    def __init__(self, names: Iterable[str], is_a_word: Callable[[str], bool]) -> None:
        """`is_a_word`: what is written right, and no slip."""
        self._joined: dict[str, str] = {}
        self._near: dict[str, set[str]] = {}
        self._parts: set[str] = set()
        self._is_a_word = is_a_word
        for name in names:
            joined = name.replace(" ", "")
            self._parts.update(name.split() if " " in name else ())
            self._joined.setdefault(joined, name)
            if len(joined) >= _SHORTEST and joined.isalpha():
                for cut in _cuts(joined, 2 if len(joined) >= _LONG else 1):
                    self._near.setdefault(cut, set()).add(joined)

    def mend(self, written: str) -> str | None:
        """The known name that this is; None if it is none, an everyday word, or could be two."""
        words = written.split()
        joined = "".join(words)
        if len(words) > _MOST_WORDS or not _SHORTEST <= len(joined) <= _LONGEST or not joined.isalpha():
            return None
        if all(map(self._is_a_word, words)):
            return None
        if joined in self._joined:
            return self._joined[joined]
        if len(words) > 1 and not self._parts & {*words}:
            return None
        return self._mended(joined, words)

    def _mended(self, joined: str, words: list[str]) -> str | None:
        most = 2 if len(joined) >= _LONG else 1
        near = {
            known for cut in _cuts(joined, most) for known in self._near.get(cut, ()) if known[0] == joined[0]
        }
        fits = sorted(
            (_distance(joined, known), known)
            for known in near
            if _are_near(words, self._joined[known].split(), most if len(words) == 1 else 1)
        )
        if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
            return None
        return self._joined[fits[0][1]]


def _are_near(written: list[str], known: list[str], most: int) -> bool:
    """True if there are as many words, and each is near its own: "smal heath", not "stoke with"."""
    if len(written) != len(known):
        return False
    shortest = _SHORTEST if len(known) == 1 else 4
    return all(
        one == other
        or (len(other) >= shortest and _distance(one, other) <= (most if len(other) >= _LONG else 1))
        for one, other in zip(written, known, strict=True)
    )


def _cuts(word: str, most: int) -> Iterator[str]:
    """The word, and the word without one letter, and without two."""
    yield word
    if most:
        for at in range(1, len(word)):
            yield from _cuts(word[:at] + word[at + 1 :], most - 1)


def _distance(one: str, other: str) -> int:
    """How many letters must be added, left out, changed or swapped with the next."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
