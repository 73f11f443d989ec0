"""The card: exactly what an intermediary will see of an owner, as the owner agreed to it."""

import re
from dataclasses import dataclass

DOTS = "…"
_NUMBER = re.compile(r"\+?\d[\d\s().-]{5,}\d")
_ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S+|\bwww\.\S+|@\w{3,}")


@dataclass(frozen=True)
class CardLine:
    """One line. `identity` lines say who the owner is or how to reach them: seen on acceptance only."""

    id: str
    text: str
    identity: bool = False


@dataclass(frozen=True)
class Card:
    """The lines in their order, the owner's own words first."""

    lines: tuple[CardLine, ...]

    @property
    def text(self) -> str:
        """All of it, as it is seen on acceptance."""
        return "\n".join(line.text for line in self.lines)

    def without_identity(self, names: tuple[str, ...]) -> str:
        """What is seen before acceptance: no name, no number, no address, also not inside the owner's words.

        `names` are the owner's name and what else gives away who it is.
        """
        return "\n".join(covered(line.text, names) for line in self.lines if not line.identity)


def covered(text: str, names: tuple[str, ...]) -> str:
    """These words without these names, and without anything that looks like a number or an address."""
    for pattern in (_ADDRESS, _NUMBER):
        text = pattern.sub(DOTS, text)
    for name in filter(None, names):
        text = re.sub(rf"\b{re.escape(name)}\b", DOTS, text, flags=re.IGNORECASE)
    return text
