"""The event loop and the logs of a process."""

import asyncio
import logging
from collections.abc import Coroutine

import uvloop


def show_logs() -> None:
    """Our own logs from INFO on, others' from WARNING on. They carry ids, never words or numbers."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("bot").setLevel(logging.INFO)


def run_loop(main: Coroutine[None, None, int]) -> int:
    """Run to the end on uvloop, which takes a third less time a request than asyncio's own loop."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main)
