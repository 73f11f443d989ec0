"""kill -9 at any point: nothing lost, nothing out of order, at most one repeated text for each kill."""

import asyncio
import random
import signal
import subprocess
import sys
from itertools import groupby
from pathlib import Path

from tests.conftest import ROOT
from tests.fakes.engine import FakeEngine
from tests.fakes.twilio_api import TwilioApi
from tests.integration.path.world import World

OWNERS = [f"whatsapp:+44770090000{n}" for n in range(6)]
SAID = [f"message {n}" for n in range(8)]
KILLS = 5
STEPS = (2, 24)  # a worker is killed after so many turns begun and replies sent


def start(folder: Path, engine: FakeEngine, api: TwilioApi) -> "subprocess.Popen[bytes]":
    module = "tests.integration.path.worker_process"
    return subprocess.Popen([sys.executable, "-m", module, str(folder), engine.url, api.url], cwd=ROOT)


async def write(world: World, engine: FakeEngine) -> None:
    """Every owner writes everything, each message delivered twice, while workers live and die."""
    for n, said in enumerate(SAID):
        for owner in OWNERS:
            await world.hears(said, said, address=owner, channel="whatsapp")
        await world.until(lambda n=n: len(engine.asked) >= n * len(OWNERS), seconds=60.0)  # type: ignore[misc]


def steps(engine: FakeEngine, api: TwilioApi) -> int:
    return len(engine.asked) + len(api.sent)


async def kill_at_random(folder: Path, engine: FakeEngine, api: TwilioApi) -> "subprocess.Popen[bytes]":
    chance = random.Random(7)
    for _ in range(KILLS):
        worker, goal = start(folder, engine, api), steps(engine, api) + chance.randint(*STEPS)
        while steps(engine, api) < goal:
            await asyncio.sleep(0.005)
        await asyncio.sleep(chance.uniform(0.0, 2 * engine.delay))
        worker.send_signal(signal.SIGKILL)
        await asyncio.to_thread(worker.wait)
    return start(folder, engine, api)


def unsent(world: World) -> int:
    left = "SELECT count(*) AS n FROM message WHERE state IN ('waiting', 'queued', 'sending')"
    return int(world.rows(left)[0].n)


async def test_workers_that_are_killed_lose_nothing_and_repeat_next_to_nothing(
    tmp_path: Path, engine: FakeEngine
) -> None:
    engine.delay = 0.05
    with TwilioApi() as api:
        async with World(tmp_path, engine.url) as world:
            worker, _ = await asyncio.gather(kill_at_random(tmp_path, engine, api), write(world, engine))
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
