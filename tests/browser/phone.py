"""What somebody does with the web phone's page."""

import re

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def button(page: Page, name: str) -> Locator:
    """The button with this name, with or without a number before it."""
    return page.get_by_role("button", name=re.compile(rf"(^|\d\s*){re.escape(name)}$"))


def lines(page: Page) -> Locator:
    """The texts of the talk."""
    return page.locator(".line .text")


async def tap(page: Page, name: str) -> None:
    await button(page, name).click()


async def tap_last(page: Page, name: str) -> None:
    await button(page, name).last.click()


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Your message").fill(text)
    await page.keyboard.press("Enter")


async def owner_of(page: Page) -> str:
    return await page.evaluate("localStorage.getItem('stallside-owner')")


async def to_the_results(page: Page) -> None:
    await tap(page, "Say hello")
    await tap(page, "Yes")
    await tap(page, "Quite a few")
    await expect(button(page, "Why this step?")).to_be_visible()


async def assert_accessible(page: Page) -> None:
    results = await Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()
