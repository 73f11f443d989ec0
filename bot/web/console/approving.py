"""Content to approve: steps, what answers danger, and translations, each with who stands by it."""

from starlette.responses import Response

from bot.core.approval import APPROVAL_KINDS, Approvable
from bot.usecases.staff.approve_words import approve_words
from bot.usecases.staff.list_approvables import Judged, judge, list_approvables, place_of
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import Page, Visit

_MISSING = 404


async def show_all(visit: Visit) -> Response:
    """What waits, then what is approved."""
    kind = next((each for each in APPROVAL_KINDS if each == visit.query("kind")), None)
    waiting_only, after = visit.query("show") == "waiting", visit.query("after")
    items = visit.needs.content.now().approvables
    page = await visit.look(lambda unit: list_approvables(unit, items, kind, waiting_only, after))
    return visit.page(
        "content/list.html", page=page, kind=kind, kinds=APPROVAL_KINDS, waiting_only=waiting_only,
        place_of=place_of,
    )  # fmt: skip


async def show_one(visit: Visit) -> Response:
    """The words, what they rest on, and who decided what about them."""
    item = _item(visit)
    if item is None:
        return visit.page("refused.html", _MISSING, because="missing")

    def look(unit: UnitOfWork) -> tuple[Judged, tuple[object, ...]]:
        history = unit.approvals.history(item.kind, item.key, item.language)
        return judge(item, history[-1] if history else None, unit), history

    judged, history = await visit.look(look)
    return visit.page("content/one.html", judged=judged, item=item, history=history, place=place_of(item))


async def approve(visit: Visit) -> Response:
    """Somebody stands by these words from now on."""
    return await _decide(visit, True, "Approved. Owners on real channels may read it from now on.")


async def take_back(visit: Visit) -> Response:
    """Nobody stands by these words any more."""
    return await _decide(visit, False, "Taken back. It is a draft again.")


async def _decide(visit: Visit, approved: bool, said: str) -> Response:
    item = _item(visit)
    if item is None:
        return visit.page("refused.html", _MISSING, because="missing")
    seen = whole_number(visit.given("seen"), UNKNOWN)
    fingerprint, staff = visit.given("fingerprint"), visit.member
    await visit.act(lambda unit: approve_words(unit, item, fingerprint, seen, approved, staff, visit.now))
    return visit.go(f"/content/{place_of(item)}", said)


def _item(visit: Visit) -> Approvable | None:
    place, items = visit.path("place"), visit.needs.content.now().approvables
    return next((each for each in items if place_of(each) == place), None)


_ONE = "/content/{place}"
PAGES = (
    Page("/content", show_all, "see_content"),
    Page(_ONE, show_one, "see_content"),
    Page(f"{_ONE}/approve", approve, "approve_content", "POST"),
    Page(f"{_ONE}/take-back", take_back, "approve_content", "POST"),
)
