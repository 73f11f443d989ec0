"""What an owner's words are about: practices by the words that belong to them, and more or less."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import yaml

from bot.core.check import Kind

MORE = re.compile(r"\b(more|higher|better|often(?:er)?|up)\b", re.IGNORECASE)
LESS = re.compile(r"\b(less|lower|fewer|not that (?:much|many|often)|down)\b", re.IGNORECASE)


class Practices:
    """Finds the practices that words are about."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._patterns = {practice: _pattern(beginnings) for practice, beginnings in words.items()}

    @classmethod
    def from_file(cls, file: Path) -> "Practices":
        """The words of data/content/readings/about.en.yml."""
        return cls(yaml.safe_load(file.read_text(encoding="utf-8")))

    def about(self, text: str) -> tuple[str, ...]:
        """Practices of which a word is in the text, those with most of them first."""
        found = {p: len({m.lower() for m in pattern.findall(text)}) for p, pattern in self._patterns.items()}
        return tuple(sorted((p for p in found if found[p]), key=lambda p: -found[p]))


class KindsNamed:
    """The words by which owners name a kind of check."""

    def __init__(self, words: Mapping[Kind, Sequence[str]]) -> None:
        self._patterns = {kind: _pattern(each) for kind, each in words.items()}

    @classmethod
    def from_file(cls, file: Path) -> "KindsNamed":
        """The words of data/content/readings/kinds.en.yml."""
        return cls(yaml.safe_load(file.read_text(encoding="utf-8")))

    def named_in(self, text: str) -> Kind | None:
        """The kind of which a word is in the text; None if it names none, or two."""
        named = [kind for kind, pattern in self._patterns.items() if pattern.search(text)]
        return named[0] if len(named) == 1 else None


def read_direction(text: str) -> Literal["more", "less"] | None:
    """Whether these words ask for more or for less; None if for neither, or for both."""
    more, less = MORE.search(text), LESS.search(text)
    if bool(more) == bool(less):
        return None
    return "more" if more else "less"


def _pattern(beginnings: Sequence[str]) -> re.Pattern[str]:
    spelled = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in beginnings)
    return re.compile(rf"\b(?:{spelled})", re.IGNORECASE)
