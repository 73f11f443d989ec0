"""Rewording: whether words of staff are their own, and not an owner's over again."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

TOO_LIKE = 0.8  # of 1: two sentences that differ in a word or a few letters
IN_A_ROW = 5  # words of an owner that stand in a row are a quotation
SHORT = 4  # words: fewer are what anybody says, and belong to nobody
READ_AT_MOST = 2_000  # characters of each: comparing takes time with the square of them
_WORD = re.compile(r"[^\W_]+")


def normalised(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: case, accents, signs and spaces do not count."""
    plain = unicodedata.normalize("NFKD", text[:READ_AT_MOST].casefold())
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def is_too_like(text: str, about: str, others: Iterable[str] = ()) -> bool:
    """True if `text` says nearly the same as the message it is `about`, or as another one of the owner's.

    What is shorter than SHORT words is compared with the message itself only: "yes" is nobody's own.
    """
    mine = normalised(text)
    long_enough = (each for each in map(normalised, others) if len(each) >= SHORT)
    return any(_is_like(mine, theirs) for theirs in (normalised(about), *long_enough) if theirs)


def _is_like(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if mine == theirs:
        return True
    rows = SequenceMatcher(None, mine, theirs, autojunk=False)
    if rows.find_longest_match().size >= IN_A_ROW:
        return True
    letters = SequenceMatcher(None, " ".join(mine), " ".join(theirs), autojunk=False)
    return letters.real_quick_ratio() >= TOO_LIKE and letters.quick_ratio() >= TOO_LIKE <= letters.ratio()
