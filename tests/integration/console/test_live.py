"""Live pages hear that there is news, and no longer than they may."""

import asyncio
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
import uvicorn

from bot.web.app import build_app
from bot.web.console import live
from bot.web.console.guard import SESSION
from tests.integration.console.visitor import app_needs, hires, signed_in
from tests.integration.path.staffed import conversation_of
from tests.integration.path.world import World


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Looks more often than in earnest."""
    monkeypatch.setattr(live, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(live, "BEAT", 0.2)


@pytest.fixture
def world(world):
    """A world in which somebody has said something."""
    world.lives("anna", "hello")
    return world


@asynccontextmanager
async def served(
    world: World, role: Any = "reviewer", **others: Any
) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    """The console on loopback, and somebody who is signed in; the client, and their session."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token, _ = signed_in(world, hires(world, role))
    with ThreadPoolExecutor(4) as threads:
        app = build_app(app_needs(world, threads, **others))
        server = uvicorn.Server(
            uvicorn.Config(app, port=port, log_level="warning", timeout_graceful_shutdown=1)
        )
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        home = f"http://127.0.0.1:{port}/console/live"
        async with httpx.AsyncClient(base_url=home, cookies={SESSION: token}, trust_env=False) as client:
            yield client, token
        server.should_exit = True
        await serving


class Listening:
    """What one stream has said so far."""

    def __init__(self, client: httpx.AsyncClient, path: str, **headers: str) -> None:
        self.said, self.status, self.headers, self.ended = "", 0, httpx.Headers(), False
        self._task = asyncio.create_task(self._listen(client, path, headers))

    async def _listen(self, client: httpx.AsyncClient, path: str, headers: dict[str, str]) -> None:
        async with client.stream("GET", path, headers=headers) as answer:
            self.status, self.headers = answer.status_code, answer.headers
            async for text in answer.aiter_text():
                self.said += text
        self.ended = True

    async def until(self, is_so: Any) -> None:
        """Wait until it is so of this."""
        async with asyncio.timeout(30):
            while not is_so(self):
                await asyncio.sleep(0.02)

    async def close(self) -> None:
        """Go away."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


def news(stream: Listening) -> int:
    return stream.said.count("event: news")


async def test_each_thing_that_is_new_is_said_once_and_silence_beats(world):
    async with served(world) as (client, _):
        stream = Listening(client, f"/conversation/{conversation_of(world)}")
        await stream.until(lambda it: "id: " in it.said)
        await stream.until(lambda it: ": still here" in it.said)
        assert news(stream) == 0
        world.lives("noise-1", "not here")
        await world.hears("more")
        await stream.until(news)
        await asyncio.sleep(0.3)
        assert news(stream) == 1
        assert stream.headers["cache-control"] == "no-store" and stream.headers["x-accel-buffering"] == "no"
        assert stream.headers["content-type"].startswith("text/event-stream")
        await stream.close()


async def test_who_connects_again_hears_what_was_missed(world):
    async with served(world) as (client, _):
        path = f"/conversation/{conversation_of(world)}"
        stream = Listening(client, path)
        await stream.until(lambda it: "id: " in it.said)
        last = stream.said.partition("id: ")[2].split()[0]
        await stream.close()
        await world.hears("while nobody listened")
        again = Listening(client, path, **{"last-event-id": last})
        await again.until(news)
        await again.close()


async def test_a_stream_ends_with_the_session_and_with_the_account(world):
    async with served(world) as (client, token):
        streams = [Listening(client, "/today"), Listening(client, f"/conversation/{conversation_of(world)}")]
        for stream in streams:
            await stream.until(lambda it: "id: " in it.said)
        with world.storage.write() as unit:
            unit.staff.end_session(token)
            unit.commit()
        for stream in streams:
            await stream.until(lambda it: it.ended)


async def test_a_stream_ends_when_the_program_does(world):
    stopping: list[int] = []
    async with served(world, is_stopping=lambda: bool(stopping)) as (client, _):
        stream = Listening(client, "/today")
        await stream.until(lambda it: "id: " in it.said)
        stopping.append(1)
        await stream.until(lambda it: it.ended)


async def test_one_session_has_a_few_streams_and_a_closed_one_makes_room(world):
    async with served(world) as (client, _):
        streams = [Listening(client, "/today") for _ in range(live.MOST)]
        for stream in streams:
            await stream.until(lambda it: "id: " in it.said)
        assert (await client.get("/today")).status_code == 429
        await streams[0].close()
        await asyncio.sleep(0.3)
        another = Listening(client, "/today")
        await another.until(lambda it: it.status == 200)
        for stream in (*streams, another):
            await stream.close()


async def test_today_hears_of_a_flag(world):
    async with served(world) as (client, _):
        stream = Listening(client, "/today")
        await stream.until(lambda it: "id: " in it.said)
        await world.hears("bailiffs are here", address="ben")
        await stream.until(news)
        await stream.close()


async def test_streams_ask_for_the_permission_of_their_pages(world):
    async with served(world, "researcher") as (client, _):
        for path in ("/today", f"/conversation/{conversation_of(world)}"):
            assert (await client.get(path)).status_code == 403
        client.cookies.clear()
        assert (await client.get("/today")).status_code == 303
