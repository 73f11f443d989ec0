"""A publisher's feed on loopback: it answers what a test lays out, well or badly."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from tests.fakes.loopback import LoopbackServer

FRONT_PAGE = {
    "version": "HSDS-UK-3.0",
    "profile": "https://example.org/profile",
    "openapi_url": "https://example.org/openapi.json",
}
type Answer = Callable[[Request], Response]


class OpenFeed(LoopbackServer):
    """A feed of these services. `special` answers an address in a way of its own."""

    def __init__(self, services: Iterable[Mapping[str, Any]] = ()) -> None:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await self._answer(scope, receive, send)

        super().__init__(app)
        self.services = list(services)
        self.special: dict[str, Answer] = {}
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        """Of its front page."""
        return f"{self.url}/open"

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        path = request.url.path.removeprefix("/open")
        self.asked.append(path)
        answer = self.special[path](request) if path in self.special else self._usual(path, request)
        await answer(scope, receive, send)

    def _usual(self, path: str, request: Request) -> Response:
        if path == "/":
            return JSONResponse(FRONT_PAGE)
        if path == "/services":
            return JSONResponse(self._page(request))
        found = [each for each in self.services if path == f"/services/{each.get('id')}"]
        return Response(json.dumps(found[0])) if found else JSONResponse({}, 404)

    def _page(self, request: Request) -> dict[str, Any]:
        number, size = (int(request.query_params[name]) for name in ("page", "per_page"))
        contents = [{"id": s.get("id"), "name": s.get("name")} for s in self.services]
        return {
            "total_items": len(contents),
            "page_number": number,
            "contents": contents[(number - 1) * size : number * size],
        }
