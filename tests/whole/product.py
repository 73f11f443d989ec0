"""The whole product as processes of their own, on a database of their own."""

import os
import random
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

import httpx
import psutil
from pydantic import SecretStr

from bot.cli.processes import free_port
from bot.settings import Settings
from tests.conftest import ROOT
from tests.whole.phone_owner import CLIENT, PhoneOwner

FIELD_KEY = "5" * 64
# Every setting is given: one in the tester's own `.env` must never reach a product under test.
USUAL = {
    f"STALLSIDE_{name.upper()}": str(field.get_default())
    for name, field in Settings.model_fields.items()
    if field.annotation is not SecretStr
} | {f"STALLSIDE_{name}": "" for name in ("TELEGRAM_TOKEN", "TELEGRAM_SECRET", "TWILIO_AUTH_TOKEN")}
PATIENCE = 120.0  # seconds until a product that is not ready is a failure
LAST_WORDS = 40.0  # seconds for everything to end in peace
Kind = Literal["web", "worker", "engine", "actions"]
COMMANDS: dict[Kind, tuple[str, ...]] = {
    "web": ("-m", "bot", "web"),
    "worker": ("-m", "bot", "worker"),
    "engine": ("-m", "bot.engine", "run"),
    "actions": ("-m", "actions"),
}


@dataclass
class Product:
    """One running product: where it is, and where its files are."""

    var: Path
    port: int = field(default_factory=free_port)
    settings: Mapping[str, str] = field(default_factory=dict)
    running: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of the web process."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> Path:
        """The database file."""
        return self.var / "stallside.db"

    @property
    def env(self) -> dict[str, str]:
        """The environment of every process of this product: nothing of the tester's own settings."""
        own = {k: v for k, v in os.environ.items() if not k.startswith("STALLSIDE_")}
        given = {
            **USUAL,
            "STALLSIDE_FIELD_KEY": FIELD_KEY,
            "STALLSIDE_VAR": str(self.var),
            "STALLSIDE_DATABASE_URL": f"sqlite:///{self.database}",
            "STALLSIDE_PORT": str(self.port),
            "STALLSIDE_WEB_PHONE": "on",
            "STALLSIDE_TEST_CLOCK": "on",
            "STALLSIDE_EXAMPLES": "on",
        }
        return own | given | dict(self.settings)

    def start(self) -> None:
        """Start everything and wait until it is ready."""
        with (self.var / "product.log").open("ab") as log:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=self.env, stdout=log, stderr=log
            )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait; a product that does not get ready fails with the end of its log."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.running and self.running.poll() is None:
            if self.is_ready():
                return
            time.sleep(0.1)
        raise AssertionError("not ready:\n" + self.log()[-3000:])

    def is_ready(self) -> bool:
        """True if every part says that it is ready."""
        try:
            return CLIENT.get(f"{self.url}/ready", timeout=2).is_success
        except httpx.HTTPError:
            return False

    def log(self) -> str:
        """Everything the processes printed."""
        return (self.var / "product.log").read_text(errors="replace")

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        if self.running and self.running.poll() is None:
            self.running.send_signal(signal.SIGINT)
            self.running.wait(timeout=LAST_WORDS)

    def kill(self) -> None:
        """End everything as a power cut does; returns when no process is left."""
        if not self.running:
            return
        children = psutil.Process(self.running.pid).children()
        for process in (psutil.Process(self.running.pid), *children):
            process.kill()
        self.running.wait()
        psutil.wait_procs(children, timeout=LAST_WORDS)

    def processes(self, kind: Kind) -> list[psutil.Process]:
        """The processes of this kind that run now, found by how they were started."""
        serve = psutil.Process(self.running.pid) if self.running else None
        return [child for child in serve.children() if _is(kind, child)] if serve else []

    def kill_one(self, kind: Kind, chance: random.Random) -> psutil.Process:
        """SIGKILL one process of this kind; which one it was."""
        victim = chance.choice(self.processes(kind))
        victim.kill()
        return victim

    def command(
        self, *words: str, stdin: str | None = None, **settings: str
    ) -> subprocess.CompletedProcess[str]:
        """Run one command of the product on its database, with other settings if some are given."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *words], cwd=ROOT, env=self.env | settings, input=stdin,
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip

    def owner(self, name: str | None = None) -> PhoneOwner:
        """Somebody with a web phone."""
        return PhoneOwner(self.url, name or f"owner-{uuid.uuid4()}")

    def move_clock(self, by: str) -> datetime:
        """Move every clock of the program forward by an ISO duration such as P7D; what time it is then."""
        answer = CLIENT.post(f"{self.url}/test/clock", json={"advance": by})
        answer.raise_for_status()
        return datetime.fromisoformat(answer.json()["now"])

    def lent(self) -> dict[str, str]:
        """The settings by which another product works with this one's engine and action server."""
        (engine,), (actions,) = self.processes("engine"), self.processes("actions")
        return {
            "STALLSIDE_ENGINE_URLS": f"http://127.0.0.1:{_option(engine, '--port')}",
            "STALLSIDE_ACTIONS_URL": f"http://127.0.0.1:{_option(actions, '--port')}/webhook",
        }


@contextmanager
def running_product(var: Path, **settings: str) -> Iterator[Product]:
    """A product that runs as long as the block does."""
    product = Product(var, settings=settings)
    try:
        product.start()
        yield product
    finally:
        product.stop()


def _is(kind: Kind, process: psutil.Process) -> bool:
    try:
        words = process.cmdline()
    except psutil.Error:
        return False  # it ended while we looked
    command = COMMANDS[kind]
    return tuple(words[1 : 1 + len(command)]) == command


def _option(process: psutil.Process, name: str) -> str:
    words = process.cmdline()
    return str(words[words.index(name) + 1])
