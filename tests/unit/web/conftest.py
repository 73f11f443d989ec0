"""A web process in the test's own loop, asked without a network."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from bot.web.app import build_app
from bot.web.needs import Needs
from tests.fakes.scripted_talk import ScriptedTalk


@pytest.fixture
def talk() -> ScriptedTalk:
    """A conversation that says back what it was told."""
    return ScriptedTalk()


@pytest.fixture
async def ask() -> AsyncIterator[Callable[..., httpx.AsyncClient]]:
    """Makes a client of a web process with these needs; mistakes of ours come as the answers they are."""
    clients: list[httpx.AsyncClient] = []

    def ask_app(needs: Needs, client: tuple[str, int] = ("127.0.0.1", 5000)) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(build_app(needs), raise_app_exceptions=False, client=client)
        clients.append(httpx.AsyncClient(transport=transport, base_url="http://stallside.test"))
        return clients[-1]

    yield ask_app
    for client in clients:
        await client.aclose()
