"""A follow-up is said once, whoever looks at the same time and whatever is killed."""

import asyncio
import random
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStorage, SqlUnit
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from tests.fakes.engine import FakeEngine
from tests.fakes.small_talk import TickingClock
from tests.fakes.twilio_api import TwilioApi
from tests.integration.path.owing import REMINDER, fire, in_real_words, said, states, stops_in_the_middle
from tests.integration.path.test_kills import start
from tests.integration.path.world import World

OWNERS = [f"owner-{n}" for n in range(12)]
ON_WHATSAPP = [f"whatsapp:+4477009000{n:02}" for n in range(12)]
KILLS = 3
AS_MANY_AS_COME = 4


async def test_workers_that_look_at_the_same_moment_say_it_once(world: World) -> None:
    for owner in OWNERS:
        stops_in_the_middle(world, owner)
    world.clock.advance(days=1)
    together = threading.Barrier(AS_MANY_AS_COME)

    def look() -> int:
        database = Database(f"sqlite:///{world.folder}/test.db", world.field_key)
        together.wait()
        effects = send_follow_ups(world.clock.now(), SqlStorage(database), FollowUpParts(in_real_words))
        database.close()
        return len(effects)

    with ThreadPoolExecutor(AS_MANY_AS_COME) as workers:
        counts = [looks.result() for looks in [workers.submit(look) for _ in range(AS_MANY_AS_COME)]]
    assert sum(counts) == len(OWNERS)
    assert [said(world, owner) for owner in OWNERS] == [[REMINDER]] * len(OWNERS)


async def test_what_is_owed_is_said_by_a_new_process(tmp_path: Path, engine: FakeEngine) -> None:
    async with World(tmp_path, engine.url) as first:
        stops_in_the_middle(first)
        later = first.clock.now()
    clock = TickingClock(later)
    clock.advance(days=1)
    async with World(tmp_path, engine.url, clock=clock, with_noise=False) as second:
        fire(second)
        assert said(second) == [REMINDER]
    async with World(tmp_path, engine.url, clock=clock, with_noise=False) as third:
        assert fire(third) == ()
        assert said(third) == [REMINDER]


async def test_a_kill_before_the_commit_saves_nothing_and_it_is_said_after_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=1)

    def killed(_unit: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(SqlUnit, "commit", killed)
        with pytest.raises(KeyboardInterrupt):
            fire(world)
    assert (said(world), states(world)) == ([], [("waiting", None)] * 2)
    fire(world)
    fire(world)
    assert said(world) == [REMINDER]


async def test_workers_that_are_killed_write_each_reminder_once(tmp_path: Path, engine: FakeEngine) -> None:
    chance = random.Random(11)
    with TwilioApi() as api:
        async with World(tmp_path, engine.url) as world:
            for owner in ON_WHATSAPP:
                stops_in_the_middle(world, owner, channel="whatsapp")
            world.clock.advance(hours=23)
            for _ in range(KILLS):
                worker, goal = start(world, api), len(api.sent) + chance.randint(1, 6)
                await world.until(lambda goal=goal: len(api.sent) >= goal, seconds=30.0)  # type: ignore[misc]
                worker.send_signal(signal.SIGKILL)
                await asyncio.to_thread(worker.wait)
            worker = start(world, api)
            try:
                unsent = "SELECT id FROM message WHERE state IN ('queued', 'sending') AND asks = 'other'"
                waits = "SELECT id FROM follow_up WHERE state = 'waiting' AND place = 1"
                await world.until(lambda: not world.rows(waits) and not world.rows(unsent), seconds=30.0)
            finally:
                worker.kill()
                worker.wait()
            for owner in ON_WHATSAPP:
                assert len(said(world, owner, "whatsapp")) == 1
                bodies = [sent.body for sent in api.sent if sent.to == owner and "follow-up" in sent.body]
                assert 1 <= len(bodies) <= 1 + KILLS
