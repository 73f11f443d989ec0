"""Nobody is ever offered what they do not qualify for: random owners, the whole directory, random services.

What an owner qualifies for is written down here once more, from the rules' meaning and not from the program.
"""

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.intermediary import Availability, DaysOff
from bot.core.listing import Listing
from bot.core.matching import Fit, Seeker, fits, people_for
from bot.core.practice import SECTORS, Stage
from bot.core.service import NEEDS, Proof, Rules, Service, Span
from tests.fakes.directory import content_directory
from tests.unit.core.directory_makers import TODAY, person

STAGES = get_args(Stage)
COUNCILS = ("Birmingham", "Coventry", "Sandwell", "Wolverhampton", "Leeds", "Powys")
NATIONS = ("England", "Wales", "Scotland", "UK")
LANGUAGES = ("en", "bn", "pl")
MOST_YEARS = 60


def some[T](values: tuple[T, ...], count: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=count).map(tuple)


def spans(most: int) -> st.SearchStrategy[Span]:
    ends = st.one_of(st.none(), st.integers(0, most).map(float))
    pairs = st.tuples(ends, ends).filter(lambda p: None in p or p[0] <= p[1])
    return st.one_of(st.just(Span()), pairs.map(lambda p: Span(*p)))


owners = st.builds(
    Seeker,
    needs=some(NEEDS, 4),
    council=st.one_of(st.none(), st.sampled_from(COUNCILS)),
    sector=st.one_of(st.none(), st.sampled_from(SECTORS)),
    people=st.one_of(st.none(), st.integers(1, 15), st.integers(1, 400)),
    stage=st.one_of(st.none(), st.sampled_from(STAGES)),
    years=st.one_of(st.none(), st.floats(0, MOST_YEARS)),
    language=st.sampled_from(LANGUAGES),
)
rules = st.builds(
    Rules, sectors=some(SECTORS), councils=some(COUNCILS), stages=some(STAGES),
    people=spans(12), years=spans(10), age=spans(40),
)  # fmt: skip
proofs = st.builds(
    Proof,
    st.sampled_from(("fresh", "recheck", "ended")),
    st.one_of(st.none(), st.integers(0, 400).map(lambda days: TODAY - timedelta(days))),
    st.one_of(st.none(), st.just("A. Adviser")),
)
services = st.builds(
    Service, id=st.uuids().map(str), organisation=st.just("o"), name=st.just("n"), what=st.just("w"),
    needs=some(NEEDS, 6), proof=proofs, rules=rules, languages=some(LANGUAGES),
    area=some(COUNCILS + NATIONS, 4), signpost_only=st.booleans(), front_door=st.booleans(),
    helpline=st.booleans(),
    status=st.sampled_from(("active", "active", "active", "inactive", "defunct", "temporarily closed")),
)  # fmt: skip
REAL = tuple(content_directory().listing.services.values())
listings = st.lists(services, max_size=25).map(lambda random: (*REAL, *random))


def can_qualify(owner: Seeker, service: Service) -> bool:
    """False if anything that is known says that this owner may not have it, however the rest turns out."""
    rule = service.rules
    people, years = owner.people, owner.years
    if owner.stage == "idea":
        people, years = 1, years or 0
    if owner.sector and rule.sectors and owner.sector not in rule.sectors:
        return False
    if owner.stage and rule.stages and owner.stage not in rule.stages:
        return False
    if years is not None and not least(rule.years) <= years <= most(rule.years):
        return False
    # As many employees as people at the very most; and whoever is not the owner counts as one, to be careful.
    if people is not None and not (people >= least(rule.people) and people - 1 <= most(rule.people)):
        return False
    return owner.council is None or all(lies_in(owner.council, a) for a in (service.area, rule.councils) if a)


def least(span: Span) -> float:
    return 0 if span.least is None else span.least


def most(span: Span) -> float:
    return math.inf if span.most is None else span.most


def lies_in(council: str, area: tuple[str, ...]) -> bool:
    nation = "Wales" if council == "Powys" else "England"
    return bool({council, nation, "UK"} & {*area})


def may_be_shown(service: Service) -> bool:
    vouched = service.proof.facts == "fresh" or (
        service.proof.facts == "recheck" and service.proof.checked_by
    )
    return bool(vouched) and service.status == "active"


def is_old(service: Service) -> bool:
    days = 90 if service.helpline else 180
    return not service.proof.checked_on or (TODAY - service.proof.checked_on).days > days


