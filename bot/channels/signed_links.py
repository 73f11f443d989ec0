"""Seals for links: what a link stands for is written in it, signed for one purpose, and ends by itself."""

import base64
import hmac
from dataclasses import dataclass
from hashlib import sha256

_SEAL = 16  # bytes of the signature


@dataclass(frozen=True)
class Sealed:
    """What a genuine link stands for, and when it ends, in seconds since 1970."""

    content: str
    end: int


@dataclass(frozen=True)
class Seal:
    """Signs the names of links, and reads them back. A name made for one purpose says nothing for another."""

    key: bytes
    purpose: str

    def name(self, content: str, end: int) -> str:
        """The last part of a link that stands for this content until that second; safe in an address."""
        signed = f"{end}.{content}".encode()
        return base64.urlsafe_b64encode(self._sign(signed) + signed).decode().rstrip("=")

    def read(self, name: str) -> Sealed | None:
        """What such a name stands for, ended or not; None if it is forged."""
        try:
            sealed = base64.b64decode(name + "=" * (-len(name) % 4), altchars=b"-_", validate=True)
            signature, signed = sealed[:_SEAL], sealed[_SEAL:]
            end, _, content = signed.decode().partition(".")
        except ValueError:
            return None
        if not hmac.compare_digest(signature, self._sign(signed)):
            return None
        return Sealed(content, int(end))

    def _sign(self, signed: bytes) -> bytes:
        return hmac.new(self.key, f"{self.purpose}.".encode() + signed, sha256).digest()[:_SEAL]
