"""What the worker is given, and how often it does what."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core.message import Channel
from bot.usecases.desk_ports import DeskTools
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Engine, Hearing, SayFollowUp, SayNotice, Watch
from bot.usecases.ports import Clock, Sender
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.staff.reach_staff import AlertParts
from bot.usecases.storage_ports import Storage
from bot.usecases.wake import Wake


@dataclass(frozen=True)
class Pace:
    """Times of the worker, in seconds unless they say otherwise.

    A lease is renewed well before it ends; what a killed worker held is taken over when it has ended. `look`
    is the slow look at the database, should nobody have woken us.
    """

    lease: float = 10.0
    renew: float = 3.0
    look: float = 0.5
    timers: float = 1.0
    stop_within: float = 8.0
    away_first: float = 0.2
    away_most: float = 2.0
    turns_in_flight: int = 16
    sends_in_flight: int = 32
    notice_after: timedelta = timedelta(seconds=45)


class Unwatched:
    """Counts nothing."""

    def turn_ended(self, result: str, seconds: float) -> None:
        """A turn ended."""

    def delivered(self, channel: str, state: str) -> None:
        """A reply got this far."""


@dataclass(frozen=True)
class WorkerParts:
    """Everything the worker needs. `threads` run the database's calls, never the event loop.

    Without `alerts` no phone of staff rings.
    """

    storage: Storage
    engine: Engine
    hearing: Hearing
    say: SayNotice
    say_follow_up: SayFollowUp
    introductions: IntroductionParts
    desk: DeskTools
    floor: FloorParts
    clock: Clock
    wake: Wake
    threads: Executor
    senders: Mapping[Channel, Sender] = field(default_factory=dict)
    watch: Watch = field(default_factory=Unwatched)
    pace: Pace = field(default_factory=Pace)
    alerts: AlertParts | None = None
