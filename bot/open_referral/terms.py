"""Our vocabularies as taxonomies: needs, and the sectors, stages and councils that rules name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from bot.core.practice import Sector, Stage
from bot.core.service import NEEDS, Rules, Service
from bot.open_referral.clean_text import without_empty
from bot.open_referral.ids import Ids

ELIGIBILITY, NEED = "eligibility", "need"  # link types
# id: (name, what it says)
TAXONOMIES = {
    "needs": ("Needs of small businesses", "What an owner may look for help with."),
    "sectors": ("Sectors", "The kinds of business that a service is for."),
    "stages": ("Stages", "How far a business is: an idea, starting, or trading."),
    "councils": ("Council areas", "The county or city council areas that a service is for."),
}
VERSION = "1"
_KNOWN = {"needs": NEEDS, "sectors": get_args(Sector), "stages": get_args(Stage)}


def words_of(term: str) -> str:
    """The name of a term as people read it."""
    return term.replace("_", " ").strip() or term


def term_of(taxonomy: str, term: str, ids: Ids) -> dict[str, Any]:
    """One term, as the profile writes it."""
    return {
        "id": ids.of("taxonomy_term", f"{taxonomy}/{term}"),
        "name": words_of(term),
        "description": f"{TAXONOMIES[taxonomy][0]}: {words_of(term)}",
        "taxonomy": TAXONOMIES[taxonomy][0],
        "taxonomy_id": ids.of("taxonomy", taxonomy),
        "term": term,
    }


def taxonomy_of(taxonomy: str, ids: Ids) -> dict[str, Any]:
    """One taxonomy without its terms."""
    name, description = TAXONOMIES[taxonomy]
    id_ = ids.of("taxonomy", taxonomy)
    return {"id": id_, "name": name, "description": description, "version": VERSION}


def our_terms(councils: Iterable[str], ids: Ids) -> list[dict[str, Any]]:
    """All terms of all our taxonomies; of the councils those that are in use."""
    known = {**_KNOWN, "councils": tuple(sorted(set(councils)))}
    return [term_of(taxonomy, term, ids) for taxonomy, terms in known.items() for term in terms]


def attributes_of(service: Service, ids: Ids) -> list[dict[str, Any]]:
    """What a service answers to and whom it is for, as attributes."""
    return [_attribute(service.id, *link, ids) for link in _links(service)]


def term_ids_of(service: Service, ids: Ids) -> Iterator[str]:
    """The ids of those terms, and of their taxonomies."""
    for _, taxonomy, term in _links(service):
        yield ids.of("taxonomy_term", f"{taxonomy}/{term}")
        yield ids.of("taxonomy", taxonomy)


def _links(service: Service) -> Iterator[tuple[str, str, str]]:
    rules: Rules = service.rules
    yield from ((NEED, "needs", need) for need in service.needs)
    yield from ((ELIGIBILITY, "sectors", sector) for sector in rules.sectors)
    yield from ((ELIGIBILITY, "stages", stage) for stage in rules.stages)
    yield from ((ELIGIBILITY, "councils", council) for council in rules.councils)


def _attribute(service: str, link_type: str, taxonomy: str, term: str, ids: Ids) -> dict[str, Any]:
    named = term_of(taxonomy, term, ids)
    return {
        "id": ids.of("attribute", f"{service}/{taxonomy}/{term}"),
        "link_id": ids.of("service", service),
        "taxonomy_term_id": named["id"],
        "link_type": link_type,
        "taxonomy_term": named,
    }


def is_ours(attribute: Mapping[str, Any], ids: Ids) -> bool:
    """True if this attribute names a term of ours."""
    return _own_term(attribute.get("taxonomy_term", {}), ids) is not None


def _own_term(named: Mapping[str, Any], ids: Ids) -> tuple[str, str] | None:
    term = named.get("term")
    for taxonomy in TAXONOMIES if isinstance(term, str) else ():
        if str(named.get("id", "")).lower() == ids.of("taxonomy_term", f"{taxonomy}/{term}"):
            return taxonomy, str(term)
    return None


def read_terms(attributes: Iterable[Mapping[str, Any]], ids: Ids) -> dict[str, tuple[str, ...]]:
    """Our terms among these attributes, by taxonomy, in their order.

    A need is also known by its bare name, so that a publisher can use our words without knowing our ids.
    """
    found: dict[str, list[str]] = {}
    for attribute in attributes:
        named = attribute.get("taxonomy_term", {})
        own = _own_term(named, ids) or _need_by_name(named)
        if own and _is_known(*own) and own[1] not in found.setdefault(own[0], []):
            found[own[0]].append(own[1])
    return {taxonomy: tuple(terms) for taxonomy, terms in found.items()}


def _need_by_name(named: Mapping[str, Any]) -> tuple[str, str] | None:
    name = str(named.get("name", "")).lower().replace(" ", "_")
    return ("needs", name) if name in NEEDS else None


def _is_known(taxonomy: str, term: str) -> bool:
    return taxonomy not in _KNOWN or term in _KNOWN[taxonomy]


def terms_in(raw: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every taxonomy term that a full service names, in the places where the profile has attributes."""
    places = [raw, raw.get("organization", {}), *raw.get("contacts", ())]
    places += [at.get("location", {}) for at in raw.get("service_at_locations", ())]
    for place in places:
        for attribute in place.get("attributes", ()) if isinstance(place, Mapping) else ():
            if isinstance(attribute, Mapping) and isinstance(attribute.get("taxonomy_term"), dict):
                yield without_empty(attribute["taxonomy_term"])
