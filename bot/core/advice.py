"""Advice: one step to try next, with its evidence, and the choice of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.check import Answer, Check
from bot.core.practice import Framework, Strength

WEIGHTS: Mapping[Strength, float] = {"strong": 1.0, "medium": 0.8, "judgement": 0.5}
OWN_WORDS = 1.25  # what the owner spoke of weighs as much more as strong backing does over medium
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
    """The one step to try: gap x strength of backing x what the owner spoke of, whose own words win ties.

    `own_words` are the practices that the owner said would make their week easier. Of equals, those of the
    short check come first, in its order: they were chosen for how much they tell. Practices that are never
    scored come last. What a hidden question was counted as leads to no step: first comes what hid it.
    None if every answer is at the top or nothing was answered.
    """
    open_gaps = [a for a in check.answers if _is_gap(a) and (a.practice, a.level) in steps]
    if not open_gaps:
        return None

    def worth(answer: Answer) -> tuple[bool, float, bool, int]:
        practice = framework.practices[answer.practice]
        is_own = answer.practice in own_words
        gap = TOP_LEVEL - (answer.level or 0)
        weight = WEIGHTS[practice.strength] * (OWN_WORDS if is_own else 1)
        return practice.scored, round(gap * weight, 6), is_own, -_place(practice.id, framework)

    best = max(open_gaps, key=worth)  # max keeps the first of equals: the order of the check
    return steps[best.practice, best.level or 0]


def _place(practice: str, framework: Framework) -> int:
    order = (*framework.short_order, *framework.solo_instead.values())
    return order.index(practice) if practice in order else len(order)


def _is_gap(answer: Answer) -> bool:
    is_said = not answer.replaced and answer.how != "hidden"
    return is_said and answer.level is not None and answer.level < TOP_LEVEL
