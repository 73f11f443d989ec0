"""Advice: one step to try next, with its evidence, and the choice of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.check import Answer, Check
from bot.core.practice import Framework, Strength

WEIGHTS: Mapping[Strength, float] = {"strong": 1.0, "medium": 0.8, "judgement": 0.5}
TOP_LEVEL = 3


@dataclass(frozen=True)
class Step:
    """One thing to try for one practice at one level, under an hour to begin.

    Its words are in the wording under `step-<practice>-<level>`; `needs` are ids of the needs vocabulary.
    """

    practice: str
    level: int
    strength: Strength
    source: str
    needs: tuple[str, ...] = ()
    approved_by: str | None = None
    approved_on: date | None = None

    @property
    def is_approved(self) -> bool:
        """True if a person has approved the words for owners on real channels."""
        return self.approved_by is not None and self.approved_on is not None


def choose_step(
    check: Check, framework: Framework, steps: Mapping[tuple[str, int], Step], own_words: Collection[str]
) -> Step | None:
    """The one step to try: the widest gap with the best backing; the owner's own words win ties.

    `own_words` are the practices that the owner said would make their week easier. Practices that are
    never scored come last. None if every answer is at the top or nothing was answered.
    """
    open_gaps = [a for a in check.answers if _is_gap(a) and (a.practice, a.level) in steps]
    if not open_gaps:
        return None

    def worth(answer: Answer) -> tuple[bool, float, bool]:
        practice = framework.practices[answer.practice]
        gap = TOP_LEVEL - (answer.level or 0)
        return practice.scored, gap * WEIGHTS[practice.strength], answer.practice in own_words

    best = max(open_gaps, key=worth)  # max keeps the first of equals: the order of the check
    return steps[best.practice, best.level or 0]


def _is_gap(answer: Answer) -> bool:
    return not answer.replaced and answer.level is not None and answer.level < TOP_LEVEL
