"""What staff mark on a conversation: templates/conversations/marks.html, which its page shows."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.responses import Response

from bot.usecases.staff.mark_conversation import (
    add_note,
    add_tag,
    flag_conversation,
    remove_tag,
    save_for_later,
)
from bot.usecases.staff.marks_ports import NothingThere
from bot.usecases.staff.review_conversation import review_conversation
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.conversations.address import filter_of, query_of
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import Page, Visit

ONE = "/conversations/{conversation}"
MAY = "review_conversations"
SEE_OTHER = 303


async def note(visit: Visit) -> Response:
    """Write a note."""
    return await _mark(
        visit, lambda unit, of: add_note(unit, of, visit.member, visit.given("text"), visit.now),
        "The note is kept.", "Nothing was kept: a note has 1 to 4,000 characters.",
    )  # fmt: skip


async def tag(visit: Visit) -> Response:
    """Put a tag on."""
    return await _mark(
        visit, lambda unit, of: add_tag(unit, of, visit.member, visit.given("tag"), visit.now),
        "The tag is on.", "Nothing was tagged: a tag has 1 to 40 characters.",
    )  # fmt: skip


async def untag(visit: Visit) -> Response:
    """Take a tag off."""
    return await _mark(
        visit,
        lambda unit, of: remove_tag(unit, of, visit.member, visit.given("tag"), visit.now),
        "The tag is off.",
    )


async def flag(visit: Visit) -> Response:
    """Flag it, or take the flag away."""
    flagged, version = visit.given("flagged") == "1", whole_number(visit.given("version"), UNKNOWN)
    return await _mark(
        visit,
        lambda unit, of: flag_conversation(unit, of, version, visit.member, visit.now, flagged=flagged),
        "Flagged." if flagged else "The flag is gone.",
    )  # fmt: skip


async def later(visit: Visit) -> Response:
    """Keep it for later, or no more."""
    saved = visit.given("saved") == "1"
    return await _mark(
        visit,
        lambda unit, of: save_for_later(unit, of, visit.member, visit.now, saved=saved),
        "Saved for later." if saved else "No longer saved.",
    )


async def review(visit: Visit) -> Response:
    """All that was on the page is looked at; then on to the next one, if that was asked for."""
    version, up_to = whole_number(visit.given("version"), UNKNOWN), whole_number(visit.given("n"), UNKNOWN)

    def done(unit: UnitOfWork, of: str) -> None:
        review_conversation(unit, of, version, up_to, visit.member, visit.now)

    back = await _mark(visit, done, "Reviewed.")
    if visit.given("then") != "next" or back.status_code != SEE_OTHER:
        return back
    return visit.go(f"{_one(visit)}/next{_from(visit)}", "Reviewed. This is the next one.")


async def go_next(visit: Visit) -> Response:
    """On to the next conversation of the list that is unread or flagged."""
    query = query_of(filter_of(visit.query("from")))
    wanted, current = filter_of(query), visit.path("conversation")
    following = await visit.look(lambda unit: unit.talk_lists.next_waiting(wanted, visit.member.id, current))
    if following is None:
        return visit.go(f"/conversations?{query}", "Nothing else in this list is unread or flagged.")
    return visit.go(f"/conversations/{following}{_from(visit)}", visit.said)


async def _mark(
    visit: Visit, call: Callable[[UnitOfWork, str], bool | None], said: str, refused: str = ""
) -> Response:
    """Do it, and back to the conversation. What is not there is said as such."""
    try:
        done = await visit.act(lambda unit: call(unit, visit.path("conversation")))
    except NothingThere:
        return visit.page("refused.html", 404, because="missing")
    return visit.go(f"{_one(visit)}{_from(visit)}#marks", refused if done is False else said)


def _one(visit: Visit) -> str:
    return f"/conversations/{quote(visit.path('conversation'))}"


def _from(visit: Visit) -> str:
    """The list it was opened from goes along."""
    query = query_of(filter_of(visit.given("from") or visit.query("from")))
    return f"?from={quote(query, safe='')}" if query else ""


PAGES = (
    Page(f"{ONE}/next", go_next, "see_conversations"),
    Page(f"{ONE}/notes", note, MAY, "POST"),
    Page(f"{ONE}/tags", tag, MAY, "POST"),
    Page(f"{ONE}/tags/remove", untag, MAY, "POST"),
    Page(f"{ONE}/flag", flag, MAY, "POST"),
    Page(f"{ONE}/later", later, MAY, "POST"),
    Page(f"{ONE}/reviewed", review, MAY, "POST"),
)
