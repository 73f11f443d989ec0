"""Links to the pictures that we send: signed, so that nobody can guess one, and ending by themselves."""

import base64
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

LIFE = 24 * 3600  # seconds; providers fetch at once, an open page may look again the next morning
# Links of one hour are alike: a page that reads the transcript again need not load its pictures again.
_STEP = 3600
_SEAL = 16  # bytes of the signature


@dataclass(frozen=True)
class MediaLinks:
    """Makes the path of a message's picture, and reads it back."""

    key: bytes
    now: Callable[[], datetime]

    def path(self, message: str) -> str:
        """The path under which this message's picture can be fetched for a day."""
        end = (int(self.now().timestamp()) // _STEP + 1) * _STEP + LIFE
        content = f"{end}.{message}".encode()
        return "/media/" + base64.urlsafe_b64encode(self._seal(content) + content).decode().rstrip("=")

    def message_of(self, name: str) -> str | None:
        """The message that the last part of such a path stands for; None if it is forged or has ended."""
        try:
            sealed = base64.b64decode(name + "=" * (-len(name) % 4), altchars=b"-_", validate=True)
            seal, content = sealed[:_SEAL], sealed[_SEAL:]
            end, _, message = content.decode().partition(".")
        except ValueError:
            return None
        if not hmac.compare_digest(seal, self._seal(content)) or int(end) < self.now().timestamp():
            return None
        return message

    def _seal(self, content: bytes) -> bytes:
        return hmac.new(self.key, b"media." + content, sha256).digest()[:_SEAL]
