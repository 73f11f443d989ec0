"""Links to the page on which an intermediary answers an introduction (introduction_ports.Links)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.signed_links import Seal

LIFE = timedelta(days=14)
PATH = "/introductions"


@dataclass(frozen=True)
class LinkRead:
    """What a genuine link stands for. `is_over`: it may ask for a fresh one, and nothing else."""

    introduction: str
    intermediary: str
    is_over: bool


@dataclass(frozen=True)
class IntroductionLinks:
    """Makes the link by which one intermediary answers one introduction, and reads it back.

    `home` is the public address of the web process. The link is all it takes to answer, and ends by itself.
    """

    key: bytes
    home: str
    now: Callable[[], datetime]

    def to_introduction(self, introduction: str, intermediary: str) -> str:
        """The whole public address of the page on which this person answers this introduction."""
        end = int((self.now() + LIFE).timestamp())
        name = self._seal.name(f"{introduction} {intermediary}", end)
        return f"{self.home.rstrip('/')}{PATH}/{name}"

    def read(self, name: str) -> LinkRead | None:
        """What the last part of such an address stands for; None if it is forged."""
        sealed = self._seal.read(name)
        if sealed is None:
            return None
        introduction, _, intermediary = sealed.content.partition(" ")
        return LinkRead(introduction, intermediary, sealed.end < self.now().timestamp())

    @property
    def _seal(self) -> Seal:
        return Seal(self.key, "introduction")
