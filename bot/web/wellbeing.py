"""How the program says that it is alive, that it is ready, and what it has counted."""

import asyncio
import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.web.metrics import MEDIA_TYPE
from bot.web.needs import READY, Needs, Probe

log = logging.getLogger(__name__)

PROBE_SECONDS = 3.0
AWAY = "away"


def wellbeing_routes(needs: Needs) -> list[Route]:
    """Addresses for whoever watches over the program."""

    async def health(_request: Request) -> Response:
        return JSONResponse({"state": "alive"})

    async def ready(_request: Request) -> Response:
        states = await asyncio.gather(*(_state(name, probe) for name, probe in needs.probes.items()))
        is_ready = all(state == READY for state in states)
        report = {"state": READY if is_ready else "not ready"} | dict(zip(needs.probes, states, strict=True))
        return JSONResponse(report, 200 if is_ready else 503)

    async def metrics(_request: Request) -> Response:
        return Response(needs.meters.render(), headers={"content-type": MEDIA_TYPE})

    return [Route("/health", health), Route("/ready", ready), Route("/metrics", metrics)]


async def _state(name: str, probe: Probe) -> str:
    """What a part says of itself; one that says nothing in time, or breaks, is away."""
    try:
        return await asyncio.wait_for(probe(), PROBE_SECONDS)
    except Exception as error:
        log.warning("%s is away: %s", name, type(error).__name__)
        return AWAY
