"""Upset: whether somebody says that things are too much for them, where no danger was noticed."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from bot.understanding.words import Lexicon, Speller

UPSET, LIGHT = "upset", "light"


class Upset:
    """Knows the words of `upset`, and those of `light` that only sound so."""

    def __init__(self, words: dict[str, Sequence[str]], speller: Speller) -> None:
        self._speller = speller
        self._lexicon = Lexicon({name: words[name] for name in (UPSET, LIGHT)}, speller, exact=True)

    @classmethod
    def from_file(cls, file: Path, speller: Speller) -> "Upset":
        """The words of data/content/readings/upset.en.yml."""
        return cls(yaml.safe_load(file.read_text(encoding="utf-8")), speller)

    def heard_in(self, text: str) -> bool:
        """True if they say so; a light expression that covers the words takes that back."""
        found = self._lexicon.longest_in(self._speller.read(text))
        names = {each.name for each in found}
        return UPSET in names and LIGHT not in names
