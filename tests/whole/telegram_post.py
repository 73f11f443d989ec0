"""Telegram between owners and the product: every update comes until it is taken, and then once more."""

import asyncio
import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx

from tests.fakes.telegram_api import SECRET_HEADER, TelegramApi

AT_THE_SAME_INSTANT = 0.2  # of all updates come twice at once, the others once more a little later
TRY_AGAIN = 0.2  # seconds after an answer that is not 200
A_LITTLE_LATER = 1.5  # seconds at most until an update comes once more
TIME_AT_TELEGRAM = 0.05  # seconds that Telegram takes to answer: what is killed meanwhile was handed over


class Carries(Protocol):
    """Whoever brings an update from an owner to the product."""

    async def bring(self, update: Mapping[str, Any]) -> None:
        """Return when it was taken."""
        ...


class Brought:
    """Nothing to do: the provider itself has posted the update, or holds it until it is fetched."""

    async def bring(self, update: Mapping[str, Any]) -> None:
        """Return at once."""


@dataclass
class SlowTelegram(TelegramApi):
    """Keeps what it is sent, answers a little later, and leaves it to the Carrier to bring updates."""

    def push(self, update: Mapping[str, Any]) -> dict[str, Any]:
        """Number an update; nobody is told of it."""
        return {"update_id": next(self._ids)} | dict(update)

    async def _answer(self, request: Any) -> Any:
        answer = await super()._answer(request)
        await asyncio.sleep(TIME_AT_TELEGRAM)
        return answer


@dataclass
class Carrier:
    """Brings updates to one webhook. `refused` counts the answers that made it come again."""

    url: str
    secret: str
    chance: random.Random
    refused: int = 0
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._client = httpx.AsyncClient(timeout=10, trust_env=False)

    async def bring(self, update: Mapping[str, Any]) -> None:
        """Return when the update was taken; it comes a second time all the same."""
        if self.chance.random() < AT_THE_SAME_INSTANT:
            await asyncio.gather(self._until_taken(update), self._until_taken(update))
        else:
            await self._until_taken(update)
            later = asyncio.create_task(self._once_more(update, self.chance.uniform(0, A_LITTLE_LATER)))
            self.under_way.add(later)
            later.add_done_callback(self.under_way.discard)

    async def finish(self) -> None:
        """Return when everything that was under way has been taken."""
        await asyncio.gather(*self.under_way)
        await self._client.aclose()

    async def _once_more(self, update: Mapping[str, Any], after: float) -> None:
        await asyncio.sleep(after)
        await self._until_taken(update)

    async def _until_taken(self, update: Mapping[str, Any]) -> None:
        while not await self._is_taken(update):
            self.refused += 1
            await asyncio.sleep(TRY_AGAIN)

    async def _is_taken(self, update: Mapping[str, Any]) -> bool:
        with suppress(httpx.HTTPError):
            headers = {SECRET_HEADER: self.secret}
            answer = await self._client.post(self.url, json=update, headers=headers)
            return answer.status_code == httpx.codes.OK
        return False
