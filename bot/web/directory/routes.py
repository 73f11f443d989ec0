"""The nine addresses of the standard below /directory, with and without a slash at the end."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.open_referral.catalogue import Catalogue
from bot.open_referral.documents import VERSION
from bot.web.directory.answers import OPEN, answer, refusal, wrapped
from bot.web.directory.parameters import ParameterWrong, read_query, read_stretch

PROFILE = "https://docs.openreferraluk.org/en/latest/"
OPENAPI = "https://raw.githubusercontent.com/tpximpact/mhclg-oruk/main/openapi.json"
type ReadCatalogue = Callable[[], Awaitable[Catalogue]]
type Document = Mapping[str, Any] | None
type Find = Callable[[Catalogue, Request], Document]


def directory_routes(read: ReadCatalogue) -> list[Route]:
    """Everything below /directory. Any other address there is a 404 that any page may read."""
    listings: dict[str, tuple[Find, Find]] = {
        "services": (_services, lambda c, r: c.service(_id(r))),
        "service_at_locations": (_at_locations, lambda c, r: c.at_location(_id(r))),
        "taxonomies": (_taxonomies, lambda c, r: c.taxonomy(_id(r))),
        "taxonomy_terms": (_terms, lambda c, r: c.term(_id(r))),
    }
    routes = _both("/directory", read, lambda _c, _r: FRONT_PAGE)
    for name, (listing, one) in listings.items():
        routes += _both(f"/directory/{name}", read, listing)
        routes += _both(f"/directory/{name}/{{id}}", read, one)
    return [*routes, Route("/directory/{rest:path}", _nothing, methods=["GET", "OPTIONS"])]


FRONT_PAGE = {"version": VERSION, "profile": PROFILE, "openapi_url": OPENAPI}


def _both(path: str, read: ReadCatalogue, find: Find) -> list[Route]:
    async def serve(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=OPEN)
        catalogue = await read()
        # A search looks through thousands of services: the loop must not wait for it.
        return await asyncio.to_thread(_found, catalogue, request, find)

    return [Route(each, serve, methods=["GET", "OPTIONS"]) for each in (path, f"{path}/")]


def _found(catalogue: Catalogue, request: Request, find: Find) -> Response:
    try:
        document = find(catalogue, request)
    except ParameterWrong as wrong:
        return refusal(400, str(wrong))
    if document is None:
        return refusal(404, "There is nothing with this id.")
    return answer(request, document)


def _services(catalogue: Catalogue, request: Request) -> Document:
    stretch, query = read_stretch(request.query_params), read_query(request.query_params)
    return wrapped(catalogue.services(query, stretch.start, stretch.per_page), stretch)


def _at_locations(catalogue: Catalogue, request: Request) -> Document:
    stretch, query = read_stretch(request.query_params), read_query(request.query_params)
    return wrapped(catalogue.at_locations(query, stretch.start, stretch.per_page), stretch)


def _taxonomies(catalogue: Catalogue, request: Request) -> Document:
    stretch = read_stretch(request.query_params)
    return wrapped(catalogue.taxonomies(stretch.start, stretch.per_page), stretch)


def _terms(catalogue: Catalogue, request: Request) -> Document:
    stretch = read_stretch(request.query_params)
    return wrapped(catalogue.terms(stretch.start, stretch.per_page), stretch)


def _id(request: Request) -> str:
    return str(request.path_params["id"])


async def _nothing(request: Request) -> Response:
    return refusal(404, "There is nothing at this address of the directory.")
