"""The web process: everything that faces the network, and the worker inside it."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import uvicorn

from bot.bootstrap.duty import check_duty_contact
from bot.bootstrap.path import Parts, join
from bot.channels.web.bell import Bell
from bot.cli.loop import run_loop, show_logs
from bot.cli.ways_in import tell_group, ways_in
from bot.cli.web_needs import WebParts, join_needs
from bot.cli.worker_process import join_engine, join_worker
from bot.settings import Settings
from bot.usecases.take_in import Intake, IntakeParts
from bot.usecases.wake import Wake
from bot.web.app import build_app
from bot.web.metrics import Meters

INTAKE_THREADS = 4  # for nothing else: a provider must not wait behind turns
END_WITHIN = 2  # seconds for requests that are under way when the process ends


def run_web(settings: Settings, *, with_worker: bool) -> int:
    """Serve until a signal; 0 if it ended in peace. Raises StallsideError for what keeps it from starting."""
    show_logs()
    return run_loop(_serve(settings, with_worker=with_worker))


async def _serve(settings: Settings, *, with_worker: bool) -> int:
    parts = join(settings)
    check_duty_contact(parts)
    web = _join_web(parts)
    server = uvicorn.Server(_uvicorn(settings))
    server.config.app = build_app(join_needs(web, is_stopping=lambda: server.should_exit))
    server.config.load()
    async with _working(web, with_worker=with_worker):
        await server.serve()
    await web.engine.close()
    parts.database.close()
    return 0


def _join_web(parts: Parts) -> WebParts:
    bell = Bell()
    wake = Wake(bell.ring)
    threads = ThreadPoolExecutor(INTAKE_THREADS, "intake")
    told = tell_group(parts)
    intake = Intake(IntakeParts(parts.reception, parts.spool, parts.clock, wake, threads, told))
    return WebParts(parts, join_engine(parts.settings), bell, wake, Meters(), intake)


def _uvicorn(settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        "bot.web.app:build_app",  # replaced before it is loaded: the parts are joined here
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,  # its lines would hold owners' names
        proxy_headers=False,  # TrustedProxies does it, for trusted proxies only
        server_header=False,
        timeout_graceful_shutdown=END_WITHIN,
        lifespan="off",
    )


@asynccontextmanager
async def _working(web: WebParts, *, with_worker: bool) -> AsyncIterator[None]:
    """Everything that goes on beside answering requests."""
    worker = join_worker(web.parts, web.engine, web.wake, web.meters) if with_worker else None
    if worker:
        worker.start()
    tasks = [asyncio.create_task(web.intake.keep_draining())]
    tasks += [asyncio.create_task(way) for way in ways_in(web)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if worker:
            await worker.stop()
