"""What the console needs from the rest of the program, joined by whoever starts it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.content import LiveContent
from bot.usecases.directory_ports import Directory
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Effect, SafetyReply, Screen
from bot.usecases.ports import Clock
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.storage_ports import Storage


class InThread(Protocol):
    """Calls something where it may wait for the database."""

    def __call__[T](self, call: Callable[[], T]) -> Awaitable[T]: ...


@dataclass(frozen=True)
class ConsoleNeeds:
    """Everything the console is given.

    `wake` passes on what a commit led to: replies to send, phones to ring. `public_url` is "" where there is
    none; then addresses are said as the browser sees them. `is_stopping` ends what streams.
    """

    storage: Storage
    clock: Clock
    content: LiveContent
    directory: Directory
    introductions: IntroductionParts
    screen: Screen
    safety_reply: SafetyReply
    floor: FloorParts
    in_thread: InThread
    wake: Callable[[Effect], None]
    programme: str
    public_url: str
    is_stopping: Callable[[], bool]
