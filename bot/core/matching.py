"""Matching: which services and which people fit an owner, and why, in reasons that can be put into words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.core.eligibility import Rule, judge, judge_place, serves
from bot.core.intermediary import Availability, Intermediary
from bot.core.practice import Sector, Stage
from bot.core.service import SIGNPOST_ONLY, Need, Service, standing

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

    Ordered by the need (the most pressing first), how near it is, whether it is for this very sector, whether
    its facts are fresh, and how many of its rules could not be judged; the id decides the rest.
    """
    services = tuple(services)
    closer = [fit for s in services if _meets(seeker, s) and (fit := fit_of(seeker, s, today))]
    return _best(seeker, closer, limit) or front_doors(seeker, services, today, limit)


def front_doors(
    seeker: Seeker, services: Iterable[Service], today: date, limit: int = MOST_OFFERED
) -> tuple[Fit, ...]:
    """First contacts for anything that this owner may go to, the nearest first, at most `limit`."""
    doors = [fit for s in services if s.front_door and (fit := fit_of(seeker, s, today))]
    return _best(seeker, doors, limit)


def fit_of(seeker: Seeker, service: Service, today: date) -> Fit | None:
    """Why this service fits; None if the owner may not have it, or may not be shown it."""
    seen = "hidden" if is_for_staff(service) else standing(service, today)
    if seen == "hidden":
        return None
    verdicts = dict(judge(seeker, service))
    if "broken" in verdicts.values():
        return None
    unsure = tuple(rule for rule, verdict in verdicts.items() if verdict == "unsure")
    return Fit(service, _reasons(seeker, service, unsure), unsure, seen == "please_check")


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


def _best(seeker: Seeker, found: list[Fit], limit: int) -> tuple[Fit, ...]:
    return tuple(sorted(found, key=lambda fit: _order(seeker, fit))[: max(0, limit)])


def _order(seeker: Seeker, fit: Fit) -> tuple[object, ...]:
    service = fit.service
    return (
        _first_of(seeker.needs, service.needs),
        nearness(seeker.council, service),
        "sector" not in fit.reasons,
        fit.please_check,
        len(fit.unsure),
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
