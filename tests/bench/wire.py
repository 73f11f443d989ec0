"""HTTP in as little work as possible, so that the load and the provider cost next to nothing themselves."""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

import httptools

Respond = Callable[[bytes, bytes], bytes]


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: bytes


class Client:
    """Requests to one port of this machine, over connections that stay open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[_Asking] = []

    async def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """One request. Raises ConnectionError."""
        self._idle = [asking for asking in self._idle if not asking.transport.is_closing()]
        asking = self._idle.pop() if self._idle else await self._connect()
        answer = await asking.ask(_request(method, path, body, headers))
        self._idle.append(asking)
        return answer

    def close(self) -> None:
        """Close all connections."""
        for asking in self._idle:
            asking.transport.close()

    async def _connect(self) -> "_Asking":
        loop = asyncio.get_running_loop()
        _, asking = await loop.create_connection(_Asking, "127.0.0.1", self._port)
        return asking


def _request(method: str, path: str, body: bytes, headers: dict[str, str]) -> bytes:
    given = {"host": "127.0.0.1", "content-length": str(len(body)), "content-type": "application/json"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in (given | named).items())
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


class _Asking(asyncio.Protocol):
    transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]
        self._waiting: asyncio.Future[Answer] | None = None

    def ask(self, request: bytes) -> "asyncio.Future[Answer]":
        self._parser, self._body = httptools.HttpResponseParser(self), b""
        self._waiting = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._waiting

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        if self._waiting:
            self._waiting.set_result(Answer(self._parser.get_status_code(), self._body))
            self._waiting = None

    def connection_lost(self, _error: Exception | None) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ConnectionError("the product closed the connection"))


async def serve(respond: Respond) -> asyncio.Server:
    """Answer every request with what `respond` makes of its path and body: JSON."""
    return await asyncio.get_running_loop().create_server(lambda: _Answering(respond), "127.0.0.1", 0)


class _Answering(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]
        self._parser = httptools.HttpRequestParser(self)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        self._path, self._body = b"", b""

    def on_url(self, url: bytes) -> None:
        self._path += url

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        body = self._respond(self._path, self._body)
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        self.transport.write(head.encode() + body)
