"""The directory's entries as rows of its tables, and back."""

from dataclasses import asdict
from datetime import date, time
from typing import Any

from sqlalchemy import Row

from bot.core.intermediary import DaysOff, Hours, Intermediary
from bot.core.service import Organisation, Proof, Reach, Rules, Service, Span

_AS_THEY_ARE = ("id", "name", "what", "cost", "not_for", "signpost_only", "front_door", "helpline", "status")
_LISTS = ("needs", "conditions", "languages", "area")
_SPANS = ("people", "years", "age")
_PERSON = ("id", "name", "organisation", "about", "most_open", "told_by", "email", "deputy", "code",
           "example", "active")  # fmt: skip
_PERSON_LISTS = ("languages", "councils", "needs", "sectors")


def organisation_row(organisation: Organisation) -> dict[str, Any]:
    """The columns of an organisation."""
    plain = {name: getattr(organisation, name) for name in ("id", "name", "what", "web")}
    return plain | _proof_row(organisation.proof)


def organisation_of(row: Row[Any]) -> Organisation:
    """The organisation in this row."""
    return Organisation(row.id, row.name, row.what, _proof_of(row), row.web)


def service_row(service: Service) -> dict[str, Any]:
    """The columns of a service."""
    plain = {name: getattr(service, name) for name in _AS_THEY_ARE}
    lists = {name: list(getattr(service, name)) for name in _LISTS}
    apart = {"organisation_id": service.organisation, "rules": asdict(service.rules)}
    return plain | lists | apart | {"reach": asdict(service.reach)} | _proof_row(service.proof)


def service_of(row: Row[Any]) -> Service:
    """The service in this row."""
    return Service(
        organisation=row.organisation_id,
        rules=_rules_of(row.rules),
        reach=Reach(**row.reach | {"hours": tuple(row.reach["hours"])}),
        proof=_proof_of(row),
        **{name: getattr(row, name) for name in _AS_THEY_ARE},
        **{name: tuple(getattr(row, name)) for name in _LISTS},
    )


def intermediary_row(person: Intermediary) -> dict[str, Any]:
    """The columns of an intermediary."""
    plain = {name: getattr(person, name) for name in _PERSON}
    lists = {name: list(getattr(person, name)) for name in _PERSON_LISTS}
    hours = [[each.weekday, each.opens.isoformat(), each.closes.isoformat()] for each in person.hours]
    days_off = [[each.first.isoformat(), each.last.isoformat()] for each in person.days_off]
    return plain | lists | {"hours": hours, "days_off": days_off}


def intermediary_of(row: Row[Any]) -> Intermediary:
    """The intermediary in this row."""
    hours = (
        Hours(day, time.fromisoformat(opens), time.fromisoformat(shut)) for day, opens, shut in row.hours
    )
    days_off = (DaysOff(*map(date.fromisoformat, days)) for days in row.days_off)
    return Intermediary(
        hours=tuple(hours),
        days_off=tuple(days_off),
        **{name: getattr(row, name) for name in _PERSON},
        **{name: tuple(getattr(row, name)) for name in _PERSON_LISTS},
    )


def _rules_of(kept: dict[str, Any]) -> Rules:
    lists = {name: tuple(kept[name]) for name in ("sectors", "councils", "stages")}
    return Rules(**lists, **{name: Span(**kept[name]) for name in _SPANS})


def _proof_row(proof: Proof) -> dict[str, Any]:
    return asdict(proof) | {"sources": list(proof.sources)}


def _proof_of(row: Row[Any]) -> Proof:
    return Proof(row.facts, row.checked_on, row.checked_by, tuple(row.sources))
