"""Serves the privacy page. No sign-in, no script, no cookie: anybody may read it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.web.needs import Needs
from bot.web.pages import Rechecked, templates

PATH = "/privacy"
HERE = Path(__file__).parent
_ICON = HERE.parent / "phone" / "static" / "icon.svg"


def privacy_routes(needs: Needs) -> list[BaseRoute]:
    """The page, and what it loads."""
    template = templates(HERE).get_template("privacy.html")

    def say(key: str, **values: object) -> str:
        return needs.wording.say(key, "en", **values)

    async def page(_request: Request) -> Response:
        # Rendered for each reader, so that words which an editor changed show at once.
        html = template.render(say=say, programme=needs.programme, contact=needs.person_contact)
        return HTMLResponse(html, headers={"cache-control": "no-cache"})

    async def icon(_request: Request) -> Response:
        return FileResponse(_ICON, headers={"cache-control": "no-cache"})

    return [
        Route(PATH, page),
        Route(f"{PATH}/static/icon.svg", icon),
        Mount(f"{PATH}/static", Rechecked(directory=HERE / "static")),
    ]
