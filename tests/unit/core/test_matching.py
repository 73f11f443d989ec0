"""Which services fit an owner, in which order, and why."""

from dataclasses import replace

import pytest

from bot.core.matching import Fit, Seeker, fit_of, fits, front_doors
from bot.core.service import Proof, Rules, Service, Span
from tests.unit.core.directory_makers import LONG_AGO, TODAY, service

OWNER = Seeker(("tax", "pricing"), "Sandwell", "catering", 3, "trading", 2.0)
OLD = Proof("fresh", LONG_AGO)
REGION = ("Dudley", "Sandwell")


def ids(found: tuple[Fit, ...]) -> list[str]:
    return [fit.service.id for fit in found]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (service("z", needs=("tax",)), service("a", area=("Sandwell",))),
        (service("z", area=("Sandwell",)), service("a", area=REGION)),
        (service("z", area=REGION), service("a", area=("England",))),
        (service("z", area=REGION), service("a", area=("UK",), rules=Rules(("catering",)))),
        (service("z", rules=Rules(("catering",))), service("a")),
        (service("z", needs=("tax", "pricing"), proof=OLD), service("a", needs=("tax",))),
        (service("z", rules=Rules(("catering",)), proof=OLD), service("a")),
        (service("z"), service("a", proof=OLD)),
        (service("z"), service("a", rules=Rules(age=Span(18)))),
        (service("a"), service("z")),
    ],
    ids=["need", "own council", "region", "region before sector", "sector", "further needs",
         "sector before fresh", "fresh", "sure", "id"],
)  # fmt: skip
def test_what_fits_best_comes_first(better: Service, worse: Service) -> None:
    assert ids(fits(OWNER, [worse, better], TODAY)) == [better.id, worse.id]
    assert ids(fits(OWNER, [better, worse], TODAY)) == [better.id, worse.id]


def test_what_an_owner_may_not_have_is_never_offered() -> None:
    for_five = service("five", rules=Rules(people=Span(5, 249)))
    assert fits(OWNER, [for_five, service("all")], TODAY) == (Fit(service("all"), ("need",)),)


def test_a_rule_that_nobody_can_judge_is_named() -> None:
    young = service(rules=Rules(("catering",), people=Span(3), years=Span(1), age=Span(18, 30)))
    (fit,) = fits(replace(OWNER, years=None), [young], TODAY)
    assert fit.unsure == ("people", "years", "age")
    assert fit.reasons == ("need", "sector")


def test_reasons_say_what_is_true() -> None:
    near = service(
        area=REGION, languages=("en", "bn"), front_door=True,
        rules=Rules(("catering",), stages=("trading",), people=Span(0, 9)),
    )  # fmt: skip
    (fit,) = fits(replace(OWNER, language="bn"), [near], TODAY)
    assert fit.reasons == ("need", "council", "sector", "language", "stage", "people", "front_door")
    (fit,) = fits(OWNER, [near], TODAY)
    assert "language" not in fit.reasons  # that they speak English is no reason


def test_nobody_sees_what_nobody_vouches_for() -> None:
    unchecked = service("recheck", proof=Proof("recheck", TODAY))
    closed = service("closed", status="temporarily closed")
    assert fits(OWNER, [unchecked, closed], TODAY) == ()


def test_what_is_old_is_to_be_checked() -> None:
    (fit,) = fits(OWNER, [service(proof=OLD)], TODAY)
    assert fit.please_check


def test_a_front_door_is_offered_where_nothing_closer_fits() -> None:
    door, far = service("door", needs=(), front_door=True), service("far", area=("Leeds",))
    owner = replace(OWNER, needs=("pricing",))
    assert fits(owner, [door, far], TODAY) == (Fit(door, ("front_door",)),)
    assert ids(fits(owner, [door, service("near")], TODAY)) == ["near"]
    assert ids(fits(Seeker(), [door, service("near")], TODAY)) == ["door"]


def test_a_front_door_leads_where_nothing_meets_the_most_pressing_need() -> None:
    owner = replace(OWNER, needs=("waste", "pricing", "tax"))
    services = [service(f"s{n}") for n in range(4)]
    doors = [service(f"door{n}", needs=(), front_door=True) for n in (1, 2)]
    assert ids(fits(owner, [*services, *doors], TODAY)) == ["door1", "s0", "s1"]
    helping = service("helping", needs=("waste",))
    assert ids(fits(owner, [*services, *doors, helping], TODAY)) == ["helping", "s0", "s1"]
    door_too = service("door0", front_door=True)
    assert ids(fits(owner, [door_too, service("s0")], TODAY)) == ["door0", "s0"]


def test_the_nearest_front_door_comes_first() -> None:
    own = service("z", area=("Sandwell",), needs=(), front_door=True)
    country = service("a", area=("England",), needs=(), front_door=True)
    elsewhere = service("b", area=("Dudley",), needs=(), front_door=True)
    assert ids(front_doors(OWNER, [country, elsewhere, own], TODAY)) == ["z", "a"]
    assert ids(front_doors(replace(OWNER, council=None), [country, own], TODAY)) == ["a", "z"]


def test_a_line_for_people_in_danger_is_never_found() -> None:
    refuge = service("refuge", needs=(), signpost_only=True)
    assert fit_of(OWNER, refuge, TODAY) is None


def test_no_more_are_offered_than_asked_for() -> None:
    many = [service(f"s{n}") for n in range(9)]
    assert [len(fits(OWNER, many, TODAY, limit)) for limit in (0, 1, 3, 20)] == [0, 1, 3, 9]
