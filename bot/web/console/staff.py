"""Members of staff: who they are, adding somebody, changing a role, a new link, ending an account."""

from secrets import token_urlsafe
from typing import cast

from starlette.responses import Response

from bot.core.staff import MAY, ROLES, Role, StaffMember
from bot.usecases.staff.add_staff import StaffInvited, StaffWrong, add_staff, invite_staff
from bot.usecases.staff.change_staff import change_staff
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import HOME, Page, Visit

_WRONG, _MISSING = 400, 404


async def list_staff(visit: Visit) -> Response:
    """Everybody."""
    return await _page(visit)


async def take_new(visit: Visit) -> Response:
    """Somebody new; their link is shown once."""
    name, email, role = visit.given("name"), visit.given("email"), visit.given("role")
    by = visit.member.id
    try:
        invited = await visit.act(
            lambda unit: add_staff(unit, name, email, role, visit.now, token_urlsafe, by=by)
        )
    except StaffWrong as error:
        return await _page(
            visit, _WRONG, wrong=str(error), typed={"name": name, "email": email, "role": role}
        )
    return _link_page(visit, invited)


async def show_member(visit: Visit) -> Response:
    """One of them."""
    return await _member_page(visit)


async def take_change(visit: Visit) -> Response:
    """Another role, or an account that ends or begins anew."""
    staff, active = visit.path("staff"), visit.given("active") == "yes"
    version = whole_number(visit.given("version"), UNKNOWN)
    role = cast("Role", visit.given("role"))
    if role not in ROLES:
        return await _member_page(visit, _WRONG, "Please choose one of the roles.")
    try:
        changed = await visit.act(
            lambda unit: change_staff(
                unit, staff, version, role=role, active=active, by=visit.member, now=visit.now
            )
        )
    except StaffWrong as error:
        return await _member_page(visit, _WRONG, str(error))
    return visit.go(f"/staff/{staff}", f"The account of {changed.name} was changed.")


async def take_link(visit: Visit) -> Response:
    """A fresh link for somebody who lost password or phone."""
    staff = await visit.look(lambda unit: unit.staff.find(visit.path("staff")))
    if staff is None or not staff.active:
        return visit.page("refused.html", _MISSING, because="missing")
    by = visit.member.id
    invited = await visit.act(lambda unit: invite_staff(unit, staff, visit.now, token_urlsafe, by=by))
    return _link_page(visit, invited)


async def _page(
    visit: Visit, status: int = 200, wrong: str = "", typed: dict[str, str] | None = None
) -> Response:
    everybody = await visit.look(lambda unit: unit.staff.all())
    given = {"everybody": everybody, "roles": ROLES, "wrong": wrong, "typed": typed or {}}
    return visit.page("staff/list.html", status, **given)


async def _member_page(visit: Visit, status: int = 200, wrong: str = "") -> Response:
    staff: StaffMember | None = await visit.look(lambda unit: unit.staff.find(visit.path("staff")))
    if staff is None:
        return visit.page("refused.html", _MISSING, because="missing")
    may = sorted(MAY[staff.role])
    return visit.page("staff/member.html", status, staff=staff, roles=ROLES, may=may, wrong=wrong)


def _link_page(visit: Visit, invited: StaffInvited) -> Response:
    base = visit.needs.public_url or str(visit.request.base_url)
    link = f"{base.rstrip('/')}{HOME}/join/{invited.token}"
    return visit.page("staff/link.html", invited=invited, link=link)


PAGES = (
    Page("/staff", list_staff, "see_staff"),
    Page("/staff", take_new, "edit_staff", "POST"),
    Page("/staff/{staff}", show_member, "see_staff"),
    Page("/staff/{staff}", take_change, "edit_staff", "POST"),
    Page("/staff/{staff}/link", take_link, "edit_staff", "POST"),
)
