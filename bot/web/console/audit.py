"""The audit trail: who saw what, and who changed what."""

from datetime import date, datetime, time, timedelta
from urllib.parse import quote, urlencode

from starlette.responses import Response

from bot.core.working_time import LONDON
from bot.usecases.staff.ports import AuditSought
from bot.web.console.numbers import whole_number
from bot.web.console.visit import Page, Visit

ROWS = 50
_FIELDS = ("staff", "verb", "kind", "thing", "owner", "since", "until")
# The page of a thing, by the kind that the trail calls it. Whoever may read the trail may open them all.
_PLACES = {
    "conversation": "conversations", "floor": "conversations", "introduction": "introductions",
    "intermediary": "intermediaries", "staff": "staff", "duty_phone": "staff", "import": "directory/imports",
    "service": "directory/services", "organisation": "directory/organisations",
}  # fmt: skip


async def show_audit(visit: Visit) -> Response:
    """The newest first; what stands in the address and cannot be read does not matter."""
    sought, below = _sought(visit), whole_number(visit.query("before"), None)
    rows = await visit.look(lambda unit: unit.audit.entries(sought, below, ROWS + 1))
    everybody = await visit.look(lambda unit: unit.staff.all())
    verbs = await visit.look(lambda unit: unit.audit.verbs())
    asked = {name: visit.query(name) for name in _FIELDS if visit.query(name)}
    older = f"?{urlencode(asked | {'before': rows[ROWS - 1].id})}" if len(rows) > ROWS else ""
    newest = f"?{urlencode(asked)}" if below is not None else ""
    given = {"rows": rows[:ROWS], "everybody": everybody, "verbs": verbs, "asked": asked, "place": _place}
    return visit.page("staff/audit.html", older=older, newest=newest, **given)


def _place(kind: str, thing: str) -> str:
    """The page of this thing below /console, "" if it has none."""
    place = _PLACES.get(kind)
    return f"/{place}/{quote(thing)}" if place and thing != "unknown" else ""


def _sought(visit: Visit) -> AuditSought:
    since, until = _day(visit.query("since")), _day(visit.query("until"))
    return AuditSought(
        staff=visit.query("staff"),
        verb=visit.query("verb"),
        kind=visit.query("kind"),
        thing=visit.query("thing"),
        owner=visit.query("owner"),
        since=_midnight(since) if since else None,
        until=_midnight(until + timedelta(days=1)) if until and until < date.max else None,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


PAGES = (Page("/audit", show_audit, "see_audit"),)
