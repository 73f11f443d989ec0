"""Upset: whether somebody says that things are too much, or cannot be paid, where no danger was noticed."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from bot.understanding.words import Lexicon, Speller

UPSET, UNPAID, LIGHT = "upset", "unpaid", "light"


class Upset:
    """Knows the words of `upset` and `unpaid`, and those of `light` that only sound so."""

    def __init__(self, words: dict[str, Sequence[str]], speller: Speller) -> None:
        self._speller = speller
        self._lexicon = Lexicon({name: words[name] for name in (UPSET, UNPAID, LIGHT)}, speller, exact=True)

    @classmethod
    def from_file(cls, file: Path, speller: Speller) -> "Upset":
        """The words of data/content/readings/upset.en.yml."""
        return cls(yaml.safe_load(file.read_text(encoding="utf-8")), speller)

    def heard_in(self, text: str) -> bool:
        """True if they say so; a light expression takes that back."""
        names = self._names_in(text)
        return UPSET in names and LIGHT not in names

    def cannot_pay(self, text: str) -> bool:
        """True if they say that something cannot be paid."""
        return UNPAID in self._names_in(text)

    def _names_in(self, text: str) -> set[str]:
        return {found.name for found in self._lexicon.longest_in(self._speller.read(text))}
