"""Counting: what the levels of a check add up to, in thirds, and what that is called in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.check import Answer, Check, practices_of
from bot.core.conversation import Band
from bot.core.owner import Business
from bot.core.practice import Framework

TOP_LEVEL = 3
ENOUGH = 0.6  # the share of an area's items that must have a level before the area is called anything


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


def area_scores(
    check: Check, framework: Framework, business: Business, cut_offs: CutOffs
) -> dict[str, Score]:
    """The mean of each area of a full check in which enough was answered, in the order of its parts.

    What "none" hid counts as 0. What does not apply leaves the sum and the divisor; what the owner was not
    sure of, or skipped, was asked and not answered.
    """
    if check.kind != "full":
        return {}
    scores = {
        part: score
        for part in framework.parts
        if (score := _area_score(part, check, framework, business, cut_offs))
    }
    return scores


def _area_score(
    part: str, check: Check, framework: Framework, business: Business, cut_offs: CutOffs
) -> Score | None:
    asked = {p.id for p in practices_of(check, framework, business) if p.area == part}
    hidden = {a.practice for a in check.standing() if a.how == "hidden"}
    items = [p.id for p in framework.practices.values() if p.area == part and p.scored]
    answers = [check.answer_to(id_) for id_ in items if id_ in asked | hidden]
    counting = [a for a in answers if a is None or a.outcome != "not_applicable"]
    answered = [a for a in counting if share_of(a) is not None]
    if not answered or len(answered) < ENOUGH * len(counting):
        return None
    return _mean(check, (a.practice for a in answered if a), cut_offs)


def _mean(check: Check, practices: Iterable[str], cut_offs: CutOffs) -> Score | None:
    shares = [s for s in (share_of(check.answer_to(id_)) for id_ in practices) if s is not None]
    if not shares:
        return None
    share = sum(shares) / len(shares)
    return Score(share, band_of(share, cut_offs))
