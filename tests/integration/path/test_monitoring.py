"""What owners tell about themselves is kept apart: out of the transcript, the engine and the owner's rows."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.bootstrap.talk import DATA
from bot.content import load
from bot.core.events import MonitoringAnswered, OwnerArrived
from bot.usecases.export_owner import export_owner
from bot.usecases.forget_owner import forget_owner
from tests.fakes.engine import FakeEngine
from tests.integration.path.world import World

CONTENT = load(DATA, drafts=True)
TOLD = "Under 25 xylophone"


@pytest.fixture
async def world(tmp_path: Path, engine: FakeEngine) -> AsyncIterator[World]:
    async with World(tmp_path, engine.url) as world:
        world.lives("anna", "hello", events=(OwnerArrived(None),))
        world.lives("anna", TOLD, events=(MonitoringAnswered("age", "under_25"),))
        yield world


def exported(world: World) -> dict[str, object]:
    owner = export_owner("web", "anna", world.storage, CONTENT.framework, CONTENT.cut_offs)["owner"]
    return owner["monitoring"]  # type: ignore[no-any-return]


async def test_the_message_that_told_it_is_emptied_and_the_others_are_not(world: World) -> None:
    assert "hello" in world.texts()
    assert TOLD not in world.texts()
    row = world.rows("SELECT choice FROM message WHERE n = 2 AND direction = 'in'")
    assert all(each.choice is None for each in row)


async def test_the_engine_forgets_it(world: World) -> None:
    (row,) = world.rows(
        "SELECT engine_state FROM conversation WHERE address_hash = :hash",
        hash=world.database.cipher.fingerprint("address", "web", "anna"),
    )
    assert row.engine_state is None


async def test_the_table_does_not_lead_back_to_the_owner(world: World) -> None:
    owners = {row.id for row in world.rows("SELECT id FROM owner")}
    (row,) = world.rows("SELECT * FROM monitoring")
    assert row.owner_hash not in owners
    assert "under_25" not in row.value


async def test_the_owner_s_own_export_has_it_and_nobody_else_s(world: World) -> None:
    assert exported(world) == {"age": "under_25"}
    other = export_owner("web", "noise-1", world.storage, CONTENT.framework, CONTENT.cut_offs)["owner"]
    assert other["monitoring"] == {}


async def test_what_is_told_again_replaces_it(world: World) -> None:
    world.lives("anna", "again", events=(MonitoringAnswered("age", "60_or_more"),))
    assert exported(world) == {"age": "60_or_more"}


async def test_it_goes_with_the_owner(world: World) -> None:
    forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
    assert world.rows("SELECT * FROM monitoring") == []
