"""A world on a real file, and a fake engine over HTTP."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.core.message import Channel
from tests.fakes.engine import FakeEngine
from tests.integration.path.world import World


@pytest.fixture
def engine() -> Iterator[FakeEngine]:
    """An engine that echoes until it is told otherwise."""
    with FakeEngine() as engine:
        yield engine


@pytest.fixture
async def world(tmp_path: Path, engine: FakeEngine) -> AsyncIterator[World]:
    """A world with noise in it; its worker is not started yet."""
    async with World(tmp_path, engine.url) as world:
        yield world


@pytest.fixture(params=["web", "telegram"])
def on(request: pytest.FixtureRequest) -> Channel:
    """A channel whose readers fetch, and one that is sent to."""
    channel: Channel = request.param
    return channel
