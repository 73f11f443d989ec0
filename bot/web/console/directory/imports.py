"""Imports: staging them, looking at what each would change, and deciding."""

import asyncio
from collections.abc import Callable

from starlette.datastructures import UploadFile
from starlette.responses import Response

from bot.core.errors import ImportWrong, SourceRefused
from bot.usecases.staff.decide_import import Chosen, Decided, Key, approve_chosen, refuse_chosen
from bot.usecases.staff.stage_source import stage_source
from bot.usecases.staging_ports import Delivery
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.import_page import LIST, show_import
from bot.web.console.numbers import whole_number
from bot.web.console.visit import HOME, Page, Visit

LARGEST = 20 * 1024 * 1024  # bytes of a file, and of the form around it
PATH = "/directory/imports"


async def list_imports(visit: Visit) -> Response:
    """The newest imports, and where a new one begins."""
    return await _list(visit)


async def _list(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    asked = visit.query("before")
    before = whole_number(asked, None)
    found = await visit.look(lambda unit: unit.imports.before(before, LIST + 1))
    counts = await visit.look(lambda unit: {each.id: unit.imports.count(each.id) for each in found[:LIST]})
    more = f"{HOME}{PATH}?before={found[LIST - 1].id}" if len(found) > LIST else ""
    return visit.page(
        "directory/imports.html", status, rows=found[:LIST], counts=counts, more=more,
        first=f"{HOME}{PATH}" if before is not None else "", hosts=visit.needs.sources.hosts, wrong=wrong,
    )  # fmt: skip


async def stage_file(visit: Visit) -> Response:
    """A file from somebody's computer."""
    file = visit.form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        return await _list(visit, "Choose a file first.", 422)
    name, data = file.filename, await file.read()
    return await _stage(visit, lambda: visit.needs.sources.read_file(name, data))


async def stage_feed(visit: Visit) -> Response:
    """A feed of somebody else."""
    address = visit.given("address")
    if not address.startswith("https://") and not address.startswith("http://"):
        return await _list(visit, "Write the address of a feed: it begins with https://", 422)
    return await _stage(visit, lambda: visit.needs.sources.read_feed(address))


async def _stage(visit: Visit, read: Callable[[], Delivery]) -> Response:
    """Read it apart from the console's own threads: a slow feed keeps nobody from the database."""
    sources, storage = visit.needs.sources, visit.needs.storage

    def stage() -> int:
        return stage_source(read(), visit.member, visit.now, storage, sources.open_format)

    try:
        number = await asyncio.to_thread(stage)
    except SourceRefused as refused:
        return await _list(visit, str(refused), 422)
    return visit.go(f"{PATH}/{number}", "Nothing has changed yet. Look at what it would change.")


async def decide(visit: Visit) -> Response:
    """Take entries over, or leave the directory as it is."""
    number = whole_number(visit.path("number"), None)
    if number is None or await visit.look(lambda unit: unit.imports.find(number)) is None:
        return visit.page("refused.html", 404, because="missing")
    verb, whole = visit.given("verb"), visit.given("whole") == "yes"
    chosen = Chosen(waiting=whole_number(visit.given("waiting"), 0)) if whole else Chosen(marks=_marks(visit))
    if verb not in ("approve", "refuse") or (not whole and not chosen.marks):
        return visit.go(f"{PATH}/{number}", "Tick at least one entry.")
    try:
        done = await visit.act(lambda unit: _decide(unit, number, verb, chosen, visit))
    except ImportWrong as wrong:
        return visit.go(f"{PATH}/{number}", f"Nothing was done: {wrong}")
    return visit.go(f"{PATH}/{number}", _said(verb, done))


def _marks(visit: Visit) -> dict[Key, str]:
    """The ticked entries: each tick says its kind, the mark of what the page showed, and its id."""
    marks: dict[Key, str] = {}
    for ticked in visit.given_all("entry"):
        kind, _, rest = ticked.partition(" ")
        mark, _, id_ = rest.partition(" ")
        if kind in ("organisation", "service"):
            marks["service" if kind == "service" else "organisation", id_] = mark
    return marks


def _decide(unit: UnitOfWork, number: int, verb: str, chosen: Chosen, visit: Visit) -> Decided:
    if verb == "approve":
        open_format = visit.needs.sources.open_format
        return approve_chosen(unit, number, chosen, visit.member, visit.now, open_format)
    return refuse_chosen(unit, number, chosen, visit.member, visit.now)


def _said(verb: str, done: Decided) -> str:
    many = sum(done.done.values())
    what = "taken over" if verb == "approve" else "left out"
    said = f"{many} {'entry' if many == 1 else 'entries'} {what}; {done.waiting} still wait."
    if done.left:
        said += f" {done.left} changed in the directory since this was staged: look at each of them."
    return said


PAGES = (
    Page(PATH, list_imports, "see_directory"),
    Page(PATH, stage_file, "approve_imports", "POST"),
    Page(f"{PATH}/feed", stage_feed, "approve_imports", "POST"),
    Page(f"{PATH}/{{number}}", show_import, "see_directory"),
    Page(f"{PATH}/{{number}}", decide, "approve_imports", "POST"),
)
