"""The engine as a function over HTTP: several engines, any of which can take any turn."""

import itertools
import json
import logging
import time
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
from pydantic import ValidationError

from bot.core.errors import EngineAway, TurnFailed
from bot.usecases.path_ports import TurnRequest, TurnResult
from bot.usecases.wire import events_from_wire, reply_from_wire

log = logging.getLogger(__name__)

TURN = "/webhooks/turns/turn"
READY = "/webhooks/turns/ready"
CONNECT_WITHIN = 1.0  # seconds
ANSWER_WITHIN = 20.0  # seconds; a turn takes 20 ms, a queue of them some hundred
READY_WITHIN = 2.0  # seconds
IDLE = 2.0  # seconds; the engine's server closes an idle connection after 5, and none is used as it closes
LEFT_OUT = 1.0  # seconds for which an engine that could not be reached is not asked first
_OK, _UNAVAILABLE = 200, 503
_FAILURES = (aiohttp.ClientError, TimeoutError)
_UNREACHED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_AWAY = ("actions_unreachable", "not_ready")


class HttpEngine:
    """Engines behind these addresses. Turns keep nothing, so one may be run twice without harm.

    aiohttp takes a fifth of the time that httpx takes for a call, and each turn is one.
    """

    def __init__(self, urls: Sequence[str]) -> None:
        self._urls = tuple(url.rstrip("/") for url in urls)
        self._opened: aiohttp.ClientSession | None = None
        self._turn_of = itertools.count()
        self._left_out: dict[str, float] = {}

    async def run_turn(self, request: TurnRequest) -> TurnResult:
        """Run one turn on the next engine that can be reached. Raises EngineAway or TurnFailed."""
        body = json.dumps(_to_wire(request)).encode()
        reasons = []
        for url in self._in_turn():
            try:
                return _result(*await self._post(url + TURN, body))
            except _FAILURES as error:
                await self._judge(url, error)
                reasons.append(type(error).__name__)
            except EngineAway as error:
                reasons.append(str(error))
        raise EngineAway(", ".join(reasons) or "there is no engine")

    async def is_ready(self, url: str) -> bool:
        """True if this engine says that it can take turns."""
        patience = aiohttp.ClientTimeout(total=READY_WITHIN)
        try:
            async with self._session().get(url + READY, timeout=patience) as response:
                return response.status == _OK
        except _FAILURES:
            return False

    async def close(self) -> None:
        """Close all connections."""
        if self._opened:
            await self._opened.close()

    async def _post(self, url: str, body: bytes) -> tuple[int, bytes]:
        headers = {"content-type": "application/json"}
        async with self._session().post(url, data=body, headers=headers) as response:
            return response.status, await response.read()

    def _session(self) -> aiohttp.ClientSession:
        if self._opened is None:  # it belongs to the event loop that runs by now
            patience = aiohttp.ClientTimeout(total=ANSWER_WITHIN, sock_connect=CONNECT_WITHIN)
            connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=IDLE)
            self._opened = aiohttp.ClientSession(timeout=patience, connector=connector)
        return self._opened

    def _in_turn(self) -> list[str]:
        """All engines, beginning with another one each time; those just found away come last."""
        start = next(self._turn_of) % len(self._urls) if self._urls else 0
        turned = self._urls[start:] + self._urls[:start]
        now = time.monotonic()
        return sorted(turned, key=lambda url: self._left_out.get(url, 0.0) > now)

    async def _judge(self, url: str, error: Exception) -> None:
        """Decide whether the engine is away or this message breaks it. Raises TurnFailed for the latter."""
        if not isinstance(error, _UNREACHED) and await self.is_ready(url):
            raise TurnFailed(f"no answer: {type(error).__name__}") from error
        self._left_out[url] = time.monotonic() + LEFT_OUT
        log.info("engine %s is away: %s", url, type(error).__name__)


def _to_wire(request: TurnRequest) -> dict[str, Any]:
    return {
        "conversation": request.conversation,
        "message": {
            "id": request.message,
            "text": request.text,
            "intent": request.intent,
            "metadata": request.metadata,
        },
        "context": request.context,
        "snapshot": request.snapshot,
        "arrived": request.arrived,
        "asking": request.asking,
        "state": request.state,
    }


def _result(status: int, body: bytes) -> TurnResult:
    if status != _OK:
        raise _error(status, body)
    try:
        return _read(json.loads(body))
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise TurnFailed(f"the engine's answer cannot be read: {type(error).__name__}") from error


def _read(answer: Mapping[str, Any]) -> TurnResult:
    understood = answer["understood"]
    return TurnResult(
        events=events_from_wire(answer["events"]),
        replies=tuple(reply_from_wire(reply) for reply in answer["replies"]),
        state=answer["state"],
        understood={"intent": understood["intent"], "confidence": understood["confidence"]},
    )


def _error(status: int, body: bytes) -> EngineAway | TurnFailed:
    try:
        said = json.loads(body)
        name, action = str(said.get("error", "")), str(said.get("action") or "")
    except (ValueError, AttributeError):
        name, action = "", ""
    if status == _UNAVAILABLE and name in (*_AWAY, ""):
        return EngineAway(name or "unavailable")
    return TurnFailed(" ".join(filter(None, (name or f"status {status}", action))))
