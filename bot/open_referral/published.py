"""One published service: what of it goes out, and what it is found by, worked out when asked for and kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.hours import read_hours, schedules_of
from bot.open_referral.ids import Ids
from bot.open_referral.incoming import where_of
from bot.open_referral.keeping import full_service
from bot.open_referral.outgoing import place_of, summary
from bot.open_referral.terms import term_ids_of, terms_in
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
        is_as_it_came = where_of(self.kept[0]) == self.service.reach.where
        places = (self.kept[0] if is_as_it_came else self.document).get("service_at_locations", ())
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
        foreign = (
            str(term[n]).lower() for term in self.foreign_terms for n in ("id", "taxonomy_id") if n in term
        )
        return frozenset((*term_ids_of(self.service, self.ids), *foreign))

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


type Judge = Callable[[Published], bool]


def judge_of(query: Query) -> Judge | None:
    """Whether a service is what somebody looks for; None if everything is.

    Made once for a query, since thousands of services go through it.
    """
    judges = [make(query) for asked, make in _JUDGES if any(getattr(query, name) for name in asked)]
    judges += [_suits_age(query)] if (query.minimum_age, query.maximum_age) != (None, None) else []
    return (lambda entry: all(judge(entry) for judge in judges)) if judges else None


def _holds_words(query: Query) -> Judge:
    words = query.search.casefold().split()
    return lambda entry: all(word in entry.words for word in words)


def _is_under(query: Query) -> Judge:
    asked = {each.lower() for each in (query.taxonomy_term_id, query.taxonomy_id) if each}
    return lambda entry: asked <= entry.terms


def _suits_age(query: Query) -> Judge:
    from_, up_to = query.minimum_age, query.maximum_age

    def suits(entry: Published) -> bool:
        ages = entry.service.rules.age
        is_old_enough = from_ is None or (ages.least is not None and ages.least >= from_)
        return is_old_enough and (up_to is None or (ages.most is not None and ages.most <= up_to))

    return suits


def _is_open(query: Query) -> Judge:
    day, start, end = query.day, query.start_time, query.end_time

    def is_open(entry: Published) -> bool:
        for days, opens, closes in entry.openings:
            fits = (not day or day in days) and (not start or (opens != "" and opens >= start))
            if fits and (not end or (closes != "" and closes <= end)):
                return True
        return False

    return is_open


_JUDGES: tuple[tuple[tuple[str, ...], Callable[[Query], Judge]], ...] = (
    (("search",), _holds_words),
    (("taxonomy_term_id", "taxonomy_id"), _is_under),
    (("start_time", "end_time", "day"), _is_open),
)
