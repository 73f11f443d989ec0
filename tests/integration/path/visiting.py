"""An intermediary on the page behind the link in their e-mail: the real app on a real database file."""

import html
import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import httpx

from bot.bootstrap.path import Parts
from bot.channels.introduction_links import IntroductionLinks
from bot.cli.introduction_door import IntroductionDoor
from bot.content.wording import read_wording
from bot.core.intermediary import Intermediary
from bot.web.app import build_app
from bot.web.needs import Needs
from tests.conftest import ROOT
from tests.fakes.scripted_talk import ScriptedTalk, needs_for
from tests.integration.path.introducing import ID, SUKHI
from tests.integration.path.world import World

HOME = "http://stallside.test"
WORDING = read_wording(ROOT / "data" / "content" / "wording")


def links_of(world: World, home: str = HOME) -> IntroductionLinks:
    """The links of this world."""
    return IntroductionLinks(b"a key for tests", home, world.clock.now)


def needs_of(world: World, threads: ThreadPoolExecutor, home: str = HOME) -> Needs:
    """What the web process of this world is given."""
    parts = SimpleNamespace(
        introduction_links=links_of(world, home),
        storage=world.storage,
        introductions=world.introductions,
        screen=world.screen,
        safety_reply=world.reception.safety_reply,
        clock=world.clock,
        content=SimpleNamespace(wording=WORDING),
    )
    door = IntroductionDoor(cast("Parts", parts), world.wake, threads)
    return needs_for(ScriptedTalk(), wording=WORDING, introductions=door.page, public_url=home)


class Visitor:
    """Somebody who opened a link."""

    def __init__(self, client: httpx.AsyncClient, path: str) -> None:
        self.client, self.path = client, path
        self.answer = httpx.Response(0)

    async def looks(self) -> str:
        """Opens the page; what it says, without its tags."""
        self.answer = await self.client.get(self.path)
        return self.text

    async def does(self, doing: str, headers: dict[str, str] | None = None, **fields: str) -> str:
        """Sends one of its forms and follows to what is shown then."""
        given = {"do": doing, "once": f"some-form-{doing}"} | fields
        self.answer = await self.client.post(
            self.path, data=given, headers=headers or {}, follow_redirects=True
        )
        return self.text

    @property
    def text(self) -> str:
        """What the page says."""
        inside = self.answer.text.partition("<main>")[2]
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inside))).strip()


@asynccontextmanager
async def visiting(world: World, person: Intermediary = SUKHI, path: str = "") -> AsyncIterator[Visitor]:
    """A visit of this person by the link to the one introduction of the test."""
    with ThreadPoolExecutor(4) as threads:
        transport = httpx.ASGITransport(build_app(needs_of(world, threads)))
        own = path or links_of(world).to_introduction(ID, person.id).removeprefix(HOME)
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
            yield Visitor(client, own)


def rows(world: World, table: str) -> list[Any]:
    """All rows of a table as they are stored."""
    return list(world.rows(f"SELECT * FROM {table}"))
