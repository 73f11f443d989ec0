"""Serves the page of the web phone: words from the wording, looks and doings from files beside it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.web.needs import Needs
from bot.web.pages import Rechecked, templates

HERE = Path(__file__).parent


def page_routes(needs: Needs) -> list[BaseRoute]:
    """The page, what it loads, and the way to it from the bare address."""
    html = render_page(needs)

    async def page(_request: Request) -> Response:
        return HTMLResponse(html)

    async def front_door(_request: Request) -> Response:
        return RedirectResponse("/phone")

    return [
        Route("/", front_door),
        Route("/phone", page),
        Mount("/phone/static", Rechecked(directory=HERE / "static")),
    ]


def render_page(needs: Needs, language: str = "en") -> str:
    """The page in this language. It is the same for everybody: who is writing, only the browser knows."""

    def say(key: str) -> str:
        return needs.wording.say(key, language)

    return templates(HERE).get_template("phone.html").render(say=say, language=language)
