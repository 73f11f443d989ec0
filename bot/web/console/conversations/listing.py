"""The list of conversations, and the views of it that staff save."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response

from bot.core.working_time import LONDON
from bot.usecases.staff.conversation_list_ports import TalkFilter
from bot.usecases.staff.list_conversations import MOST_COUNTED, PAGE, Listed, list_conversations
from bot.usecases.staff.marks_ports import NothingThere
from bot.usecases.staff.save_view import delete_view, save_view
from bot.web.console.conversations.address import filter_of, place_of, query_of, read_filter, without, written
from bot.web.console.conversations.names import TICKED, chips, quick_days, selects
from bot.web.console.visit import HOME, Page, Visit

LIST = "/conversations"


async def show_list(visit: Visit) -> Response:
    """The page of the list that the address asks for."""
    wanted, wrong = read_filter(visit.request.query_params)
    after = place_of(visit.query("after"))
    listed = await visit.look(lambda unit: list_conversations(unit, wanted, visit.member.id, after))
    await _saw(visit, wanted, listed)
    return visit.page("conversations/list.html", **_shown(visit, wanted, listed), wrong=wrong, after=after)


async def keep_view(visit: Visit) -> Response:
    """Save the filters under a name; words that were looked for may be an owner's and are left out."""
    wanted = filter_of(visit.given("query"))
    query, name = query_of(without(wanted, "words")), visit.given("name")
    done = await visit.act(lambda unit: save_view(unit, visit.member, name, query, visit.now))
    said = f"Saved as “{name}”." if done else "Nothing was saved: give it a name of up to 60 characters."
    return visit.go(f"{LIST}?{query_of(wanted)}", said)


async def drop_view(visit: Visit) -> Response:
    """Delete one of your own views."""
    query = query_of(filter_of(visit.given("query")))
    try:
        await visit.act(lambda unit: delete_view(unit, visit.member, visit.path("view"), visit.now))
    except NothingThere:
        return visit.page("refused.html", 404, because="missing")
    return visit.go(f"{LIST}?{query}", "The view is deleted.")


async def _saw(visit: Visit, wanted: TalkFilter, listed: Listed) -> None:
    """One row of the audit trail for the page: which filters, and how many owners were on it."""
    conditions = sorted({pair.partition("=")[0] for pair in query_of(wanted).split("&") if pair})
    detail = {"filters": conditions, "shown": len(listed.rows)}
    await visit.act(
        lambda unit: unit.audit.note(visit.now, visit.member.id, "saw", "conversations", "list", None, detail)
    )


def _shown(visit: Visit, wanted: TalkFilter, listed: Listed) -> dict[str, Any]:
    today = visit.now.astimezone(LONDON).date()
    here = (wanted.since, wanted.until)
    days = [(name, query_of(replace(wanted, since=first, until=last)), here == (first, last))
            for name, first, last in quick_days(today)]  # fmt: skip
    query = query_of(wanted)
    return {
        "wanted": wanted,
        "listed": listed,
        "found": {each.row.conversation: each for each in listed.searched.found} if listed.searched else {},
        "most": MOST_COUNTED,
        "page_of": PAGE,
        "query": query,
        "chips": chips(wanted),
        "days": days,
        "selects": selects(listed.options),
        "ticked": TICKED,
        "turned": query_of(replace(wanted, oldest_first=not wanted.oldest_first)),
        "older": f"{HOME}{LIST}?{query_of(wanted, after=written(listed.older))}" if listed.older else "",
        "newer": f"{HOME}{LIST}?{query}" if visit.query("after") else "",
    }


PAGES = (
    Page(LIST, show_list, "see_conversations"),
    Page(f"{LIST}/views", keep_view, "see_conversations", "POST"),
    Page(f"{LIST}/views/{{view}}/delete", drop_view, "see_conversations", "POST"),
)
