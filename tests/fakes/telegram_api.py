"""Telegram's Bot API on loopback: it keeps what is sent, judges it, and hands out owners' updates."""

import asyncio
import contextlib
import itertools
import json
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.fakes.judge import TELEGRAM, Judge
from tests.fakes.loopback import LoopbackServer

TOKEN = "123456:loopback-token"
BOT = {"id": 123456, "is_bot": True, "first_name": "Bot", "username": "example_bot"}
SECRET_HEADER = "x-telegram-bot-api-secret-token"
CALLBACK_DATA_LIMIT, TEXT_LIMIT, CAPTION_LIMIT = 64, 4096, 1024


@dataclass(frozen=True)
class Call:
    """One request that came, with the clock of `time.monotonic()`."""

    method: str
    fields: Mapping[str, Any]
    at: float
    photo: bytes | None = None


@dataclass
class Sent:
    """One message that an owner now sees; its buttons go when the keyboard is taken away."""

    chat: int
    id: int
    text: str
    buttons: list[tuple[str, str]]
    at: float
    photo: bytes | None = None


@dataclass(frozen=True)
class Refusal:
    """How one of the next requests is answered instead of done."""

    status: int
    description: str
    retry_after: int | None = None
    method: str | None = None

    def response(self) -> JSONResponse:
        """As Telegram writes it."""
        body = {"ok": False, "error_code": self.status, "description": self.description}
        extra = {} if self.retry_after is None else {"parameters": {"retry_after": self.retry_after}}
        return JSONResponse(body | extra, self.status)


TOO_FAST = Refusal(429, "Too Many Requests: retry after 1", 1)
BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
BROKEN = Refusal(500, "Internal Server Error")


class _RefusedError(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.description)
        self.refusal = refusal


