"""The wish to join two chats, typed as a whole message; longer ones are the engine's to read."""

import re
from collections.abc import Iterable
from pathlib import Path

import yaml

from bot.understanding.plain import normalise_text

_MARKS = re.compile(r"[^\w\s]|_")
LONGEST = 80  # characters; no such wish is longer


class JoinWish:
    """Knows the ways in which owners ask to use a second phone or app."""

    def __init__(self, wishes: Iterable[str]) -> None:
        self._wishes = frozenset(_bare(wish) for wish in wishes)

    @classmethod
    def from_content(cls, data: Path) -> "JoinWish":
        """The words of `readings/joining.en.yml` under data/content."""
        written = yaml.safe_load((data / "readings" / "joining.en.yml").read_text(encoding="utf-8"))
        return cls(written["wishes"])

    def is_in(self, text: str) -> bool:
        """True if this message is such a wish and nothing else."""
        return len(text) <= LONGEST and _bare(text) in self._wishes


def _bare(text: str) -> str:
    return " ".join(_MARKS.sub("", normalise_text(text)).casefold().split())
