"""Passwords and second factors of staff: argon2id (RFC 9106) and time-based codes (RFC 6238)."""

import hmac
from datetime import datetime
from secrets import token_urlsafe

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

PERIOD = 30  # seconds that a code is good (RFC 6238, 5.2)
_DRIFT = (0, -1, 1)  # a phone's clock may be one period off
_ISSUER = "Stallside"


class StaffSecrets:
    """What proves who somebody is. Slow on purpose: never to be called inside a transaction."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        self._nobodys = self._hasher.hash(token_urlsafe())

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        return self._hasher.hash(password)

    def matches(self, kept: str | None, password: str) -> bool:
        """True if this is the password. Takes as long for somebody who is not known or has none."""
        try:
            return self._hasher.verify(kept or self._nobodys, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

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
