"""Before a view of the console is asked: who it is, whether they may, and whether the form is theirs."""

import logging
from dataclasses import replace
from datetime import timedelta
from hmac import compare_digest
from secrets import token_urlsafe
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.core.advance import NotPossible
from bot.core.errors import StorageAway
from bot.core.staff import Overtaken, StaffSession
from bot.web.console.needs import ConsoleNeeds
from bot.web.console.visit import HOME, Page, Visit, said_before
from bot.web.guards import BodyTooLarge

log = logging.getLogger(__name__)

SESSION = "stallside_staff"  # the cookie
FORM = "stallside_form"  # the cookie by which a form before the sign-in is known
IDLE = timedelta(hours=1)
TOUCH_AFTER = timedelta(minutes=1)
_SEE_OTHER, _FORBIDDEN, _CONFLICT, _AWAY, _NO_SESSION, _TOO_LARGE = 303, 403, 409, 503, 401, 413
_FAILED = 400  # from here on nothing was done, and the form may be sent again
_SAFE_SITES = ("same-origin", "none")


def route_of(page: Page, needs: ConsoleNeeds) -> Route:
    """The route of a page, behind the guard."""

    async def answer(request: Request) -> Response:
        try:
            return await _answer(request, page, needs)
        except StorageAway as error:
            log.error("the console waits for the database: %s", type(error).__name__)
            return _plain(request, needs, _AWAY, "away")

    return Route(HOME + page.path, answer, methods=[page.method], name=_name(page))


def _name(page: Page) -> str:
    return f"console:{page.method}:{page.path}"


async def _answer(request: Request, page: Page, needs: ConsoleNeeds) -> Response:
    session = await _session(request, needs)
    if page.permission is not None and session is None:
        return _to_sign_in(request, page, needs)
    visit = Visit(request, needs, needs.clock.now(), said=said_before(request))
    if session is not None:
        visit = replace(visit, staff=session.staff, form_key=session.form_key)
    if page.permission is not None and not visit.member.may(page.permission):
        return visit.page("refused.html", _FORBIDDEN, because="role")
    if page.method == "GET":
        return await _with_form_cookie(visit, page)
    return await _take_form(visit, page)


async def _with_form_cookie(visit: Visit, page: Page) -> Response:
    """A page before the sign-in sets the key that its form must bring back."""
    if visit.staff is not None or page.permission is not None:
        return await _asked(visit, page)
    key = visit.request.cookies.get(FORM) or token_urlsafe(24)
    response = await _asked(replace(visit, form_key=key), page)
    set_cookie(response, visit.request, FORM, key)
    return response


async def _take_form(visit: Visit, page: Page) -> Response:
    """A form counts if it comes from our own page, with this session's key, and for the first time."""
    try:
        form = await visit.request.form()
    except BodyTooLarge:
        return visit.page("refused.html", _TOO_LARGE, because="too_large")
    except HTTPException:  # it cannot be read as a form at all
        return visit.page("refused.html", _FORBIDDEN, because="form")
    key = visit.form_key or visit.request.cookies.get(FORM, "")
    visit = replace(visit, form=form, form_key=key)
    sent = visit.given("key")
    if not _is_ours(visit.request) or not key or not compare_digest(sent.encode(), key.encode()):
        return visit.page("refused.html", _FORBIDDEN, because="form")
    once = visit.given("once")
    if not once or not await visit.act(lambda unit: unit.staff.use_form(once, visit.now)):
        return visit.page("refused.html", _CONFLICT, because="twice")
    try:
        response = await _asked(visit, page)
    except Exception:
        await visit.act(lambda unit: unit.staff.free_form(once))
        raise
    if response.status_code >= _FAILED:
        await visit.act(lambda unit: unit.staff.free_form(once))
    return response


async def _asked(visit: Visit, page: Page) -> Response:
    """The view's answer; where somebody else was quicker, that is said, and nothing was done."""
    try:
        return await page.view(visit)
    except Overtaken as error:
        return visit.page("refused.html", _CONFLICT, because="overtaken", sentence=str(error))
    except NotPossible as error:
        return visit.page("refused.html", _CONFLICT, because="moved", sentence=error.state)


def _is_ours(request: Request) -> bool:
    """True unless the browser says that another site sent this.

    Our pages tell browsers to say nothing of where a request comes from, so that the origin of our own forms
    is "null" too; what the browser says of the site is what counts then.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", "")
    if site is not None:
        return site in _SAFE_SITES
    return not origin or urlsplit(origin).netloc == request.url.netloc


async def _session(request: Request, needs: ConsoleNeeds) -> StaffSession | None:
    token = request.cookies.get(SESSION, "")
    if not token:
        return None
    now = needs.clock.now()

    def find() -> StaffSession | None:
        with needs.storage.read() as unit:
            return unit.staff.session(token, now, now - IDLE)

    session = await needs.in_thread(find)
    if session and now - session.seen_at > TOUCH_AFTER:
        await needs.in_thread(lambda: _touch(token, needs))
    return session


def _touch(token: str, needs: ConsoleNeeds) -> None:
    with needs.storage.write() as unit:
        unit.staff.touch_session(token, needs.clock.now())
        unit.commit()


def _to_sign_in(request: Request, page: Page, needs: ConsoleNeeds) -> Response:
    """To the sign-in, and back here afterwards. A form is not kept: it is refused."""
    if page.method == "POST":
        return _plain(request, needs, _NO_SESSION, "signed_out")
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"{HOME}/sign-in?next={quote(path)}", _SEE_OTHER)


def _plain(request: Request, needs: ConsoleNeeds, status: int, because: str) -> Response:
    return Visit(request, needs, needs.clock.now()).page("refused.html", status, because=because)


def set_cookie(response: Response, request: Request, name: str, value: str) -> None:
    """A cookie that no script reads and no other site sends along with a form."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, path=HOME, httponly=True, samesite="lax", secure=secure)
