"""Live pages: a stream of server-sent events that says when there is something new to show."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from starlette.responses import PlainTextResponse, Response, StreamingResponse

from bot.core.errors import StorageAway
from bot.core.staff import Permission
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.guard import IDLE, SESSION
from bot.web.console.visit import Page, Visit

MOST = 4  # streams of one session: a browser opens six connections to a host, and pages need some
LOOK_EVERY = 1.0  # seconds
ASK_WHO_EVERY = 3  # looks, after which it is asked again who is signed in
BEAT = 15.0  # seconds: proxies end what is silent for a minute
_TOO_MANY = 429
_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}
_OPEN: Counter[str] = Counter()

type Mark = Callable[[UnitOfWork], str]


@dataclass(frozen=True)
class _Stream:
    """One open stream: who reads it, and what they must be allowed to see."""

    visit: Visit
    token: str
    permission: Permission
    mark: Mark

    async def events(self) -> AsyncIterator[bytes]:
        """News whenever the mark is another one; ends with the session, the program or the reader."""
        _OPEN[self.token] += 1
        try:
            async for event in self._watch():
                yield event
        finally:
            _OPEN[self.token] -= 1
            _OPEN[self.token] or _OPEN.pop(self.token, None)

    async def _watch(self) -> AsyncIterator[bytes]:
        clock, looks = asyncio.get_running_loop().time, 0
        seen = self.visit.request.headers.get("last-event-id") or self.visit.query("seen")
        yield b"retry: 2000\n\n"
        said = clock()
        while not self.visit.needs.is_stopping() and not await self.visit.request.is_disconnected():
            if looks % ASK_WHO_EVERY == 0 and not await self._may():
                return
            mark = await self._look(seen)
            if mark != seen:
                yield _news(mark, is_first=not seen)
                seen, said = mark, clock()
            elif clock() - said >= BEAT:
                yield b": still here\n\n"
                said = clock()
            looks += 1
            await asyncio.sleep(LOOK_EVERY)

    async def _may(self) -> bool:
        """True while they are signed in and their role allows it. An open page keeps nobody signed in."""
        now = self.visit.needs.clock.now()
        try:
            session = await self.visit.look(lambda unit: unit.staff.session(self.token, now, now - IDLE))
        except StorageAway:
            return True
        return session is not None and session.staff.may(self.permission)

    async def _look(self, seen: str) -> str:
        try:
            return await self.visit.look(self.mark)
        except StorageAway:
            return seen


def _news(mark: str, *, is_first: bool) -> bytes:
    """The id comes back when the browser connects again, so that nothing in between is missed."""
    return f"id: {mark}\n\n".encode() if is_first else f"id: {mark}\nevent: news\ndata: {mark}\n\n".encode()


async def live_conversation(visit: Visit) -> Response:
    """Something new in this conversation."""
    conversation = visit.path("conversation")
    return _answer(visit, "see_conversations", lambda unit: unit.live.conversation(conversation))


async def live_today(visit: Visit) -> Response:
    """Something new that needs a person."""
    clock = visit.needs.clock
    return _answer(visit, "see_today", lambda unit: unit.live.today(clock.now()))


def _answer(visit: Visit, permission: Permission, mark: Mark) -> Response:
    token = visit.request.cookies.get(SESSION, "")
    if _OPEN[token] >= MOST:
        return PlainTextResponse("Too many pages of yours are live.", _TOO_MANY)
    stream = _Stream(visit, token, permission, mark)
    return StreamingResponse(stream.events(), media_type="text/event-stream", headers=_HEADERS)


PAGES = (
    Page("/live/conversation/{conversation}", live_conversation, "see_conversations"),
    Page("/live/today", live_today, "see_today"),
)
