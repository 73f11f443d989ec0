"""The test clock: moves every clock and timer of the program forward."""

import json
import re
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.web.answers import wrong
from bot.web.needs import Needs

_DURATION = re.compile(
    r"P(?=.)(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?",
    re.ASCII,
)
LONGEST = timedelta(days=3660)
EXPECTED = (
    'Send {"advance": "P2D"}: an ISO 8601 duration of weeks, days, hours, minutes and seconds,'
    " at most ten years."
)


def test_clock_routes(needs: Needs) -> list[Route]:
    """The test clock's address; there is none unless the test clock is on."""
    advance = needs.advance_clock
    if advance is None:
        return []

    async def move(request: Request) -> Response:
        duration = read_advance(await request.body())
        if duration is None:
            return wrong(422, EXPECTED)
        return JSONResponse({"now": (await advance(duration)).isoformat()})

    return [Route("/test/clock", move, methods=["POST"])]


def read_advance(body: bytes) -> timedelta | None:
    """How far to move the clock; None if this is not such a request."""
    try:
        said = json.loads(body)["advance"]
        found = _DURATION.fullmatch(said)
        parts = found.groupdict(default="0") if found else {}
        duration = timedelta(**{unit: int(count) for unit, count in parts.items()})
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    return duration if found and duration <= LONGEST else None
