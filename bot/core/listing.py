"""The listing: services and people of one moment, laid out so that matching looks at few of many thousand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.core.eligibility import UK, nation_of
from bot.core.intermediary import Availability
from bot.core.matching import (
    MOST_OFFERED,
    Fit,
    PersonFit,
    Seeker,
    fit_of,
    fits_among,
    front_doors,
    people_for,
)
from bot.core.service import Organisation, Service

_ANYWHERE = ""  # where a service is kept that names no area
_EVERYWHERE = "*"  # all services, for an owner whose place is not known
_Place = tuple[str, str]


@dataclass(frozen=True)
class Listing:
    """All organisations, services and people as they were read at one moment; never changed.

    `matching` says what fits; this only leaves out early what cannot.
    """

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    services: Mapping[str, Service] = field(default_factory=dict)
    people: tuple[Availability, ...] = ()
    _by_need: Mapping[_Place, tuple[Service, ...]] = field(default_factory=dict, repr=False)
    _doors: Mapping[_Place, tuple[Service, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        organisations: Iterable[Organisation],
        services: Sequence[Service],
        people: Iterable[Availability] = (),
    ) -> "Listing":
        """The listing of these."""
        return cls(
            {each.id: each for each in organisations},
            {each.id: each for each in services},
            tuple(people),
            _laid_out((need, each) for each in services for need in each.needs),
            _laid_out(("", each) for each in services if each.front_door),
        )

    def with_people(self, people: Iterable[Availability]) -> "Listing":
        """The same services, with people as they are now."""
        return replace(self, people=tuple(people))

    def fits(self, seeker: Seeker, today: date, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        """The services that fit best; front doors where nothing closer fits."""
        council = seeker.council
        doors = _near(self._doors, "", council)
        return fits_among(seeker, lambda need: _near(self._by_need, need, council), doors, today, limit)

    def front_doors(self, seeker: Seeker, today: date, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        """First contacts for anything that this owner may go to."""
        return front_doors(seeker, _near(self._doors, "", seeker.council), today, limit)

    def of_these(
        self, ids: Iterable[str], seeker: Seeker, today: date, limit: int = MOST_OFFERED
    ) -> tuple[Fit, ...]:
        """Those of these services that this owner may have, in this order."""
        found = (self.services[id_] for id_ in ids if id_ in self.services)
        return tuple(fit for each in found if (fit := fit_of(seeker, each, today)))[: max(0, limit)]

    def people_for(
        self, seeker: Seeker, today: date, but: Sequence[str] = (), first: str | None = None
    ) -> tuple[PersonFit, ...]:
        """Who can take an introduction now, the best first."""
        return people_for(seeker, self.people, today, but, first)

    def person(self, id_: str) -> Availability | None:
        """The intermediary with this id."""
        return next((each for each in self.people if each.intermediary.id == id_), None)

    def person_with_code(self, code: str) -> Availability | None:
        """The intermediary whose own link this code is; nobody for an empty one."""
        return next((each for each in self.people if code and each.intermediary.code == code), None)


def _laid_out(named: Iterable[tuple[str, Service]]) -> Mapping[_Place, tuple[Service, ...]]:
    """Services by need and each place they serve, so that an owner's are found without looking at all."""
    found: dict[_Place, list[Service]] = defaultdict(list)
    for name, service in named:
        for place in (*(service.area or (_ANYWHERE,)), _EVERYWHERE):
            found[name, place].append(service)
    return {key: tuple(services) for key, services in found.items()}


def _near(
    laid_out: Mapping[_Place, tuple[Service, ...]], name: str, council: str | None
) -> Iterable[Service]:
    """Each once, though its area may name the council, its nation, and the UK."""
    places = (_EVERYWHERE,) if council is None else (council, nation_of(council), UK, _ANYWHERE)
    found = {each.id: each for place in places for each in laid_out.get((name, place), ())}
    return found.values()
