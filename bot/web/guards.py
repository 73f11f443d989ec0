"""What every request passes: whose word counts for its address, how large it may be, how it is marked."""

import ipaddress
from collections.abc import Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.answers import wrong
from bot.web.marks import MARKS
from bot.web.metrics import Meters

# 20,000 characters, each written as an escaped surrogate pair, are 240 kB.
BODY_LIMIT = 256 * 1024
DROPPED = 4  # times the limit: so much is read of a file that is too large, before the connection ends


class BodyTooLarge(Exception):
    """More was sent to this address than it takes."""


class MarkedAnswers:
    """Every answer says how a browser must treat it, unless the page itself has said so."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in MARKS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_marked if scope["type"] == "http" else send)


class TrustedProxies:
    """A proxy that we trust may say under which address it was asked; nobody else may.

    Twilio signs the public address, so whoever can set it could not forge a signature but could break one.
    """

    def __init__(self, app: ASGIApp, proxies: Iterable[str]) -> None:
        self.app = app
        named = [proxy.strip() for proxy in proxies if proxy.strip()]
        self.networks = [ipaddress.ip_network(proxy, strict=False) for proxy in named]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._is_trusted(scope.get("client")):
            _believe(scope)
        await self.app(scope, receive, send)

    def _is_trusted(self, client: tuple[str, int] | None) -> bool:
        try:
            address = ipaddress.ip_address(client[0] if client else "")
        except ValueError:
            return False
        return any(address in network for network in self.networks)


def _believe(scope: Scope) -> None:
    headers = MutableHeaders(scope=scope)
    scheme = _first(headers, "x-forwarded-proto")
    if scheme in ("http", "https"):
        scope["scheme"] = scheme
    if host := _first(headers, "x-forwarded-host"):
        headers["host"] = host


def _first(headers: Headers, name: str) -> str:
    return headers.get(name, "").split(",")[0].strip()


class LimitedBodies:
    """A body is read once, up to the limit, before anybody looks at it.

    `larger` names addresses to which files are sent, with their limits in bytes. Their bodies are not read
    here, only counted while whoever answers reads them: who may not send any is turned away unread.
    """

    def __init__(self, app: ASGIApp, meters: Meters, larger: Mapping[str, int] | None = None) -> None:
        self.app, self.meters, self.larger = app, meters, larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            return await self.app(scope, receive, send)
        if limit := self.larger.get(scope["path"]):
            return await self.app(scope, _counted(receive, limit), send)
        try:
            body = await _read(scope, receive)
        except ClientDisconnect:
            return None
        if body is None:
            return await self._refuse(scope, receive, send)
        return await self.app(scope, _again(body, receive), send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.meters.request_refused(_channel(scope["path"]), "too_large")
        answer = wrong(413, f"The body is too large: at most {BODY_LIMIT // 1024} kB are taken.")
        await answer(scope, receive, send)


def _channel(path: str) -> str:
    """The channel of this address; any other address is `other`, so that nobody can make up labels."""
    channels = ("telegram", "whatsapp", "web")
    return next((channel for channel in channels if path.startswith(f"/channels/{channel}")), "other")


async def _read(scope: Scope, receive: Receive) -> bytes | None:
    declared = Headers(scope=scope).get("content-length", "0")
    body, more = b"", not declared.isdecimal() or int(declared) <= BODY_LIMIT
    if not more:
        return None
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > BODY_LIMIT:
            return None
    return body


def _counted(receive: Receive, limit: int) -> Receive:
    """The same, up to so many bytes: then raises BodyTooLarge.

    What a browser still sends is read and dropped, as far as that is reasonable: only then it shows what
    was answered.
    """
    taken = [0]

    async def receive_counted() -> Message:
        message = await receive()
        taken[0] += len(message.get("body", b""))
        while taken[0] > limit:
            if not message.get("more_body", False) or taken[0] > limit * DROPPED:
                raise BodyTooLarge
            message = await receive()
            taken[0] += len(message.get("body", b""))
        return message

    return receive_counted


def _again(body: bytes, receive: Receive) -> Receive:
    """A way to receive that body once more, and after it whatever comes."""
    waiting = [body]

    async def receive_again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return receive_again
