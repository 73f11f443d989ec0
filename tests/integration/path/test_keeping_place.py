"""A poller keeps its place, and one process polls at a time."""

from bot.usecases.keep_place import StoredCursor
from tests.integration.path.world import World


async def test_a_place_is_kept_for_whoever_polls_next(world: World) -> None:
    cursor = StoredCursor(world.storage)
    assert cursor.claim("telegram", "one") == ""
    assert cursor.advance("telegram", "one", "17")
    assert cursor.claim("telegram", "one") == "17"


async def test_nobody_else_polls_under_the_lease(world: World) -> None:
    cursor = StoredCursor(world.storage)
    cursor.claim("telegram", "one")
    assert cursor.claim("telegram", "other") is None
    assert not cursor.advance("telegram", "other", "99")
    assert cursor.claim("another bot", "other") == ""
    assert cursor.claim("telegram", "one") == ""


async def test_a_lease_that_has_ended_is_taken_over_with_its_place(world: World) -> None:
    cursor = StoredCursor(world.storage)
    cursor.claim("telegram", "one")
    cursor.advance("telegram", "one", "17")
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE cursor SET until = 1.0")
        connection.commit()
    assert cursor.claim("telegram", "other") == "17"
    assert not cursor.advance("telegram", "one", "18")
