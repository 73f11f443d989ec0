"""Links to the pictures that we send: signed, so that nobody can guess one, and ending by themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.channels.signed_links import Seal

LIFE = 24 * 3600  # seconds; providers fetch at once, an open page may look again the next morning
# Links of one hour are alike: a page that reads the transcript again need not load its pictures again.
_STEP = 3600


@dataclass(frozen=True)
class MediaLinks:
    """Makes the path of a message's picture, and reads it back."""

    key: bytes
    now: Callable[[], datetime]

    def path(self, message: str) -> str:
        """The path under which this message's picture can be fetched for a day."""
        end = (int(self.now().timestamp()) // _STEP + 1) * _STEP + LIFE
        return "/media/" + self._seal.name(message, end)

    def message_of(self, name: str) -> str | None:
        """The message that the last part of such a path stands for; None if it is forged or has ended."""
        sealed = self._seal.read(name)
        return sealed.content if sealed and sealed.end >= self.now().timestamp() else None

    @property
    def _seal(self) -> Seal:
        return Seal(self.key, "media")
