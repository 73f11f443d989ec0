"""Talk: the same conversation in a terminal, with the product that runs or one started for it."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from bot.cli.processes import free_port
from bot.core.errors import EngineAway
from bot.settings import ROOT, Settings

PATIENCE = 120.0  # seconds until a product that is not ready is given up
WAIT = 20  # seconds that one question for news may take


def talk(settings: Settings, owner: str | None) -> int:
    """Read lines, send them as an owner, print what is said; ends with the input."""
    with _product(settings) as url, httpx.Client(base_url=url, timeout=WAIT + 10) as client:
        name = owner or f"terminal-{uuid.uuid4()}"
        sys.stdout.write("Write as an owner would. Ctrl-D ends.\n\n")
        seen = _hear(client, name, 0)
        for line in _lines():
            body = {"owner": name, "id": str(uuid.uuid4()), "text": line}
            client.post("/channels/web/messages", json=body).raise_for_status()
            seen = _hear(client, name, seen)
    return 0


def _lines() -> Iterator[str]:
    while True:
        sys.stdout.write("> ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stdout.write("\n")
            return
        if not sys.stdin.isatty():
            sys.stdout.write(line)
        yield line.rstrip("\n")


def _hear(client: httpx.Client, owner: str, seen: int) -> int:
    while True:
        asked: dict[str, str | int] = {"owner": owner, "after": seen, "wait": WAIT}
        answer = client.get("/channels/web/messages", params=asked).json()
        for message in answer["messages"]:
            seen = message["n"]
            if message["from"] != "owner":
                _show(message)
        if not answer["waiting"]:
            return seen


def _show(message: dict[str, Any]) -> None:
    lines = [message["text"]]
    lines += [f"  {n} {choice['title']}" for n, choice in enumerate(message["choices"], start=1)]
    lines += [f"  [{media['type']}: {media['url']}]" for media in message["media"]]
    sys.stdout.write("\n".join(lines) + "\n\n")


@contextmanager
def _product(settings: Settings) -> Iterator[str]:
    """The address of the product that runs with a web phone; else one of our own on the same database."""
    running = f"http://127.0.0.1:{settings.port}"
    if _can_talk(running):
        yield running
        return
    with _own_product(settings) as url:
        yield url


@contextmanager
def _own_product(settings: Settings) -> Iterator[str]:
    port = free_port()
    env = {**os.environ, "STALLSIDE_PORT": str(port), "STALLSIDE_WEB_PHONE": "on"}
    log_file = settings.var_path / "talk.log"
    log_file.parent.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(f"starting (log: {log_file}) ...\n")
    with log_file.open("wb") as log:
        serving = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve", "--try-out"], cwd=ROOT, env=env, stdout=log, stderr=log
        )
        try:
            _wait_until_ready(f"http://127.0.0.1:{port}", serving)
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait(timeout=30)


def _wait_until_ready(url: str, serving: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and serving.poll() is None:
        if _can_talk(url) and httpx.get(f"{url}/ready", timeout=5).is_success:
            return
        time.sleep(0.2)
    raise EngineAway("Stallside did not start. What is wrong stands in the log.")


def _can_talk(url: str) -> bool:
    try:
        heard = httpx.get(f"{url}/channels/web/messages", params={"owner": "terminal", "after": 0}, timeout=2)
        return heard.is_success
    except httpx.HTTPError:
        return False
