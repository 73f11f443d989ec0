"""Any document of the standard: which kind it is, what is wrong with it, and the services in it."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from bot.open_referral.clean_text import Refused, cleaned, without_empty
from bot.open_referral.ids import Ids
from bot.open_referral.incoming import read_organisation, read_service
from bot.open_referral.shape import (
    ORGANISATION,
    TAXONOMY,
    faults_of_service,
    faults_of_term,
    is_web_address,
)
from bot.usecases.staging_ports import EntryKind, Found

Kind = Literal["api", "service", "service_at_location", "organisation", "taxonomy", "taxonomy_term"]
VERSION = "HSDS-UK-3.0"
MOST_FAULTS = 5  # said of one entry


def judge_front_page(page: Any) -> None:
    """Raises Refused if this is not the front page of a feed that we can read."""
    if not isinstance(page, Mapping) or page.get("version") != VERSION:
        raise Refused(f"its front page does not say version {VERSION}")
    for name in ("profile", "openapi_url"):
        if not is_web_address(page.get(name)):
            raise Refused(f"its front page: {name} is missing or is no web address")


def contents_of(document: Any) -> list[Any]:
    """The entries of a listing, or the one entry that the document is.

    Raises Refused if the listing says that there are more: then nothing can be said to have vanished.
    """
    if not isinstance(document, Mapping | list):
        raise Refused("it is neither an entry nor a list of entries")
    if isinstance(document, list):
        return document
    if "contents" not in document:
        return [document]
    contents, total = document["contents"], document.get("total_items")
    if not isinstance(contents, list):
        raise Refused("contents: must be a list")
    if isinstance(total, int) and total > len(contents):
        raise Refused(f"it says that there are {total} entries, and holds {len(contents)}")
    alone = document.get("organizations", [])
    return contents + (alone if isinstance(alone, list) else [])


def kind_of(entry: Any) -> Kind:
    """What an entry is, by the fields that only this kind has."""
    fields = set(entry) if isinstance(entry, Mapping) else set()
    if fields & {"openapi_url"} or (fields & {"version"} and "id" not in fields):
        return "api"
    if fields & {"location", "location_id", "service"}:
        return "service_at_location"
    if fields & {"status", "organization", "organization_id"} or not fields:
        return "service"
    if fields & {"taxonomy_terms", "version"}:
        return "taxonomy"
    return "taxonomy_term" if fields & {"term", "term_uri", "taxonomy", "parent_id"} else "organisation"


def found_in(entries: list[Any], ids: Ids) -> list[Found]:
    """Every organisation and service in these entries, each once; what is wrong is said of each."""
    found: dict[tuple[str, str], Found] = {}
    for entry in entries:
        for each in _found(entry, ids):
            known = found.get((each.kind, each.id))
            if known is None or (known.wrong and not each.wrong):
                found[each.kind, each.id] = each
            elif each.kind == "service" and known.raw != each.raw:
                found[each.kind, each.id] = _wrong("service", each.raw, "two entries have this id")
    return list(found.values())


def _found(entry: Any, ids: Ids) -> list[Found]:
    kind = kind_of(entry)
    try:
        raw = cleaned(entry)
        return _READERS[kind](raw, ids)
    except Refused as refused:
        return [_wrong("service" if kind == "service" else "organisation", entry, str(refused))]


def _services(raw: Any, ids: Ids) -> list[Found]:
    faults = faults_of_service(raw)
    if faults:
        return [_wrong("service", raw, _sentence(faults))]
    try:
        service = read_service(raw, ids)
        found = [Found("service", service.id, service.name, raw)]
        if "organization" in raw:
            organisation = read_organisation(raw["organization"], ids)
            found.insert(0, Found("organisation", organisation.id, organisation.name, raw["organization"]))
    except Refused as refused:
        return [_wrong("service", raw, str(refused))]
    return found


def _at_location(raw: Any, ids: Ids) -> list[Found]:
    """A service at a location, turned round: a service with that location."""
    service = raw.get("service")
    if not isinstance(service, dict):
        return [_wrong("service", raw, "service: is missing")]
    at = without_empty({name: value for name, value in raw.items() if name != "service"})
    return _services(service | {"service_at_locations": [at]}, ids)


def _organisation(raw: Any, ids: Ids) -> list[Found]:
    faults = list(ORGANISATION.faults(raw))
    if faults:
        return [_wrong("organisation", raw, _sentence(faults))]
    alone = {name: value for name, value in raw.items() if name != "services"}
    organisation = read_organisation(alone, ids)
    found = [Found("organisation", organisation.id, organisation.name, alone)]
    services = raw.get("services", [])
    for service in services if isinstance(services, list) else []:
        if isinstance(service, dict):
            found += _services(service | {"organization": alone}, ids)[-1:]
    return found


def _nothing(judge: Callable[[Any], list[str]]) -> Callable[[Any, Ids], list[Found]]:
    """For what is no entry of a directory: it is judged, and nothing comes of it."""

    def read(raw: Any, ids: Ids) -> list[Found]:
        if faults := judge(raw):
            raise Refused(_sentence(faults))
        return []

    return read


def _front_page(raw: Any, ids: Ids) -> list[Found]:
    judge_front_page(raw)
    return []


_READERS: dict[Kind, Callable[[Any, Ids], list[Found]]] = {
    "api": _front_page,
    "service": _services,
    "service_at_location": _at_location,
    "organisation": _organisation,
    "taxonomy": _nothing(lambda raw: list(TAXONOMY.faults(raw))),
    "taxonomy_term": _nothing(faults_of_term),
}


def _wrong(kind: EntryKind, entry: Any, reason: str) -> Found:
    fields = entry if isinstance(entry, Mapping) else {}
    id_, name = (str(fields.get(field, ""))[:80] for field in ("id", "name"))
    return Found(kind, id_.lower() or "(no id)", name or "(no name)", wrong=reason)


def _sentence(faults: list[str]) -> str:
    more = len(faults) - MOST_FAULTS
    return "; ".join(faults[:MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")
