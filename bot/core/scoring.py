"""Counting: what the levels of a check add up to, in thirds, and what that is called in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.check import Answer, Check
from bot.core.conversation import Band
from bot.core.practice import Framework

TOP_LEVEL = 3


@dataclass(frozen=True)
class CutOffs:
    """Below which share (0 to 1) each band ends; `strong` is the rest."""

    to_start: float = 0.30
    part_way: float = 0.55
    mostly_there: float = 0.80


@dataclass(frozen=True)
class Score:
    """A share between 0 and 1 and the band it falls in."""

    score: float
    band: Band


def band_of(share: float, cut_offs: CutOffs) -> Band:
    """The plain word for this share (0 to 1)."""
    if share < cut_offs.to_start:
        return "to_start"
    if share < cut_offs.part_way:
        return "part_way"
    return "mostly_there" if share < cut_offs.mostly_there else "strong"


def share_of(answer: Answer | None) -> float | None:
    """0, 1/3, 2/3 or 1 for a level; None for an answer that leaves the sum and the divisor."""
    if answer is None or answer.outcome != "level" or answer.level is None:
        return None
    return answer.level / TOP_LEVEL


def overall(check: Check, framework: Framework, cut_offs: CutOffs) -> Score | None:
    """The mean of all scored practices of a check; None if nothing was answered."""
    scored = (p.id for p in framework.practices.values() if p.scored)
    return _mean(check, scored, cut_offs)


def _mean(check: Check, practices: Iterable[str], cut_offs: CutOffs) -> Score | None:
    shares = [s for s in (share_of(check.answer_to(id_)) for id_ in practices) if s is not None]
    if not shares:
        return None
    share = sum(shares) / len(shares)
    return Score(share, band_of(share, cut_offs))
