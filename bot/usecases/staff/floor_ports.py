"""What taking and giving back the floor needs from outside: who holds it, and what waits meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.core.conversation import Asking, Reply
from bot.core.floor import Mute, PlainWish, mute_because
from bot.core.snapshot import Snapshot
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import SayNotice
from bot.usecases.records import Contact

# What the assistant itself says around a talk with staff.
Around = Literal["taken", "given_back", "forgotten", "invited", "stopped", "delete_noted"]


@dataclass(frozen=True)
class FloorHeld:
    """A conversation and who speaks in it, which is in `contact`. `heard` is when the owner last wrote."""

    contact: Contact
    heard: datetime
    since: datetime | None = None
    stopped: bool = False

    def mute(self, now: datetime) -> Mute | None:
        """Why nothing can be written to the owner now; None if it can."""
        here = self.contact
        return mute_because(
            here.channel,
            self.heard,
            now,
            reachable=here.reachable,
            stopped=self.stopped,
            leaving=here.leaving,
        )


class Floors(Protocol):
    """Who holds the floor in which conversation."""

    def hold(self, conversation: str) -> FloorHeld | None:
        """Lock a conversation, so that of two who take its floor the second sees the first; None if gone."""
        ...

    def look(self, conversation: str) -> FloorHeld | None:
        """The same without a lock."""
        ...

    def give(self, conversation: str, floor: str, at: datetime | None) -> None:
        """From now on "bot", or this member of staff, speaks."""
        ...

    def kept(self, conversation: str) -> tuple[str, ...]:
        """The words that wait until the floor is given back."""
        ...

    def release(self, contact: Contact, at: datetime, due: datetime) -> None:
        """Say what waited, as the next messages in its order; it is sent at `due` at the earliest."""
        ...

    def drop_kept(self, conversation: str) -> None:
        """What waited is never said."""
        ...

    def drop_notices(self, conversation: str) -> None:
        """Who speaks was not said yet, since nothing could be sent; it never is."""
        ...

    def last_word(self, conversation: str) -> datetime | None:
        """When somebody of the staff last wrote to this owner."""
        ...

    def held_since(self, before: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which staff took the floor before this time, or hold it and have left."""
        ...


class SayAround(Protocol):
    """The words of the assistant around a talk with staff."""

    def __call__(self, what: Around, language: str, name: str) -> Reply:
        """The reply that says it; `name` is the first name of the member of staff."""
        ...


@dataclass(frozen=True)
class FloorParts:
    """What the floor needs besides the storage.

    `ask` gives the open question anew, None if none is open. `wish` reads a whole message, or a tap, that
    plainly asks for what is always done.
    """

    words: SayAround
    ask: Callable[[Snapshot], tuple[Asking, Reply] | None]
    wish: Callable[[str, str | None], PlainWish | None]
    notice: SayNotice
    introductions: IntroductionParts
