"""An understanding that reads only what a test plainly says, and never guesses."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

from bot.core.check import Kind
from bot.core.counting import AmountSaid, FigureUnit
from bot.core.owner import Business, Correction, Details
from bot.core.pointing import Pointing
from bot.core.practice import Practice, Sector
from bot.core.reading import Reading
from bot.core.service import NEEDS, Need

LEVEL = re.compile(r"\b(level|maybe) ([0-3])\b")
PLAIN: dict[str, Reading] = {
    "unsure": Reading("unsure", None, 1.0),
    "na": Reading("not_applicable", None, 1.0),
}


class HonestUnderstanding:
    """ports.Understanding: "level 2" is sure, "maybe 2" is said back, "unsure" and "na" are what they say."""

    def __init__(self, practices: Iterable[str]) -> None:
        self._practices = frozenset(practices)

    def read_answer(self, text: str, practice: Practice, sector: Sector | None, language: str) -> Reading:
        """The first level in the text; what says none of the known words is no answer."""
        found = LEVEL.search(text)
        if found:
            return Reading("level", int(found[2]), 1.0, confirm=found[1] == "maybe", words=found[0])
        return PLAIN.get(text, Reading("not_an_answer"))

    def read_details(self, text: str) -> Details:
        """Nothing: the business is known."""
        return Details()

    def read_correction(self, text: str, known: Business, *, invited: bool = False) -> Correction:
        """Nothing: the business is known."""
        return Correction()

    def read_number(self, text: str) -> float | None:
        """The text, if it is a number."""
        return float(text) if text.isdecimal() else None

    def read_amount(self, text: str, unit: FigureUnit) -> AmountSaid:
        """Nothing: whoever is in a check says levels."""
        return AmountSaid("none")

    def read_direction(self, text: str) -> Literal["more", "less"] | None:
        """The text itself."""
        return "more" if text == "more" else "less" if text == "less" else None

    def read_day(self, text: str, now: datetime) -> date | None:
        """Tomorrow, by that word."""
        return now.date() + timedelta(days=1) if "tomorrow" in text.split() else None

    def find_kind(self, text: str) -> Kind | None:
        """A kind by its own name."""
        kinds: tuple[Kind, ...] = ("short", "full", "idea")
        return next((kind for kind in kinds if kind in text.split()), None)

    def read_pointing(self, text: str, *, asked: bool = False) -> Pointing | None:
        """Nothing: whoever is in a check says practices by their ids."""
        return None

    def read_needs(self, text: str) -> tuple[Need, ...]:
        """Needs by their ids."""
        return tuple(need for need in NEEDS if need in text.split())

    def is_upset(self, text: str) -> bool:
        """Nobody is."""
        return False

    def cannot_pay(self, text: str) -> bool:
        """Everybody can."""
        return False

    def says_what_for(self, text: str) -> bool:
        """True if the text says "for"."""
        return "for" in text.split()

    def find_practices(self, text: str) -> tuple[str, ...]:
        """Practices by their ids."""
        return tuple(word for word in text.split() if word in self._practices)
