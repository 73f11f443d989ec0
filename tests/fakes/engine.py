"""An engine that behaves as it is told, over real HTTP: echoes, asks, fails, hangs, goes away."""

import asyncio
import threading
from collections.abc import Callable, Mapping
from typing import Any, Self

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.fakes.loopback import LoopbackServer

type Body = Mapping[str, Any]
type Answer = dict[str, Any] | tuple[int, dict[str, Any]]
type Script = Callable[[Body], Answer]


def says(*texts: str, events: tuple[Mapping[str, Any], ...] = (), asks: str | None = None) -> dict[str, Any]:
    """The answer of a turn that went well; the last text asks."""
    replies = [{"text": text, "choices": [], "asks": None, "media": []} for text in texts]
    if replies:
        replies[-1]["asks"] = asks
    understood = {"intent": "answer", "confidence": 0.9, "ranking": []}
    return {"understood": understood, "replies": replies, "events": list(events), "state": {"version": 1}}


def echo(body: Body) -> Answer:
    """Says the text back."""
    return says(f"echo {body['message']['text']}")


def unreachable(_body: Body) -> Answer:
    """What the engine answers while the action server is down."""
    return 503, {"error": "actions_unreachable", "action": "action_welcome_owner"}


def failing(_body: Body) -> Answer:
    """What the engine answers when an action fails."""
    return 503, {"error": "action_failed", "action": "action_show_results"}


class FakeEngine:
    """Serves turns by `script`; `delay` is how long each takes, in seconds, and none ends while `held`.

    `overlapped` is True once two turns of one conversation ran at a time; `at_once` is how many turns of all
    conversations did.
    """

    def __init__(self, script: Script = echo, delay: float = 0.0, port: int = 0) -> None:
        self.script, self.delay, self.held = script, delay, False
        self.asked: list[Body] = []
        self.running: dict[str, int] = {}
        self.overlapped = False
        self.at_once = 0
        self._lock = threading.Lock()
        app = Starlette(
            routes=[
                Route("/webhooks/turns/turn", self._turn, methods=["POST"]),
                Route("/webhooks/turns/ready", self._ready),
            ]
        )
        self._server = LoopbackServer(app, port)

    @property
    def url(self) -> str:
        """The address of this engine."""
        return self._server.url

    @property
    def texts(self) -> list[str]:
        """The texts of all turns that were asked for, in their order."""
        return [body["message"]["text"] for body in self.asked]

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    async def _turn(self, request: Request) -> JSONResponse:
        try:
            body = await request.json()
        except ClientDisconnect:  # whoever asked was killed
            return JSONResponse({}, 499)
        with self._lock:
            self.asked.append(body)
            running = self.running[body["conversation"]] = self.running.get(body["conversation"], 0) + 1
            self.overlapped = self.overlapped or running > 1
            self.at_once = max(self.at_once, sum(self.running.values()))
        try:
            answer = self.script(body)
            await asyncio.sleep(self.delay)
            while self.held:
                await asyncio.sleep(0.01)
        finally:
            with self._lock:
                self.running[body["conversation"]] -= 1
        status, content = answer if isinstance(answer, tuple) else (200, answer)
        return JSONResponse(content, status)

    async def _ready(self, _request: Request) -> JSONResponse:
        return JSONResponse({"model": "fake"})
