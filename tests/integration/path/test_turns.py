"""Turns: in order, one at a time, counted once, whatever fails."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.core.check import Answer
from bot.core.conversation import Reply
from bot.core.errors import ConversationLost
from bot.core.events import AnswerGiven, CheckStarted, DetailsGiven
from bot.core.owner import Details
from bot.usecases.begin_turn import Begun, begin_turn
from bot.usecases.commit_turn import commit_turn
from bot.usecases.path_ports import TurnResult
from bot.worker.parts import Pace
from tests.fakes.engine import FakeEngine, failing, says, unreachable
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.path.world import World

NOTHING = TurnResult((), (), {}, {})


def begin(world: World, address: str = "anna", lease: float = 10.0) -> Begun | None:
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", address)
    assert contact
    return begin_turn(contact.conversation, world.clock.now(), lease, world.storage, EnglishHearing())


def commit(world: World, begun: Begun) -> None:
    commit_turn(begun.turn, NOTHING, world.clock.now(), 10.0, world.storage, say, world.introductions)


async def time_goes_by(world: World) -> None:
    """Seconds pass until nothing waits, a minute at most."""
    for _ in range(30):
        world.clock.advance(seconds=2)
        await asyncio.sleep(0.1)
        if not world.transcript().waiting:
            return


async def test_messages_of_one_owner_run_in_the_order_in_which_they_came(
    world: World, engine: FakeEngine
) -> None:
    engine.delay = 0.02
    workers = [world.worker() for _ in range(3)]
    for worker in workers:
        worker.start()
    said = [f"message {n}" for n in range(12)]
    for text in said:
        await world.hears(text)
    await world.quiet()
    assert engine.texts == said
    assert not engine.overlapped


async def test_many_owners_are_answered_at_once_and_each_message_by_one_turn(
    world: World, engine: FakeEngine
) -> None:
    engine.delay = 0.1
    for _ in range(2):
        world.worker().start()
    owners = [f"owner {n}" for n in range(16)]
    await asyncio.gather(*(world.hears("one", "two", address=owner) for owner in owners))
    for owner in owners:
        await world.quiet(owner)
    assert engine.at_once > 1
    assert not engine.overlapped
    for owner in owners:
        said = world.texts(owner)
        assert [text for text in said if "echo" in text] == ["echo one", "echo two"]
        assert [text for text in said if "echo" not in text] == ["one", "two"]
    assert len(engine.asked) == 32


async def test_nothing_waits_for_the_slow_look_at_the_database(tmp_path: Path, engine: FakeEngine) -> None:
    async with World(tmp_path, engine.url, pace=Pace(look=30.0)) as world:
        world.worker().start()
        await world.hears("one", "two")
        await world.quiet(seconds=20.0)
        await world.hears("three")
        await world.quiet(seconds=20.0)


async def test_a_conversation_is_claimed_by_one_worker_only(world: World) -> None:
    await world.hears("hello")
    assert begin(world) is not None
    assert begin(world) is None


async def test_the_commit_of_a_worker_whose_lease_was_taken_over_fails(world: World) -> None:
    await world.hears("hello")
    stale = begin(world, lease=0.0)
    await asyncio.sleep(0.01)
    fresh = begin(world)
    assert stale and fresh and fresh.turn.claim.epoch > stale.turn.claim.epoch
    with pytest.raises(ConversationLost):
        commit(world, stale)
    commit(world, fresh)
    assert not world.transcript().waiting


async def test_a_turn_that_was_never_committed_runs_again_from_the_same_input(
    world: World, engine: FakeEngine
) -> None:
    await world.hears("hello")
    killed = begin(world, lease=0.3)
    world.worker().start()
    await world.quiet()
    assert killed
    assert engine.texts == ["hello"]
    assert engine.asked[0]["snapshot"] == killed.request.snapshot


async def test_nothing_of_a_turn_is_saved_when_its_commit_breaks(world: World) -> None:
    await world.hears("hello")
    begun, now = begin(world), world.clock.now()
    assert begun
    answer = Answer("cash_known", "level", 2, "choice", True, "no such message", now, 1)
    events = (DetailsGiven(Details(name="Shah")), CheckStarted(1, "short", now), AnswerGiven(answer))
    broken = TurnResult(events, (Reply("never said"),), {}, {})
    with pytest.raises(IntegrityError):
        commit_turn(begun.turn, broken, now, 10.0, world.storage, say, world.introductions)
    assert world.texts() == ["hello"]
    assert world.transcript().waiting
    assert world.rows('SELECT * FROM "check"') == []
    assert world.rows("SELECT * FROM owner WHERE name IS NOT NULL") == []


async def test_a_message_that_fails_five_times_is_set_aside_and_the_next_one_runs(
    world: World, engine: FakeEngine
) -> None:
    engine.script = lambda body: failing(body) if body["message"]["text"] == "poison" else says("fine")
    world.worker().start()
    await world.hears("poison", "good")
    await time_goes_by(world)
    assert world.texts() == ["poison", "good", "notice:set_aside", "fine"]
    assert engine.texts == ["poison"] * 5 + ["good"]
    assert [row.reason for row in world.rows("SELECT reason FROM flag")] == ["set_aside"]


class BreakingHearing(EnglishHearing):
    """Cannot stand one word."""

    def language_of(self, text: str) -> str:
        """Raises for that word."""
        if text == "poison":
            raise RuntimeError
        return super().language_of(text)


async def test_a_message_that_breaks_the_hearing_is_set_aside_too(tmp_path: Path, engine: FakeEngine) -> None:
    async with World(tmp_path, engine.url, hearing=BreakingHearing()) as world:
        world.worker().start()
        await world.hears("poison", "good")
        await time_goes_by(world)
        assert world.texts() == ["poison", "good", "notice:set_aside", "echo good"]


async def test_what_is_unreadable_in_the_engines_answer_is_a_failed_turn(
    world: World, engine: FakeEngine
) -> None:
    engine.script = lambda body: says("x", events=({"event": "no_such_event"},))
    world.worker().start()
    await world.hears("hello")
    await world.until(lambda: world.rows("SELECT error FROM message WHERE attempts = 1"))
    assert world.texts() == ["hello"]


async def test_an_engine_that_is_away_is_no_failure_and_recovers_by_itself(
    world: World, engine: FakeEngine
) -> None:
    engine.script = unreachable
    world.worker().start()
    await world.hears("hello")
    await world.until(lambda: len(engine.asked) >= 7)
    engine.script = lambda body: says("back")
    await world.quiet()
    assert world.texts() == ["hello", "back"]
    assert world.rows("SELECT attempts FROM message WHERE attempts > 0") == []


async def test_while_the_engine_is_away_only_one_conversation_tries_it(
    world: World, engine: FakeEngine
) -> None:
    engine.script = unreachable
    world.worker().start()
    for n in range(20):
        await world.hears("hello", address=f"owner {n}")
    asked = len(engine.asked)
    await asyncio.sleep(0.5)
    assert len(engine.asked) - asked < 12  # at most one each 0.1 s, where 20 could


async def test_an_owner_who_waits_is_told_once_in_an_outage(world: World, engine: FakeEngine) -> None:
    engine.script = unreachable
    world.worker().start()
    await world.hears("hello")
    world.clock.advance(seconds=44)
    await asyncio.sleep(0.3)
    assert world.texts() == ["hello"]
    world.clock.advance(seconds=2)
    await world.until(lambda: "notice:it_takes_longer" in world.texts())
    await world.hears("are you there?")
    world.clock.advance(seconds=300)
    await asyncio.sleep(0.3)
    assert world.texts() == ["hello", "notice:it_takes_longer", "are you there?"]


async def test_in_the_next_outage_the_owner_is_told_again(world: World, engine: FakeEngine) -> None:
    world.worker().start()
    for text in ("one", "two"):
        engine.script = unreachable
        await world.hears(text)
        world.clock.advance(seconds=46)
        await world.until(lambda: world.texts()[-1] == "notice:it_takes_longer")
        engine.script = lambda body: says("here")
        await world.quiet()
    assert world.texts().count("notice:it_takes_longer") == 2


async def test_no_turn_runs_while_staff_hold_the_floor(world: World, engine: FakeEngine) -> None:
    await world.hears("before")
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversation SET floor = 'Rukhsana' WHERE turn_due_at IS NOT NULL")
        connection.commit()
    world.worker().start()
    await world.hears("yes")
    await asyncio.sleep(0.3)
    assert engine.asked == []
    assert world.texts() == ["before", "yes"]


async def test_a_worker_that_stops_finishes_its_turn_and_gives_everything_back(
    world: World, engine: FakeEngine
) -> None:
    engine.held = True
    worker = world.worker()
    worker.start()
    await world.hears("one", "two")
    await world.until(lambda: engine.asked)
    stopping = asyncio.create_task(worker.stop())
    await asyncio.sleep(0.1)
    assert not stopping.done(), "it waits for its turn"
    engine.held = False
    await stopping
    assert world.texts() == ["one", "two", "echo one"]
    assert world.rows("SELECT * FROM conversation WHERE turn_until > 0") == []


async def test_a_long_turn_keeps_its_lease(world: World, engine: FakeEngine) -> None:
    engine.delay = 3.5  # the lease of this world is two and a half seconds
    for _ in range(2):
        world.worker().start()
    await world.hears("hello")
    await world.quiet()
    assert engine.texts == ["hello"]
