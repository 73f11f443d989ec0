"""The worker: turns, deliveries and timers, in the web process or in one of its own."""

import asyncio

from bot.worker.deliveries import DeliveryWorker
from bot.worker.parts import WorkerParts
from bot.worker.timers import Timers
from bot.worker.turns import TurnWorker


class Worker:
    """Several workers may run at once, in one process or in many: leases keep them apart."""

    def __init__(self, parts: WorkerParts) -> None:
        self._turns = TurnWorker(parts)
        self._deliveries = DeliveryWorker(parts)
        self._timers = Timers(parts)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin to work on the running event loop."""
        self._tasks = [
            asyncio.create_task(part.run(), name=type(part).__name__)
            for part in (self._turns, self._deliveries, self._timers)
        ]

    async def run(self) -> None:
        """Work until cancelled, then end cleanly."""
        self.start()
        try:
            await asyncio.gather(*self._tasks)
        finally:
            await self.stop()

    async def stop(self) -> None:
        """Finish what is under way, take on nothing more, give all leases back."""
        await asyncio.gather(self._turns.stop(), self._deliveries.stop())
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
