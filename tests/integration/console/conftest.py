"""What every test of the console stands on: a world in which no engine answers."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.integration.path.world import NO_ENGINE, World


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Owners, the noise of others, and a console that they can be seen in."""
    async with World(tmp_path, NO_ENGINE) as world:
        yield world
