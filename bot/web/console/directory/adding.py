"""Adding a local service in a minute."""

from starlette.responses import Response

from bot.core.service import Proof, Service
from bot.usecases.staff.add_service import add_service, find_same
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.editing import choices, sent
from bot.web.console.directory.shown import below, service_path
from bot.web.console.directory.typed import WORDS, Typed, read_service
from bot.web.console.visit import Page, Visit

MOST_NAMES = 300  # organisations that the field offers while somebody types
_EMPTY = Service("", "", "", "", (), Proof("fresh"))


async def show_form(visit: Visit) -> Response:
    """An empty form."""
    return await _form(visit, Typed(words={"organisation": visit.query("organisation")}))


async def add(visit: Visit) -> Response:
    """Add it and show it as an owner sees it, or show the form again with what is wrong."""
    typed, organisation = sent(visit), " ".join(visit.given("organisation").split())
    typed.words["organisation"] = organisation
    service = read_service(typed, _EMPTY, None, visit.needs.sources.councils())
    if not organisation or len(organisation) > WORDS["name"]:
        typed.wrong["organisation"] = "Write who offers it, in at most 200 characters."
    if not (service.reach.phone or service.reach.email or service.reach.web or service.reach.where):
        typed.wrong["phone"] = "Write at least one way to reach them."
    if visit.given("checked") != "yes":
        typed.wrong["checked"] = "Owners are only shown what somebody has checked. Tick this when you have."
    if await visit.look(lambda unit: _is_there(unit, organisation, service.name)):
        typed.wrong["name"] = f"{organisation} has a service of this name already."
    if typed.wrong:
        return await _form(visit, typed, 422)
    added = await visit.act(lambda unit: add_service(unit, service, organisation, visit.member, visit.now))
    return visit.go(below(service_path(added.id)), "Added. This is how owners see it.")


def _is_there(unit: UnitOfWork, organisation: str, name: str) -> bool:
    found = unit.directory_work.organisation_named(organisation)
    return found is not None and find_same(unit, found, name) is not None


async def _form(visit: Visit, typed: Typed, status: int = 200) -> Response:
    names = await visit.look(lambda unit: unit.directory_work.names(MOST_NAMES))
    return visit.page("directory/add.html", status, typed=typed, names=names, **choices(visit))


PAGES = (
    Page("/directory/add", show_form, "edit_directory"),
    Page("/directory/add", add, "edit_directory", "POST"),
)
