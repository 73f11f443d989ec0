"""What an owner's words are about: practices by the words that belong to them, and more or less."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import yaml

from bot.core.check import Kind

MORE = re.compile(r"\b(more|higher|better|(?<!less )often(?:er)?|up)\b", re.IGNORECASE)
LESS = re.compile(r"\b(less|lower|fewer|not that (?:much|many|often)|down)\b", re.IGNORECASE)
_WORD_END = re.compile(r"\w*")


class Practices:
    """Finds the practices that words are about."""

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        phrases: Sequence[str] = (),
        names: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._patterns = {practice: _pattern(beginnings) for practice, beginnings in words.items()}
        self._names = {p: _pattern([*each, *(names or {}).get(p, ())]) for p, each in words.items()}
        self._phrases = re.compile(rf"{_pattern(phrases).pattern}\b", re.IGNORECASE) if phrases else None

    @classmethod
    def from_folder(cls, readings: Path) -> "Practices":
        """The words of about.en.yml, not_about.en.yml and named.en.yml under data/content/readings."""
        files = (readings / f"{name}.en.yml" for name in ("about", "not_about", "named"))
        return cls(*(yaml.safe_load(file.read_text(encoding="utf-8")) for file in files))

    def about(self, text: str) -> tuple[str, ...]:
        """Practices of which a word is in the text, those with most of them first."""
        text = self._without_phrases(text)
        found = {p: len({m.lower() for m in pattern.findall(text)}) for p, pattern in self._patterns.items()}
        return tuple(sorted((p for p in found if found[p]), key=lambda p: -found[p]))

    def places_in(self, text: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """Where a word or a name of each practice stands in the text, to the end of the word."""
        text = self._without_phrases(text)
        for practice, pattern in self._names.items():
            for found in pattern.finditer(text):
                ending = _WORD_END.match(text, found.end())
                yield practice, (found.start(), ending.end() if ending else found.end())

    def _without_phrases(self, text: str) -> str:
        """The text with turns of phrase that name nothing blanked out ("no idea", "of course")."""
        return self._phrases.sub(lambda found: " " * len(found[0]), text) if self._phrases else text


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
