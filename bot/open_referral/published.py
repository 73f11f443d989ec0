"""One published service: what of it goes out, and what it is found by, worked out when asked for and kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.hours import read_hours, schedules_of
from bot.open_referral.ids import Ids
from bot.open_referral.keeping import full_service
from bot.open_referral.outgoing import place_of, summary
from bot.open_referral.terms import attributes_of, terms_in
from bot.open_referral.unsafe_places import is_unsafe_place, without_places

type Json = dict[str, Any]


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


NO_QUERY = Query()


@dataclass(frozen=True)
class Published:
    """One published service; `kept` is what its publisher said of it and of its organisation."""

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
        return without_places(document) if self.hides else document

    @cached_property
    def short(self) -> Json:
        """What a listing shows of it."""
        short = summary(full_service(self.service, self.organisation, self.ids, self.kept, lists=False))
        return without_places(short) if self.hides else short

    @cached_property
    def hides(self) -> bool:
        """True if nobody may learn where it is."""
        return is_unsafe_place(self.service, self.organisation)

    @cached_property
    def places(self) -> tuple[Json, ...]:
        """Where it is."""
        if self.hides:
            return ()
        if not (self.kept[0] and "service_at_locations" in self.kept[0]):
            return (place_of(self.service, self.ids),) if self.service.reach.where else ()
        places = self.document.get("service_at_locations", ())
        return tuple(at | {"id": str(at["id"]).lower()} for at in places if "location" in at)

    @cached_property
    def words(self) -> str:
        """What a search looks at."""
        service = self.service
        texts = (service.name, service.what, self.organisation.name, *service.needs, *service.area)
        return " ".join(texts).casefold().replace("_", " ")

    @cached_property
    def foreign_terms(self) -> tuple[Json, ...]:
        """Terms that came with it."""
        return tuple(term for raw in self.kept if raw for term in terms_in(raw))

    @cached_property
    def terms(self) -> frozenset[str]:
        """The ids of all terms and taxonomies that it is listed under."""
        ours = (each["taxonomy_term"] for each in attributes_of(self.service, self.ids))
        named = (*ours, *self.foreign_terms)
        return frozenset(str(term.get(field)).lower() for term in named for field in ("id", "taxonomy_id"))

    @cached_property
    def openings(self) -> tuple[tuple[frozenset[str], str, str], ...]:
        """On which days it opens and closes when; empty where nobody says it."""
        theirs = self.kept[0].get("schedules", []) if self.kept[0] else []
        if not theirs or read_hours(theirs) != self.service.reach.hours:
            theirs = schedules_of(self.service.id, self.service.reach.hours, self.ids)
        return tuple(
            (
                frozenset(str(each.get("byday", "")).upper().split(",")),
                str(each.get("opens_at", "")),
                str(each.get("closes_at", "")),
            )
            for each in theirs
        )

    def suits(self, query: Query) -> bool:
        """True if it is what somebody looks for."""
        return query == NO_QUERY or all(judge(self, query) for judge in _JUDGES)


def _holds_words(entry: Published, query: Query) -> bool:
    return all(word in entry.words for word in query.search.casefold().split())


def _is_under(entry: Published, query: Query) -> bool:
    asked = [each.lower() for each in (query.taxonomy_term_id, query.taxonomy_id) if each]
    return not asked or entry.terms.issuperset(asked)


def _suits_age(entry: Published, query: Query) -> bool:
    ages = entry.service.rules.age
    least, most = ages.least, ages.most
    if query.minimum_age is not None and (least is None or least < query.minimum_age):
        return False
    return query.maximum_age is None or (most is not None and most <= query.maximum_age)


def _is_open(entry: Published, query: Query) -> bool:
    if not (query.start_time or query.end_time or query.day):
        return True
    return any(
        (not query.day or query.day in days)
        and (not query.start_time or (opens != "" and opens >= query.start_time))
        and (not query.end_time or (closes != "" and closes <= query.end_time))
        for days, opens, closes in entry.openings
    )


_JUDGES: tuple[Callable[[Published, Query], bool], ...] = (_holds_words, _is_under, _suits_age, _is_open)
