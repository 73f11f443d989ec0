"""Keep the processes of Stallside running: start them, start them again, end them."""

import asyncio
import ctypes
import os
import signal
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.settings import ROOT

PARENT_DEATH_SIGNAL = 1  # prctl(2), PR_SET_PDEATHSIG
FIRST_WAIT = 0.5  # seconds before a process that died is started again
LONGEST_WAIT = 5.0
SETTLED = 20.0  # seconds of life after which a death counts as the first one again
LAST_WORDS = 10.0  # seconds to end in peace


@dataclass
class Process:
    """One process: its name, how it is started, and what is running now."""

    name: str
    command: list[str]
    env: Mapping[str, str] = field(default_factory=dict)
    running: asyncio.subprocess.Process | None = None


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def keep_running(processes: list[Process], stop: asyncio.Event) -> None:
    """Run them all until `stop`; one that dies is started again."""
    keepers = [asyncio.create_task(_keep(process, stop)) for process in processes]
    await stop.wait()
    await _end([p for p in reversed(processes) if p.running])
    await asyncio.gather(*keepers, return_exceptions=True)


async def _keep(process: Process, stop: asyncio.Event) -> None:
    wait = FIRST_WAIT
    while not stop.is_set():
        began = time.monotonic()
        process.running = await _start(process)
        await _pass_on_lines(process)
        code = await process.running.wait()
        if stop.is_set():
            return
        wait = FIRST_WAIT if time.monotonic() - began > SETTLED else min(wait * 2, LONGEST_WAIT)
        _print(process, f"ended with {code}; starting again in {wait:g} s")
        await asyncio.sleep(wait)


async def _start(process: Process) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *process.command,
        cwd=ROOT,
        env={**os.environ, **process.env, "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        stdin=asyncio.subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C reaches us alone: we end them in order
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )


def _end_with_parent() -> None:
    """Linux: a child does not outlive a parent that was killed."""
    ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)


async def _pass_on_lines(process: Process) -> None:
    lines = process.running.stdout if process.running else None
    while lines and not lines.at_eof():
        try:
            line = await lines.readline()
        except ValueError:
            continue  # longer than asyncio keeps; a keeper that broke here would start nothing again
        if line:
            _print(process, line.decode(errors="replace").rstrip())


def _print(process: Process, line: str) -> None:
    sys.stdout.write(f"{process.name:<8}| {line}\n")
    sys.stdout.flush()


async def _end(processes: list[Process]) -> None:
    for process in processes:
        if process.running and process.running.returncode is None:
            process.running.terminate()
            await _wait_or_kill(process.running)


async def _wait_or_kill(running: asyncio.subprocess.Process) -> None:
    try:
        await asyncio.wait_for(running.wait(), LAST_WORDS)
    except TimeoutError:
        running.kill()
