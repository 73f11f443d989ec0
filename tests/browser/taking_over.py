"""A web process with the web phone and the console of one world, a worker, and an engine that asks."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, BrowserContext

from bot.channels.web.bell import Bell
from bot.content.wording import read_wording
from bot.core.conversation import Asking
from bot.core.events import OwnerArrived, QuestionOpened
from bot.core.staff import Role
from bot.usecases.read_transcript import Transcript, read_transcript
from bot.usecases.take_in import Intake
from bot.usecases.wake import Wake
from bot.usecases.wire import events_to_wire
from bot.web.app import build_app
from bot.web.console.guard import SESSION
from bot.web.needs import WebPhone
from tests.conftest import ROOT
from tests.fakes.engine import Answer, Body, FakeEngine, says
from tests.fakes.floor import FLOOR_IN_REAL_WORDS
from tests.fakes.scripted_talk import ScriptedTalk, needs_for
from tests.integration.console.visitor import console_needs, hires, signed_in
from tests.integration.path.world import World


def asks_whether_they_agree(body: Body) -> Answer:
    """Each turn asks the same question."""
    events = tuple(events_to_wire((OwnerArrived(), QuestionOpened(Asking("agree")))))
    return says(f"You said {body['message']['text']}. Is that fine with you?", events=events, asks="agree")


@dataclass
class Office:
    """Where both sides are served. `url` is the address, `world` everything behind it."""

    world: World
    engine: FakeEngine
    url: str

    async def at_desk(self, context: BrowserContext, role: Role = "reviewer") -> str:
        """Sign somebody in in this browser; their id."""
        staff = hires(self.world, role)
        token, _ = signed_in(self.world, staff)
        await context.add_cookies([{"name": SESSION, "value": token, "url": self.url}])
        return staff


@asynccontextmanager
async def opened_office(folder: Path, browser: Browser) -> AsyncIterator[Office]:
    """Serve it, with a worker that runs."""
    bell, stopping = Bell(), list[int]()
    with socket.socket() as free, FakeEngine(asks_whether_they_agree) as engine:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        async with World(folder, engine.url, floor=FLOOR_IN_REAL_WORDS) as world:
            _rings(world, bell)
            with ThreadPoolExecutor(6) as threads:
                needs = needs_for(
                    ScriptedTalk(),
                    receive=world.intake.take,
                    wording=read_wording(ROOT / "data" / "content" / "wording"),
                    web_phone=WebPhone(_reads(world, threads), bell.listen),
                    console=console_needs(world, threads, is_stopping=lambda: bool(stopping)),
                    is_stopping=lambda: bool(stopping),
                )
                server = uvicorn.Server(
                    uvicorn.Config(
                        build_app(needs), port=port, log_level="warning", proxy_headers=False,
                        timeout_graceful_shutdown=3,
                    )
                )  # fmt: skip
                serving = asyncio.create_task(server.serve())
                while not server.started:
                    await asyncio.sleep(0.01)
                world.worker().start()
                try:
                    yield Office(world, engine, f"http://127.0.0.1:{port}")
                finally:
                    stopping.append(1)
                    bell.ring_all()
                    server.should_exit = True
                    await serving


def _rings(world: World, bell: Bell) -> None:
    """What was committed rings at the phones that wait."""
    world.wake = Wake(bell.ring)
    world.intake = Intake(replace(world.intake._parts, wake=world.wake))


def _reads(world: World, threads: ThreadPoolExecutor) -> Callable[[str, int], object]:
    async def read(owner: str, after: int) -> Transcript:
        def call() -> Transcript:
            return read_transcript("web", owner, after, world.clock.now(), world.storage)

        return await asyncio.get_running_loop().run_in_executor(threads, call)

    return read
