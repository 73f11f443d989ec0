"""Passwords and second factors of staff: argon2id (RFC 9106) and time-based codes (RFC 6238)."""

import hmac
import os
from datetime import datetime

import pyotp
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

PERIOD = 30  # seconds that a code is good (RFC 6238, 5.2)
_DRIFT = (0, -1, 1)  # a phone's clock may be one period off
_ISSUER = "Stallside"
# OWASP's Password Storage Cheat Sheet: 46 MiB, one pass, one lane. What is kept names its own cost, so that
# these may go up without anybody's password being lost.
_KIBIBYTES, _PASSES, _LANES = 46 * 1024, 1, 1
_SALT, _LENGTH = 16, 32  # bytes (RFC 9106, 4)


class StaffSecrets:
    """What proves who somebody is. Slow on purpose: never to be called inside a transaction."""

    def __init__(self) -> None:
        self._nobodys = self.hash(os.urandom(_SALT).hex())

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        made = Argon2id(
            salt=os.urandom(_SALT),
            length=_LENGTH,
            iterations=_PASSES,
            lanes=_LANES,
            memory_cost=_KIBIBYTES,
        )
        return made.derive_phc_encoded(password.encode())

    def matches(self, kept: str | None, password: str) -> bool:
        """True if this is the password. Takes as long for somebody who is not known or has none."""
        try:
            Argon2id.verify_phc_encoded(password.encode(), kept or self._nobodys)
        except InvalidKey:
            return False
        return kept is not None

    def step_of(self, secret: str, code: str, now: datetime) -> int | None:
        """The time step whose code this is, at most one off; None if it is none of them."""
        one_time, step = pyotp.TOTP(secret), int(now.timestamp()) // PERIOD
        digits = "".join(code.split())
        for drift in _DRIFT:
            if hmac.compare_digest(one_time.generate_otp(step + drift).encode(), digits.encode()):
                return step + drift
        return None

    def address_of(self, secret: str, email: str) -> str:
        """The otpauth address that an authenticator app reads from a picture."""
        return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=_ISSUER)
