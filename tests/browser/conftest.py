"""A web process on loopback and Debian's Chromium looking at its page."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.channels.picture import draw
from bot.content.wording import read_wording
from bot.web.app import build_app
from tests.conftest import ROOT
from tests.fakes.scripted_talk import ScriptedTalk, needs_for
from tests.fakes.short_talk import answer

PATIENCE = 30_000  # milliseconds: two cores may be busy with other things
expect.set_options(timeout=PATIENCE)
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
# Without these it asks for Google's hosts when it starts.
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for all tests."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"SKIPPED LOUDLY: no Chromium at {CHROMIUM} (apt-get install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, headless=True)
        yield browser
        await browser.close()


class Shop:
    """A web process around a scripted talk, which can be closed and opened again at the same address."""

    def __init__(self, talk: ScriptedTalk) -> None:
        self.talk = talk
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._server: uvicorn.Server | None = None
        self._stopping = False

    async def open(self) -> None:
        """Begin to serve."""
        self._stopping = False
        needs = needs_for(
            self.talk,
            wording=read_wording(ROOT / "data" / "content" / "wording"),
            pictures=self.talk.pictures(draw, lambda: datetime.now(UTC)),
            is_stopping=lambda: self._stopping,
        )
        config = uvicorn.Config(build_app(needs), port=self.port, log_level="warning", proxy_headers=False)
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)

    async def close(self) -> None:
        """End, as the program does: open waits first."""
        self._stopping = True
        self.talk.bell.ring_all()
        if self._server:
            self._server.should_exit = True
            await self._task


@pytest_asyncio.fixture(loop_scope="session")
async def shop() -> AsyncIterator[Shop]:
    """A web process that has just opened."""
    shop = Shop(ScriptedTalk(script=answer, delay=0.05))
    await shop.open()
    yield shop
    await shop.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(chromium: Browser, shop: Shop) -> AsyncIterator[Callable[..., object]]:
    """Opens the page as a visitor with a window of this size. A complaint of the page fails the test."""
    contexts, complaints = [], []

    async def open_page(width: int = 360, height: int = 740, **options: object) -> Page:
        viewport = {"width": width, "height": height}
        context = await chromium.new_context(viewport=viewport, locale="en-GB", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda request: complaints.append(request.url) if _is_foreign(request.url) else None
        )
        page.on(
            "console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None
        )
        await page.goto(f"{shop.url}/phone")
        return page

    def _is_foreign(url: str) -> bool:
        return not url.startswith((shop.url, "data:", "blob:"))

    yield open_page
    for context in contexts:
        await context.close()
    assert complaints == []
