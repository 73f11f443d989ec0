"""Sums by name: which sum an owner means who asks to count something."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot.understanding.plain import READ_AT_MOST, normalise_text


class SumsNamed:
    """The words by which owners name a sum, what is special before what is general."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._expressions = {
            name: [[_pattern(part) for part in expression.split("&")] for expression in expressions]
            for name, expressions in words.items()
        }

    @classmethod
    def from_file(cls, file: Path) -> "SumsNamed":
        """The words of data/content/readings/sums.en.yml."""
        return cls(yaml.safe_load(file.read_text(encoding="utf-8")))

    def named_in(self, text: str) -> str | None:
        """The first sum of which an expression is in the text, each of its parts wherever it stands."""
        said = normalise_text(text[:READ_AT_MOST]).lower().replace("'", "")
        for name, expressions in self._expressions.items():
            if any(all(part.search(said) for part in parts) for parts in expressions):
                return name
        return None


def _pattern(part: str) -> re.Pattern[str]:
    spelled = re.escape(part.strip()).replace(r"\ ", r"\s+")
    return re.compile(rf"\b{spelled}")
