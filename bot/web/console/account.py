"""One's own account: what one's role is, another password, and ending other sessions."""

from starlette.responses import Response

from bot.core.staff import MAY
from bot.usecases.staff.add_staff import StaffWrong
from bot.usecases.staff.change_password import change_password
from bot.web.console.guard import SESSION
from bot.web.console.visit import Page, Visit

_WRONG = 400


async def show_account(visit: Visit) -> Response:
    """Who one is here."""
    return visit.page("staff/account.html", may=sorted(MAY[visit.member.role]), wrong="")


async def take_password(visit: Visit) -> Response:
    """Another password."""
    needs, form, token = visit.needs, visit.form, visit.request.cookies[SESSION]
    old, new, again = (str(form.get(name, "")) for name in ("old", "password", "again"))
    try:
        await needs.in_thread(
            lambda: change_password(
                visit.member, old, new, again, token, visit.now, needs.storage, needs.secrets
            )
        )
    except StaffWrong as error:
        may = sorted(MAY[visit.member.role])
        return visit.page("staff/account.html", _WRONG, may=may, wrong=str(error))
    return visit.go("/account", "Your new password counts from now on. All other sessions ended.")


async def end_others(visit: Visit) -> Response:
    """Sign out everywhere else."""
    token, staff = visit.request.cookies[SESSION], visit.member.id
    ended = await visit.act(lambda unit: unit.sign_ins.end_sessions(staff, but=token))
    return visit.go("/account", f"Other sessions that ended: {ended}.")


PAGES = (
    Page("/account", show_account, "have_account"),
    Page("/account/password", take_password, "have_account", "POST"),
    Page("/account/sessions", end_others, "have_account", "POST"),
)
