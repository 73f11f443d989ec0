"""Take in what providers send: into the database, or into the spool while the database is away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from weakref import WeakValueDictionary

from bot.core.errors import StorageAway
from bot.core.message import Channel
from bot.usecases.handle_event import handle_event
from bot.usecases.path_ports import Effect, Inbound, Spool, Spooled
from bot.usecases.ports import Clock
from bot.usecases.receive_message import Reception
from bot.usecases.wake import Wake

log = logging.getLogger(__name__)

TellGroup = Callable[[Channel, str], Awaitable[None]]
DRAIN_EVERY = 0.5  # seconds
DRAIN_AT_ONCE = 200  # events, after which those who wait are woken


@dataclass(frozen=True)
class IntakeParts:
    """What taking in needs. `threads` are for nothing else: a provider must not wait behind turns."""

    reception: Reception
    spool: Spool
    clock: Clock
    wake: Wake
    threads: Executor
    tell_group: TellGroup | None = None


class Intake:
    """The way in of one process. For one event loop."""

    def __init__(self, parts: IntakeParts) -> None:
        self._parts = parts
        self._lines: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._telling: set[asyncio.Future[None]] = set()

    async def take(self, events: Sequence[Inbound]) -> None:
        """Keep these events, in their order; they are on disk when this returns. Raises StorageAway."""
        for event in events:
            async with self._line_of(event):
                effect = await self._in_thread(partial(self._keep, event))
            self._pass_on(effect)

    async def drain(self) -> int:
        """Take what the spool holds into the database, in order; how many there were. Raises StorageAway."""
        effects = await self._in_thread(self._drain)
        for effect in effects:
            self._pass_on(effect)
        return len(effects)

    async def keep_draining(self, every: float = DRAIN_EVERY) -> None:
        """Drain the spool for as long as this is not cancelled."""
        while True:
            await asyncio.sleep(every)
            try:
                count = await self.drain()
            except StorageAway as error:
                log.warning("the spool is not drained yet: %s", error)
            except Exception:
                log.exception("the spool is not drained yet")
            else:
                if count:
                    log.info("%d spooled events were taken in", count)

    def _line_of(self, event: Inbound) -> asyncio.Lock:
        """Where events of one address queue: the second of two must not overtake the first into the spool."""
        key = f"{event.channel} {getattr(event, 'address', '')}"
        lock = self._lines.get(key)
        if lock is None:
            lock = self._lines[key] = asyncio.Lock()
        return lock

    def _keep(self, event: Inbound) -> Effect:
        parts, now = self._parts, self._parts.clock.now()
        if parts.spool.is_empty():
            try:
                return handle_event(event, now, now, parts.reception)
            except StorageAway as error:
                log.warning("an event goes to the spool: %s", error)
        parts.spool.put(event, now)
        return Effect()

    def _drain(self) -> list[Effect]:
        return [self._take_in(spooled) for spooled in islice(self._parts.spool.waiting(), DRAIN_AT_ONCE)]

    def _take_in(self, spooled: Spooled) -> Effect:
        parts = self._parts
        try:
            effect = handle_event(spooled.item, spooled.at, parts.clock.now(), parts.reception)
        except StorageAway:
            raise
        except Exception:
            log.exception("spooled event %s cannot be taken in and is put aside", spooled.name)
            parts.spool.put_aside(spooled)
            return Effect()
        parts.spool.drop(spooled)
        return effect

    def _pass_on(self, effect: Effect) -> None:
        self._parts.wake.note(effect)
        if effect.tell_group and self._parts.tell_group and effect.channel and effect.address:
            telling = asyncio.ensure_future(self._parts.tell_group(effect.channel, effect.address))
            self._telling.add(telling)
            telling.add_done_callback(self._told)

    def _told(self, telling: "asyncio.Future[None]") -> None:
        self._telling.discard(telling)
        if not telling.cancelled() and telling.exception():
            log.warning("a group was not told: %s", type(telling.exception()).__name__)

    async def _in_thread[T](self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._parts.threads, call)
