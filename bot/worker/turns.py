"""Runs turns: many conversations at once, each strictly in order."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.core.errors import ConversationLost, EngineAway, StorageAway, TurnFailed
from bot.usecases.begin_turn import Begun, HearingFailed, begin_turn, let_go, load_turn
from bot.usecases.commit_desk_turn import DeskParts, DeskTurn, commit_desk_turn
from bot.usecases.commit_turn import Committed, Turn, commit_turn, fail_turn
from bot.usecases.path_ports import TurnResult
from bot.usecases.records import Claim
from bot.worker.crew import Crew
from bot.worker.outage import Outage
from bot.worker.parts import WorkerParts

log = logging.getLogger(__name__)

_CANDIDATES = 200  # conversations in one look at the database


class TurnWorker:
    """Claims conversations in which messages wait, and runs their turns."""

    def __init__(self, parts: WorkerParts) -> None:
        self._parts = parts
        self._pace = parts.pace
        self._crew = Crew(self._work_on, parts.pace.turns_in_flight)
        self._outage = Outage(parts.pace.away_first, parts.pace.away_most)
        self._is_stopping = False

    async def run(self) -> None:
        """Work until cancelled or stopped."""
        looked = 0.0
        while not self._is_stopping:
            hinted = await self._parts.wake.turns.take(self._pace.look)
            found: tuple[str, ...] = ()
            if self._outage.is_on or time.monotonic() - looked >= self._pace.look:
                looked, found = time.monotonic(), await self._due()
            room = self._outage.room(len(hinted) + len(found), self._crew.is_idle())
            for conversation in (*hinted, *found)[:room]:
                self._crew.take_on(conversation, is_news=conversation in hinted)

    async def stop(self) -> None:
        """Take on nothing more and let the turns under way come to their end."""
        self._is_stopping = True
        await self._crew.finish(self._pace.stop_within)

    async def _due(self) -> tuple[str, ...]:
        try:
            return await self._in_thread(self._read_due)
        except StorageAway as error:
            log.warning("no look at what is due: %s", error)
        except Exception:
            log.exception("no look at what is due")
        return ()

    def _read_due(self) -> tuple[str, ...]:
        with self._parts.storage.read() as unit:
            return unit.turns.due(self._parts.clock.now(), _CANDIDATES)

    async def _work_on(self, conversation: str) -> None:
        try:
            try:
                await self._run_all(conversation)
            except HearingFailed as error:
                await self._note_failure(error.turn, error)
        except ConversationLost as error:
            log.info("a turn no longer counts: %s", error)
            self._parts.watch.turn_ended("lost", 0.0)
            self._parts.wake.turns.add(conversation)

    async def _run_all(self, conversation: str) -> None:
        """Every turn that waits in this conversation, one after the other under one lease."""
        parts, lease = self._parts, self._pace.lease
        begun = await self._in_thread(
            lambda: begin_turn(
                conversation, parts.clock.now(), lease, parts.storage, parts.hearing, parts.desk
            )
        )
        if begun is None:
            return
        renewal = asyncio.create_task(self._keep(begun.turn.claim))
        try:
            while begun is not None:
                begun = await self._run(begun)
        finally:
            renewal.cancel()

    async def _run(self, begun: Begun) -> Begun | None:
        """One turn from the engine to the commit; what is to be run next, still under the lease."""
        started = time.monotonic()
        try:
            if begun.at_desk:  # the engine is not asked, and need not be there
                committed = await self._in_thread(partial(self._commit_at_desk, begun, begun.at_desk))
            else:
                result = await self._parts.engine.run_turn(begun.request)
                committed = await self._in_thread(partial(self._commit, begun, result))
        except EngineAway as error:
            await self._wait_for_engine(begun, error)
            return None
        except (ConversationLost, StorageAway):
            raise
        except Exception as error:
            await self._note_failure(begun.turn, error)
            return None
        self._parts.watch.turn_ended("done", time.monotonic() - started)
        if not begun.at_desk and self._outage.ended():
            log.info("the engine is back")
        return await self._pass_on(begun, committed)

    def _commit(self, begun: Begun, result: TurnResult) -> Committed:
        parts = self._parts
        return commit_turn(
            begun.turn,
            result,
            parts.clock.now(),
            self._pace.lease,
            parts.storage,
            parts.say,
            parts.introductions,
        )

    def _commit_at_desk(self, begun: Begun, desk: DeskTurn) -> Committed:
        parts = self._parts
        needs = DeskParts(parts.desk, parts.introductions, parts.say)
        return commit_desk_turn(begun.turn, desk, parts.clock.now(), self._pace.lease, parts.storage, needs)

    async def _pass_on(self, begun: Begun, committed: Committed) -> Begun | None:
        for effect in (committed.effect, *committed.others):
            self._parts.wake.note(effect)
        if committed.next is None:
            return None
        claim, message = begun.turn.claim, committed.next
        if self._is_stopping:
            await self._let_go(claim)
            return None
        return await self._in_thread(
            lambda: load_turn(claim, message, self._parts.storage, self._parts.hearing, self._parts.desk)
        )

    async def _wait_for_engine(self, begun: Begun, error: EngineAway) -> None:
        """The message is not to blame and waits; everybody's next try comes later."""
        if not self._outage.is_on:
            log.warning("the engine is away, messages wait: %s", error)
        self._outage.began()
        self._parts.watch.turn_ended("away", 0.0)
        await self._let_go(begun.turn.claim)

    async def _note_failure(self, turn: Turn, error: Exception) -> None:
        message, reason = turn.message, _reason(error)
        if not isinstance(error, TurnFailed):
            log.exception("the turn on message %s failed", message.id, exc_info=error)
        log.warning("turn %d on message %s failed: %s", message.attempts + 1, message.id, reason)
        self._parts.watch.turn_ended("failed", 0.0)
        parts = self._parts
        committed = await self._in_thread(
            lambda: fail_turn(turn, reason, parts.clock.now(), parts.storage, parts.say)
        )
        parts.wake.note(committed.effect)
        if committed.retry_at is not None:
            self._look_again(turn.claim.conversation, committed.retry_at - parts.clock.now())

    def _look_again(self, conversation: str, after: timedelta) -> None:
        loop = asyncio.get_running_loop()
        loop.call_later(max(0.0, after.total_seconds()), self._parts.wake.turns.add, conversation)

    async def _let_go(self, claim: Claim) -> None:
        now = self._parts.clock.now()
        await self._in_thread(lambda: let_go(claim, now, self._parts.storage))

    async def _keep(self, claim: Claim) -> None:
        """Renew the lease for as long as this is not cancelled; who has lost it finds out at the commit."""
        while True:
            await asyncio.sleep(self._pace.renew)
            try:
                await self._in_thread(lambda: self._renew(claim))
            except StorageAway as error:
                log.warning("lease of %s not renewed: %s", claim.conversation, error)

    def _renew(self, claim: Claim) -> None:
        with self._parts.storage.write() as unit:
            unit.turns.renew(claim, self._pace.lease)
            unit.commit()

    async def _in_thread[T](self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._parts.threads, call)


def _reason(error: Exception) -> str:
    """What staff may read: our own words for our own errors, else the kind of error, never its values."""
    return str(error) if isinstance(error, TurnFailed) else type(error).__name__
