"""The page of one introduction. The link is all it takes, a look changes nothing, and no script is needed."""

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.channels.introduction_links import PATH, LinkRead
from bot.core.errors import StorageAway
from bot.usecases.answer_introduction import Answered, PageAnswer
from bot.web.introductions.form import FRESH, NotOurs, Problem, read_answer, read_fields
from bot.web.introductions.view import Notice, View, said_by
from bot.web.needs import IntroductionPage, Needs
from bot.web.pages import Rechecked

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
_ICON = HERE.parent / "phone" / "static" / "icon.svg"
# Stricter than other pages: no script at all. With no-referrer the link does not leave by a click either.
_MARKS = {
    "content-security-policy": "; ".join((
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'self'",
        "frame-ancestors 'none'",
    )),
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
}  # fmt: skip


def introduction_routes(needs: Needs, page: IntroductionPage) -> list[BaseRoute]:
    """The page, and what it loads."""
    door = _Door(needs, page, View(needs.wording))

    async def icon(_request: Request) -> Response:
        return FileResponse(_ICON, headers={"cache-control": "no-cache"})

    return [
        Route(f"{PATH}/static/icon.svg", icon),
        Mount(f"{PATH}/static", Rechecked(directory=HERE / "static")),
        Route(f"{PATH}/{{name}}", door.guarded(door.look)),
        Route(f"{PATH}/{{name}}", door.guarded(door.take), methods=["POST"]),
    ]


class _Door:
    """Shows the page to whoever has a genuine link, and takes what they send."""

    def __init__(self, needs: Needs, page: IntroductionPage, view: View) -> None:
        self._needs, self._page, self._view = needs, page, view

    def guarded(
        self, way: Callable[[Request, LinkRead], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """The same way for genuine links only, with an honest page where nothing can be read or kept."""

        async def open_page(request: Request) -> Response:
            link = self._page.read(request.path_params["name"])
            if link is None:
                return _html(self._view.plain("forged"), 404)
            try:
                return await way(request, link)
            except StorageAway:
                return _html(self._view.plain("away"), 503)
            except Exception:
                # Nothing of it was saved. Whoever came by an e-mail is told so on a page, not as JSON.
                log.exception("the page of introduction %s failed", link.introduction)
                return _html(self._view.plain("away"), 500)

        return open_page

    async def look(self, request: Request, link: LinkRead) -> Response:
        """GET: programs that check e-mails follow links, too, so that nothing may come of it."""
        said = request.query_params.get("said", "")
        if link.is_over:
            return _html(self._view.sent() if said == FRESH else self._view.ended())
        return _html(await self._shown(link, said_by(said)))

    async def take(self, request: Request, link: LinkRead) -> Response:
        """POST: what they did. Whatever it was, the answer shows how it stands then."""
        try:
            fields = read_fields(await request.body())
            if not self._is_ours(request):
                return _html(self._view.plain("foreign"), 403)
            if link.is_over:
                await self._page.send_link(link.introduction, link.intermediary)
                return _back(request, FRESH)
            answer = read_answer(fields)
        except NotOurs:
            return _html(self._view.plain("foreign"), 422)
        if isinstance(answer, Problem):
            return _html(await self._shown(link, (), problem=answer), 422)
        answered = await self._page.answer(link.introduction, link.intermediary, answer)
        return await self._shown_after(request, link, answer, answered)

    async def _shown_after(
        self, request: Request, link: LinkRead, answer: PageAnswer, answered: Answered
    ) -> Response:
        if answered.danger:
            return _html(await self._shown(link, (Notice("danger", answered.danger.text),)))
        code = answer.doing if answered.came == "done" else answered.came
        return _back(request, f"{code}-masked" if answered.masked else code)

    async def _shown(
        self, link: LinkRead, notices: tuple[Notice, ...], problem: Problem | None = None
    ) -> str:
        seen = await self._page.look(link.introduction, link.intermediary)
        return self._view.introduction(seen, self._page.new_id(), notices, problem)

    def _is_ours(self, request: Request) -> bool:
        """True if a page of ours sent it. Because of no-referrer, browsers may call our own origin "null"."""
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            return site in ("same-origin", "none")
        origin = request.headers.get("origin", "null")
        home = urlsplit(self._needs.public_url)
        ours = (f"{request.url.scheme}://{request.url.netloc}", f"{home.scheme}://{home.netloc}")
        return origin == "null" or origin in ours


def _html(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status, headers=_MARKS)


def _back(request: Request, said: str) -> Response:
    """To the page as it is now, so that loading it again sends nothing twice."""
    return RedirectResponse(f"{request.url.path}?said={said}", 303, headers=_MARKS)