@dataclass
class TelegramApi(LoopbackServer):
    """One bot's Bot API. `complaints` must be empty at the end of a test: see `assert_as_published`."""

    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    waiting: deque[dict[str, Any]] = field(default_factory=deque)
    refusals: list[Refusal | None] = field(default_factory=list)
    webhook: dict[str, Any] = field(default_factory=dict)
    port: int = 0

    def __post_init__(self) -> None:
        route = Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"])
        super().__init__(Starlette(routes=[route]), self.port)
        self._judge = Judge(TELEGRAM)
        self._ids = itertools.count(900_000_001)
        self._message_ids: dict[int, itertools.count[int]] = defaultdict(lambda: itertools.count(1))
        self._pollers = 0
        self._news = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._methods = {
            "getMe": self._who,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "answerCallbackQuery": self._answer_tap,
            "editMessageReplyMarkup": self._edit_board,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "setMyCommands": self._set_commands,
        }

    # What owners do.

    def write(self, chat: int, text: str, **extra: Any) -> dict[str, Any]:
        """An owner writes; the update goes to the webhook if there is one, and waits to be fetched if not."""
        return self.push({"message": self._message(chat, text) | extra})

    def tap(self, chat: int, data: str, message: Sent | None = None) -> dict[str, Any]:
        """An owner taps a button, of the newest message that has it unless another is given."""
        board = message or next(
            s for s in reversed(self.sent) if s.chat == chat and data in [d for _, d in s.buttons]
        )
        rows = [[{"text": title, "callback_data": d}] for title, d in board.buttons]
        shown = {
            "message_id": board.id, "from": BOT, "chat": _chat(chat), "date": int(time.time()),
            "text": board.text, "reply_markup": {"inline_keyboard": rows},
        }  # fmt: skip
        query = {"id": str(next(self._ids)), "from": _person(chat), "chat_instance": "1", "data": data}
        return self.push({"callback_query": query | {"message": shown}})

    def push(self, update: Mapping[str, Any]) -> dict[str, Any]:
        """Any update, numbered if it has no number yet; returns it, so that it can be pushed again."""
        numbered = {"update_id": next(self._ids)} | dict(update)
        if self.webhook.get("url"):
            self.post(numbered)
        else:
            self.waiting.append(numbered)
            self.tell()
            if self._loop:
                self._loop.call_soon_threadsafe(self._news.set)
        return numbered

    def post(self, update: Mapping[str, Any], secret: str | None = None) -> httpx.Response:
        """Post an update to the webhook as Telegram does, with its secret unless another is given."""
        token = self.webhook.get("secret_token", "") if secret is None else secret
        headers = {SECRET_HEADER: token}
        return httpx.post(self.webhook["url"], json=update, headers=headers, timeout=30, trust_env=False)

    def _message(self, chat: int, text: str) -> dict[str, Any]:
        return {
            "message_id": next(self._message_ids[chat]), "from": _person(chat), "chat": _chat(chat),
            "date": int(time.time()), "text": text,
        }  # fmt: skip

    # What tests ask.

    def to(self, chat: int) -> list[Sent]:
        """What this owner was sent, in order."""
        return [sent for sent in self.sent if sent.chat == chat]

    def refuse_next(self, *refusals: Refusal | None) -> None:
        """Answer the next requests (of its method, if a refusal names one) with these; None lets one pass."""
        self.refusals.extend(refusals)

    def assert_as_published(self) -> None:
        """Every request so far was as the published API wants it."""
        assert self.complaints == []

    # What the bot asks.

    async def _answer(self, request: Request) -> JSONResponse:
        method = request.path_params["method"]
        fields, photo = await _read(request)
        self.calls.append(Call(method, {k: v[0] for k, v in fields.items()}, time.monotonic(), photo))
        self.tell()
        if request.path_params["token"] != self.token:
            return Refusal(401, "Unauthorized").response()
        if refusal := self._next_refusal(method):
            return refusal.response()
        wrong = self._judge.body(f"/bot{{token}}/{method}", "application/json", fields)
        self.complaints += [f"{method}: {one}" for one in wrong]
        return await self._do(method, {name: texts[0] for name, texts in fields.items()}, photo)

    def _next_refusal(self, method: str) -> Refusal | None:
        for place, refusal in enumerate(self.refusals):
            if refusal is None or refusal.method in (None, method):
                return self.refusals.pop(place)
        return None

    async def _do(self, method: str, fields: dict[str, str], photo: bytes | None) -> JSONResponse:
        try:
            if method == "getUpdates":
                return _ok(await self._updates(fields))
            return _ok(self._methods[method](fields, photo))
        except _RefusedError as refused:
            if refused.refusal.status == 400:
                self.complaints.append(f"{method}: {refused.refusal.description}")
            return refused.refusal.response()

    def _who(self, fields: dict[str, str], photo: bytes | None) -> object:
        return BOT

    def _send_message(self, fields: dict[str, str], photo: bytes | None) -> object:
        return self._show(fields, fields["text"], TEXT_LIMIT, None)

    def _send_photo(self, fields: dict[str, str], photo: bytes | None) -> object:
        if not photo:
            raise _RefusedError(Refusal(400, "Bad Request: there is no photo in the request"))
        return self._show(fields, fields.get("caption", " "), CAPTION_LIMIT, photo)

    def _show(self, fields: dict[str, str], text: str, limit: int, photo: bytes | None) -> object:
        if not text.strip() and photo is None:
            raise _RefusedError(Refusal(400, "Bad Request: message text is empty"))
        if len(text.encode("utf-16-le")) // 2 > limit:
            raise _RefusedError(Refusal(400, "Bad Request: message is too long"))
        chat, buttons = int(fields["chat_id"]), _buttons(fields.get("reply_markup"))
        sent = Sent(chat, next(self._message_ids[chat]), text.strip(), buttons, time.monotonic(), photo)
        self.sent.append(sent)
        self.tell()
        return {"message_id": sent.id, "from": BOT, "chat": _chat(chat), "date": int(time.time())}

    def _answer_tap(self, fields: dict[str, str], photo: bytes | None) -> object:
        self.answered.append(fields["callback_query_id"])
        self.tell()
        return True

    def _edit_board(self, fields: dict[str, str], photo: bytes | None) -> object:
        chat, message = int(fields["chat_id"]), int(fields["message_id"])
        for sent in self.sent:
            if (sent.chat, sent.id) == (chat, message):
                sent.buttons = _buttons(fields.get("reply_markup"))
        self.tell()
        return True

    def _set_webhook(self, fields: dict[str, str], photo: bytes | None) -> object:
        self.webhook = dict(fields)
        self.tell()
        return True

    def _delete_webhook(self, fields: dict[str, str], photo: bytes | None) -> object:
        self.webhook = {}
        return True

    def _set_commands(self, fields: dict[str, str], photo: bytes | None) -> object:
        return True

    async def _updates(self, fields: dict[str, str]) -> list[dict[str, Any]]:
        if self.webhook.get("url"):
            raise _RefusedError(Refusal(409, "Conflict: can't use getUpdates method while webhook is active"))
        offset, limit = int(fields.get("offset", 0)), int(fields.get("limit", 100))
        while offset and self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
        self._loop = asyncio.get_running_loop()
        self._pollers += 1
        self._news.set()
        mine, until = self._pollers, time.monotonic() + int(fields.get("timeout", 0))
        while not self.waiting and time.monotonic() < until and not self._server.should_exit:
            self._news.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), 0.2)
            if self._pollers != mine:
                raise _RefusedError(Refusal(409, "Conflict: terminated by other getUpdates request"))
        return list(itertools.islice(self.waiting, limit))


def _ok(result: object) -> JSONResponse:
    return JSONResponse({"ok": True, "result": result})


async def _read(request: Request) -> tuple[dict[str, list[str]], bytes | None]:
    form = await request.form()
    uploads = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    photo = await uploads[0].read() if uploads else None
    return {
        name: ["attach://" if isinstance(value, UploadFile) else value] for name, value in form.multi_items()
    }, photo


def _buttons(markup: str | None) -> list[tuple[str, str]]:
    rows = json.loads(markup)["inline_keyboard"] if markup else []
    if any(len(button["callback_data"].encode()) > CALLBACK_DATA_LIMIT for row in rows for button in row):
        raise _RefusedError(Refusal(400, "Bad Request: BUTTON_DATA_INVALID"))
    if any(len(row) != 1 for row in rows):
        raise _RefusedError(Refusal(400, "Bad Request: one button a row is what we want"))
    return [(button["text"], button["callback_data"]) for row in rows for button in row]


def _person(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "Test"}


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": "Test"}
