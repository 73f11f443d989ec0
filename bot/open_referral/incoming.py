"""Entries of a feed as our organisations and services. They have been cleaned and judged before.

An entry that came from us says everything. Of any other, what its publisher has no words for (needs, rules,
who must not be sent) stays as staff have set it here.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast, get_args

from bot.core.practice import Sector, Stage
from bot.core.service import (
    SIGNPOST_ONLY,
    Facts,
    Need,
    Organisation,
    Proof,
    Reach,
    Rules,
    Service,
    Span,
)  # fmt: skip
from bot.open_referral.clean_text import Refused
from bot.open_referral.hours import read_hours
from bot.open_referral.ids import OURS, Ids
from bot.open_referral.outgoing import RULES
from bot.open_referral.rule_fields import flag, known, span, text, texts
from bot.open_referral.terms import read_terms

LONGEST_WHAT = 400  # characters: owners read it on a phone; the whole text is kept beside it
LONGEST_AREA = 100


def read_organisation(raw: Mapping[str, Any], ids: Ids, before: Organisation | None = None) -> Organisation:
    """The organisation in this entry. Raises Refused."""
    ours = _ours(raw)
    what = "" if flag(ours, "no_description") else str(raw["description"])
    return Organisation(
        id=ids.key("organization", raw),
        name=str(raw["name"]),
        what=what if OURS in raw else _short(what),
        proof=_proof(ours, ours.get("checked_on"), before and before.proof),
        web=str(raw.get("website") or text(ours, "web")),
    )


def read_service(raw: Mapping[str, Any], ids: Ids, before: Service | None = None) -> Service:
    """The service in this entry; `before` is what we hold of it. Raises Refused."""
    ours, is_ours = _ours(raw), OURS in raw
    terms = read_terms(raw.get("attributes", ()), ids)
    what = str(raw.get("description", ""))
    needs = cast(tuple[Need, ...], terms.get("needs", ()))
    service = Service(
        id=ids.key("service", raw),
        organisation=_organisation_key(raw, ids),
        name=str(raw["name"]),
        what=what if is_ours else _short(what),
        needs=needs,
        proof=_proof(ours, raw.get("assured_date"), before and before.proof),
        cost=str(raw.get("fees", "")),
        rules=_rules(raw, terms),
        not_for=text(ours, "not_for"),
        conditions=_conditions(raw, ours),
        reach=_reach(raw, ours),
        languages=_names(raw, "languages"),
        area=_names(raw, "service_areas"),
        signpost_only=flag(ours, "signpost_only"),
        front_door=flag(ours, "front_door"),
        helpline=flag(ours, "helpline"),
        status=raw["status"],
    )
    service = service if is_ours or before is None else _as_staff_set_it(service, raw, before)
    # Owners are never introduced to such help, whatever an entry says of itself.
    is_signpost = service.signpost_only or bool({*service.needs} & {*SIGNPOST_ONLY})
    return replace(service, signpost_only=is_signpost)


def _as_staff_set_it(service: Service, raw: Mapping[str, Any], before: Service) -> Service:
    rules = service.rules
    has_rules = RULES in raw or any((rules.sectors, rules.councils, rules.stages))
    return replace(
        service,
        needs=service.needs or before.needs,
        rules=rules if has_rules else replace(before.rules, age=rules.age),
        not_for=service.not_for or before.not_for,
        conditions=service.conditions or before.conditions,
        signpost_only=before.signpost_only,
        front_door=before.front_door,
        helpline=before.helpline,
    )


def _ours(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    ours = raw.get(OURS, {})
    if not isinstance(ours, Mapping):
        raise Refused(f"{OURS}: must be an object")
    return ours


def _organisation_key(raw: Mapping[str, Any], ids: Ids) -> str:
    if organisation := raw.get("organization"):
        return ids.key("organization", organisation)
    return str(raw["organization_id"]).lower()


def _proof(ours: Mapping[str, Any], checked_on: Any, before: Proof | None) -> Proof:
    """As the entry says it; who approves an import puts their own name and day there."""
    facts = known(ours, "facts", get_args(Facts)) or (before.facts if before else "fresh")
    checked = date.fromisoformat(str(checked_on)[:10]) if checked_on else None
    by = text(ours, "checked_by") or None
    return Proof(cast(Facts, facts), checked, by, texts(ours, "sources"))


def _rules(raw: Mapping[str, Any], terms: Mapping[str, tuple[str, ...]]) -> Rules:
    given = raw.get(RULES, {})
    if not isinstance(given, Mapping):
        raise Refused(f"{RULES}: must be an object")
    listed: dict[str, Any] = {
        name: texts(given, name) if RULES in raw else terms.get(name, ())
        for name in ("sectors", "councils", "stages")
    }
    for name in ("sectors", "stages"):
        _check_terms(name, listed[name])
    age = Span(raw.get("minimum_age"), raw.get("maximum_age"))
    return Rules(**listed, people=span(given, "people"), years=span(given, "years"), age=age)


def _check_terms(name: str, terms: tuple[str, ...]) -> None:
    """Raises Refused for a sector or a stage that we do not know: a rule must never be half understood."""
    unknown = set(terms) - set(get_args(Sector if name == "sectors" else Stage))
    if unknown:
        raise Refused(f"{RULES}.{name}: {', '.join(sorted(unknown))[:60]} is not one we know")


def _conditions(raw: Mapping[str, Any], ours: Mapping[str, Any]) -> tuple[str, ...]:
    if OURS in raw:
        return texts(ours, "conditions")
    lines = str(raw.get("eligibility_description", "")).split("\n")
    return tuple(_short(line.strip()) for line in lines if line.strip())


def _reach(raw: Mapping[str, Any], ours: Mapping[str, Any]) -> Reach:
    numbers = [str(phone["number"]) for phone in raw.get("phones", ()) if phone.get("number")]
    return Reach(
        phone=numbers[0] if numbers else "",
        email=str(raw.get("email") or text(ours, "email")),
        web=str(raw.get("url") or text(ours, "web")),
        where=where_of(raw),
        hours=read_hours(raw.get("schedules", [])),
    )


def where_of(raw: Mapping[str, Any]) -> str:
    """The first place to which people can go, in one line."""
    for at in raw.get("service_at_locations", ()):
        location = at.get("location", {})
        address = next(iter(location.get("addresses", ())), {})
        parts = [location.get("name"), *(address.get(n) for n in ("address_1", "city", "postal_code"))]
        if location.get("location_type", "physical") == "physical" and any(parts):
            return ", ".join(str(part) for part in parts if part)
    return ""


def _names(raw: Mapping[str, Any], field: str) -> tuple[str, ...]:
    named = (str(item.get("name", "")) for item in raw.get(field, ()))
    return tuple(name for name in named if name and len(name) <= LONGEST_AREA)


def _short(what: str) -> str:
    """As much as an owner reads on a phone: whole sentences, or whole words."""
    if len(what) <= LONGEST_WHAT:
        return what
    start = what[: LONGEST_WHAT - 1]
    end = max(start.rfind(mark) for mark in (". ", "\n"))
    return start[: end + 1].strip() if end > LONGEST_WHAT // 3 else f"{start.rsplit(' ', 1)[0]}…"
