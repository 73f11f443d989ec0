"""Eligibility: whether an owner may have a service, as far as its rules and what we know of the owner say.

Three answers to each rule: it holds, it is broken, or nobody can tell. What is broken is never offered; what
nobody can tell is offered with the question to ask (support.md).
"""

import math
from collections.abc import Iterator
from typing import Literal, Protocol

from bot.core.practice import Sector, Stage
from bot.core.service import Service, Span

Rule = Literal["sector", "council", "stage", "people", "years", "age"]
Verdict = Literal["holds", "broken", "unsure"]
FAMILY = 2  # how many unpaid people of the family there commonly may be in so small a business
UK, ENGLAND = "UK", "England"
NATIONS = (ENGLAND, "Wales", "Scotland", "Northern Ireland")
# The one council of data/content/places that lies outside England; owners elsewhere there have no council.
_ABROAD = {"Powys": "Wales"}


class Known(Protocol):
    """What may be known of an owner; None is what nobody has said. `people` includes owner and family."""

    @property
    def council(self) -> str | None: ...
    @property
    def sector(self) -> Sector | None: ...
    @property
    def people(self) -> int | None: ...
    @property
    def stage(self) -> Stage | None: ...
    @property
    def years(self) -> float | None: ...


def judge(known: Known, service: Service) -> Iterator[tuple[Rule, Verdict]]:
    """Each rule that this service has, and what can be said of it."""
    rules = service.rules
    yield "council", judge_place(known.council, service)
    if rules.sectors:
        yield "sector", _listed(known.sector, rules.sectors)
    if rules.stages:
        yield "stage", _listed(known.stage, rules.stages)
    if not rules.people.is_open:
        yield "people", _people(1 if _is_idea(known) else known.people, rules.people)
    if not rules.years.is_open:
        yield "years", _years(0 if _is_idea(known) and not known.years else known.years, rules.years)
    if not rules.age.is_open:
        yield "age", "unsure"  # owners are never asked how old they are


def nation_of(council: str) -> str:
    """The nation in which this council lies."""
    return _ABROAD.get(council, ENGLAND)


def serves(council: str, area: tuple[str, ...]) -> bool:
    """True if this council lies in an area of councils, nations, or the UK."""
    return council in area or nation_of(council) in area or UK in area


def judge_place(council: str | None, service: Service) -> Verdict:
    """Whether it serves this council: both its area and its rules must allow it."""
    area, councils = service.area, service.rules.councils
    if council is None:
        return "holds" if UK in area and not councils else "unsure" if _may_be_english(area) else "broken"
    if (area and not serves(council, area)) or (councils and not serves(council, councils)):
        return "broken"
    return "holds" if area or councils else "unsure"


def _may_be_english(area: tuple[str, ...]) -> bool:
    """The programme is for England: an owner whose place is not known is not sent to Scotland."""
    return not area or any(place not in NATIONS or place == ENGLAND for place in area)


def _listed(value: str | None, allowed: tuple[str, ...]) -> Verdict:
    if value is None:
        return "unsure"
    return "holds" if value in allowed else "broken"


def _is_idea(known: Known) -> bool:
    """Nobody works yet in a business that is an idea, beside the one who has it, and it is no year old."""
    return known.stage == "idea"


def _people(people: int | None, rule: Span) -> Verdict:
    """Rules count employees. Ours are the owner, employees, and family who may not be paid.

    So there are at most as many employees as people, where a company pays its owner too, and most likely no
    fewer than the owner and some family leave. Close to the line nobody can tell, and the owner is asked how
    many are employed. Further above the most nobody is sent, though much family could make it right.
    """
    if people is None:
        return "unsure"
    least, most = rule.least or 0, math.inf if rule.most is None else rule.most
    if people < least or people - 1 > most:
        return "broken"
    return "holds" if max(0, people - 1 - FAMILY) >= least and people <= most else "unsure"


def _years(years: float | None, rule: Span) -> Verdict:
    if years is None:
        return "unsure"
    return "holds" if rule.holds(years) else "broken"
