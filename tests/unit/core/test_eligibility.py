"""Whether an owner may have a service: it holds, it is broken, or nobody can tell."""

from datetime import date

import pytest

from bot.core.eligibility import judge
from bot.core.matching import Seeker
from bot.core.service import Proof, Rules, Span, standing
from tests.unit.core.directory_makers import LONG_AGO, TODAY, service


@pytest.mark.parametrize(
    ("least", "most", "people", "verdict"),
    [
        (5, 249, None, "unsure"),
        (5, 249, 1, "broken"),
        (5, 249, 4, "broken"),
        (5, 249, 5, "unsure"),  # the owner and four: four employees, or five with a paid owner
        (5, 249, 7, "unsure"),  # two of them may be family
        (5, 249, 8, "holds"),
        (5, 249, 249, "holds"),
        (5, 249, 250, "unsure"),
        (5, 249, 251, "broken"),
        (1, 8, 1, "unsure"),
        (1, 8, 3, "unsure"),
        (1, 8, 4, "holds"),
        (1, 8, 9, "unsure"),
        (1, 8, 10, "broken"),
        (None, 0, 1, "unsure"),
        (None, 0, 2, "broken"),
        (None, 5, 1, "holds"),
        (3, 3, 3, "unsure"),
        (3, 3, 4, "unsure"),
        (3, 3, 5, "broken"),
    ],
)
def test_people_count_the_owner_and_rules_count_employees(
    least: float | None, most: float | None, people: int | None, verdict: str
) -> None:
    rules = Rules(people=Span(least, most))
    assert dict(judge(Seeker(people=people), service(rules=rules)))["people"] == verdict


@pytest.mark.parametrize(
    ("area", "councils", "council", "verdict"),
    [
        (("UK",), (), "Sandwell", "holds"),
        (("UK",), (), None, "holds"),
        (("England",), (), "Sandwell", "holds"),
        (("England",), (), None, "unsure"),
        (("England",), (), "Powys", "broken"),
        (("Wales",), (), "Powys", "holds"),
        (("Wales",), (), "Sandwell", "broken"),
        (("Wales", "Scotland"), (), None, "broken"),
        (("Dudley", "Wales"), (), "Dudley", "holds"),
        (("Dudley",), (), "Sandwell", "broken"),
        (("Dudley",), (), None, "unsure"),
        (("England",), ("Dudley",), "Sandwell", "broken"),
        (("England",), ("Dudley",), "Dudley", "holds"),
        (("UK",), ("Dudley",), None, "unsure"),
        ((), (), "Dudley", "unsure"),
        ((), ("Dudley",), "Dudley", "holds"),
        (("Dudley", "Walsall"), ("Walsall",), "Dudley", "broken"),
    ],
)
def test_a_place_must_lie_in_the_area_and_be_allowed_by_the_rules(
    area: tuple[str, ...], councils: tuple[str, ...], council: str | None, verdict: str
) -> None:
    judged = dict(judge(Seeker(council=council), service(area=area, rules=Rules(councils=councils))))
    assert judged["council"] == verdict


@pytest.mark.parametrize(
    ("owner", "verdict"),
    [
        (Seeker(), "unsure"),
        (Seeker(years=0.5), "broken"),
        (Seeker(years=1), "holds"),
        (Seeker(years=3.5), "broken"),
        (Seeker(stage="idea"), "broken"),
        (Seeker(stage="starting"), "unsure"),
    ],
)
def test_years_are_those_of_trading_and_an_idea_has_none(owner: Seeker, verdict: str) -> None:
    assert dict(judge(owner, service(rules=Rules(years=Span(1, 3)))))["years"] == verdict


def test_nobody_works_yet_in_an_idea() -> None:
    needs_staff = service(rules=Rules(people=Span(1)))
    assert dict(judge(Seeker(stage="idea"), needs_staff))["people"] == "unsure"
    needs_more = service(rules=Rules(people=Span(2)))
    assert dict(judge(Seeker(stage="idea"), needs_more))["people"] == "broken"


@pytest.mark.parametrize(
    ("owner", "sector", "stage"),
    [
        (Seeker(sector="care", stage="idea"), "holds", "holds"),
        (Seeker(sector="retail", stage="trading"), "broken", "broken"),
        (Seeker(sector="other"), "broken", "unsure"),
        (Seeker(), "unsure", "unsure"),
    ],
)
def test_sector_and_stage_must_be_listed(owner: Seeker, sector: str, stage: str) -> None:
    judged = dict(judge(owner, service(rules=Rules(("care",), stages=("idea",)))))
    assert (judged["sector"], judged["stage"]) == (sector, stage)


def test_how_old_an_owner_is_is_never_known() -> None:
    assert dict(judge(Seeker(years=20), service(rules=Rules(age=Span(18)))))["age"] == "unsure"


@pytest.mark.parametrize(
    ("proof", "helpline", "seen"),
    [
        (Proof("fresh", TODAY), False, "fresh"),
        (Proof("fresh", date(2026, 5, 26)), False, "fresh"),
        (Proof("fresh", date(2026, 5, 25)), False, "please_check"),
        (Proof("fresh", date(2026, 8, 24)), True, "fresh"),
        (Proof("fresh", date(2026, 8, 23)), True, "please_check"),
        (Proof("fresh"), False, "please_check"),
        (Proof("recheck", TODAY), False, "hidden"),
        (Proof("recheck", LONG_AGO, "A. Adviser"), False, "please_check"),
        (Proof("ended", TODAY, "A. Adviser"), False, "hidden"),
    ],
)
def test_what_nobody_vouches_for_is_hidden_and_what_is_old_is_to_be_checked(
    proof: Proof, helpline: bool, seen: str
) -> None:
    assert standing(service(proof=proof, helpline=helpline), TODAY) == seen
