"""Every address of the console, in one table with who may. A test tries every role against every one."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.web.console import (
    account,
    approving,
    audit,
    floor,
    home,
    live,
    rota,
    sign_in,
    staff,
    today,
    transcript,
)
from bot.web.console.conversations import listing, marks
from bot.web.console.guard import route_of
from bot.web.console.intermediaries import pages as intermediaries
from bot.web.console.intermediaries import phones
from bot.web.console.introductions import pages as introductions
from bot.web.console.needs import ConsoleNeeds
from bot.web.console.visit import HOME, Page
from bot.web.pages import Rechecked

HERE = Path(__file__).parent
PAGES: tuple[Page, ...] = (
    *home.PAGES,
    *sign_in.PAGES,
    *account.PAGES,
    *today.PAGES,
    *listing.PAGES,
    *marks.PAGES,
    *transcript.PAGES,
    *floor.PAGES,
    *live.PAGES,
    *introductions.PAGES,
    *intermediaries.PAGES,
    *phones.PAGES,
    *approving.PAGES,
    *rota.PAGES,
    *staff.PAGES,
    *audit.PAGES,
    *home.LAST_PAGES,
)


def console_routes(needs: ConsoleNeeds) -> list[BaseRoute]:
    """The console, and the files that its pages load."""
    return [
        Mount(f"{HOME}/static", Rechecked(directory=HERE / "static")),
        Route(f"{HOME}/", _without_slash),
        *(route_of(page, needs) for page in PAGES),
    ]


async def _without_slash(_request: Request) -> Response:
    return RedirectResponse(HOME)
