"""SIGKILL at random points, one process at a time, and each of them started again by `serve`."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.whole.owners import Street
from tests.whole.product import Kind, Product

BACK_WITHIN = 120.0  # seconds
LOOK_EVERY = 0.1


@dataclass(frozen=True)
class Kill:
    """One process that was killed, when this share of everything had been written."""

    kind: Kind
    share: float


async def kill_through(
    product: Product, street: Street, kinds: Sequence[Kind], chance: random.Random
) -> list[Kill]:
    """Kill one process of each of these kinds, in random order, at random points of the owners' talks."""
    shuffled = chance.sample(list(kinds), len(kinds))
    kills = []
    for kind, share in zip(shuffled, sorted(chance.uniform(0.03, 0.95) for _ in shuffled), strict=True):
        await street.reach(share)
        kills.append(Kill(kind, street.share))
        await _kill(product, kind, chance)
    return kills


async def _kill(product: Product, kind: Kind, chance: random.Random) -> None:
    """Return when another one has taken its place and everything is ready."""
    count = len(product.processes(kind))
    victim = product.kill_one(kind, chance)
    async with asyncio.timeout(BACK_WITHIN):
        while victim.is_running() or len(product.processes(kind)) < count or not await _is_ready(product):
            await asyncio.sleep(LOOK_EVERY)


async def _is_ready(product: Product) -> bool:
    return await asyncio.to_thread(product.is_ready)
