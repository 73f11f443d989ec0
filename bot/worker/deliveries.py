"""Hands replies to providers: many conversations at once, each strictly in order."""

import asyncio
import logging
import time
from collections.abc import Callable

from bot.core.errors import ConversationLost, SendLater, SendRefused, StorageAway, WindowClosed
from bot.usecases.records import Claim
from bot.usecases.send_replies import (
    Closed,
    Fate,
    Later,
    Refused,
    Sending,
    Taken,
    begin_sending,
    go_on_sending,
    stop_sending,
)
from bot.worker.crew import Crew
from bot.worker.parts import WorkerParts

log = logging.getLogger(__name__)

_CANDIDATES = 200  # conversations in one look at the database
_NO_SENDER_WAITS = 60.0  # seconds; a channel may be switched on again later
_SURPRISES = 5  # attempts after which a reply is given up that breaks a sender in a way we do not know


class DeliveryWorker:
    """Claims conversations in which replies are queued, and sends them."""

    def __init__(self, parts: WorkerParts) -> None:
        self._parts = parts
        self._pace = parts.pace
        self._crew = Crew(self._work_on, parts.pace.sends_in_flight)
        self._is_stopping = False

    async def run(self) -> None:
        """Work until cancelled or stopped."""
        looked = 0.0
        while not self._is_stopping:
            hinted = await self._parts.wake.sends.take(self._pace.look)
            found: tuple[str, ...] = ()
            if time.monotonic() - looked >= self._pace.look:
                looked, found = time.monotonic(), await self._due()
            for conversation in (*hinted, *found):
                self._crew.take_on(conversation, is_news=conversation in hinted)

    async def stop(self) -> None:
        """Take on nothing more and let what is being sent be sent."""
        self._is_stopping = True
        await self._crew.finish(self._pace.stop_within)

    async def _due(self) -> tuple[str, ...]:
        try:
            return await self._in_thread(self._read_due)
        except StorageAway as error:
            log.warning("no look at what is to be sent: %s", error)
        except Exception:
            log.exception("no look at what is to be sent")
        return ()

    def _read_due(self) -> tuple[str, ...]:
        with self._parts.storage.read() as unit:
            return unit.outbox.due(self._parts.clock.now(), _CANDIDATES)

    async def _work_on(self, conversation: str) -> None:
        parts, lease = self._parts, self._pace.lease
        sending = await self._in_thread(
            lambda: begin_sending(conversation, parts.clock.now(), lease, parts.storage)
        )
        if sending is None:
            return
        renewal = asyncio.create_task(self._keep(sending.claim))
        try:
            while sending is not None:
                sending = await self._send(sending)
        except ConversationLost as error:
            log.info("another worker sends: %s", error)
        finally:
            renewal.cancel()

    async def _send(self, sending: Sending) -> Sending | None:
        parts, lease = self._parts, self._pace.lease
        fate = await self._hand_over(sending)
        parts.watch.delivered(sending.reply.channel, type(fate).__name__.lower())
        if self._is_stopping:
            await self._in_thread(lambda: stop_sending(sending, fate, parts.clock.now(), parts.storage))
            return None
        return await self._in_thread(
            lambda: go_on_sending(sending, fate, parts.clock.now(), lease, parts.storage)
        )

    async def _hand_over(self, sending: Sending) -> Fate:
        reply = sending.reply
        sender = self._parts.senders.get(reply.channel)
        if sender is None:
            return Later("this channel is switched off", _NO_SENDER_WAITS)
        try:
            handed = await sender.send(reply.parcel)
        except SendLater as error:
            return Later(str(error), error.retry_after)
        except SendRefused as error:
            return Refused(str(error), error.stops)
        except WindowClosed:
            return Closed()
        except Exception as error:
            log.exception("reply %s broke its sender", reply.parcel.message)
            name = type(error).__name__
            return Refused(name) if reply.attempts >= _SURPRISES else Later(name)
        return Taken(tuple(filter(None, handed.provider.split(","))))

    async def _keep(self, claim: Claim) -> None:
        while True:
            await asyncio.sleep(self._pace.renew)
            try:
                await self._in_thread(lambda: self._renew(claim))
            except StorageAway as error:
                log.warning("lease of %s not renewed: %s", claim.conversation, error)

    def _renew(self, claim: Claim) -> None:
        with self._parts.storage.write() as unit:
            unit.outbox.renew(claim, self._pace.lease)
            unit.commit()

    async def _in_thread[T](self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._parts.threads, call)
