"""Debian's Chromium at the console of a product: who joins, signs in, and goes about by keyboard."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET
from tests.whole.product import Product

PATIENCE = 60_000  # milliseconds: a whole product answers
MOST_TABS = 200
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag22aa"]}}
PASSWORD = "four horses eat quietly"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, as long as the block runs."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"SKIPPED LOUDLY: no Chromium at {CHROMIUM} (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, headless=True)
        yield browser
        browser.close()


@dataclass
class Seat:
    """A browser of its own before a product. `complaints` is what no page may do."""

    product: Product
    browser: Browser
    size: dict[str, int] = field(default_factory=lambda: dict(WIDE))
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context = self.browser.new_context(viewport=self.size, locale="en-GB")  # type: ignore[arg-type]
        self.context.on("request", lambda request: self._look(request.url))
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.context.on("console", lambda said: self._hear(said.text))

    def open(self, path: str) -> Page:
        """A new page of it; whatever asks "are you sure?" hears yes."""
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(self.product.url + path)
        return page

    def close(self) -> None:
        """Go; nothing may have been wrong."""
        self.context.close()
        assert self.complaints == []

    def _look(self, url: str) -> None:
        if not url.startswith((self.product.url, "data:", "blob:")):
            self.complaints.append(f"asked another host: {url}")

    def _hear(self, words: str) -> None:
        if "Content Security" in words:
            self.complaints.append(words)


@dataclass
class Staff:
    """A member of staff with an authenticator app."""

    product: Product
    name: str
    email: str
    app: pyotp.TOTP = field(default_factory=lambda: pyotp.TOTP(pyotp.random_base32()))

    def join_link(self) -> str:
        """Be added at the command line; the path of the link that it prints."""
        done = self.product.command("staff", "add", "--name", self.name, "--email", self.email)
        found = re.search(r"http://[^/]+(/console/join/\S+)", done.stdout)
        assert found, done
        return found[1]

    def code(self) -> str:
        """What the app shows now. A code counts once: it is one that was not shown before."""
        return self.app.at(self.product.move_clock("PT31S"))

    def join(self, page: Page) -> None:
        """Choose a password and link the app, on the page behind the link."""
        secret = page.locator("code.secret").inner_text()
        self.app = pyotp.TOTP(secret)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("The same once more").fill(PASSWORD)
        page.get_by_label("Code", exact=True).fill(self.code())
        page.get_by_role("button", name="Finish").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    def sign_in(self, page: Page) -> None:
        """With all three."""
        page.get_by_label("E-mail address").fill(self.email)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("Code", exact=True).fill(self.code())
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until this has the focus; wherever it stops on the way, the focus can be seen."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if not is_in_page(page):
            continue
        assert_focus_is_seen(page)
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way to {wanted} by Tab")


def is_in_page(page: Page) -> bool:
    """False while the focus is at the end of the page, on its way round."""
    return bool(page.evaluate("document.activeElement !== document.body"))


def assert_focus_is_seen(page: Page) -> None:
    """What has the focus has an outline."""
    style, width, what = page.evaluate(
        """() => {
          const here = document.activeElement, style = getComputedStyle(here);
          return [style.outlineStyle, parseFloat(style.outlineWidth), here.outerHTML.slice(0, 120)];
        }"""
    )
    assert style != "none" and width >= 1, f"focus cannot be seen: {what}"


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Go there by Tab, and press a key."""
    tab_to(page, wanted)
    page.keyboard.press(key)


def type_into(page: Page, wanted: Locator, words: str) -> None:
    """Go there by Tab, and type."""
    tab_to(page, wanted)
    page.keyboard.type(words)


def assert_accessible(page: Page) -> None:
    """Axe finds nothing."""
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
