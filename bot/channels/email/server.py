"""The mail server, as its address names it."""

import ssl
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

from bot.core.errors import SettingWrong

# Ports of RFC 8314: 465 begins with TLS, 587 turns to it before anything is said.
_PORTS = {"smtps": 465, "smtp": 587}
Protection = Literal["tls", "starttls", "none"]


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over. `trust` None trusts the authorities that this machine trusts."""

    host: str
    port: int
    protection: Protection
    user: str = ""
    password: str = ""
    trust: ssl.SSLContext | None = None


def read_server(url: str, *, is_local: bool) -> MailServer:
    """The server that STALLSIDE_SMTP_URL names; `is_local` if it is on this machine.

    Raises SettingWrong, without repeating the password.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise _wrong() from None
    if not parts.hostname or parts.path.strip("/") or parts.query:
        raise _wrong()
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(parts.hostname, port, _protection(parts.scheme, is_local=is_local), user, password)


def _protection(scheme: str, *, is_local: bool) -> Protection:
    """Plain only on this machine: elsewhere nothing is sent unless the connection is turned to TLS first."""
    if scheme == "smtps":
        return "tls"
    return "none" if is_local else "starttls"


def _wrong() -> SettingWrong:
    return SettingWrong(
        "STALLSIDE_SMTP_URL is wrong: expected smtp://user:password@host:587 (STARTTLS) or smtps://..., with"
        " %40 for an @ in user or password."
    )
