"""The lists of services and organisations."""

from typing import cast, get_args

from starlette.responses import Response

from bot.core.service import NEEDS, Need, Standing, Status
from bot.usecases.staff.directory_work_ports import Wanted
from bot.web.console.directory.shown import BASE, address, shown_with_names, today
from bot.web.console.visit import Page, Visit

STATUSES: tuple[Status, ...] = get_args(Status)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
LONGEST_SEARCH = 200  # characters


async def list_services(visit: Visit) -> Response:
    """Services, with what filters leave of them."""
    filters, wanted = _wanted(visit)
    day, after = today(visit.now), visit.query("after")
    part = await visit.look(lambda unit: unit.directory_work.services(wanted, day, after))
    rows = await visit.look(lambda unit: shown_with_names(unit, part.entries, day))
    organisation = await visit.look(lambda unit: unit.directory_work.organisation(wanted.organisation))
    return visit.page(
        "directory/services.html",
        rows=rows, filters=filters, organisation=organisation, needs=NEEDS, statuses=STATUSES,
        councils=sorted(visit.needs.sources.councils()),
        first=address(BASE, filters) if after else "",
        more=address(BASE, filters, after=part.after) if part.after else "",
    )  # fmt: skip


def _wanted(visit: Visit) -> tuple[dict[str, str], Wanted]:
    """The filters in the address; one that means nothing is left out."""
    known = {
        "need": NEEDS, "status": STATUSES, "standing": STANDINGS, "signpost": ("yes",), "door": ("yes",),
        "council": visit.needs.sources.councils(),
    }  # fmt: skip
    filters = {name: visit.query(name) for name, values in known.items() if visit.query(name) in values}
    filters |= {"words": visit.query("words")[:LONGEST_SEARCH], "organisation": visit.query("organisation")}
    filters = {name: value for name, value in filters.items() if value}
    return filters, Wanted(
        words=filters.get("words", ""),
        need=cast(Need | None, filters.get("need")),
        council=filters.get("council", ""),
        status=cast(Status | None, filters.get("status")),
        standing=cast(Standing | None, filters.get("standing")),
        organisation=filters.get("organisation", ""),
        signpost_only="signpost" in filters,
        front_door="door" in filters,
    )


async def list_organisations(visit: Visit) -> Response:
    """Organisations by name."""
    words, after = visit.query("words")[:LONGEST_SEARCH], visit.query("after")
    part = await visit.look(lambda unit: unit.directory_work.organisations(words, after))
    path, filters = f"{BASE}/organisations", {"words": words}
    return visit.page(
        "directory/organisations.html",
        rows=part.entries, words=words,
        first=address(path, filters) if after else "",
        more=address(path, filters, after=part.after) if part.after else "",
    )  # fmt: skip


PAGES = (
    Page("/directory", list_services, "see_directory"),
    Page("/directory/organisations", list_organisations, "see_directory"),
)
