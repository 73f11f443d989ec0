"""Our organisations and services as HSDS-UK 3.0 writes them.

What the UK profile has no field for goes into fields of full HSDS (phones, names of languages, the text of
eligibility), and what that has none for into `x_rules` and `x_stallside`. Empty fields are left out.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.core.service import Organisation, Proof, Rules, Service, Span
from bot.open_referral.clean_text import is_empty, without_empty
from bot.open_referral.hours import schedules_of
from bot.open_referral.ids import OURS, Ids
from bot.open_referral.shape import is_email, is_web_address
from bot.open_referral.terms import attributes_of

RULES = "x_rules"
OWN_FIELDS = (OURS, RULES)
# What a listing shows: fields of which an entry has one only.
ONE_TO_ONE = (
    "id", "organization_id", "name", "description", "url", "email", "status", "fees", "accreditations",
    "minimum_age", "maximum_age", "assured_date", "assurer_email", "alert", "last_modified",
    "eligibility_description", RULES, OURS,
)  # fmt: skip


@lru_cache(maxsize=2_000)  # many services of one organisation go out together; nobody changes what comes
def organisation_document(organisation: Organisation, ids: Ids, *, full: bool = False) -> dict[str, Any]:
    """An organisation; `full` also says who checked it, which is never published."""
    named = is_web_address(organisation.web)
    ours = {
        "key": organisation.id,
        "no_description": not organisation.what or None,
        "web": None if named else organisation.web,
        **_proof(organisation.proof, full=full, with_date=True),
    }
    return without_empty({
        "id": ids.of("organization", organisation.id),
        "name": organisation.name,
        "description": organisation.what or organisation.name,  # the profile demands one
        "website": organisation.web if named else None,
        OURS: without_empty(ours),
    })  # fmt: skip


def service_document(
    service: Service, organisation: Organisation, ids: Ids, *, full: bool = False, lists: bool = True
) -> dict[str, Any]:
    """A service with its organisation and, unless a listing is all that is wanted, all that hangs on it."""
    return without_empty({
        "id": ids.of("service", service.id),
        "organization_id": ids.of("organization", organisation.id),
        "name": service.name,
        "description": service.what,
        "url": service.reach.web if is_web_address(service.reach.web) else None,
        "email": service.reach.email if is_email(service.reach.email) else None,
        "status": service.status,
        "fees": service.cost,
        "minimum_age": service.rules.age.least,
        "maximum_age": service.rules.age.most,
        "assured_date": service.proof.checked_on and service.proof.checked_on.isoformat(),
        "eligibility_description": _eligibility(service),
        **(_lists(service, ids) if lists else {}),
        "organization": organisation_document(organisation, ids, full=full),
        RULES: _rules(service.rules),
        OURS: _ours(service, full=full),
    })  # fmt: skip


def _eligibility(service: Service) -> str:
    not_for = (f"Not for: {service.not_for}",) if service.not_for else ()
    return "\n".join((*service.conditions, *not_for))


def _lists(service: Service, ids: Ids) -> dict[str, Any]:
    reach, link = service.reach, {"service_id": ids.of("service", service.id)}

    def listed(kind: str, values: tuple[str, ...], field: str) -> list[dict[str, Any]]:
        return [{"id": ids.of(kind, f"{service.id}/{v}"), **link, field: v} for v in values]

    return {
        "phones": listed("phone", (reach.phone,) if reach.phone else (), "number"),
        "schedules": schedules_of(service.id, reach.hours, ids),
        "service_areas": listed("service_area", service.area, "name"),
        "service_at_locations": [place_of(service, ids)] if reach.where else [],
        "languages": listed("language", service.languages, "name"),
        "attributes": attributes_of(service, ids),
    }


def place_of(service: Service, ids: Ids) -> dict[str, Any]:
    """The one place that we know of a service."""
    location = ids.of("location", service.id)
    return {
        "id": ids.of("service_at_location", service.id),
        "service_id": ids.of("service", service.id),
        "location_id": location,
        "location": {"id": location, "location_type": "physical", "name": service.reach.where},
    }


def _rules(rules: Rules) -> dict[str, Any]:
    spans = {name: _span(getattr(rules, name)) for name in ("people", "years", "age")}
    listed = {name: list(getattr(rules, name)) for name in ("sectors", "councils", "stages")}
    return without_empty({**listed, **spans})


def _span(span: Span) -> dict[str, float]:
    return without_empty({"least": span.least, "most": span.most})


def _ours(service: Service, *, full: bool) -> dict[str, Any]:
    reach = service.reach
    return without_empty({
        "key": service.id,
        "conditions": list(service.conditions),
        "not_for": service.not_for,
        "web": None if is_web_address(reach.web) else reach.web,
        "email": None if is_email(reach.email) else reach.email,
        "signpost_only": service.signpost_only or None,
        "front_door": service.front_door or None,
        "helpline": service.helpline or None,
        **_proof(service.proof, full=full, with_date=False),
    })  # fmt: skip


def _proof(proof: Proof, *, full: bool, with_date: bool) -> dict[str, Any]:
    return {
        "facts": proof.facts,
        "checked_on": proof.checked_on.isoformat() if with_date and proof.checked_on else None,
        "checked_by": proof.checked_by if full else None,
        "sources": [each for each in proof.sources if full or is_web_address(each)],
    }


def summary(document: Mapping[str, Any]) -> dict[str, Any]:
    """What a listing shows of a full service."""
    short = {name: document[name] for name in ONE_TO_ONE if name in document}
    organisation = document.get("organization", {})
    flat = {k: v for k, v in organisation.items() if not isinstance(v, list) and not is_empty(v)}
    return short | ({"organization": flat} if flat else {})
