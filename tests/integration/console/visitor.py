"""The console of a world, and members of staff who look at it over HTTP."""

import asyncio
import html
import re
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
from sqlalchemy import insert

from bot.channels.ways_to_us import WaysToUs
from bot.content import follow
from bot.core.staff import Role
from bot.core.working_time import LONDON
from bot.staff_secrets import StaffSecrets
from bot.storage import tables as t
from bot.storage.live_directory import LiveDirectory
from bot.web.app import build_app
from bot.web.console.guard import SESSION
from bot.web.console.needs import ConsoleNeeds
from bot.web.needs import Needs
from tests.conftest import ROOT
from tests.fakes.scripted_talk import ScriptedTalk, needs_for
from tests.integration.path.world import World

HOME = "http://stallside.test"
SECRETS = StaffSecrets()
CONTENT = follow(ROOT / "data" / "content", drafts=True)
NAMES: dict[Role, str] = {
    "reviewer": "Rita Review", "coordinator": "Colin Coordinate", "researcher": "Rosa Research",
    "manager": "Mina Manage",
}  # fmt: skip


def console_needs(world: World, threads: ThreadPoolExecutor, **others: Any) -> ConsoleNeeds:
    """What the console of this world is given; `others` replaces or adds."""

    async def in_thread[T](call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, call)

    async def ways() -> WaysToUs:
        return WaysToUs("example_bot", "+447700900999")

    given: dict[str, Any] = {
        "storage": world.storage,
        "clock": world.clock,
        "content": CONTENT,
        "directory": LiveDirectory(
            world.storage, lambda: world.clock.now().astimezone(LONDON).date(), examples=True
        ),
        "introductions": world.introductions,
        "screen": world.screen,
        "safety_reply": world.reception.safety_reply,
        "secrets": SECRETS,
        "floor": world.floor,
        "in_thread": in_thread,
        "wake": world.wake.note,
        "programme": "Small Business Neighbours",
        "public_url": HOME,
        "is_stopping": lambda: False,
        "desk": world.desk,
        "ways": ways,
    }
    return ConsoleNeeds(**(given | others))


def app_needs(world: World, threads: ThreadPoolExecutor, **others: Any) -> Needs:
    """A web process with the console of this world."""
    return needs_for(ScriptedTalk(), console=console_needs(world, threads, **others), public_url=HOME)


def hires(world: World, role: Role, name: str = "") -> str:
    """Somebody of this role works here from now on; their id. They have no password: see `signed_in`."""
    staff, email = uuid4().hex, f"{uuid4().hex[:8]}@example.org"
    with world.database.writing() as connection:
        row = {
            "id": staff, "name": name or NAMES[role], "email": email, "role": role, "alert_by": "none",
            "email_hash": world.database.cipher.fingerprint("staff", email), "days_off": [], "active": True,
            "version": 0, "created_at": world.clock.now(), "password_hash": "unused",
        }  # fmt: skip
        connection.execute(insert(t.staff).values(row))
        connection.commit()
    return staff


def signed_in(world: World, staff: str) -> tuple[str, str]:
    """A session of this member of staff: the cookie's value, and the key of its forms."""
    token, key, now = uuid4().hex, uuid4().hex, world.clock.now()
    with world.storage.write() as unit:
        unit.staff.begin_session(staff, token, key, now, now + timedelta(days=300))
        unit.commit()
    return token, key


class Staff:
    """A member of staff at a browser. `answer` is the last one."""

    def __init__(self, client: httpx.AsyncClient, staff: str, key: str) -> None:
        self.client, self.id, self.key = client, staff, key
        self.answer = httpx.Response(0)

    async def opens(self, path: str, **query: str) -> str:
        """Opens this page below /console; what it says, without its tags."""
        self.answer = await self.client.get(f"/console{path}", params=query or None, follow_redirects=True)
        return self.text

    async def sends(self, path: str, /, **fields: str | list[str]) -> str:
        """Sends a form to this address and follows to what is shown then."""
        given = {"key": self.key, "once": uuid4().hex} | fields
        self.answer = await self.client.post(f"/console{path}", data=given, follow_redirects=True)
        return self.text

    @property
    def text(self) -> str:
        """What the page says."""
        inside = self.answer.text.partition("<main")[2]
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", f"<main{inside}"))).strip()


@asynccontextmanager
async def at_console(world: World, role: Role = "manager", **others: Any) -> AsyncIterator[Staff]:
    """Somebody of this role who is signed in."""
    with ThreadPoolExecutor(4) as threads:
        transport = httpx.ASGITransport(build_app(app_needs(world, threads, **others)))
        staff = hires(world, role)
        token, key = signed_in(world, staff)
        cookies = {SESSION: token}
        async with httpx.AsyncClient(transport=transport, base_url=HOME, cookies=cookies) as client:
            yield Staff(client, staff, key)
