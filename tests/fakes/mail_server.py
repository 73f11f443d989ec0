"""A mail server on loopback: takes letters as the standards say, or refuses them as it is told."""

import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PATIENCE = 30.0  # seconds
USER, WORD = "stallside", "p@ss/word"


@dataclass(frozen=True)
class Post:
    """One letter as it was handed over: the envelope, and what was in it."""

    sender: str
    recipients: list[str]
    letter: EmailMessage
    user: str | None
    is_encrypted: bool

    @property
    def text(self) -> str:
        """The plain text."""
        part = self.letter.get_body(("plain",))
        return part.get_content() if part else ""

    @property
    def html(self) -> str:
        """The same as HTML."""
        part = self.letter.get_body(("html",))
        return part.get_content() if part else ""


@dataclass
class MailBox:
    """What aiosmtpd calls for each command; refusals are given in their order, one for each command."""

    posts: list[Post] = field(default_factory=list)
    refusals: dict[str, deque[str]] = field(default_factory=dict)
    break_after_data: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    async def handle_MAIL(  # noqa: N802 (aiosmtpd's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """MAIL FROM."""
        if refusal := self._refusal("MAIL"):
            return refusal
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """RCPT TO."""
        if refusal := self._refusal("RCPT"):
            return refusal
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """The letter itself."""
        if refusal := self._refusal("DATA"):
            return refusal
        letter = message_from_bytes(envelope.original_content or b"", policy=policy.default)
        login = getattr(session, "auth_data", None)
        user = login.login.decode() if isinstance(login, LoginPassword) else None
        post = Post(envelope.mail_from or "", envelope.rcpt_tos, letter, user, session.ssl is not None)
        with self.changed:
            self.posts.append(post)
            self.changed.notify_all()
        if self.break_after_data:
            self.break_after_data -= 1
            server.transport.abort()  # type: ignore[union-attr]
        return "250 OK"

    def _refusal(self, command: str) -> str | None:
        waiting = self.refusals.get(command)
        return waiting.popleft() if waiting else None


class MailServer:
    """A server between start() and stop(); at the same port again after it was away."""

    def __init__(self, port: int = 0, **options: Any) -> None:
        self.box = MailBox()
        self.port, self._options = port or _free_port(), options
        self._controller: Controller | None = None

    @property
    def posts(self) -> list[Post]:
        """What was taken, in order."""
        return self.box.posts

    def refuse(self, command: str, *answers: str) -> None:
        """Answer the next commands of this name so: "451 4.7.1 Try again later"."""
        self.box.refusals.setdefault(command, deque()).extend(answers)

    def wait_for(self, count: int, seconds: float = PATIENCE) -> list[Post]:
        """The letters, once there are so many; AssertionError when there are not after so many seconds."""
        with self.box.changed:
            assert self.box.changed.wait_for(lambda: len(self.posts) >= count, seconds), "no letter came"
        return self.posts

    def start(self) -> Self:
        """Serve from now on."""
        self._controller = Controller(self.box, "127.0.0.1", self.port, **self._options)
        self._controller.start()
        return self

    def stop(self) -> None:
        """Be away."""
        if self._controller:
            self._controller.stop()
            self._controller = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def knows(user: str, word: str) -> Callable[..., AuthResult]:
    """Lets in who signs in so."""

    def authenticate(
        _server: object, _session: object, _envelope: object, _how: str, data: Any
    ) -> AuthResult:
        good = isinstance(data, LoginPassword) and (data.login, data.password) == (
            user.encode(),
            word.encode(),
        )
        return AuthResult(success=good, handled=False, auth_data=data)

    return authenticate


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server on 127.0.0.1 shows, and what trusts it: a key that is made for this test only."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1)).add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    file = folder / "server.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown.load_cert_chain(file)
    return shown, ssl.create_default_context(cafile=str(file))
