"""While the database is away, what arrives goes to the spool, and from there into the database in order."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.core.errors import StorageAway
from tests.fakes.engine import FakeEngine
from tests.integration.path.world import World


@contextmanager
def locked(world: World) -> Iterator[None]:
    """Another process holds the database's only write lock."""
    other = sqlite3.connect(world.folder / "test.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


async def test_a_locked_database_delays_the_answer_and_loses_nothing(world: World) -> None:
    with locked(world):
        started = time.monotonic()
        await world.hears("one")
        assert time.monotonic() - started < 2.5
        assert world.spool.count() == 1
    await world.intake.drain()
    assert world.texts() == ["one"]
    assert world.spool.is_empty()


async def test_order_holds_over_spool_and_database(world: World) -> None:
    with locked(world):
        first = [asyncio.create_task(world.hears(f"message {n}")) for n in range(3)]
        await asyncio.gather(*first)
    await world.hears("message 3")  # the lock is gone, the spool is not empty
    assert world.texts() == []
    await world.intake.drain()
    await world.hears("message 4")
    assert world.texts() == [f"message {n}" for n in range(5)]


async def test_a_message_cannot_overtake_one_that_is_on_its_way_to_the_spool(world: World) -> None:
    with locked(world):
        first = asyncio.create_task(world.hears("one"))
        await asyncio.sleep(1.2)
        second = asyncio.create_task(world.hears("two"))
        await first
    await second
    await world.intake.drain()
    assert world.texts() == ["one", "two"]


async def test_an_event_in_spool_and_database_has_one_effect(world: World) -> None:
    await world.hears("one")
    with locked(world):
        await world.hears("one", "two")
    await world.intake.drain()
    assert world.texts() == ["one", "two"]


async def test_two_processes_that_drain_at_once_keep_the_order(world: World, tmp_path: Path) -> None:
    with locked(world):
        await world.hears(*(f"message {n}" for n in range(10)))
    await asyncio.gather(*(world.intake.drain() for _ in range(4)))
    assert world.texts() == [f"message {n}" for n in range(10)]


async def test_the_spool_drains_itself_and_the_turns_run(world: World, engine: FakeEngine) -> None:
    world.worker().start()
    draining = asyncio.create_task(world.intake.keep_draining(every=0.05))
    with locked(world):
        await world.hears("one", "two")
    await world.until(lambda: {"echo one", "echo two"} < set(world.texts()))
    draining.cancel()
    assert engine.texts == ["one", "two"]


async def test_a_spooled_message_keeps_the_time_at_which_it_came(world: World) -> None:
    with locked(world):
        came = world.clock.now()
        await world.hears("one")
    world.clock.advance(hours=1)
    await world.intake.drain()
    assert abs((world.transcript().lines[0].at - came).total_seconds()) < 3


async def test_the_spool_shows_no_words(world: World) -> None:
    with locked(world):
        await world.hears("very private words")
    files = [file.read_text() for file in world.spool_folder.glob("*.event")]
    assert files and not any("private" in content or "anna" in content for content in files)


async def test_what_cannot_be_read_is_put_aside_and_the_others_go_on(world: World) -> None:
    with locked(world):
        await world.hears("one")
    (world.spool_folder / "00000000000000000001-1.event").write_text("half a fi")
    await world.intake.drain()
    assert world.texts() == ["one"]
    assert [file.name for file in (world.spool_folder / "aside").iterdir()] == [
        "00000000000000000001-1.event"
    ]


async def test_if_neither_takes_it_the_provider_must_keep_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.storage.spool.os.fsync", no_room)
    with locked(world), pytest.raises(StorageAway):
        await world.hears("one")
    monkeypatch.undo()
    assert world.spool.is_empty()
