"""How words and identifiers are hidden at rest, and how they are found again without being shown."""

import base64
import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.core.errors import SettingWrong

_SEALED = "\x02s1:"  # control characters: no owner can type what looks sealed
_NONCE = 12  # bytes, as NIST SP 800-38D recommends for GCM


class Cipher:
    """Seals texts with AES-GCM and makes keyed fingerprints. Without a key, texts stay as they are.

    `place` (table and column) is authenticated with the text, so that a sealed value cannot be moved.
    """

    def __init__(self, field_key: str) -> None:
        self._aead = AESGCM(_derived(field_key, "words")) if field_key else None
        self._fingerprints = _derived(field_key, "fingerprints")

    def seal(self, text: str, place: str) -> str:
        """The text as it is stored."""
        if self._aead is None:
            return text
        nonce = os.urandom(_NONCE)
        sealed = self._aead.encrypt(nonce, text.encode(), place.encode())
        return _SEALED + base64.b64encode(nonce + sealed).decode()

    def open(self, stored: str, place: str) -> str:
        """The text that was stored. Raises SettingWrong if the key is not the one it was sealed with."""
        if not stored.startswith(_SEALED):
            return stored
        raw = base64.b64decode(stored[len(_SEALED) :])
        try:
            return self._opened(raw, place)
        except InvalidTag as error:
            raise SettingWrong(
                "STALLSIDE_FIELD_KEY is not the key with which this database was written."
            ) from error

    def fingerprint(self, *parts: str) -> str:
        """A keyed hash (64 characters) by which a row can be found that must not show these parts."""
        joined = "".join(f"{len(part)}:{part}" for part in parts)  # lengths keep ("ab", "c") from ("a", "bc")
        return hmac.new(self._fingerprints, joined.encode(), sha256).hexdigest()

    def _opened(self, raw: bytes, place: str) -> str:
        if self._aead is None:
            raise SettingWrong("STALLSIDE_FIELD_KEY is missing: this database was written with one.")
        return self._aead.decrypt(raw[:_NONCE], raw[_NONCE:], place.encode()).decode()


def _derived(field_key: str, purpose: str) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=f"stallside {purpose}".encode()).derive(
        field_key.encode()
    )
