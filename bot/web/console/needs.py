"""What the console needs from the rest of the program, joined by whoever starts it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.channels.ways_to_us import WaysToUs
from bot.content import LiveContent
from bot.usecases.desk_ports import DeskTools
from bot.usecases.directory_ports import Directory
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Effect, SafetyReply, Screen
from bot.usecases.ports import Clock
from bot.usecases.staff.floor_ports import FloorParts
from bot.usecases.staff.sign_in_ports import Secrets
from bot.usecases.storage_ports import Storage


class InThread(Protocol):
    """Calls something where it may wait for the database."""

    def __call__[T](self, call: Callable[[], T]) -> Awaitable[T]: ...


def _nowhere(_message: str) -> str:
    return ""


@dataclass(frozen=True)
class ConsoleNeeds:
    """Everything the console is given.

    `wake` passes on what a commit led to: replies to send, phones to ring. `public_url` is "" where there is
    none; then addresses are said as the browser sees them. `is_stopping` ends what streams.
    `picture_path` is where the picture of a message can be fetched for a while, "" if nowhere. `ways` are the
    links that open a chat with us.
    """

    storage: Storage
    clock: Clock
    content: LiveContent
    directory: Directory
    introductions: IntroductionParts
    screen: Screen
    safety_reply: SafetyReply
    secrets: Secrets
    floor: FloorParts
    in_thread: InThread
    wake: Callable[[Effect], None]
    programme: str
    public_url: str
    is_stopping: Callable[[], bool]
    desk: DeskTools
    ways: Callable[[], Awaitable[WaysToUs]]
    picture_path: Callable[[str], str] = _nowhere
