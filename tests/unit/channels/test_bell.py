"""The bell of the web phone."""

import asyncio
import threading
import time

from bot.channels.web.bell import Bell


async def test_news_before_the_wait_but_after_the_listening_is_not_missed():
    bell = Bell()
    with bell.listen("o") as news:
        bell.ring("o")
        await asyncio.wait_for(news.within(10), 1)


async def test_a_ring_from_another_thread_wakes_at_once():
    bell = Bell()
    with bell.listen("o") as news:
        threading.Timer(0.05, bell.ring, ["o"]).start()
        began = time.monotonic()
        await news.within(10)
    assert time.monotonic() - began < 1


async def test_one_ring_wakes_every_open_phone_of_an_owner():
    bell = Bell()
    with bell.listen("o") as first, bell.listen("o") as second:
        bell.ring("o")
        await asyncio.wait_for(asyncio.gather(first.within(10), second.within(10)), 1)


async def test_one_ring_is_heard_once():
    bell = Bell()
    with bell.listen("o") as news:
        bell.ring("o")
        await news.within(1)
        began = time.monotonic()
        await news.within(0.1)
    assert time.monotonic() - began >= 0.1


async def test_a_ring_for_nobody_is_no_mistake():
    Bell().ring("nobody")


def test_a_listener_whose_loop_is_gone_is_passed_over():
    bell = Bell()
    listening = bell.listen("o")

    async def listen():
        listening.__enter__()

    asyncio.run(listen())
    bell.ring("o")
    listening.__exit__(None, None, None)
