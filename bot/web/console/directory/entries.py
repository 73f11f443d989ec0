"""One service and one organisation, and what can be done with them beside editing."""

import json
from collections.abc import Callable
from typing import cast

from starlette.responses import Response

from bot.core.directory_care import WHY_HIDE, WhyHide, what_misleads, why_ring
from bot.core.service import Organisation, Service
from bot.usecases.load_directory import mark_of
from bot.usecases.staff.bring_back_service import bring_back_service
from bot.usecases.staff.directory_work_ports import Wanted
from bot.usecases.staff.hide_service import hide_service
from bot.usecases.staff.preview_service import preview_service
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.shown import (
    below,
    dialled,
    service_path,
    shown,
    shown_with_names,
    span_words,
    today,
    web_address,
)
from bot.web.console.visit import Page, Visit

NO_ENTRY = "refused.html"


async def show_service(visit: Visit) -> Response:
    """Everything that is known of a service, and what an owner reads of it."""
    found = await visit.look(lambda unit: _service(unit, visit.path("id")))
    if found is None:
        return visit.page(NO_ENTRY, 404, because="missing")
    service, organisation, values = found
    day = today(visit.now)
    return visit.page(
        "directory/service.html",
        row=shown(service, organisation, day), mark=mark_of(service), ring=why_ring(service, day),
        preview=preview_service(service, organisation, visit.needs.content.wording, day),
        misleads=list(what_misleads(service, organisation)), reasons=WHY_HIDE,
        span_words=span_words, web_address=web_address, dialled=dialled, **values,
    )  # fmt: skip


def _service(unit: UnitOfWork, id_: str) -> tuple[Service, Organisation | None, dict[str, object]] | None:
    work = unit.directory_work
    service = work.service(id_)
    if service is None:
        return None
    kept = work.kept("service", id_)
    values = {
        "history": work.history("service", id_),
        "call": unit.directory_calls.find(id_),
        "source": kept.source if kept else "",
        "raw": json.dumps(kept.raw, ensure_ascii=False, indent=1) if kept else "",
    }
    return service, work.organisation(service.organisation), values


async def show_organisation(visit: Visit) -> Response:
    """An organisation, with its services."""
    id_, day = visit.path("id"), today(visit.now)

    def read(unit: UnitOfWork) -> dict[str, object] | None:
        organisation = unit.directory_work.organisation(id_)
        if organisation is None:
            return None
        part = unit.directory_work.services(Wanted(organisation=id_), day)
        return {
            "organisation": organisation, "rows": shown_with_names(unit, part.entries, day),
            "has_more": bool(part.after), "history": unit.directory_work.history("organisation", id_),
        }  # fmt: skip

    values = await visit.look(read)
    if values is None:
        return visit.page(NO_ENTRY, 404, because="missing")
    return visit.page("directory/organisation.html", web_address=web_address, **values)


async def hide(visit: Visit) -> Response:
    """No owner sees it any more."""
    why = visit.given("why")
    if why not in WHY_HIDE:
        return visit.go(below(service_path(visit.path("id"))), "Choose why it should be hidden.")
    return await _act(
        visit, "Hidden. No owner sees it any more.",
        lambda unit, id_, mark: hide_service(unit, id_, cast(WhyHide, why), mark, visit.member, visit.now),
    )  # fmt: skip


async def bring_back(visit: Visit) -> Response:
    """Owners may see it again."""
    return await _act(
        visit, "It is open again.",
        lambda unit, id_, mark: bring_back_service(unit, id_, mark, visit.member, visit.now),
    )  # fmt: skip


async def _act(visit: Visit, said: str, do: Callable[[UnitOfWork, str, str], None]) -> Response:
    id_ = visit.path("id")
    if await visit.look(lambda unit: unit.directory_work.service(id_)) is None:
        return visit.page(NO_ENTRY, 404, because="missing")
    await visit.act(lambda unit: do(unit, id_, visit.given("mark")))
    return visit.go(below(service_path(id_)), said)


PAGES = (
    Page("/directory/services/{id:path}/hide", hide, "edit_directory", "POST"),
    Page("/directory/services/{id:path}/bring-back", bring_back, "edit_directory", "POST"),
    Page("/directory/services/{id:path}", show_service, "see_directory"),
    Page("/directory/organisations/{id:path}", show_organisation, "see_directory"),
)
