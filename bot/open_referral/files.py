"""The directory as one file: JSON as a feed gives it, a data package, or our CSV."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.catalogue import is_published
from bot.open_referral.ids import Ids
from bot.open_referral.keeping import full_organisation, full_service
from bot.open_referral.package import write_package
from bot.open_referral.simple_csv import write_csv
from bot.open_referral.unsafe_places import is_unsafe_place, without_places
from bot.usecases.staging_ports import Format, Kept

ORGANISATIONS = "organizations"  # those that offer nothing, beside the services of a feed


@dataclass(frozen=True)
class Entries:
    """Everything that the directory holds. `full`: also what is never published, for a move."""

    organisations: tuple[Organisation, ...]
    services: tuple[Service, ...]
    kept: tuple[Kept, ...] = ()
    full: bool = False


def written(entries: Entries, format_: Format, ids: Ids) -> bytes:
    """The file."""
    if format_ == "csv":
        return write_csv(_pairs(entries)).encode()
    services, alone = _documents(entries, ids)
    return write_package(services, alone) if format_ == "package" else _feed(services, alone)


def _feed(services: list[dict[str, Any]], alone: list[dict[str, Any]]) -> bytes:
    pages = 1 if services else 0
    page = {
        "total_items": len(services), "total_pages": pages, "page_number": 1, "size": len(services),
        "first_page": True, "last_page": True, "empty": not services, "contents": services,
    }  # fmt: skip
    page |= {ORGANISATIONS: alone} if alone else {}
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()


def _pairs(entries: Entries) -> list[tuple[Service, Organisation]]:
    offering = {each.id: each for each in entries.organisations}
    shown = (each for each in entries.services if entries.full or is_published(each))
    pairs = [(each, offering[each.organisation]) for each in shown if each.organisation in offering]
    return pairs if entries.full else [(_without_place(each, by), by) for each, by in pairs]


def _without_place(service: Service, organisation: Organisation) -> Service:
    hides = is_unsafe_place(service, organisation)
    return replace(service, reach=replace(service.reach, where="")) if hides else service


def _documents(entries: Entries, ids: Ids) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    came = {(each.kind, each.id): each.raw for each in entries.kept}
    services = [_document(each, by, came, entries, ids) for each, by in _pairs(entries)]
    offering = {each.organisation for each in entries.services}
    alone = [each for each in entries.organisations if each.id not in offering]
    shown = [each for each in alone if entries.full or each.proof.facts != "ended"]
    return services, [
        full_organisation(each, ids, came.get(("organisation", each.id)), full=entries.full) for each in shown
    ]


def _document(
    service: Service,
    organisation: Organisation,
    came: Mapping[tuple[str, str], Mapping[str, Any]],
    entries: Entries,
    ids: Ids,
) -> dict[str, Any]:
    kept = (came.get(("service", service.id)), came.get(("organisation", organisation.id)))
    document = full_service(service, organisation, ids, kept, full=entries.full)
    hides = not entries.full and is_unsafe_place(service, organisation)
    return without_places(document) if hides else document
