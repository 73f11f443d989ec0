"""Signing in and out, and the page behind the link by which somebody joins."""

from secrets import token_urlsafe

import segno
from starlette.requests import Request
from starlette.responses import Response

from bot.usecases.staff.add_staff import StaffWrong
from bot.usecases.staff.join_staff import join_staff, look_at_link
from bot.usecases.staff.sign_in import Attempt, SignInRefused, TooManyTries, sign_in
from bot.web.console.guard import SESSION, set_cookie
from bot.web.console.visit import HOME, Page, Visit

_WRONG, _TOO_MANY, _GONE = 400, 429, 404


async def show_sign_in(visit: Visit) -> Response:
    """The form; who is signed in already goes on."""
    if visit.staff is not None:
        return visit.go("")
    return visit.page("sign_in/form.html", wrong="", email="", next=_next(visit.query("next")))


async def take_sign_in(visit: Visit) -> Response:
    """A new session, or the form again. The old session of this browser, if there is one, ends."""
    attempt = Attempt(
        visit.given("email"), _typed(visit, "password"), visit.given("code"), _place(visit.request)
    )
    needs = visit.needs
    try:
        signed = await needs.in_thread(
            lambda: sign_in(attempt, visit.now, needs.storage, needs.secrets, token_urlsafe)
        )
    except SignInRefused as error:
        return _again(visit, attempt, str(error), _WRONG)
    except TooManyTries as error:
        return _again(visit, attempt, str(error), _TOO_MANY)
    await _end(visit)
    response = visit.go(_next(visit.given("next")).removeprefix(HOME))
    set_cookie(response, visit.request, SESSION, signed.token)
    return response


async def sign_out(visit: Visit) -> Response:
    """The session is over, wherever its cookie went."""
    await _end(visit)
    response = visit.go("/sign-in", "You are signed out.")
    response.delete_cookie(SESSION, path=HOME)
    return response


async def show_join(visit: Visit) -> Response:
    """Who follows the link sees whose account it is, and the picture for their authenticator app."""
    return await _join_page(visit, "", 200)


async def take_join(visit: Visit) -> Response:
    """They can sign in from now on."""
    needs, token = visit.needs, visit.path("token")
    password, again = _typed(visit, "password"), _typed(visit, "again")
    code = visit.given("code")
    try:
        await needs.in_thread(
            lambda: join_staff(token, password, again, code, visit.now, needs.storage, needs.secrets)
        )
    except StaffWrong as error:
        return await _join_page(visit, str(error), _WRONG)
    await _end(visit)
    response = visit.go("/sign-in", "That is done. Please sign in with your new password and the next code.")
    response.delete_cookie(SESSION, path=HOME)
    return response


async def _join_page(visit: Visit, wrong: str, status: int) -> Response:
    invited = await visit.look(lambda unit: look_at_link(unit, visit.path("token"), visit.now))
    if invited is None:
        return visit.page("sign_in/over.html", _GONE)
    address = visit.needs.secrets.address_of(invited.second_factor, invited.staff.email)
    return visit.page("sign_in/join.html", status, invited=invited, wrong=wrong, squares=_squares(address))


def _squares(address: str) -> list[list[bool]]:
    """The dark squares of the QR code, line by line, to be drawn by the page."""
    return [[bool(each) for each in line] for line in segno.make(address, micro=False).matrix]


async def _end(visit: Visit) -> None:
    token = visit.request.cookies.get(SESSION, "")
    if token:
        await visit.act(lambda unit: unit.staff.end_session(token))


def _again(visit: Visit, attempt: Attempt, wrong: str, status: int) -> Response:
    values = {"wrong": wrong, "email": attempt.email, "next": _next(visit.given("next"))}
    return visit.page("sign_in/form.html", status, **values)


def _typed(visit: Visit, name: str) -> str:
    """A password is taken as it was typed, spaces included."""
    value = visit.form.get(name, "")
    return value if isinstance(value, str) else ""


def _place(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _next(path: str) -> str:
    """Where to go on: a page of the console and nothing else."""
    inside = path == HOME or path.startswith((f"{HOME}/", f"{HOME}?"))
    return path if inside and "\\" not in path and not path.startswith("//") else HOME


PAGES = (
    Page("/sign-in", show_sign_in, None),
    Page("/sign-in", take_sign_in, None, "POST"),
    Page("/sign-out", sign_out, "have_account", "POST"),
    Page("/join/{token}", show_join, None),
    Page("/join/{token}", take_join, None, "POST"),
)
