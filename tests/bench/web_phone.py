"""Owners at web phones, each writing as soon as the last message is answered."""

import asyncio
import itertools
import json
import time
from dataclasses import dataclass
from urllib.parse import quote

from tests.bench.telegram import CHECK
from tests.bench.wire import Client


@dataclass
class BenchPhone:
    """One owner with a web phone."""

    name: str
    client: Client
    seen: int = 0

    async def turn(self, text: str) -> float:
        """Write, and read until nothing waits; how many seconds that took."""
        began = time.perf_counter()
        body = json.dumps({"owner": self.name, "id": str(self.seen), "text": text}).encode()
        answer = await self.client.ask("POST", "/channels/web/messages", body)
        assert answer.status == 202, answer
        while await self._still_waits():
            pass
        return time.perf_counter() - began

    async def _still_waits(self) -> bool:
        path = f"/channels/web/messages?owner={quote(self.name)}&after={self.seen}&wait=20"
        read = json.loads((await self.client.ask("GET", path)).body)
        self.seen = max([self.seen, *(message["n"] for message in read["messages"])])
        return bool(read["waiting"])


async def write_for(seconds: float, owners: int, client: Client, run: str) -> tuple[float, list[float]]:
    """So many owners write for so long: turns per second, and how many seconds each turn took."""
    end = time.perf_counter() + seconds
    began = time.perf_counter()
    each = await asyncio.gather(*(_write_until(end, f"{run}-{n}", client) for n in range(owners)))
    turns = [took for turns in each for took in turns]
    return len(turns) / (time.perf_counter() - began), turns


async def _write_until(end: float, name: str, client: Client) -> list[float]:
    took = []
    for check in itertools.count():
        owner = BenchPhone(f"{name}-{check}", client)
        for text in CHECK:
            if time.perf_counter() > end:
                return took
            took.append(await owner.turn(text))
    return took
