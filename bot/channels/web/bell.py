"""The bell that tells a waiting web phone that something happened in its conversation."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Listener:
    """One open phone: remembers that the bell rang, also while nobody waited for it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._rang = asyncio.Event()

    async def within(self, seconds: float) -> None:
        """Return as soon as the bell has rung since the last call, or after so many seconds."""
        try:
            await asyncio.wait_for(self._rang.wait(), seconds)
        except TimeoutError:
            return
        self._rang.clear()

    def ring(self) -> None:
        """Wake this listener from any thread; one whose loop is gone no longer listens."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._rang.set)


class Bell:
    """Rings for one owner, or for all when the program stops. Whoever listens later has heard nothing."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, list[Listener]] = defaultdict(list)

    @contextmanager
    def listen(self, owner: str) -> Iterator[Listener]:
        """Listen for this owner. Listen first and read then, or news in between is missed."""
        listener = Listener()
        self._listeners[owner].append(listener)
        try:
            yield listener
        finally:
            self._listeners[owner].remove(listener)
            if not self._listeners[owner]:
                del self._listeners[owner]

    def ring(self, owner: str) -> None:
        """Something happened in this owner's conversation: call after it is committed, from any thread."""
        for listener in list(self._listeners.get(owner, ())):
            listener.ring()

    def is_listened_to(self, owner: str) -> bool:
        """True while a phone of this owner is open and waits."""
        return owner in self._listeners

    def ring_all(self) -> None:
        """Wake everybody, so that nobody holds up the end of the program."""
        for listeners in list(self._listeners.values()):
            for listener in list(listeners):
                listener.ring()
