"""kill -9 at any point: nothing lost, nothing out of order, at most one repeated text for each kill."""

import asyncio
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from tests.conftest import ROOT
from tests.fakes.engine import FakeEngine
from tests.fakes.twilio_api import TwilioApi
from tests.integration.path.world import World

OWNERS = [f"whatsapp:+44770090000{n}" for n in range(6)]
SAID = [f"message {n}" for n in range(8)]
KILLS = 4
LONGEST_LIFE = 20.0  # seconds
STEPS = (1, 8)  # a worker is killed after so many turns begun, the next after so many replies sent


def start(world: World, api: TwilioApi) -> "subprocess.Popen[bytes]":
    """A worker whose clock is not behind ours: all processes of one machine agree on the time."""
    module, now = "tests.integration.path.worker_process", world.clock.now().isoformat()
    command = [sys.executable, "-m", module, str(world.folder), world.engine_url, api.url, now]
    return subprocess.Popen(command, cwd=ROOT)


async def write(world: World, engine: FakeEngine) -> None:
    """Every owner writes everything, each message delivered twice, while workers live and die."""
    for n, said in enumerate(SAID):
        for owner in OWNERS:
            await world.hears(said, said, address=owner, channel="whatsapp")
        await world.until(lambda n=n: len(engine.asked) >= n * len(OWNERS), seconds=60.0)  # type: ignore[misc]


async def kill_at_random(world: World, engine: FakeEngine, api: TwilioApi) -> "subprocess.Popen[bytes]":
    chance = random.Random(7)
    for life in range(KILLS):
        done: Sequence[object] = api.sent if life % 2 else engine.asked
        worker, goal = start(world, api), len(done) + chance.randint(*STEPS)
        until = time.monotonic() + LONGEST_LIFE
        while len(done) < goal and time.monotonic() < until:
            await asyncio.sleep(0.005)
        await asyncio.sleep(chance.uniform(0.0, 2 * engine.delay))
        worker.send_signal(signal.SIGKILL)
        await asyncio.to_thread(worker.wait)
    return start(world, api)


def unsent(world: World) -> int:
    left = "SELECT count(*) AS n FROM message WHERE state IN ('waiting', 'queued', 'sending')"
    return int(world.rows(left)[0].n)


async def test_workers_that_are_killed_lose_nothing_and_repeat_next_to_nothing(
    tmp_path: Path, engine: FakeEngine
) -> None:
    engine.delay = 0.05
    with TwilioApi() as api:
        async with World(tmp_path, engine.url) as world:
            worker, _ = await asyncio.gather(kill_at_random(world, engine, api), write(world, engine))
            try:
                await world.until(lambda: unsent(world) == 0, seconds=60.0)
            finally:
                worker.kill()
                worker.wait()
            check_transcripts(world)
    check_sent(api)
    assert len(engine.asked) > len(OWNERS) * len(SAID)  # some turns ran twice: the kills did hit


def check_transcripts(world: World) -> None:
    for owner in OWNERS:
        lines = world.transcript(owner, "whatsapp").lines
        assert [line.n for line in lines] == list(range(1, len(lines) + 1))
        assert [line.text for line in lines if line.sender == "owner"] == SAID
        echoes = [f"echo {said}" for said in SAID]
        assert [line.text for line in lines if line.sender == "assistant"] == echoes


def check_sent(api: TwilioApi) -> None:
    bodies = {owner: [sent.body for sent in api.sent if sent.to == owner] for owner in OWNERS}
    for sent in bodies.values():
        assert [body for body, _ in groupby(sent)] == [f"echo {said}" for said in SAID]
        assert len(sent) <= len(SAID) + KILLS
