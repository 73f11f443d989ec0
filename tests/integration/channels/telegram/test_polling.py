"""The poller: nothing is confirmed to Telegram before it is on disk."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.telegram.connection import Connection, connect
from bot.channels.telegram.inbound import Read
from bot.channels.telegram.outbound import TelegramSender
from bot.channels.telegram.polling import Poller
from bot.core.conversation import Choice
from bot.core.errors import StorageAway
from bot.core.message import Arrival, Parcel, Unhandled
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.keep_place import StoredCursor
from tests.fakes.telegram_api import BROKEN, TOO_FAST, Refusal, TelegramApi

OWNER = 7


class Disk:
    """Takes events as the use case does; can be away, hang after taking, or break on a text."""

    def __init__(self) -> None:
        self.taken: list[Read] = []
        self.is_away = False
        self.hangs = False
        self.breaks_on = ""
        self.tries = 0

    async def take(self, events: Sequence[Read]) -> None:
        self.tries += 1
        if self.is_away:
            raise StorageAway
        if any(isinstance(e, Arrival) and e.text == self.breaks_on for e in events if self.breaks_on):
            raise KeyError(self.breaks_on)
        self.taken += events
        if self.hangs:
            await asyncio.Event().wait()

    def texts(self) -> list[str]:
        return [event.text for event in self.taken if isinstance(event, Arrival)]


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def cursor(tmp_path: Path) -> Iterator[StoredCursor]:
    database = Database(f"sqlite:///{tmp_path}/stallside.db")
    migrate(database)
    yield StoredCursor(SqlStorage(database))
    database.engine.dispose()


type Polling = Callable[[str], "asyncio.Task[None]"]


@pytest.fixture
async def poll(
    connection: Connection, cursor: StoredCursor, disk: Disk, sender: TelegramSender
) -> AsyncIterator[Polling]:
    """Starts a poller of this name."""
    running = []

    def start(holder: str) -> "asyncio.Task[None]":
        poller = Poller(connection, cursor, disk.take, sender.acknowledge, holder)
        running.append(asyncio.create_task(poller.run()))
        return running[-1]

    yield start
    await asyncio.gather(*map(_end, running))


async def _end(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.wait([task])


async def until(is_so: Callable[[], object], seconds: float = 30.0) -> None:
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(0.01)


async def test_what_owners_write_is_taken_in_order(api: TelegramApi, disk: Disk, poll: Polling) -> None:
    api.write(OWNER, "before")
    poll("one")
    await until(lambda: disk.texts() == ["before"])
    for number in range(3):
        api.write(OWNER, f"text {number}")
    await until(lambda: disk.texts() == ["before", "text 0", "text 1", "text 2"])


async def test_telegram_keeps_an_update_until_it_is_on_disk(
    api: TelegramApi, disk: Disk, poll: Polling
) -> None:
    disk.is_away = True
    api.write(OWNER, "keep me")
    poll("one")
    await until(lambda: disk.tries >= 2)
    assert [update["message"]["text"] for update in api.waiting] == ["keep me"]
    disk.is_away = False
    await until(lambda: disk.texts() == ["keep me"] and not api.waiting)


async def test_a_poller_killed_between_disk_and_telegram_takes_the_same_event_again(
    api: TelegramApi, disk: Disk, poll: Polling
) -> None:
    api.write(OWNER, "once")
    disk.hangs = True
    first = poll("one")
    await until(lambda: disk.taken)
    await _end(first)
    disk.hangs = False
    poll("one")
    await until(lambda: len(disk.taken) == 2 and not api.waiting)
    assert disk.taken[0] == disk.taken[1]


async def test_updates_that_count_from_lower_after_a_quiet_week_still_come(
    api: TelegramApi, disk: Disk, poll: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.polling.LONG_POLL_SECONDS", 1)
    poll("one")
    api.write(OWNER, "high")
    await until(lambda: disk.texts() == ["high"] and not api.waiting)
    await until(lambda: api.calls[-1].fields["offset"] == "0")
    message = {
        "message_id": 9,
        "from": {"id": OWNER},
        "chat": {"id": OWNER, "type": "private"},
        "text": "low",
    }
    api.push({"update_id": 12, "message": message})
    await until(lambda: disk.texts() == ["high", "low"])


async def test_only_one_of_two_pollers_asks(api: TelegramApi, disk: Disk, poll: Polling) -> None:
    poll("one")
    await until(lambda: api.calls)
    poll("two")
    for number in range(5):
        api.write(OWNER, str(number))
    await until(lambda: len(disk.taken) == 5)
    assert disk.texts() == ["0", "1", "2", "3", "4"]
    assert [call for call in api.calls if call.method == "deleteWebhook"] == api.calls[:1]


async def test_an_old_webhook_is_taken_away_without_losing_what_waits(
    api: TelegramApi, disk: Disk, poll: Polling
) -> None:
    api.write(OWNER, "waiting")
    api.webhook = {"url": "http://127.0.0.1:9/old"}
    poll("one")
    await until(lambda: disk.texts() == ["waiting"])


async def test_a_webhook_that_somebody_sets_meanwhile_is_taken_away_again(
    api: TelegramApi, disk: Disk, poll: Polling
) -> None:
    api.refuse_next(None, Refusal(409, "Conflict: can't use getUpdates method while webhook is active"))
    poll("one")
    api.write(OWNER, "after")
    await until(lambda: disk.texts() == ["after"])
    assert [call.method for call in api.calls].count("deleteWebhook") == 2


@pytest.mark.parametrize(
    "refusal", [BROKEN, TOO_FAST, Refusal(502, "Bad Gateway")], ids=lambda r: str(r.status)
)
async def test_a_fault_at_telegram_is_waited_out(
    api: TelegramApi, disk: Disk, poll: Polling, refusal: Refusal
) -> None:
    api.refuse_next(None, refusal)
    api.write(OWNER, "after all")
    poll("one")
    await until(lambda: disk.texts() == ["after all"])


async def test_an_update_that_always_fails_does_not_hold_up_the_others(
    api: TelegramApi, disk: Disk, poll: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.polling.LONGEST_PAUSE_SECONDS", 0.05)
    disk.breaks_on = "poison"
    for text in ("before", "poison", "after"):
        api.write(OWNER, text)
    poll("one")
    await until(lambda: disk.texts() == ["before", "after"])


async def test_what_is_no_message_is_noted_and_passed(api: TelegramApi, disk: Disk, poll: Polling) -> None:
    poll("one")
    api.push({"poll_answer": {"poll_id": "1"}})
    await until(lambda: disk.taken == [Unhandled("telegram", "poll_answer")])


async def test_a_tap_is_acknowledged_after_it_is_taken(
    api: TelegramApi, disk: Disk, poll: Polling, sender: TelegramSender
) -> None:
    await sender.send(Parcel("r1", str(OWNER), "Shall we go on?", (Choice("agree:yes", "Yes"),)))
    poll("one")
    api.tap(OWNER, "agree:yes")
    await until(lambda: api.answered and not api.sent[0].buttons)
    [tap] = disk.taken
    assert isinstance(tap, Arrival) and (tap.choice, tap.text) == ("agree:yes", "Yes")


@asynccontextmanager
async def no_telegram() -> AsyncIterator[Connection]:
    connection = connect("123456:loopback-token", "http://127.0.0.1:9", proxies=False)
    yield connection
    await connection.disconnect()


async def test_a_telegram_that_is_not_there_does_not_end_the_poller(cursor: StoredCursor, disk: Disk) -> None:
    async with no_telegram() as connection:
        poller = Poller(
            connection, cursor, disk.take, TelegramSender(connection, lambda _: b"").acknowledge, "one"
        )
        task = asyncio.create_task(poller.run())
        await asyncio.sleep(1.2)
        assert not task.done()
        await _end(task)
