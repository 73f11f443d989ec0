"""Works on many conversations at once, and on each of them only once at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.core.errors import StorageAway

log = logging.getLogger(__name__)

Work = Callable[[str], Awaitable[None]]


class Crew:
    """At most so many conversations in work; if there is news of one in work, it is looked at once more."""

    def __init__(self, work: Work, in_flight: int) -> None:
        self._work = work
        self._room = asyncio.Semaphore(in_flight)
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._is_closing = False

    def take_on(self, conversation: str, *, is_news: bool) -> None:
        """Work on this conversation as soon as there is room."""
        if self._is_closing:
            return
        if conversation in self._busy:
            if is_news:
                self._again.add(conversation)
            return
        self._busy[conversation] = asyncio.create_task(self._run(conversation))

    def is_idle(self) -> bool:
        """True if nothing is in work."""
        return not self._busy

    async def finish(self, seconds: float) -> None:
        """Begin nothing more and let what is in work come to its end, for so many seconds; then stop it."""
        self._is_closing = True
        if not self._busy:
            return
        _, late = await asyncio.wait(self._busy.values(), timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, conversation: str) -> None:
        try:
            async with self._room:
                if not self._is_closing:
                    await self._work(conversation)
        except StorageAway as error:
            log.warning("conversation %s is left for later: %s", conversation, error)
        except Exception:
            log.exception("conversation %s is left for later", conversation)
        finally:
            del self._busy[conversation]
            if conversation in self._again and not self._is_closing:
                self._again.discard(conversation)
                self.take_on(conversation, is_news=True)
