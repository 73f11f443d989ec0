"""Everything between an event and its reply, on a real database file and a fake engine over HTTP."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text

from bot.core.conversation import Reply
from bot.core.events import Event, OwnerArrived
from bot.core.message import Arrival, Channel
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.spool import FileSpool
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.begin_turn import begin_turn
from bot.usecases.commit_turn import commit_turn
from bot.usecases.desk_ports import DeskTools
from bot.usecases.handle_event import handle_event
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Hearing, SayFollowUp, Screen, TurnResult
from bot.usecases.read_transcript import Transcript, read_transcript
from bot.usecases.receive_message import Reception
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.staff.reach_staff import AlertParts
from bot.usecases.take_in import Intake, IntakeParts
from bot.usecases.wake import Wake
from bot.worker.engine_client import HttpEngine
from bot.worker.parts import Pace, WorkerParts
from bot.worker.worker import Worker
from tests.fakes.floor import FLOOR
from tests.fakes.introducing import DESK, INTRODUCTIONS
from tests.fakes.small_talk import (
    EnglishHearing,
    TickingClock,
    WordScreen,
    safety_reply,
    say,
    say_follow_up,
)

NO_ENGINE = "http://127.0.0.1:9"  # where nothing listens
# Leases are quick to end, and still longer than a busy machine keeps a thread waiting.
QUICK = Pace(lease=2.5, renew=0.3, look=0.05, timers=0.05, away_most=0.1, stop_within=6.0)


@cache
def _empty_database(field_key: str) -> bytes:
    """A database with all tables and nothing in them: made once, since making it takes a second."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/empty.db", field_key)
        migrate(database)
        database.truncate_wal()
        database.close()
        return (Path(folder) / "empty.db").read_bytes()


@dataclass
class World:
    """One process: the way in, a worker, and the database they share."""

    folder: Path
    engine_url: str
    senders: dict[Channel, Any] = field(default_factory=dict)
    field_key: str = "a key for tests"
    pace: Pace = QUICK
    clock: TickingClock = field(default_factory=TickingClock)
    hearing: Hearing = field(default_factory=EnglishHearing)
    screen: Screen = field(default_factory=WordScreen)
    say_follow_up: SayFollowUp = say_follow_up
    introductions: IntroductionParts = INTRODUCTIONS
    desk: DeskTools = DESK
    floor: FloorParts = FLOOR
    with_noise: bool = True
    alerts: AlertParts | None = None

    def __post_init__(self) -> None:
        file = self.folder / "test.db"
        if not file.exists():
            file.write_bytes(_empty_database(self.field_key))
        self.database = Database(f"sqlite:///{file}", self.field_key)
        self.storage = SqlStorage(self.database)
        self.spool_folder = self.folder / "spool"
        self.spool = FileSpool(self.spool_folder, self.database.cipher)
        self.wake = Wake(lambda address: None)
        self._threads = [ThreadPoolExecutor(4), ThreadPoolExecutor(8)]
        self.reception = Reception(self.storage, self.screen, safety_reply, self.floor)
        self.intake = Intake(IntakeParts(self.reception, self.spool, self.clock, self.wake, self._threads[0]))
        self.engine = HttpEngine([self.engine_url])
        self.workers: list[Worker] = []
        for stranger in ("noise-1", "noise-2") if self.with_noise else ():
            self.lives(stranger, "good morning", "same words", events=(OwnerArrived("N1"),))

    def worker(self) -> Worker:
        """A worker on this world's parts, not started yet."""
        parts = WorkerParts(
            storage=self.storage,
            engine=self.engine,
            hearing=self.hearing,
            say=say,
            say_follow_up=self.say_follow_up,
            introductions=self.introductions,
            desk=self.desk,
            floor=self.floor,
            clock=self.clock,
            wake=self.wake,
            threads=self._threads[1],
            senders=self.senders,
            pace=self.pace,
            alerts=self.alerts,
        )
        self.workers.append(Worker(parts))
        return self.workers[-1]

    async def __aenter__(self) -> "World":
        return self

    async def __aexit__(self, *_: object) -> None:
        for worker in self.workers:
            await worker.stop()
        await self.engine.close()
        for threads in self._threads:
            threads.shutdown()
        self.database.close()

    def arrival(self, said: str, event: str = "", address: str = "anna", **more: Any) -> Arrival:
        """Words of an owner on the web phone."""
        values: dict[str, Any] = {"channel": "web", "kind": "text"} | more
        return Arrival(address=address, event=event or said, text=said, **values)

    async def hears(self, *said: str, address: str = "anna", **more: Any) -> None:
        """These messages arrive, one after the other."""
        for each in said:
            await self.intake.take([self.arrival(each, address=address, **more)])

    def transcript(self, address: str = "anna", channel: Channel = "web") -> Transcript:
        """The whole transcript as it stands."""
        return read_transcript(channel, address, 0, self.clock.now(), self.storage)

    def texts(self, address: str = "anna", channel: Channel = "web") -> list[str]:
        """What was said by both, in order."""
        return [line.text for line in self.transcript(address, channel).lines]

    def rows(self, query: str, **values: Any) -> Sequence[Any]:
        """Rows of the database as they are stored."""
        with self.database.reading() as connection:
            return connection.execute(text(query), values).all()

    async def until(self, is_so: Callable[[], object], seconds: float = 30.0) -> None:
        """Wait until it is so; AssertionError when it is not after so many seconds."""
        end = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < end, "it did not happen in time"
            await asyncio.sleep(0.01)

    async def quiet(self, address: str = "anna", seconds: float = 30.0) -> None:
        """Wait until nothing of this owner waits any more."""
        await self.until(lambda: not self.transcript(address).waiting, seconds)

    def lives(self, address: str, *said: str, events: tuple[Event, ...] = (), **more: Any) -> None:
        """An owner whose turns are all done, without any engine: the noise that is in every database."""
        for each in said:
            self.commits(self.stores(address, each, **more), events)

    def stores(self, address: str, said: str, **more: Any) -> str:
        """A message is stored; its id. No worker may run."""
        now = self.clock.now()
        handle_event(self.arrival(said, address=address, **more), now, now, self.reception)
        return str(self.rows("SELECT id FROM message WHERE state = 'waiting'")[-1].id)

    def commits(self, message: str, events: tuple[Event, ...] = ()) -> None:
        """The turn on this message led to these events."""
        (row,) = self.rows("SELECT conversation_id AS id FROM message WHERE id = :id", id=message)
        now = self.clock.now()
        begun = begin_turn(row.id, now, 10.0, self.storage, EnglishHearing())
        assert begun and begun.turn.message.id == message
        reply = Reply(f"heard {begun.turn.message.text}", asks="open")
        result = TurnResult(events, (reply,), {"version": 1}, {})
        commit_turn(begun.turn, result, now, 10.0, self.storage, say, self.introductions)