def untrue(fit: Fit, owner: Seeker) -> list[str]:
    """Reasons that are given and do not hold."""
    service, rule = fit.service, fit.service.rules
    near = owner.council in {*service.area, *rule.councils}
    true = {
        "need": bool({*owner.needs} & {*service.needs}),
        "council": owner.council is not None and near,
        "sector": owner.sector in rule.sectors,
        "language": owner.language in service.languages,
        "stage": owner.stage in rule.stages,
        "people": rule.people != Span(),
        "front_door": service.front_door,
    }
    return [reason for reason in fit.reasons if not true[reason]]


@settings(deadline=None)
@given(owners, listings)
def test_nobody_is_offered_what_they_do_not_qualify_for(owner: Seeker, listed: tuple[Service, ...]) -> None:
    for fit in fits(owner, listed, TODAY, len(listed)):
        assert can_qualify(owner, fit.service)
        assert may_be_shown(fit.service)
        assert fit.please_check == is_old(fit.service)


@settings(deadline=None)
@given(owners, listings)
def test_reasons_are_true_and_nothing_is_offered_without_one(
    owner: Seeker, listed: tuple[Service, ...]
) -> None:
    for fit in fits(owner, listed, TODAY, len(listed)):
        assert untrue(fit, owner) == []
        assert {"need", "front_door"} & {*fit.reasons}
        assert not {*fit.unsure} & {*fit.reasons}


@settings(deadline=None)
@given(owners, listings)
def test_what_is_not_known_is_said(owner: Seeker, listed: tuple[Service, ...]) -> None:
    for fit in fits(owner, listed, TODAY, len(listed)):
        rule = fit.service.rules
        assert ("age" in fit.unsure) == (rule.age != Span())
        assert ("sector" in fit.unsure) == (bool(rule.sectors) and owner.sector is None)
        assert ("stage" in fit.unsure) == (bool(rule.stages) and owner.stage is None)


@settings(deadline=None)
@given(owners, listings, st.randoms(use_true_random=False), st.integers(0, 5))
def test_the_order_is_the_same_however_the_directory_is_read(
    owner: Seeker, listed: tuple[Service, ...], chance: object, limit: int
) -> None:
    shuffled = [*listed]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    best = fits(owner, listed, TODAY, limit)
    assert fits(owner, shuffled, TODAY, limit) == best
    assert Listing.of((), shuffled).fits(owner, TODAY, limit) == best
    assert fits(owner, listed, TODAY, limit + 1)[:limit] == best or limit == 0


@settings(deadline=None)
@given(owners)
def test_every_owner_in_england_is_told_of_somebody(owner: Seeker) -> None:
    assert fits(owner, REAL, TODAY)


people = st.builds(
    person, st.uuids().map(str), open_=st.integers(0, 6), helped=st.integers(0, 3), ended=st.integers(3, 6),
    organisation=st.sampled_from(("ACH", "iSE")), languages=some(LANGUAGES), councils=some(COUNCILS),
    needs=some(NEEDS, 6), sectors=some(SECTORS), active=st.booleans(), code=st.sampled_from(("", "a", "b")),
    days_off=st.sampled_from(((), (DaysOff(TODAY, TODAY),), (DaysOff(date(2026, 1, 1), date(2026, 1, 2)),))),
)  # fmt: skip


@st.composite
def teams(draw: st.DrawFn) -> list[Availability]:
    """Some people, each with one of the others, or nobody, as a deputy."""
    there = draw(st.lists(people, max_size=6))
    names = [each.intermediary.id for each in there]
    deputies = [draw(st.sampled_from([None, *names])) for _ in there]
    return [
        replace(each, intermediary=replace(each.intermediary, deputy=deputy))
        for each, deputy in zip(there, deputies, strict=True)
    ]


@settings(deadline=None)
@given(owners, teams(), st.sampled_from((None, "a", "b")), st.randoms(use_true_random=False))
def test_nobody_is_introduced_to_who_cannot_take_it(
    owner: Seeker, team: list[Availability], first: str | None, chance: object
) -> None:
    found = people_for(owner, team, TODAY, (), first)
    free = {
        each.intermediary.id: each.intermediary for each in team if each.open < each.intermediary.most_open
    }
    there = {
        id_: p for id_, p in free.items() if p.active and not any(off.holds(TODAY) for off in p.days_off)
    }
    for fit in found:
        each = fit.availability.intermediary
        assert each.active
        assert each.id in free
        covered = each.deputy in there and there[each.deputy].organisation == each.organisation
        assert each.id in there or covered
        wanted = {*owner.needs} - {"debt", "immigration"}
        assert not owner.needs or wanted & {*each.needs}
        assert not (owner.sector and each.sectors) or owner.sector in each.sectors
        assert not (owner.council and each.councils) or owner.council in each.councils
    shuffled = [*team]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert people_for(owner, shuffled, TODAY, (), first) == found
    codes = [fit.availability.intermediary.code == first for fit in found]
    assert not first or codes == sorted(codes, reverse=True)
