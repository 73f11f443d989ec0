"""Wake whoever works in this process, so that nothing waits for the next slow look at the database."""

import asyncio

from bot.core.message import FETCHED
from bot.usecases.path_ports import Effect, Ring


class Hints:
    """Conversations in which there is something to do. Many hints about one are one. For one event loop."""

    def __init__(self) -> None:
        self._hinted: dict[str, None] = {}
        self._any = asyncio.Event()

    def add(self, conversation: str) -> None:
        """There is something to do in this conversation."""
        self._hinted[conversation] = None
        self._any.set()

    async def take(self, seconds: float) -> tuple[str, ...]:
        """All hints since the last call, as soon as there is one; none after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._any.wait()
        except TimeoutError:
            return ()
        taken = tuple(self._hinted)
        self._hinted.clear()
        self._any.clear()
        return taken


class Wake:
    """Passes on what a commit led to: turns to run, replies to send, phones to ring."""

    def __init__(self, ring: Ring) -> None:
        self.turns = Hints()
        self.sends = Hints()
        self._ring = ring

    def note(self, effect: Effect) -> None:
        """Wake whoever this effect concerns. To be called on the event loop, after the commit."""
        if effect.conversation is None:
            return
        if effect.to_turn:
            self.turns.add(effect.conversation)
        if effect.channel in FETCHED:
            self._ring(effect.address or "")
        elif effect.to_send:
            self.sends.add(effect.conversation)
