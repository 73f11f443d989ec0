"""Serves the page of the web phone: words from the wording, looks and doings from files beside it."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.web.needs import Needs

HERE = Path(__file__).parent


class Rechecked(StaticFiles):
    """Files that a browser keeps, but asks about each time: a new release shows at once."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["cache-control"] = "no-cache"
        return response


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
    templates = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)

    def say(key: str) -> str:
        return needs.wording.say(key, language)

    return templates.get_template("phone.html").render(say=say, language=language)
