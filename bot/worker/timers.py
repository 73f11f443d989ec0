"""What happens because time passes: alerts, notices, follow-ups, introductions, floors, erasures."""

import asyncio
import logging
from collections.abc import Callable

from bot.core.errors import StorageAway
from bot.usecases.forget_owner import forget_who_asked
from bot.usecases.move_introductions import move_introductions
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from bot.usecases.staff.raise_alerts import raise_alerts
from bot.usecases.staff.return_forgotten_floors import return_forgotten_floors
from bot.usecases.tell_it_takes_longer import tell_it_takes_longer
from bot.worker.parts import WorkerParts

log = logging.getLogger(__name__)


class Timers:
    """Looks once a second at what is due by the program's clock, which tests may move."""

    def __init__(self, parts: WorkerParts) -> None:
        self._parts = parts
        self._unheard: set[str] = set()

    async def run(self) -> None:
        """Look for as long as this is not cancelled."""
        while True:
            await asyncio.sleep(self._parts.pace.timers)
            timed = (self._alert, self._tell, self._follow_up, self._move, self._return, self._forget)
            for work in timed:
                try:
                    await work()
                except StorageAway as error:
                    log.warning("timers wait for the database: %s", error)
                except Exception:
                    log.exception("a timer failed and is tried again")

    async def _alert(self) -> None:
        """The phones of staff; what rings nowhere is said in the log once, and stands on Today in red."""
        parts, alerts = self._parts, self._parts.alerts
        if alerts is None:
            return
        raised = await self._in_thread(lambda: raise_alerts(parts.clock.now(), parts.storage, alerts))
        for effect in raised.effects:
            parts.wake.note(effect)
        for flag in set(raised.unheard) - self._unheard:
            log.error("nobody can be alerted about flag %s: see the duty rota", flag)
        self._unheard = set(raised.unheard)

    async def _tell(self) -> None:
        parts = self._parts
        effects = await self._in_thread(
            lambda: tell_it_takes_longer(parts.clock.now(), parts.pace.notice_after, parts.storage, parts.say)
        )
        for effect in effects:
            parts.wake.note(effect)

    async def _follow_up(self) -> None:
        parts = self._parts
        asking = FollowUpParts(parts.say_follow_up, parts.introductions.has_template)
        effects = await self._in_thread(lambda: send_follow_ups(parts.clock.now(), parts.storage, asking))
        for effect in effects:
            parts.wake.note(effect)
        if effects:
            log.info("%d follow-ups were said", len(effects))

    async def _move(self) -> None:
        parts = self._parts
        effects = await self._in_thread(
            lambda: move_introductions(parts.clock.now(), parts.storage, parts.introductions)
        )
        for effect in effects:
            parts.wake.note(effect)

    async def _return(self) -> None:
        parts = self._parts
        effects = await self._in_thread(
            lambda: return_forgotten_floors(parts.clock.now(), parts.storage, parts.floor)
        )
        for effect in effects:
            parts.wake.note(effect)

    async def _forget(self) -> None:
        parts = self._parts
        count = await self._in_thread(lambda: forget_who_asked(parts.clock.now(), parts.storage))
        if count:
            log.info("%d owners were erased as they had asked", count)

    async def _in_thread[T](self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._parts.threads, call)
