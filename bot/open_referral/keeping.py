"""What a foreign entry holds that we have no field for: kept as it came, and exported again."""

from collections.abc import Mapping
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.clean_text import without_empty
from bot.open_referral.ids import Ids
from bot.open_referral.incoming import read_organisation, read_service
from bot.open_referral.outgoing import OWN_FIELDS, organisation_document, service_document
from bot.open_referral.terms import is_ours

ELSEWHERE = "organization"  # an organisation is an entry of its own


def to_keep(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The entry without what we write anew each time."""
    return {name: value for name, value in raw.items() if name not in (*OWN_FIELDS, ELSEWHERE)}


def full_organisation(
    organisation: Organisation, ids: Ids, kept: Mapping[str, Any] | None = None, *, full: bool = False
) -> dict[str, Any]:
    """An organisation as it goes out, with what its publisher said beside what we know."""
    fresh = organisation_document(organisation, ids, full=full)
    if not kept:
        return fresh
    came = organisation_document(read_organisation(kept, ids, organisation), ids, full=full)
    return _over(kept, came, fresh, ids)


def full_service(
    service: Service,
    organisation: Organisation,
    ids: Ids,
    kept: tuple[Mapping[str, Any] | None, Mapping[str, Any] | None] = (None, None),
    *,
    full: bool = False,
    lists: bool = True,
) -> dict[str, Any]:
    """A service as it goes out; `kept` is what its publisher said of it, and of its organisation.

    Without `lists` it is good for a listing only.
    """
    fresh = service_document(service, organisation, ids, full=full, lists=lists)
    kept_service, kept_organisation = kept
    if kept_service:
        linked = {"organization_id": fresh["organization_id"], **kept_service}
        came_as = read_service(linked, ids, service)
        fresh = _over(
            kept_service, service_document(came_as, organisation, ids, full=full, lists=lists), fresh, ids
        )
    if kept_organisation:
        fresh[ELSEWHERE] = full_organisation(organisation, ids, kept_organisation, full=full)
    return fresh


def _over(
    kept: Mapping[str, Any], came: Mapping[str, Any], fresh: Mapping[str, Any], ids: Ids
) -> dict[str, Any]:
    """What was kept, except for the fields that are different here since, and those that are ours."""
    same = {name for name in kept if came.get(name) == fresh.get(name)} - set(OWN_FIELDS)
    out = {name: value for name, value in kept.items() if name in same}
    out |= {name: value for name, value in fresh.items() if name not in same}
    if "attributes" in kept:
        theirs = [each for each in kept["attributes"] if not is_ours(each, ids)]
        out["attributes"] = theirs + list(fresh.get("attributes", ()))
    return without_empty(out)
