"""An engine for a command: the one that runs, or one started for as long as the command needs it."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from bot.cli.processes import free_port
from bot.cli.training import ENGINE_PYTHON, train
from bot.core.errors import EngineAway
from bot.settings import ROOT, Settings

PATIENCE = 90.0  # seconds until an engine that does not answer is given up
NO_ACTIONS = "http://127.0.0.1:9/webhook"  # understanding calls no action: nothing listens there


@contextmanager
def borrowed_engine(settings: Settings) -> Iterator[str]:
    """The address of an engine that understands. Raises EngineAway."""
    for url in settings.engine_urls.split(","):
        if url and _answers(url):
            yield url
            return
    yield from _own_engine()


def _own_engine() -> Iterator[str]:
    model, port = train(), free_port()
    options = ["--port", str(port), "--model", str(model), "--actions-url", NO_ACTIONS]
    running = subprocess.Popen([str(ENGINE_PYTHON), "-m", "bot.engine", "run", *options], cwd=ROOT)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(url, running)
        yield url
    finally:
        running.terminate()
        running.wait(timeout=10)


def _wait(url: str, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and running.poll() is None:
        if _answers(url):
            return
        time.sleep(0.1)
    raise EngineAway("The engine did not start. What is wrong stands above.")


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/webhooks/turns/ready", timeout=2).is_success
    except httpx.HTTPError:
        return False
