"""Who can take an introduction, in which order, and why."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.core.intermediary import Availability, DaysOff
from bot.core.matching import Seeker, people_for
from tests.unit.core.directory_makers import TODAY, person

OWNER = Seeker(("tax", "pricing"), "Sandwell", "catering", language="bn")
AWAY = (DaysOff(date(2026, 11, 20), TODAY),)


def ids(*people: Availability, owner: Seeker = OWNER, **more: Any) -> list[str]:
    return [fit.availability.intermediary.id for fit in people_for(owner, people, TODAY, **more)]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (person("z", languages=("en", "bn")), person("a", sectors=("catering",))),
        (person("z"), person("a", councils=("England",), sectors=("catering",))),
        (person("z", sectors=("catering", "retail")), person("a", needs=("tax",))),
        (person("z", needs=("pricing", "tax")), person("a")),
        (person("z", open_=1), person("a", open_=2, helped=9, ended=9)),
        (person("z", helped=3, ended=4), person("a", helped=1, ended=4)),
        (person("z"), person("a", ended=3)),
        (person("a"), person("z")),
    ],
    ids=["language", "area", "sector", "need", "load", "past", "past of nobody", "id"],
)
def test_who_fits_best_comes_first(better: Availability, worse: Availability) -> None:
    best = [better.intermediary.id, worse.intermediary.id]
    assert ids(worse, better) == ids(better, worse) == best


@pytest.mark.parametrize(
    "other",
    [
        person(councils=("Dudley",)),
        person(sectors=("retail",)),
        person(needs=("hiring",)),
        person(open_=5),
        person(active=False),
        person(days_off=AWAY),
    ],
    ids=["elsewhere", "another trade", "another need", "full", "gone", "away"],
)
def test_who_does_not_fit_is_not_offered(other: Availability) -> None:
    assert ids(other) == []


@pytest.mark.parametrize("needs", [("debt",), ("immigration",), ("debt", "immigration")])
def test_nobody_is_introduced_for_debt_or_immigration(needs: Any) -> None:
    everything = person(needs=("debt", "immigration", "pricing"))
    assert ids(everything, owner=replace(OWNER, needs=needs)) == []


def test_beside_debt_another_need_is_what_counts() -> None:
    owner = replace(OWNER, needs=("debt", "pricing"))
    assert ids(person("d", needs=("debt",)), person("p"), owner=owner) == ["p"]


def test_who_is_away_stays_while_their_deputy_is_there() -> None:
    away = person("away", days_off=AWAY, deputy="deputy")
    assert ids(away, person("deputy", languages=())) == ["away", "deputy"]
    assert ids(away, person("deputy", organisation="another")) == ["deputy"]
    assert ids(away, person("deputy", days_off=AWAY)) == []
    assert ids(away, person("deputy", open_=5)) == []
    assert ids(away) == []


def test_who_was_asked_already_is_left_out() -> None:
    assert ids(person("a"), person("b"), but=("a",)) == ["b"]


def test_who_gave_the_owner_their_code_leads_if_they_fit_at_all() -> None:
    theirs = person("z", code="z7", open_=4)
    best = person("a", languages=("bn",), code="a7")
    assert ids(best, theirs, first="z7") == ["z", "a"]
    assert ids(best, theirs, first="nobody") == ["a", "z"]
    assert ids(best, person("z", code="z7", councils=("Dudley",)), first="z7") == ["a"]


def test_an_empty_code_is_nobodys() -> None:
    assert ids(person("z", code="", open_=1), person("a", code="a7"), first="") == ["a", "z"]


def test_an_owner_of_whom_nothing_is_known_is_offered_everybody_who_is_there() -> None:
    assert ids(person("a"), person("b", sectors=("care",), councils=("Leeds",)), owner=Seeker()) == ["a", "b"]


def test_reasons_say_what_is_true_of_a_person() -> None:
    fitting = person(languages=("bn", "en"), sectors=("catering",))
    (fit,) = people_for(OWNER, [fitting], TODAY)
    assert fit.reasons == ("need", "council", "sector", "language")
    (fit,) = people_for(Seeker(), [fitting], TODAY)
    assert fit.reasons == ()
