"""The directory as it is published: what may be seen of it, in pages and by id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.ids import Ids
from bot.open_referral.published import Published, Query, judge_of
from bot.open_referral.terms import TAXONOMIES, our_terms, taxonomy_of
from bot.usecases.staging_ports import Kept

type Json = dict[str, Any]
type KeptOf = Mapping[tuple[str, str], Mapping[str, Any]]


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
class Catalogue:
    """Everything that is published, in the order of its ids, which do not change."""

    ids: Ids
    entries: tuple[Published, ...]
    by_id: Mapping[str, Published] = field(default_factory=dict)

    def prepare(self) -> None:
        """Work out what searches and listings show, so that who asks first waits no longer than others."""
        for each in self.entries:
            _ = each.words, each.terms, each.openings, each.short
        _ = self._places, self._terms

    def services(self, query: Query, start: int, count: int) -> Page[Json]:
        """Services in short."""
        found = self._found(query)
        return Page([each.short for each in found[start : start + count]], len(found))

    def service(self, id_: str) -> Json | None:
        """One service in full."""
        entry = self.by_id.get(id_.lower())
        return entry.document if entry else None

    def at_locations(self, query: Query, start: int, count: int) -> Page[Json]:
        """Services at locations in short."""
        places, suits = self._places, judge_of(query)
        places = [each for each in places if suits(each[1])] if suits else places
        places = [each for each in places if _is_near(each[0], query)] if query.postcode else places
        short = [_short_place(at, entry.short) for at, entry in places[start : start + count]]
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

    def _found(self, query: Query) -> Sequence[Published]:
        suits = judge_of(query)
        return [each for each in self.entries if suits(each)] if suits else self.entries

    @cached_property
    def _places(self) -> list[tuple[Json, Published]]:
        return [(at, each) for each in self.entries for at in each.places]

    @cached_property
    def _taxonomies(self) -> dict[str, Json]:
        ours = [taxonomy_of(taxonomy, self.ids) for taxonomy in TAXONOMIES]
        return {each["id"]: each for each in ours}

    @cached_property
    def _terms(self) -> dict[str, Json]:
        councils = (council for each in self.entries for council in each.service.rules.councils)
        ours = {term["id"]: term for term in our_terms(councils, self.ids)}
        foreign = (term for each in self.entries for term in each.foreign_terms)
        return {str(term["id"]).lower(): term for term in foreign if "id" in term} | ours


def _short_place(at: Json, service: Json) -> Json:
    location = {name: value for name, value in at["location"].items() if not isinstance(value, list)}
    links = {name: at[name] for name in ("id", "service_id", "location_id") if name in at}
    return links | {"location": location, "service": service}


def _is_near(at: Json, query: Query) -> bool:
    """True for a place in the same postcode district; we hold no map to measure on."""
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
    organisations: Iterable[Organisation],
    services: Iterable[Service],
    kept: Iterable[Kept],
    ids: Ids,
    before: Catalogue | None = None,
) -> Catalogue:
    """What is published of all this. A service whose organisation is missing is left out.

    What is as it was `before` stays as it was worked out then.
    """
    offering = {each.id: each for each in organisations}
    came: KeptOf = {(each.kind, each.id): each.raw for each in kept}
    known = before.by_id if before else {}
    shown = (each for each in services if is_published(each) and each.organisation in offering)
    entries = (Published(each, offering[each.organisation], ids, _kept_of(each, came)) for each in shown)
    held = (known[each.id] if known.get(each.id) == each else each for each in entries)
    ordered = tuple(sorted(held, key=lambda each: each.id))
    return Catalogue(ids, ordered, {each.id: each for each in ordered})


def _kept_of(service: Service, came: KeptOf) -> tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]:
    return came.get(("service", service.id)), came.get(("organisation", service.organisation))
