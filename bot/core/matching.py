"""Matching: which services and which people fit an owner, and why, in reasons that can be put into words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.core.eligibility import Rule, judge, judge_place, serves
from bot.core.intermediary import Availability, Intermediary
from bot.core.practice import Sector, Stage
from bot.core.service import SIGNPOST_ONLY, Need, Service, is_stale, standing

Reason = Literal["need", "council", "sector", "language", "stage", "people", "front_door"]
MOST_OFFERED = 3
FIRST_LANGUAGE = "en"
_OWN, _REGION, _COUNTRY, _UNKNOWN = range(4)  # how near a service is: the nearest first


@dataclass(frozen=True)
class Seeker:
    """An owner who looks for help, as far as matching may know them. None is what nobody has said.

    `needs`: the most pressing first. `people` includes the owner and family. Who people are, where they come
    from and what they believe is never matched.
    """

    needs: tuple[Need, ...] = ()
    council: str | None = None
    sector: Sector | None = None
    people: int | None = None
    stage: Stage | None = None
    years: float | None = None
    language: str = FIRST_LANGUAGE


@dataclass(frozen=True)
class Fit:
    """A service that fits: why, which rules could not be judged (the owner is told), and how fresh it is."""

    service: Service
    reasons: tuple[Reason, ...]
    unsure: tuple[Rule, ...] = ()
    please_check: bool = False


@dataclass(frozen=True)
class PersonFit:
    """An intermediary who fits, and why."""

    availability: Availability
    reasons: tuple[Reason, ...]


def fits(
    seeker: Seeker, services: Iterable[Service], today: date, limit: int = MOST_OFFERED
) -> tuple[Fit, ...]:
    """The services that fit best, at most `limit`: front doors where nothing closer fits (support.md).

    Ordered by the need (the most pressing first), how near it is, whether it is for this very sector, which
    further needs it meets, whether its facts are fresh, and how many of its rules could not be judged; the id
    decides the rest. Where nothing meets the most pressing need, the best front door comes before what only
    meets the others.
    """
    services = tuple(services)
    return fits_among(seeker, lambda need: (s for s in services if need in s.needs), services, today, limit)


def fits_among(
    seeker: Seeker, with_need: Callable[[Need], Iterable[Service]], doors: Iterable[Service], today: date,
    limit: int = MOST_OFFERED,
) -> tuple[Fit, ...]:  # fmt: skip
    """The same, where somebody knows which services meet a need: no further need is looked at than must be.

    `doors` are services with all front doors among them.
    """
    best: list[Fit] = []
    for place, need in enumerate(seeker.needs):
        if len(best) >= limit:
            break
        before = seeker.needs[:place]
        new = (each for each in with_need(need) if not any(earlier in each.needs for earlier in before))
        best += _best(seeker, new, today, limit - len(best))
    if best and seeker.needs[0] in best[0].service.needs:
        return tuple(best)
    leading = front_doors(seeker, doors, today, 1 if best and limit else limit)
    return (*leading, *(fit for fit in best if fit not in leading))[: max(0, limit)]


def front_doors(
    seeker: Seeker, services: Iterable[Service], today: date, limit: int = MOST_OFFERED
) -> tuple[Fit, ...]:
    """First contacts for anything that this owner may go to, the nearest first, at most `limit`."""
    return _best(seeker, (each for each in services if each.front_door), today, limit)


def fit_of(seeker: Seeker, service: Service, today: date) -> Fit | None:
    """Why this service fits; None if the owner may not have it, or may not be shown it."""
    unsure = _unsure(seeker, service, today)
    return None if unsure is None else _fit(seeker, service, unsure, today)


def is_for_staff(service: Service) -> bool:
    """True for lines for people in danger: what is said to those comes from the safety screen, not from here.

    They help with none of our needs and nobody is introduced to them (services_safety.yml).
    """
    return service.signpost_only and not service.needs and not service.front_door


def people_for(
    seeker: Seeker,
    people: Sequence[Availability],
    today: date,
    but: Sequence[str] = (),
    first: str | None = None,
) -> tuple[PersonFit, ...]:
    """Who can take an introduction now, the best first; not those in `but`.

    Nobody is introduced for debt or immigration. Who is away stays in it while their deputy at the same
    organisation is there and takes theirs. Ordered by language, area, sector, need, load, and how past ones
    went (introductions.md). Who gave the owner the code `first` leads if they fit at all.
    """
    needs = tuple(need for need in seeker.needs if need not in SIGNPOST_ONLY)
    if seeker.needs and not needs:
        return ()
    there = {each.intermediary.id: each for each in people if _has_room(each, today)}
    found = [each for each in people if each.intermediary.id not in but and _takes(each, there, today)]
    fitting = [each for each in found if _suits(seeker, needs, each.intermediary)]
    fitting.sort(key=lambda each: _person_order(seeker, needs, each, first))
    return tuple(PersonFit(each, _person_reasons(seeker, needs, each.intermediary)) for each in fitting)


def _meets(seeker: Seeker, service: Service) -> bool:
    return any(need in service.needs for need in seeker.needs)


def _best(seeker: Seeker, services: Iterable[Service], today: date, limit: int) -> tuple[Fit, ...]:
    """Those of these that fit, in their order. Reasons are only worked out for what is offered."""
    fitting = [(s, unsure) for s in services if (unsure := _unsure(seeker, s, today)) is not None]
    fitting.sort(key=lambda each: _order(seeker, each[0], each[1], today))
    return tuple(_fit(seeker, each, unsure, today) for each, unsure in fitting[: max(0, limit)])


def _unsure(seeker: Seeker, service: Service, today: date) -> tuple[Rule, ...] | None:
    """The rules that nobody can judge; None if one is broken, or if the service is hidden."""
    if is_for_staff(service) or standing(service, today) == "hidden":
        return None
    unsure: list[Rule] = []
    for rule, verdict in judge(seeker, service):
        if verdict == "broken":
            return None
        if verdict == "unsure":
            unsure.append(rule)
    return tuple(unsure)


def _fit(seeker: Seeker, service: Service, unsure: tuple[Rule, ...], today: date) -> Fit:
    please_check = standing(service, today) == "please_check"
    return Fit(service, _reasons(seeker, service, unsure), unsure, please_check)


def _order(seeker: Seeker, service: Service, unsure: tuple[Rule, ...], today: date) -> tuple[object, ...]:
    return (
        _first_of(seeker.needs, service.needs),
        nearness(seeker.council, service),
        not service.rules.sectors or "sector" in unsure,
        tuple(need not in service.needs for need in seeker.needs),
        is_stale(service, today),
        len(unsure),
        service.id,
    )


def _first_of(wanted: Sequence[Need], offered: Sequence[Need]) -> int:
    return next((place for place, need in enumerate(wanted) if need in offered), len(wanted))


def nearness(council: str | None, service: Service) -> int:
    """How near a service is to this council: 0 its own, 1 its region, 2 the country, 3 nobody can tell."""
    if council is None:
        return _COUNTRY if judge_place(None, service) == "holds" else _UNKNOWN
    narrowest = [named for named in (service.rules.councils, service.area) if council in named]
    if not narrowest:
        return _COUNTRY if service.area else _UNKNOWN
    return _OWN if min(map(len, narrowest)) == 1 else _REGION


def _reasons(seeker: Seeker, service: Service, unsure: tuple[Rule, ...]) -> tuple[Reason, ...]:
    rules = service.rules
    true: dict[Reason, bool] = {
        "need": _meets(seeker, service),
        "council": seeker.council is not None and nearness(seeker.council, service) <= _REGION,
        "sector": bool(rules.sectors) and "sector" not in unsure,
        "language": seeker.language != FIRST_LANGUAGE and seeker.language in service.languages,
        "stage": bool(rules.stages) and "stage" not in unsure,
        "people": not rules.people.is_open and "people" not in unsure,
        "front_door": service.front_door,
    }
    return tuple(reason for reason, holds in true.items() if holds)


def _has_room(each: Availability, today: date) -> bool:
    return each.intermediary.active and not each.is_full and not each.intermediary.is_away(today)


def _takes(each: Availability, there: dict[str, Availability], today: date) -> bool:
    """True if an introduction to them would be taken now, by themselves or by their deputy."""
    person = each.intermediary
    if person.id in there:
        return True
    deputy = there.get(person.deputy or "")
    covered = deputy is not None and deputy.intermediary.organisation == person.organisation
    return covered and person.active and not each.is_full


def _suits(seeker: Seeker, needs: Sequence[Need], person: Intermediary) -> bool:
    near = seeker.council is None or not person.councils or serves(seeker.council, person.councils)
    trade = seeker.sector is None or not person.sectors or seeker.sector in person.sectors
    return near and trade and (not needs or any(need in person.needs for need in needs))


def _person_order(
    seeker: Seeker, needs: Sequence[Need], each: Availability, first: str | None
) -> tuple[object, ...]:
    person = each.intermediary
    return (
        not (first and person.code == first),
        seeker.language not in person.languages,
        seeker.council not in person.councils,
        seeker.sector is None or seeker.sector not in person.sectors,
        _first_of(needs, person.needs),
        each.open,
        # One more of each: who has never ended one stands between who always helped and who never did.
        -(each.helped + 1) / (each.ended + 2),
        person.id,
    )


def _person_reasons(seeker: Seeker, needs: Sequence[Need], person: Intermediary) -> tuple[Reason, ...]:
    true: dict[Reason, bool] = {
        "need": any(need in person.needs for need in needs),
        "council": seeker.council in person.councils,
        "sector": seeker.sector is not None and seeker.sector in person.sectors,
        "language": seeker.language != FIRST_LANGUAGE and seeker.language in person.languages,
    }
    return tuple(reason for reason, holds in true.items() if holds)
