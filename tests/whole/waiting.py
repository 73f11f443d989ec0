"""Waiting for something to become so."""

import time
from collections.abc import Callable

PATIENCE = 60.0  # seconds


def until(is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Return when it is so; AssertionError when it is not after so many seconds."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)
