"""Many conversations at once, each of them only once at a time."""

import asyncio

from bot.core.errors import StorageAway
from bot.worker.crew import Crew


class Work:
    """Notes who is worked on; goes on when it is told to."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.most = 0
        self.now = 0
        self.go = asyncio.Event()

    async def __call__(self, conversation: str) -> None:
        self.begun.append(conversation)
        self.now += 1
        self.most = max(self.most, self.now)
        await self.go.wait()
        self.now -= 1


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_no_more_are_in_work_than_there_is_room_for() -> None:
    work = Work()
    crew = Crew(work, in_flight=3)
    for n in range(10):
        crew.take_on(str(n), is_news=True)
    await settle()
    assert work.begun == ["0", "1", "2"]
    work.go.set()
    await settle()
    assert len(work.begun) == 10
    assert work.most == 3
    assert crew.is_idle()


async def test_news_of_a_conversation_in_work_is_looked_at_afterwards_once() -> None:
    work = Work()
    crew = Crew(work, in_flight=3)
    for _ in range(4):
        crew.take_on("anna", is_news=True)
        await settle()
    assert work.begun == ["anna"]
    work.go.set()
    await settle()
    assert work.begun == ["anna", "anna"]


async def test_a_look_that_finds_a_conversation_in_work_is_no_news() -> None:
    work = Work()
    crew = Crew(work, in_flight=3)
    for _ in range(4):
        crew.take_on("anna", is_news=False)
        await settle()
    work.go.set()
    await settle()
    assert work.begun == ["anna"]


async def test_an_error_in_one_conversation_leaves_room_for_the_next() -> None:
    async def breaks(conversation: str) -> None:
        begun.append(conversation)
        raise StorageAway("locked") if conversation == "0" else RuntimeError

    begun: list[str] = []
    crew = Crew(breaks, in_flight=1)
    for n in range(3):
        crew.take_on(str(n), is_news=True)
    await settle()
    assert begun == ["0", "1", "2"]
    assert crew.is_idle()


async def test_at_the_end_what_is_in_work_is_finished_and_nothing_is_begun() -> None:
    work = Work()
    crew = Crew(work, in_flight=1)
    for conversation in ("anna", "anna", "ben"):
        crew.take_on(conversation, is_news=True)
        await settle()
    asyncio.get_running_loop().call_later(0.05, work.go.set)
    await crew.finish(2.0)
    crew.take_on("carla", is_news=True)
    await settle()
    assert work.begun == ["anna"]
    assert work.now == 0


async def test_what_does_not_come_to_an_end_is_stopped() -> None:
    crew = Crew(Work(), in_flight=1)
    crew.take_on("anna", is_news=True)
    await settle()
    await crew.finish(0.05)
    assert crew.is_idle()
