"""Taking the floor, writing, and giving it back: a box beside each transcript, and a page of its own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from starlette.responses import Response

from bot.core.floor import TEXT_LIMIT, NotWritten
from bot.core.working_time import LONDON
from bot.usecases.path_ports import Effect
from bot.usecases.records import Line
from bot.usecases.staff.give_back_floor import give_back_floor
from bot.usecases.staff.hand_over_floor import hand_over_floor
from bot.usecases.staff.invite_owner import invite_owner
from bot.usecases.staff.look_at_floor import FloorSeen, look_at_floor
from bot.usecases.staff.take_floor import take_floor
from bot.usecases.staff.write_to_owner import write_to_owner
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.visit import Page, Visit

SHOWN = 30  # messages on the page of its own
OWN_PAGE = "floor"
_WRONG = 422
MASKED = "Sent. A long number in it was dotted out: card and account numbers do not belong in a chat."


async def floor_beside(visit: Visit, conversation: str, back: str = "") -> dict[str, Any]:
    """What templates/floor/floor.html needs, for the page of a transcript to pass on.

    `floor` is None if there is no such conversation. `back` "floor" leads forms to the page of its own.
    """
    member, now, parts = visit.member, visit.now, visit.needs.floor
    floor = await visit.look(lambda unit: look_at_floor(unit, conversation, member, now, parts))
    return {
        "floor": floor,
        "floor_back": back,
        "floor_wrong": "",
        "floor_typed": "",
        "floor_limit": TEXT_LIMIT,
        "floor_until": _until(visit, floor),
    }


def _until(visit: Visit, floor: FloorSeen | None) -> str:
    """14:05 today, or tomorrow: when WhatsApp takes no free words any more."""
    if floor is None or floor.until is None or floor.mute == "window":
        return ""
    local, today = floor.until.astimezone(LONDON), visit.now.astimezone(LONDON).date()
    return f"{local:%H:%M} {'tomorrow' if local.date() - today >= timedelta(days=1) else 'today'}"


async def show_floor(visit: Visit) -> Response:
    """The end of the talk, and who speaks."""
    return await _page(visit)


async def _page(visit: Visit, status: int = 200, **values: Any) -> Response:
    conversation = visit.path("conversation")
    beside = await floor_beside(visit, conversation, OWN_PAGE)
    floor = beside["floor"]
    if floor is None:
        return visit.page("refused.html", 404, because="missing")
    await visit.saw("conversation", conversation, floor.owner)
    lines = await visit.look(lambda unit: _last_lines(unit, conversation))
    part = bool(visit.request.headers.get("x-part"))
    template = "floor/part.html" if part else "floor/page.html"
    return visit.page(template, status, **(beside | {"lines": lines} | values))


def _last_lines(unit: UnitOfWork, conversation: str) -> tuple[Line, ...]:
    contact = unit.turns.contact(conversation)
    last = contact.last_n if contact else 0
    return unit.transcripts.lines(conversation, max(0, last - SHOWN), SHOWN)


async def take(visit: Visit) -> Response:
    """From now on this member of staff speaks."""
    return await _done(visit, take_floor, "The floor is yours. The assistant is silent.")


async def give_back(visit: Visit) -> Response:
    """The assistant speaks again."""
    return await _done(visit, give_back_floor, "The assistant answers again.")


async def _done(visit: Visit, use_case: Callable[..., Effect], said: str) -> Response:
    conversation, held_by = visit.path("conversation"), visit.given("held_by")
    return await _try(
        visit,
        lambda unit: use_case(unit, conversation, visit.member, held_by, visit.now, visit.needs.floor),
        said,
    )


async def hand_over(visit: Visit) -> Response:
    """A colleague speaks from now on."""
    conversation, to, parts = visit.path("conversation"), visit.given("to"), visit.needs.floor
    return await _try(
        visit,
        lambda unit: hand_over_floor(unit, conversation, visit.member, to, visit.now, parts),
        "Handed over. Your colleague sees it on Today.",
    )


async def invite(visit: Visit) -> Response:
    """The approved template goes out, since nothing else may."""
    conversation, parts = visit.path("conversation"), visit.needs.floor
    return await _try(
        visit,
        lambda unit: invite_owner(unit, conversation, visit.member, visit.now, parts),
        "Sent. When they write back, you can answer freely.",
    )


async def write(visit: Visit) -> Response:
    """Words to the owner."""
    conversation, text = visit.path("conversation"), visit.given("text")
    try:
        written = await visit.act(
            lambda unit: write_to_owner(unit, conversation, visit.member, text, visit.now)
        )
    except NotWritten as error:
        return await _page(visit, _WRONG, floor_wrong=str(error), floor_typed=text)
    visit.needs.wake(written.effect)
    return _back(visit, MASKED if written.masked else "")


async def _try(visit: Visit, call: Callable[[UnitOfWork], Effect], said: str) -> Response:
    try:
        effect = await visit.act(call)
    except NotWritten as error:
        return await _page(visit, _WRONG, floor_wrong=str(error))
    visit.needs.wake(effect)
    return _back(visit, said)


def _back(visit: Visit, said: str) -> Response:
    """To the page from which the form came: there are two."""
    own = f"/{OWN_PAGE}" if visit.given("back") == OWN_PAGE else ""
    return visit.go(f"/conversations/{visit.path('conversation')}{own}", said)


_PLACE = "/conversations/{conversation}/floor"
PAGES = (
    Page(_PLACE, show_floor, "take_floor"),
    Page(f"{_PLACE}/take", take, "take_floor", "POST"),
    Page(f"{_PLACE}/write", write, "take_floor", "POST"),
    Page(f"{_PLACE}/give-back", give_back, "take_floor", "POST"),
    Page(f"{_PLACE}/hand-over", hand_over, "take_floor", "POST"),
    Page(f"{_PLACE}/invite", invite, "take_floor", "POST"),
)
