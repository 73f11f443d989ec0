"""Today: what needs a person now, who is on duty, and the page behind an alert."""

from datetime import datetime
from urllib.parse import urlencode

from starlette.responses import Response

from bot.usecases.staff.alert_ports import HeldFlag
from bot.usecases.staff.look_at_today import look_at_group, look_at_today
from bot.usecases.staff.take_flag import finish_flag, look_at_alert, see_alert, take_flag
from bot.usecases.staff.today_ports import GROUPS, After, Group
from bot.web.console.visit import Page, Visit

TODAY = "/today"
TITLES: dict[Group, str] = {
    "safety": "Safety",
    "person": "Owners who want a person",
    "held": "Owners who wait for your answer",
    "introductions": "Introductions",
    "sending": "Not sent, or set aside",
    "understanding": "Not understood",
}


async def show_today(visit: Visit) -> Response:
    """The whole page."""
    await visit.saw("page", "today")
    return await _today(visit, "today/today.html")


async def show_list(visit: Visit) -> Response:
    """Only what changes, for a page that is open."""
    return await _today(visit, "today/list.html")


async def _today(visit: Visit, template: str) -> Response:
    holidays = visit.needs.introductions.holidays
    seen = await visit.look(lambda unit: look_at_today(unit, visit.now, holidays))
    return visit.page(template, seen=seen, titles=TITLES, back=TODAY)


async def show_group(visit: Visit) -> Response:
    """Everything of one group, page by page."""
    name = next((each for each in GROUPS if each == visit.path("group")), None)
    if name is None:
        return visit.page("refused.html", 404, because="missing")
    after = _after(visit.query("after"))
    await visit.saw("page", f"today/{name}")
    group, following = await visit.look(lambda unit: look_at_group(unit, name, visit.now, after))
    address = f"{TODAY}/groups/{name}"
    query = urlencode({"after": f"{following[0].isoformat()} {following[1]}"}) if following else ""
    older = f"/console{address}?{query}" if query else ""
    newer = f"/console{address}" if after else ""
    return visit.page("today/group.html", group=group, titles=TITLES, older=older, newer=newer, back=address)


def _after(written: str) -> After | None:
    """Where a page begins; what cannot be read is ignored."""
    at, _, id_ = written.partition(" ")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (moment, id_) if moment.tzinfo else None


async def take(visit: Visit) -> Response:
    """Somebody looks after it."""
    taken = await visit.act(
        lambda unit: take_flag(unit, visit.path("flag"), visit.given("taken"), visit.member, visit.now)
    )
    return _back(visit, taken, "You look after it now. The others see that.")


async def finish(visit: Visit) -> Response:
    """It is done."""
    done = await visit.act(
        lambda unit: finish_flag(unit, visit.path("flag"), visit.given("taken"), visit.member, visit.now)
    )
    return _back(visit, done, "Done. It is off the list.")


def _back(visit: Visit, flag: HeldFlag | None, said: str) -> Response:
    if flag is None:
        return visit.page("refused.html", 404, because="missing")
    back = visit.given("back", TODAY)
    return visit.go(back if back.startswith("/") else TODAY, said)


async def show_alert(visit: Visit) -> Response:
    """What an alert on a phone leads to. Looking is not acknowledging: that takes a tap."""
    seen = await visit.look(lambda unit: look_at_alert(unit, visit.path("alert")))
    if seen.flag is None:
        return visit.page("today/alert.html", 404, seen=seen)
    await visit.saw("flag", seen.flag.id, seen.flag.owner)
    return visit.page("today/alert.html", seen=seen)


async def acknowledge(visit: Visit) -> Response:
    """They look after it, unless somebody was quicker; on to the conversation."""
    alert = visit.path("alert")
    seen = await visit.act(lambda unit: see_alert(unit, alert, visit.member, visit.now))
    if seen.flag is None or not seen.is_theirs:
        return visit.go(f"/alerts/{alert}")
    return visit.go(_place(seen.flag), "You look after it now. The others see that.")


def _place(flag: HeldFlag) -> str:
    return f"/conversations/{flag.conversation}" + (f"#m{flag.n}" if flag.n else "")


PAGES = (
    Page(TODAY, show_today, "see_today"),
    Page(f"{TODAY}/list", show_list, "see_today"),
    Page(f"{TODAY}/groups/{{group}}", show_group, "see_today"),
    Page(f"{TODAY}/flags/{{flag}}/take", take, "see_today", "POST"),
    Page(f"{TODAY}/flags/{{flag}}/done", finish, "see_today", "POST"),
    Page("/alerts/{alert}", show_alert, "see_today"),
    Page("/alerts/{alert}", acknowledge, "see_today", "POST"),
)
