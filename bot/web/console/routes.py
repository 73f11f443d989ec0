"""Every address of the console, in one table with who may. A test tries every role against every one."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.web.console import home
from bot.web.console.guard import route_of
from bot.web.console.needs import ConsoleNeeds
from bot.web.console.programme import views as programme
from bot.web.console.visit import HOME, Page
from bot.web.pages import Rechecked

HERE = Path(__file__).parent
PAGES: tuple[Page, ...] = (*home.PAGES, *programme.PAGES)


def console_routes(needs: ConsoleNeeds) -> list[BaseRoute]:
    """The console, and the files that its pages load."""
    return [
        Mount(f"{HOME}/static", Rechecked(directory=HERE / "static")),
        *(route_of(page, needs) for page in PAGES),
        Route(f"{HOME}/", _without_slash),
    ]


async def _without_slash(_request: Request) -> Response:
    return RedirectResponse(HOME)
