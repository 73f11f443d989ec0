"""The picture of the programme: what it shows, to whom, and that each number opens the rows it counts."""

import pytest
import pytest_asyncio

from tests.integration.console.programme_rows import programme
from tests.integration.console.visitor import at_console
from tests.integration.path.world import World

NO_ENGINE = "http://127.0.0.1:9"
TOPICS = ("", "/arrivals", "/way", "/bands", "/levels", "/change", "/introductions", "/support", "/reading",
          "/follow-ups")  # fmt: skip


@pytest_asyncio.fixture
async def world(tmp_path):
    async with World(tmp_path, NO_ENGINE) as world:
        yield world


@pytest.mark.parametrize("topic", TOPICS)
async def test_every_page_opens_with_owners_and_without(world, topic):
    async with at_console(world, "researcher") as staff:
        await staff.opens(f"/programme{topic}")
        assert staff.answer.status_code == 200
        programme(world, 60)
        await staff.opens(f"/programme{topic}")
        assert staff.answer.status_code == 200
        assert "How this is counted" in staff.text
