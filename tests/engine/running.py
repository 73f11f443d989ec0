"""Trains and runs the engine in its own environment, and talks to it over HTTP as the worker does."""

import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "bot/engine/.venv/bin/python"
SECONDS_TO_START = 60


def in_engine_env(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PYTHON, *arguments], cwd=cwd, capture_output=True, text=True, timeout=240, check=False
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Engine:
    """One running engine. `log` is everything it wrote."""

    def __init__(self, model: Path, actions_url: str, log: Path) -> None:
        self.log = log
        self.port = free_port()
        command = [PYTHON, "-m", "bot.engine", "run", "--port", str(self.port), "--model", str(model)]
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                [*command, "--actions-url", actions_url], cwd=ROOT, stdout=out, stderr=out
            )
        self._wait()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)

    def turn(self, text: str = "hello", **changes: Any) -> dict[str, Any]:
        status, body = self.try_turn(text, **changes)
        assert status == 200, body
        return body

    def try_turn(self, text: str = "hello", **changes: Any) -> tuple[int, dict[str, Any]]:
        return self.post("turn", turn_body(text, **changes))

    def understand(self, text: str, context: str = "idle") -> dict[str, Any]:
        status, body = self.post("understand", {"text": text, "context": context})
        assert status == 200, body
        return body

    def post(self, path: str, body: Any) -> tuple[int, dict[str, Any]]:
        return self.request(path, json.dumps(body).encode())

    def request(self, path: str, data: bytes | None = None) -> tuple[int, dict[str, Any]]:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/webhooks/turns/{path}", data, timeout=30
            ) as reply:
                return reply.status, json.load(reply)
        except urllib.error.HTTPError as problem:
            return problem.code, json.load(problem)

    def _wait(self) -> None:
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end and self._process.poll() is None:
            try:
                self.request("ready")
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise AssertionError(f"the engine did not start:\n{self.log.read_text()}")


def turn_body(
    text: str, *, intent: str | None = None, metadata: Any = None, **changes: Any
) -> dict[str, Any]:
    return {
        "conversation": "rosa",
        "message": {"id": "m1", "text": text, "intent": intent, "metadata": metadata or {}},
        "context": "in_check",
        "snapshot": {"question": "How often do you count your stock?"},
        "arrived": True,
        "asking": True,
        "state": None,
        **changes,
    }
