"""The telephone round: entries to check, one at a time."""

from datetime import datetime, time
from typing import cast
from urllib.parse import quote

from starlette.responses import Response

from bot.core.directory_care import start_of_week, why_ring
from bot.core.service import Service
from bot.core.working_time import LONDON
from bot.usecases.load_directory import mark_of
from bot.usecases.staff.directory_work_ports import Call, CallsCounted
from bot.usecases.staff.note_call import CAME_OF_IT, CameOfIt, note_call
from bot.usecases.staff.take_next_call import take_next_call
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.shown import dialled, shown, span_words, today, web_address
from bot.web.console.visit import Page, Visit

_SAID = {
    "right": "Noted: all still right.",
    "nobody": "Noted. It comes again tomorrow.",
    "gone": "Noted. No owner sees it any more.",
    "later": "Skipped. It comes again in an hour.",
}


async def show_round(visit: Visit) -> Response:
    """How the round stands, and where to begin."""
    counted = await visit.look(lambda unit: _count(unit, visit.now))
    return visit.page("directory/round.html", counted=counted)


async def take_next(visit: Visit) -> Response:
    """On to the next who is to be rung."""
    return await _next(visit, "")


async def _next(visit: Visit, said: str) -> Response:
    found = await visit.act(lambda unit: take_next_call(unit, visit.member, visit.now))
    return visit.go(f"/directory/round/{quote(found)}" if found else "/directory/round", said)


async def show_call(visit: Visit) -> Response:
    """Whom to ring, and what to ask."""
    found = await visit.look(lambda unit: _read(unit, visit.path("id"), visit))
    if found is None:
        return visit.page("refused.html", 404, because="missing")
    service, values = found
    return visit.page(
        "directory/call.html", mark=mark_of(service), why=why_ring(service, today(visit.now)),
        span_words=span_words, web_address=web_address, dialled=dialled, **values,
    )  # fmt: skip


def _read(unit: UnitOfWork, id_: str, visit: Visit) -> tuple[Service, dict[str, object]] | None:
    service = unit.directory_work.service(id_)
    if service is None:
        return None
    call, day = unit.directory_calls.find(id_), today(visit.now)
    organisation = unit.directory_work.organisation(service.organisation)
    return service, {
        "row": shown(service, organisation, day), "call": call, "other": _other(unit, call, visit),
        "counted": _count(unit, visit.now),
    }  # fmt: skip


def _other(unit: UnitOfWork, call: Call, visit: Visit) -> str:
    """Who else rings them now; "" if nobody does."""
    if not call.is_held(visit.now) or call.held_by == visit.member.id:
        return ""
    who = unit.staff.find(call.held_by or "")
    return who.name if who else "Somebody else"


async def note(visit: Visit) -> Response:
    """Note what came of the call, and on to the next."""
    id_, came = visit.path("id"), visit.given("came")
    if came not in CAME_OF_IT:
        return visit.go(f"/directory/round/{quote(id_)}", "Choose what came of the call.")
    mark, said = visit.given("mark"), cast(CameOfIt, came)
    await visit.act(lambda unit: note_call(unit, id_, said, mark, visit.member, visit.now))
    return await _next(visit, _SAID[came])


def _count(unit: UnitOfWork, now: datetime) -> CallsCounted:
    day = today(now)
    monday = datetime.combine(start_of_week(day), time(), LONDON)
    return unit.directory_calls.count(now, monday, day)


PAGES = (
    Page("/directory/round", show_round, "edit_directory"),
    Page("/directory/round/next", take_next, "edit_directory", "POST"),
    Page("/directory/round/{id:path}", show_call, "edit_directory"),
    Page("/directory/round/{id:path}", note, "edit_directory", "POST"),
)
