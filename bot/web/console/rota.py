"""The duty rota: who is there when, days off, and how each member of staff is alerted."""

import secrets
from datetime import date, time
from typing import get_args
from uuid import uuid4

from starlette.responses import Response

from bot.core.duty import DAYS, Duty
from bot.core.intermediary import DaysOff
from bot.core.staff import AlertBy, StaffMember
from bot.usecases.staff.change_alerting import change_alert_by, invite_phone, unlink_phone
from bot.usecases.staff.change_days_off import DaysOffChange, change_days_off
from bot.usecases.staff.change_rota import RotaChange, RotaWrong, change_rota
from bot.usecases.staff.look_at_rota import look_at_rota
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import Page, Visit

ROTA = "/rota"
DAY_NAMES = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Bank holidays",
)  # fmt: skip
_MOST_PLACES = 9
_WRONG = 422
_NOT_YOURS = 403


async def show_rota(visit: Visit) -> Response:
    """The week as planned, this week and next as they are, days off, and one's own alerts."""
    return await _page(visit)


async def _page(visit: Visit, status: int = 200, wrong: str = "", at: str = "", **more: object) -> Response:
    holidays = visit.needs.introductions.holidays
    seen = await visit.look(lambda unit: look_at_rota(unit, visit.now, holidays))
    me = next((each for each in seen.members if each.staff.id == visit.member.id), None)
    given = {"wrong": wrong, "at": at, "code": None, "given": dict(visit.form)} | more
    return visit.page("rota/rota.html", status, seen=seen, me=me, day_names=DAY_NAMES, **given)


async def add_duties(visit: Visit) -> Response:
    """Somebody is there on these weekdays as well."""
    days = [int(each) for each in visit.given_all("day") if each in map(str, DAYS)]
    begins, ends = _time(visit.given("begins")), _time(visit.given("ends"))
    place = visit.given("place", "1")
    if not days or begins is None or ends is None or place not in map(str, range(1, _MOST_PLACES + 1)):
        return await _page(visit, _WRONG, "Choose at least one day, and write times such as 09:00.", "duty")
    added = tuple(Duty(uuid4().hex, visit.given("staff"), day, begins, ends, int(place)) for day in days)
    return await _changed(visit, RotaChange(visit.given("version"), add=added), "Saved.")


async def remove_duty(visit: Visit) -> Response:
    """Somebody is no longer there at that time."""
    change = RotaChange(visit.given("version"), remove=visit.path("duty"))
    return await _changed(visit, change, "Taken off the rota.")


async def _changed(visit: Visit, change: RotaChange, said: str) -> Response:
    try:
        await visit.act(lambda unit: change_rota(unit, change, visit.member, visit.now))
    except RotaWrong as wrong:
        return await _page(visit, _WRONG, str(wrong), "duty")
    return visit.go(ROTA, said)


async def change_days(visit: Visit) -> Response:
    """Somebody is away, or is there after all."""
    staff = visit.given("staff") or visit.member.id
    if staff != visit.member.id and not visit.member.may("edit_rota"):
        return visit.page("refused.html", _NOT_YOURS, because="role")
    off = _days(visit.given("first"), visit.given("last") or visit.given("first"))
    version = whole_number(visit.given("version"), UNKNOWN)
    if off is None:
        return await _page(visit, _WRONG, "Write both days as dates, the first one first.", "days")
    is_removal = visit.given("do") == "remove"
    change = DaysOffChange(staff, version, *((None, off) if is_removal else (off, None)))
    try:
        await visit.act(lambda unit: change_days_off(unit, change, visit.member, visit.now))
    except RotaWrong as wrong:
        return await _page(visit, _WRONG, str(wrong), "days")
    return visit.go(ROTA, "Saved.")


async def choose_alert(visit: Visit) -> Response:
    """How one is alerted oneself."""
    way = next((each for each in get_args(AlertBy) if each == visit.given("alert_by")), None)
    version = whole_number(visit.given("version"), UNKNOWN)
    if way is None:
        return await _page(visit, _WRONG, "Choose one of the ways.", "alerts")
    await visit.act(lambda unit: change_alert_by(unit, way, version, visit.member, visit.now))
    return visit.go(ROTA, "Saved.")


async def make_code(visit: Visit) -> Response:
    """A one-time code for one's own phone, which is shown this once."""
    code = await visit.act(lambda unit: invite_phone(unit, visit.member, visit.now, secrets.choice))
    return await _page(visit, code=code)


async def unlink(visit: Visit) -> Response:
    """One's own phone rings no more."""
    me: StaffMember = visit.member
    told = visit.needs.content.wording.say("duty-unlinked")
    effect = await visit.act(lambda unit: unlink_phone(unit, me.id, me, visit.now, told))
    if effect:
        visit.needs.wake(effect)
    return visit.go(ROTA, "Your phone is no longer linked. Alerts go to your e-mail.")


def _time(written: str) -> time | None:
    """A time of day such as 09:00 or 24:00; None if it is none."""
    try:
        return time.fromisoformat("00:00" if written == "24:00" else written.zfill(5))
    except ValueError:
        return None


def _days(first: str, last: str) -> DaysOff | None:
    try:
        return DaysOff(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


PAGES = (
    Page(ROTA, show_rota, "see_rota"),
    Page(f"{ROTA}/duties", add_duties, "edit_rota", "POST"),
    Page(f"{ROTA}/duties/{{duty}}/remove", remove_duty, "edit_rota", "POST"),
    Page(f"{ROTA}/days-off", change_days, "see_rota", "POST"),
    Page(f"{ROTA}/alerts", choose_alert, "see_rota", "POST"),
    Page(f"{ROTA}/phone/code", make_code, "see_rota", "POST"),
    Page(f"{ROTA}/phone/unlink", unlink, "see_rota", "POST"),
)
