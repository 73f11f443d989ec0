"""One conversation: the transcript with the path of each message, and who the owner is."""

from collections.abc import Callable

from starlette.responses import Response

from bot.usecases.staff.see_owner import OwnerSeen, see_owner
from bot.usecases.staff.see_talk import PART, LinesSeen, see_lines
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console import putting_right
from bot.web.console.numbers import whole_number
from bot.web.console.transcript_slots import beside
from bot.web.console.visit import Page, Visit

HERE = "/conversations/{conversation}"
_NOT_FOUND = 404


async def show_talk(visit: Visit) -> Response:
    """The newest part, the part before a message (`before`), or the one around it (`message`)."""
    conversation = visit.path("conversation")
    seen = await visit.look(lambda unit: _see(visit, unit, conversation))
    if seen is None:
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    lines, owner = seen
    await visit.saw("conversation", conversation, lines.head.owner)
    slots = await beside(visit, lines.head)
    return visit.page("transcript/talk.html", seen=lines, owner=owner, picture=_picture(visit), **slots)


async def show_lines(visit: Visit) -> Response:
    """The messages after one, alone, for a page that is kept up to date."""
    conversation, after = visit.path("conversation"), whole_number(visit.query("after"), None)
    content = visit.needs.content
    lines = await visit.look(lambda unit: see_lines(unit, conversation, content, after=after))
    if lines is None:
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    await visit.saw("conversation", conversation, lines.head.owner)
    return visit.page("transcript/lines.html", seen=lines, picture=_picture(visit))


def _see(visit: Visit, unit: UnitOfWork, conversation: str) -> tuple[LinesSeen, OwnerSeen] | None:
    content, before = visit.needs.content, whole_number(visit.query("before"), None)
    said = unit.talks.message(conversation, visit.query("message")) if visit.query("message") else None
    before = said.n + PART // 2 if said else before
    lines = see_lines(unit, conversation, content, before=before)
    return (lines, see_owner(unit, lines.head, content)) if lines else None


def _picture(visit: Visit) -> Callable[[str], str]:
    return visit.needs.picture_path


PAGES = (
    Page(HERE, show_talk, "see_conversations"),
    Page(f"{HERE}/lines", show_lines, "see_conversations"),
    *putting_right.PAGES,
)
