"""A plain yes or no, where a question asks for one: "y" is a yes there, and a "why" elsewhere."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import yaml

from bot.understanding.plain import normalise_text

_MARKS = re.compile(r"[^\w\s]|_")


class YesOrNo:
    """Tells whole messages that are a yes or a no; longer ones are the engine's to read."""

    def __init__(self, yes: Iterable[str], no: Iterable[str]) -> None:
        self._yes, self._no = frozenset(yes), frozenset(no)

    @classmethod
    def from_content(cls, data: Path) -> "YesOrNo":
        """The words of `readings/yes_no.en.yml` under data/content."""
        written = yaml.safe_load((data / "readings" / "yes_no.en.yml").read_text(encoding="utf-8"))
        return cls(written["yes"], written["no"])

    def read(self, text: str) -> Literal["affirm", "deny"] | None:
        """What this message says; None if it is neither."""
        words = " ".join(_MARKS.sub("", normalise_text(text)).casefold().split())
        if words in self._yes:
            return "affirm"
        return "deny" if words in self._no else None
