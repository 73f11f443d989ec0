"""The directory as it is published: what may be seen of it, found by the parameters of the standard."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.ids import Ids
from bot.open_referral.keeping import full_service
from bot.open_referral.outgoing import summary
from bot.open_referral.terms import TAXONOMIES, our_terms, taxonomy_of, terms_in
from bot.open_referral.unsafe_places import is_unsafe_place, without_places
from bot.usecases.staging_ports import Kept

type Json = dict[str, Any]
type KeptOf = Mapping[tuple[str, str], Mapping[str, Any]]


@dataclass(frozen=True)
class Query:
    """What somebody looks for; None and empty mean that it does not matter. Times as HH:MM, days as MO."""

    search: str = ""
    taxonomy_term_id: str = ""
    taxonomy_id: str = ""
    minimum_age: float | None = None
    maximum_age: float | None = None
    start_time: str = ""
    end_time: str = ""
    day: str = ""
    postcode: str = ""


@dataclass(frozen=True)
class Page[T]:
    """A stretch of a listing, and how many there are in all."""

    contents: list[T]
    total: int


def is_published(service: Service) -> bool:
    """True if its facts were read in a recent page, or somebody of staff has checked them since."""
    proof = service.proof
    return proof.facts == "fresh" or (proof.facts == "recheck" and proof.checked_by is not None)


@dataclass(frozen=True)
class Published:
    """One published service, as it goes out, worked out when somebody asks for it."""

    service: Service
    organisation: Organisation
    ids: Ids
    kept: tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]

    @cached_property
    def id(self) -> str:
        """Its UUID."""
        return self.ids.of("service", self.service.id)

    @property
    def document(self) -> Json:
        """Everything about it, without a place that must not be known."""
        document = full_service(self.service, self.organisation, self.ids, self.kept)
        return without_places(document) if is_unsafe_place(self.service, self.organisation) else document

    @cached_property
    def words(self) -> str:
        """What a search looks at."""
        service = self.service
        texts = (service.name, service.what, self.organisation.name, *service.needs, *service.area)
        return " ".join(texts).casefold().replace("_", " ")

    @cached_property
    def terms(self) -> frozenset[str]:
        """The ids of all terms and taxonomies that it is listed under."""
        named = list(terms_in(self.document))
        return frozenset(str(term.get(field)) for term in named for field in ("id", "taxonomy_id"))

    @cached_property
    def ages(self) -> tuple[float | None, float | None]:
        """From and up to which age it is for."""
        return self.service.rules.age.least, self.service.rules.age.most

    def suits(self, query: Query) -> bool:
        """True if it is what somebody looks for."""
        return all(judge(self, query) for judge in _JUDGES)


def _holds_words(entry: Published, query: Query) -> bool:
    return all(word in entry.words for word in query.search.casefold().split())


def _is_under(entry: Published, query: Query) -> bool:
    asked = [each.lower() for each in (query.taxonomy_term_id, query.taxonomy_id) if each]
    return not asked or entry.terms.issuperset(asked)


def _suits_age(entry: Published, query: Query) -> bool:
    least, most = entry.ages
    if query.minimum_age is not None and (least is None or least < query.minimum_age):
        return False
    return query.maximum_age is None or (most is not None and most <= query.maximum_age)


def _is_open(entry: Published, query: Query) -> bool:
    if not (query.start_time or query.end_time or query.day):
        return True
    return any(_suits(schedule, query) for schedule in entry.document.get("schedules", ()))


def _suits(schedule: Mapping[str, Any], query: Query) -> bool:
    opens, closes = str(schedule.get("opens_at", "")), str(schedule.get("closes_at", ""))
    days = str(schedule.get("byday", "")).upper().split(",")
    return (
        (not query.start_time or (bool(opens) and opens >= query.start_time))
        and (not query.end_time or (bool(closes) and closes <= query.end_time))
        and (not query.day or query.day in days)
    )


_JUDGES: tuple[Callable[[Published, Query], bool], ...] = (_holds_words, _is_under, _suits_age, _is_open)


@dataclass(frozen=True)
class Catalogue:
    """Everything that is published, in the order of its ids, which do not change."""

    ids: Ids
    entries: tuple[Published, ...]
    by_id: Mapping[str, Published] = field(default_factory=dict)

    def services(self, query: Query, start: int, count: int) -> Page[Json]:
        """Services in short."""
        found = self._found(query)
        return Page([summary(each.document) for each in found[start : start + count]], len(found))

    def service(self, id_: str) -> Json | None:
        """One service in full."""
        entry = self.by_id.get(id_.lower())
        return entry.document if entry else None

    def at_locations(self, query: Query, start: int, count: int) -> Page[Json]:
        """Services at locations in short."""
        places = [place for place in self._places if place[1].suits(query) and _is_near(place[0], query)]
        short = [_short_place(at, entry.document) for at, entry in places[start : start + count]]
        return Page(short, len(places))

    def at_location(self, id_: str) -> Json | None:
        """One service at one location, both in full."""
        for at, entry in self._places:
            if at["id"] == id_.lower():
                document = entry.document
                document.pop("service_at_locations", None)
                return at | {"service": document}
        return None

    def taxonomies(self, start: int, count: int) -> Page[Json]:
        """All taxonomies, without their terms."""
        all_ = [*self._taxonomies.values()]
        return Page(all_[start : start + count], len(all_))

    def taxonomy(self, id_: str) -> Json | None:
        """One taxonomy with its terms."""
        found = self._taxonomies.get(id_.lower())
        terms = [term for term in self._terms.values() if term.get("taxonomy_id") == id_.lower()]
        return found | {"taxonomy_terms": terms} if found else None

    def terms(self, start: int, count: int) -> Page[Json]:
        """All terms: ours, and those that came with foreign services."""
        all_ = [*self._terms.values()]
        return Page(all_[start : start + count], len(all_))

    def term(self, id_: str) -> Json | None:
        """One term."""
        return self._terms.get(id_.lower())

    def _found(self, query: Query) -> list[Published]:
        return [*self.entries] if query == Query() else [each for each in self.entries if each.suits(query)]

    @cached_property
    def _places(self) -> list[tuple[Json, Published]]:
        with_places = (each for each in self.entries if each.service.reach.where or each.kept[0])
        return [(at, each) for each in with_places for at in _places_of(each)]

    @cached_property
    def _taxonomies(self) -> dict[str, Json]:
        ours = [taxonomy_of(taxonomy, self.ids) for taxonomy in TAXONOMIES]
        return {each["id"]: each for each in ours}

    @cached_property
    def _terms(self) -> dict[str, Json]:
        councils = (council for each in self.entries for council in each.service.rules.councils)
        ours = {term["id"]: term for term in our_terms(councils, self.ids)}
        foreign = (term for each in self.entries if each.kept[0] for term in terms_in(each.document))
        return {str(term["id"]).lower(): term for term in foreign if "id" in term} | ours


def _places_of(entry: Published) -> Iterator[Json]:
    for at in entry.document.get("service_at_locations", ()):
        if "location" in at:
            yield at | {"id": str(at["id"]).lower()}


def _short_place(at: Json, service: Json) -> Json:
    location = {name: value for name, value in at["location"].items() if not isinstance(value, list)}
    links = {name: at[name] for name in ("id", "service_id", "location_id") if name in at}
    return links | {"location": location, "service": summary(service)}


def _is_near(at: Json, query: Query) -> bool:
    """True for a place in the same postcode district; we hold no map to measure on."""
    if not query.postcode:
        return True
    codes = (str(address.get("postal_code", "")) for address in at["location"].get("addresses", ()))
    texts = (*codes, str(at["location"].get("name", "")))
    return any(_district(query.postcode) in text.upper().split() for text in texts)


def _district(postcode: str) -> str:
    """The first half of a postcode, with or without its second."""
    parts = postcode.upper().split()
    whole = "".join(parts)
    longest_half = 4
    return parts[0] if len(parts) > 1 or len(whole) <= longest_half else whole[:-3]


def build_catalogue(
    organisations: Iterable[Organisation], services: Iterable[Service], kept: Iterable[Kept], ids: Ids
) -> Catalogue:
    """What is published of all this. A service whose organisation is missing is left out."""
    offering = {each.id: each for each in organisations}
    came: KeptOf = {(each.kind, each.id): each.raw for each in kept}
    entries = tuple(
        Published(each, offering[each.organisation], ids, _kept_of(each, came))
        for each in services
        if is_published(each) and each.organisation in offering
    )
    ordered = tuple(sorted(entries, key=lambda each: each.id))
    return Catalogue(ids, ordered, {each.id: each for each in ordered})


def _kept_of(service: Service, came: KeptOf) -> tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]:
    return came.get(("service", service.id)), came.get(("organisation", service.organisation))
