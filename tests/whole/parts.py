"""The engine and the action server as parts that a test starts, ends and starts again by itself."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from bot.cli.processes import free_port
from bot.cli.training import ENGINE_PYTHON, train
from tests.conftest import ROOT
from tests.whole.phone_owner import CLIENT

READY_WITHIN = 60.0  # seconds


@dataclass
class Part:
    """A process at a port that stays the same. `well` is the path at which it says that it is ready."""

    command: list[str]
    port: int
    well: str
    log: Path
    env: Mapping[str, str]
    running: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it; returns when it is ready."""
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(self.command, cwd=ROOT, env=self.env, stdout=log, stderr=log)
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until:
            if self._is_ready():
                return
            time.sleep(0.1)
        raise AssertionError(f"not ready: {self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """SIGKILL it; it stays away until it is started."""
        if self.running:
            self.running.kill()
            self.running.wait()

    def _is_ready(self) -> bool:
        try:
            return CLIENT.get(self.url + self.well, timeout=2).is_success
        except httpx.HTTPError:
            return False


@dataclass
class Parts:
    """One engine and one action server."""

    folder: Path
    env: Mapping[str, str]
    actions: Part = field(init=False)
    engine: Part = field(init=False)

    def __post_init__(self) -> None:
        port = free_port()
        command = [sys.executable, "-m", "actions", "--port", str(port)]
        self.actions = Part(command, port, "/health", self.folder / "actions.log", self.env)
        port = free_port()
        options = ["--port", str(port), "--model", str(train()), "--actions-url", self.actions_url]
        command = [str(ENGINE_PYTHON), "-m", "bot.engine", "run", *options]
        self.engine = Part(command, port, "/webhooks/turns/ready", self.folder / "engine.log", self.env)

    @property
    def actions_url(self) -> str:
        """Where the engine finds the actions."""
        return f"{self.actions.url}/webhook"

    @property
    def settings(self) -> dict[str, str]:
        """What a product must be told to work with these."""
        return {
            "STALLSIDE_ENGINE_URLS": self.engine.url,
            "STALLSIDE_ACTIONS_URL": self.actions_url,
        }


@contextmanager
def running_parts(folder: Path, env: Mapping[str, str]) -> Iterator[Parts]:
    """Both parts, ready, until the block ends."""
    parts = Parts(folder, env)
    try:
        parts.actions.start()
        parts.engine.start()
        yield parts
    finally:
        parts.engine.kill()
        parts.actions.kill()
