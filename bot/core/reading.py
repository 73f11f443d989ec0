"""A reading: what the program made of a text."""

from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["level", "unsure", "not_applicable", "not_an_answer", "ask_again"]
How = Literal["choice", "number", "words", "hidden"]
IDEA = "idea_"  # how the ids of the reality check begin: its answers belong to a check of their own


@dataclass(frozen=True)
class Reading:
    """The level (0 to 3) that a text was read as, with the confidence (0 to 1) and the words it rests on.

    `confirm` says that the level must be said back as a question before it counts. `rests_on` are the places
    (first character, end not included) in the text of the words that spoke for it, for staff to look at;
    empty where it is the text as a whole.
    """

    outcome: Outcome
    level: int | None = None
    confidence: float = 0.0
    confirm: bool = False
    how: How = "words"
    words: str = ""
    rests_on: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    @property
    def is_sure(self) -> bool:
        """True if the reading may be counted without asking back."""
        return self.outcome in ("level", "unsure", "not_applicable") and not self.confirm
