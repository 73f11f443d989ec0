"""An owner who wants to be forgotten is forgotten, in every table and file; the others stay."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.check import Answer
from bot.core.errors import OwnerUnknown
from bot.core.events import (
    AnswerGiven,
    CheckStarted,
    ConsentRecorded,
    DetailsGiven,
    ErasureAsked,
    Event,
    FlagRaised,
    OpenWordsGiven,
    OwnerArrived,
    StepOffered,
)
from bot.core.owner import Consent, Details
from bot.core.snapshot import StepShown
from bot.usecases.forget_owner import forget_owner
from tests.fakes.engine import FakeEngine, says
from tests.integration.path.world import World

MARK = "xylophone"  # a word that nobody else says
ADDRESS = f"{MARK}-address"


@pytest.fixture(params=["", "a key"], ids=["in the clear", "sealed"])
async def world(tmp_path: Path, engine: FakeEngine, request: pytest.FixtureRequest) -> AsyncIterator[World]:
    """With and without a field key; erasure must not rest on the key being lost."""
    async with World(tmp_path, engine.url, field_key=request.param) as world:
        yield world


def live(world: World, address: str = ADDRESS) -> None:
    """An owner with something in every table."""
    world.lives(address, f"{MARK} first")
    now, message = world.clock.now(), world.transcript(address).lines[0].id
    events: tuple[Event, ...] = (
        OwnerArrived("K7"),
        ConsentRecorded(Consent("take_part", True, now, "v1", "en")),
        DetailsGiven(Details(name=f"{MARK} name", place=f"{MARK} place", trade=f"{MARK} trade")),
        ConsentRecorded(Consent("reminders", True, now, "v1", "en")),
        CheckStarted(1, "short", now),
        AnswerGiven(Answer("cash_known", "level", 2, "words", True, message, now, 1)),
        OpenWordsGiven(message),
        StepOffered(StepShown(1, "cash_known", 2)),
        FlagRaised("person_wanted"),
    )
    world.lives(address, f"{MARK} second", events=events)


def stored(world: World) -> bytes:
    """Every byte in every file of this world."""
    files = [file for file in world.folder.rglob("*") if file.is_file()]
    assert any(file.name == "test.db" for file in files)
    return b"".join(file.read_bytes() for file in files)


def cells(world: World) -> list[str]:
    """Every cell of every table, as SQLite shows it."""
    with sqlite3.connect(world.folder / "test.db") as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in raw.execute(f'SELECT * FROM "{table}"')]
    return [str(cell) for row in rows for cell in row]


def ids(world: World) -> list[str]:
    """The ids by which anything of this owner could still be found."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", ADDRESS)
    assert contact
    return [contact.conversation, contact.owner, *(line.id for line in world.transcript(ADDRESS).lines)]


async def test_nothing_of_an_erased_owner_is_left_in_any_table_or_file(world: World) -> None:
    live(world)
    known = ids(world)
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    assert not [cell for cell in cells(world) if MARK in cell or cell in known]
    assert not [word for word in (MARK, *known) if word.encode() in stored(world)]


async def test_the_search_would_have_found_the_words_before(world: World) -> None:
    live(world)
    in_the_clear = not world.field_key
    assert any(MARK in cell for cell in cells(world)) is in_the_clear
    assert (MARK.encode() in stored(world)) is in_the_clear
    assert len(world.rows("SELECT * FROM follow_up")) == 2
    assert all(known.encode() in stored(world) for known in ids(world))


async def test_the_others_stay_as_they_are(world: World) -> None:
    live(world)
    live(world, "somebody else")
    before = world.transcript("noise-1"), world.transcript("somebody else")
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    assert (world.transcript("noise-1"), world.transcript("somebody else")) == before
    assert len(world.rows("SELECT * FROM answer")) == 1


async def test_a_stub_says_that_an_erasure_happened(world: World) -> None:
    live(world)
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    assert [row.channel for row in world.rows("SELECT channel FROM erasure")] == ["web"]


async def test_a_redelivery_does_not_bring_the_owner_back(world: World) -> None:
    live(world)
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    await world.hears(f"{MARK} first", f"{MARK} second", address=ADDRESS)
    edit = world.arrival("again", "edit", address=ADDRESS, corrects=f"{MARK} first")
    await world.intake.take([edit])
    assert world.texts(ADDRESS) == []
    assert not [cell for cell in cells(world) if MARK in cell]


async def test_the_same_person_may_come_back_as_somebody_new(world: World) -> None:
    live(world)
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    await world.hears("hello again", address=ADDRESS)
    lines = world.transcript(ADDRESS).lines
    assert [(line.n, line.text) for line in lines] == [(1, "hello again")]


async def test_tombstones_are_gone_after_two_days(world: World) -> None:
    live(world)
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    assert len(world.rows("SELECT * FROM tombstone")) == 2
    world.worker().start()
    world.clock.advance(hours=49)
    await world.until(lambda: not world.rows("SELECT * FROM tombstone"))


def test_nobody_can_be_forgotten_who_never_wrote(world: World) -> None:
    with pytest.raises(OwnerUnknown):
        forget_owner("web", "a stranger", world.clock.now(), world.storage, world.spool, world.introductions)


async def test_what_waits_in_the_spool_goes_too(world: World) -> None:
    live(world)
    world.spool.put(world.arrival(f"{MARK} third", address=ADDRESS), world.clock.now())
    world.spool.put(world.arrival("kept", address="noise-1"), world.clock.now())
    forget_owner("web", ADDRESS, world.clock.now(), world.storage, world.spool, world.introductions)
    await world.intake.drain()
    assert world.texts(ADDRESS) == []
    assert "kept" in world.texts("noise-1")


async def test_an_owner_who_asks_in_the_chat_is_erased_after_the_last_reply_was_fetched(
    world: World, engine: FakeEngine
) -> None:
    live(world)
    engine.script = lambda body: says("You are forgotten.", events=({"event": "erasure_asked"},))
    world.worker().start()
    await world.hears("yes, delete", address=ADDRESS)
    await world.until(lambda: engine.asked)
    await asyncio.sleep(0.3)
    assert world.rows("SELECT * FROM erasure") == []
    assert world.texts(ADDRESS)[-1] == "You are forgotten."
    await world.until(lambda: world.rows("SELECT * FROM erasure"))
    await asyncio.sleep(0.2)
    assert world.texts(ADDRESS) == []
    assert MARK.encode() not in stored(world)


async def test_what_is_written_before_the_erasure_begins_anew(world: World) -> None:
    world.lives(ADDRESS, "yes, delete", events=(ErasureAsked(),))
    await world.hears("hello again", "yes, delete", address=ADDRESS)
    assert world.texts(ADDRESS) == ["hello again"]
    world.clock.advance(minutes=2)
    world.worker().start()
    await world.until(lambda: world.rows("SELECT * FROM erasure"))
    assert world.texts(ADDRESS)[0] == "hello again"
