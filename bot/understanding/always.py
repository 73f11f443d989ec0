"""What is done whoever speaks: no more messages, and everything deleted, asked for as a whole message."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from bot.core.choices import value_of, wish_of
from bot.core.floor import PlainWish
from bot.understanding.plain import normalise_text

LONGEST = 80  # characters; no such wish is longer
_MARKS = re.compile(r"[^\w\s🛑]|_")
_ORDER: tuple[PlainWish, ...] = ("stop", "delete_my_data")


class AlwaysDone:
    """Knows the plain ways to ask for it, in words, by a command, or by a tap."""

    def __init__(self, wishes: Mapping[str, Iterable[str]]) -> None:
        self._meant = {_bare(words): wish for wish in _ORDER for words in wishes[wish]}

    @classmethod
    def from_content(cls, data: Path) -> "AlwaysDone":
        """The words of `readings/always.en.yml` under data/content."""
        return cls(yaml.safe_load((data / "readings" / "always.en.yml").read_text(encoding="utf-8")))

    def read(self, text: str, choice: str | None = None) -> PlainWish | None:
        """What this message asks for; None if it is anything else, which is for a person to read."""
        if choice is not None:
            return _tapped(choice)
        return self._meant.get(_bare(text)) if len(text) <= LONGEST else None


def _tapped(choice: str) -> PlainWish | None:
    if value_of(choice, "stop_or_wait") == "all":
        return "stop"
    return next((wish for wish in _ORDER if wish_of(choice) == wish), None)


def _bare(text: str) -> str:
    return " ".join(_MARKS.sub("", normalise_text(text)).casefold().split())
