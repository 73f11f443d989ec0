"""The pictures that we send, drawn when they are fetched."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.answers import wrong
from bot.web.needs import Needs


def media_routes(needs: Needs) -> list[Route]:
    """The address of signed links."""
    pictures = needs.pictures

    async def media(request: Request) -> Response:
        message = pictures.message_of(request.path_params["name"])
        picture = await pictures.find(message) if message else None
        if picture is None:
            return wrong(404, "This link has ended, or it is not one of ours.")
        png = await asyncio.to_thread(pictures.draw, picture)
        return Response(png, media_type="image/png", headers={"cache-control": "private, max-age=3600"})

    return [Route("/media/{name}", media)]
