"""Telegram as the bench needs it: takes replies and notes when, and posts what owners write."""

import asyncio
import itertools
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from tests.bench.wire import Client, serve
from tests.whole.with_providers import SECRET

TOKEN = "123456:loopback-token"
NO_ANSWER = 30.0  # seconds
QUIET = 1.0  # seconds
# One whole check, as an owner in a hurry would type it; every practice is answered by its number.
CHECK = (
    "/start K7",
    "yes",
    "Shah. A takeaway in Small Heath, Birmingham, four of us, six years",
    "yes",
    *"232143212",
    "long hours and nothing left",
)


@dataclass
class BenchTelegram:
    """One bot's Bot API. `handed[chat]` holds when each reply to this chat was handed over, in seconds."""

    token: str = TOKEN
    url: str = ""
    handed: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    _news: defaultdict[int, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))

    async def open(self) -> None:
        """Listen."""
        self._server = await serve(self._respond)
        self._ids = itertools.count(1)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def update(self, chat: int, text: str) -> bytes:
        """What Telegram posts when this owner writes this."""
        person = {"id": chat, "is_bot": False, "first_name": "Test"}
        message = {
            "message_id": next(self._ids), "from": person, "date": 1_795_000_000, "text": text,
            "chat": {"id": chat, "type": "private", "first_name": "Test"},
        }  # fmt: skip
        return json.dumps({"update_id": next(self._ids), "message": message}).encode()

    async def answered(self, chat: int, count: int) -> float:
        """When this chat was handed its so-many-th reply. Raises TimeoutError."""
        async with asyncio.timeout(NO_ANSWER):
            while len(self.handed[chat]) < count:
                self._news[chat].clear()
                await self._news[chat].wait()
        return self.handed[chat][count - 1]

    async def quiet(self) -> None:
        """Return when nothing has been handed over for a while: what was asked for is done."""
        count = -1
        while count != (count := sum(map(len, self.handed.values()))):
            await asyncio.sleep(QUIET)

    def _respond(self, path: bytes, body: bytes) -> bytes:
        if path.endswith((b"/sendMessage", b"/sendPhoto")):
            chat = _chat(path, body)
            self.handed[chat].append(time.perf_counter())
            self._news[chat].set()
            sent = {"message_id": next(self._ids), "date": 1, "chat": {"id": chat, "type": "private"}}
            return json.dumps({"ok": True, "result": sent}).encode()
        return b'{"ok": true, "result": true}'


def _chat(path: bytes, body: bytes) -> int:
    if path.endswith(b"/sendPhoto"):  # multipart: the field stands in a part of its own
        return int(body.split(b'name="chat_id"\r\n\r\n', 1)[1].split(b"\r\n", 1)[0])
    return int(parse_qs(body.decode())["chat_id"][0])


@dataclass
class Writer:
    """One owner on Telegram who writes and waits for the first reply to what was written."""

    chat: int
    telegram: BenchTelegram
    client: Client

    async def post(self, text: str) -> float:
        """Post a message; how many seconds until its 200."""
        update = self.telegram.update(self.chat, text)
        began = time.perf_counter()
        answer = await self.client.ask(
            "POST", "/channels/telegram", update, x_telegram_bot_api_secret_token=SECRET
        )
        assert answer.status == 200, answer
        return time.perf_counter() - began

    async def turn(self, text: str) -> float:
        """Write, and wait; how many seconds from the post until the reply was handed over."""
        known = len(self.telegram.handed[self.chat])
        began = time.perf_counter()
        await self.post(text)
        return await self.telegram.answered(self.chat, known + 1) - began
