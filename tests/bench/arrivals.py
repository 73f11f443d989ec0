"""Owners on Telegram: one talk after another, side by side, in quick pairs, and as a steady stream."""

import asyncio
import itertools
import random

from tests.bench.telegram import CHECK, BenchTelegram, Writer
from tests.bench.wire import Client

THINKING = 0.06  # seconds between an answer and the next message: below Telegram's 30 messages a second
TALKS = 20
PAIRS = 30
ALL_TOGETHER = 20.0  # messages a second, below Telegram's 30
CHATS = itertools.count(100_001)


async def talk_after_talk(telegram: BenchTelegram, client: Client) -> list[float]:
    """Whole talks, one after the other: seconds from each post until its reply was handed over."""
    took = []
    for _ in range(TALKS):
        owner = Writer(next(CHATS), telegram, client)
        for text in CHECK:
            took.append(await owner.turn(text))
            await asyncio.sleep(THINKING)
    return took


async def talk_side_by_side(telegram: BenchTelegram, client: Client, owners: int) -> list[float]:
    """So many owners, who pause so long that together they stay below Telegram's limit."""
    pause = owners / ALL_TOGETHER
    talks = (_talk(Writer(next(CHATS), telegram, client), pause) for _ in range(owners))
    return list(itertools.chain.from_iterable(await asyncio.gather(*talks)))


async def _talk(owner: Writer, pause: float) -> list[float]:
    took = []
    await asyncio.sleep(random.uniform(0, pause))
    for text in CHECK:
        took.append(await owner.turn(text))
        await asyncio.sleep(random.uniform(0.5, 1.5) * pause)
    return took


async def quick_pairs(telegram: BenchTelegram, client: Client) -> tuple[list[float], list[float]]:
    """Seconds until the reply to a message alone, and to the second of two sent at once, by turns."""
    alone, second = [], []
    for _ in range(PAIRS):
        owner = Writer(next(CHATS), telegram, client)
        for text in CHECK[:4]:
            await owner.turn(text)
            await asyncio.sleep(THINKING)
        alone.append(await owner.turn("why"))
        await asyncio.sleep(THINKING)
        first = asyncio.create_task(owner.post("why"))
        known = len(telegram.handed[owner.chat])
        began = asyncio.get_running_loop().time()
        await asyncio.gather(first, owner.post("what does that mean"))
        await telegram.answered(owner.chat, known + 2)
        second.append(asyncio.get_running_loop().time() - began)
        await asyncio.sleep(THINKING)
    return alone, second


async def steady_arrivals(telegram: BenchTelegram, client: Client, rate: int, seconds: float) -> list[float]:
    """Messages arrive at this rate, whatever becomes of them: seconds until each got its 200."""
    loop = asyncio.get_running_loop()
    began, posts = loop.time(), []
    owners = [Writer(next(CHATS), telegram, client) for _ in range(rate)]
    for number in range(int(rate * seconds)):
        await asyncio.sleep(began + number / rate - loop.time())
        text = CHECK[min(number // rate, len(CHECK) - 1)]
        posts.append(asyncio.create_task(owners[number % rate].post(text)))
    took = list(await asyncio.gather(*posts))
    await telegram.quiet()
    return took
