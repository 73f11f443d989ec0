"""The page of an introduction in a browser, on the real tables, with somebody asked on it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn

from bot.web.app import build_app
from tests.integration.path.introducing import ID, SUKHI, agrees, clocks, drafted, people
from tests.integration.path.visiting import links_of, needs_of
from tests.integration.path.world import NO_ENGINE, World


@asynccontextmanager
async def asked(folder: Path, **draft: object) -> AsyncIterator[tuple[World, str]]:
    """A world in which Sukhi is asked, and the link in her letter."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = f"http://127.0.0.1:{port}"
    async with World(folder, NO_ENGINE, with_noise=False) as world:
        people(world, SUKHI)
        agrees(world, SUKHI, draft=drafted(**draft))
        clocks(world)
        with ThreadPoolExecutor(2) as threads:
            app = build_app(needs_of(world, threads, home))
            server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning", proxy_headers=False))
            serving = asyncio.create_task(server.serve())
            while not server.started:
                await asyncio.sleep(0.01)
            try:
                yield world, links_of(world, home).to_introduction(ID, SUKHI.id)
            finally:
                server.should_exit = True
                await serving
