"""Telegram is asked for its updates: the way in when there is no public address."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, RetryAfter, TelegramError

from bot.channels.telegram.connection import Connection
from bot.channels.telegram.failures import meaning_of
from bot.channels.telegram.fields import number
from bot.channels.telegram.inbound import WANTED, Read, read_update
from bot.core.errors import StorageAway
from bot.core.message import Arrival
from bot.usecases.ports import Cursor

log = logging.getLogger(__name__)

LONG_POLL_SECONDS = 25  # below the minute of the lease
ELSEWHERE_SECONDS = 5.0  # between two looks whether the other poller is still there
LONGEST_PAUSE_SECONDS = 30.0
# An update that fails so often for a reason of its own is passed over, or it would hold up everybody.
TRIES = 5


class Poller:
    """The one poller of a bot: fetches, hands on, and only then tells Telegram that it has an update.

    `take` returns when the events are on disk, and raises StorageAway when they cannot be: then they come
    again. `acknowledge` is told each tap once it is stored. `holder` names this poller and no other.
    """

    def __init__(
        self,
        connection: Connection,
        cursor: Cursor,
        take: Callable[[Sequence[Read]], Awaitable[None]],
        acknowledge: Callable[[Arrival], Awaitable[None]],
        holder: str,
    ) -> None:
        self._connection, self._cursor, self._holder = connection, cursor, holder
        self._take, self._acknowledge = take, acknowledge
        # Update ids count per bot, so that another bot's token must not continue this one's.
        self._name = f"telegram:{connection.token.partition(':')[0]}"
        self._offset = 0
        self._is_open = False
        self._failures = 0
        self._stuck: dict[int, int] = {}
        self._acknowledging: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Fetch and hand on until cancelled. Failures are waited out, longer and longer."""
        while True:
            await asyncio.sleep(await self._round())

    async def _round(self) -> float:
        """One question to Telegram; how long to pause before the next, in seconds."""
        try:
            is_ours = await self._fetch()
        except StorageAway:
            log.warning("telegram updates wait: the database is away")
        except TelegramError as error:
            self._is_open = self._is_open and not isinstance(error, Conflict)
            log.warning("telegram cannot be asked for updates: %s", meaning_of(error))
            if isinstance(error, RetryAfter):
                return getattr(meaning_of(error), "retry_after", None) or LONGEST_PAUSE_SECONDS
        except Exception:
            log.exception("telegram updates cannot be taken")
        else:
            self._failures = 0
            return 0.0 if is_ours else ELSEWHERE_SECONDS
        self._failures += 1
        return min(LONGEST_PAUSE_SECONDS, 0.25 * 2.0 ** min(self._failures, 10))

    async def _fetch(self) -> bool:
        """Ask once and take what comes; False if another poller holds the lease."""
        if await asyncio.to_thread(self._cursor.claim, self._name, self._holder) is None:
            self._offset = 0
            return False
        if not self._is_open:
            await self._connection.delete_webhook(drop_pending_updates=False)
            self._is_open = True
        updates = await self._connection.fetch_updates(self._offset, LONG_POLL_SECONDS, WANTED)
        # The offset confirms what came before; once Telegram has heard it, it must be forgotten. After a
        # quiet week the ids start anywhere (Bot API, Update.update_id), and an old offset would drop what
        # comes then. So a new run begins without one, too: what was taken already has no second effect.
        self._offset = 0
        try:
            for update in updates:
                await self._take_one(update)
        finally:
            await self._note(bool(updates))
        return True

    async def _take_one(self, update: Any) -> None:
        events = read_update(update)
        place = number(update, "update_id") if isinstance(update, dict) else None
        try:
            await self._take(events)
        except StorageAway:
            raise
        except Exception:
            if not self._is_hopeless(place or 0):
                raise
            log.exception("telegram update %s is passed over after %s tries", place, TRIES)
        self._offset = self._offset if place is None else place + 1
        for event in events:
            if isinstance(event, Arrival) and event.kind == "choice":
                self._acknowledge_soon(event)

    def _is_hopeless(self, place: int) -> bool:
        self._stuck = {place: self._stuck.get(place, 0) + 1}
        return self._stuck[place] >= TRIES

    async def _note(self, is_news: bool) -> None:
        if is_news and self._offset:
            await asyncio.to_thread(self._cursor.advance, self._name, self._holder, str(self._offset))

    def _acknowledge_soon(self, tap: Arrival) -> None:
        async def acknowledge() -> None:
            await self._acknowledge(tap)

        task = asyncio.create_task(acknowledge())
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)
