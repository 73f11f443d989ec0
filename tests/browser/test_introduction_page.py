"""The page of an introduction for everybody: without a script, by keyboard, small, dark, read aloud."""

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.core.acts import Withdraw
from bot.core.introduction import ReachedBy
from tests.browser.conftest import PATIENCE
from tests.browser.introductions import asked
from tests.browser.phone import assert_accessible
from tests.integration.path.introducing import NAME, acts

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS = pytest.mark.parametrize("width", [360, 1280])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
PICTURES = os.environ.get("STALLSIDE_TEST_PICTURES")  # a folder, to look at what was tested


@pytest_asyncio.fixture(loop_scope="session")
async def follow(chromium: Browser) -> AsyncIterator[Callable[..., object]]:
    """Follows a link in a browser without scripts. A complaint about what a page loads fails the test."""
    contexts, complaints = [], []

    async def open_link(link: str, width: int = 360, **options: object) -> Page:
        viewport = {"width": width, "height": 740}
        context = await chromium.new_context(viewport=viewport, locale="en-GB", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda said: complaints.append(said.text) if "Security" in said.text else None)
        page.on("request", lambda each: complaints.append(each.url) if "127.0.0.1" not in each.url else None)
        await page.goto(link)
        return page

    yield open_link
    for context in contexts:
        await context.close()
    assert complaints == []


async def judge(page: Page, name: str) -> None:
    """Accessible, nothing wider than the window, everything large enough to tap."""
    width = page.viewport_size["width"]  # type: ignore[index]
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)
    await assert_accessible(page)
    assert await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    boxes = [await each.bounding_box() for each in await page.locator("button, textarea, .choice").all()]
    assert all(box and box["width"] >= 44 and box["height"] >= 44 for box in boxes), boxes


def button(page: Page, name: str) -> object:
    return page.get_by_role("button", name=name, exact=True)


@WIDTHS
@SCHEMES
async def test_axe_finds_nothing_from_the_offer_to_the_end(follow, tmp_path, width, scheme):
    async with asked(tmp_path, reached=ReachedBy("chat", "bn")) as (world, link):
        page = await follow(link, width, color_scheme=scheme)
        await judge(page, f"offered-{scheme}")
        await button(page, "I cannot take it").click()
        await expect(page.get_by_role("alert")).to_contain_text("Please choose a reason.")
        await judge(page, f"no-reason-{scheme}")
        await button(page, "Yes, I take it").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("You took this on")
        await judge(page, f"accepted-{scheme}")
        await button(page, "Send the message").click()
        await expect(page.get_by_label("Your message")).to_be_focused()
        await judge(page, f"no-words-{scheme}")
        await page.get_by_label("Your message").fill("the bailiffs are coming, he says")
        await button(page, "Send the message").click()
        await expect(page.get_by_role("status")).to_contain_text("lines:debt_crisis")
        await judge(page, f"danger-{scheme}")
        await page.get_by_label("I could help").check()
        await button(page, "Close it").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("This is closed")
        await judge(page, f"closed-{scheme}")
        world.clock.advance(days=15)
        await page.goto(link)
        await expect(page.get_by_role("heading", level=1)).to_have_text("This link has ended")
        await judge(page, f"ended-{scheme}")
        await button(page, "Send me a new link").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Please look in your inbox")
        await judge(page, f"sent-{scheme}")
        await page.goto(f"{link[:-4]}AAAA")
        await expect(page.get_by_role("heading", level=1)).to_have_text("This link does not work")
        await judge(page, f"forged-{scheme}")


@WIDTHS
async def test_who_must_forget_an_owner_reads_that_and_nothing_else(follow, tmp_path, width):
    async with asked(tmp_path) as (world, link):
        page = await follow(link, width)
        await button(page, "Yes, I take it").click()
        await expect(page.get_by_text(f"{NAME}, Sparkhill")).to_be_visible()
        acts(world, Withdraw())
        await button(page, "I reached them").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Please delete this")
        await expect(page.get_by_text(NAME)).to_have_count(0)
        await expect(page.get_by_role("button")).to_have_count(0)
        await judge(page, "delete-light")


async def test_everything_works_without_scripts_and_by_keyboard(follow, tmp_path):
    async with asked(tmp_path) as (_, link):
        page = await follow(link, java_script_enabled=False)
        await page.get_by_label("Your question").focus()
        await page.keyboard.type("Is it a takeaway?")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("Your question is on its way.")
        await page.get_by_label("I have no time just now").focus()
        await page.keyboard.press("Space")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("You said no to this one")


async def test_loading_the_page_again_or_in_two_windows_does_nothing_twice(follow, tmp_path):
    async with asked(tmp_path) as (world, link):
        page, other = await follow(link), await follow(link)
        await button(page, "Yes, I take it").click()
        await expect(page.get_by_text(f"{NAME}, Sparkhill")).to_be_visible()
        said = world.texts()
        await page.reload()
        await expect(page.get_by_text(f"{NAME}, Sparkhill")).to_be_visible()
        await page.go_back()
        await expect(page.get_by_role("heading", level=1)).to_have_text("You took this on")
        await button(other, "Yes, I take it").click()
        await expect(other.get_by_role("status")).to_contain_text(
            "This has changed since you opened the page."
        )
        assert world.texts() == said


async def test_the_words_of_the_page_can_be_made_four_times_as_large(follow, tmp_path):
    async with asked(tmp_path) as (_, link):
        page = await follow(link, 320)  # 1,280 px at 400 %: WCAG 1.4.10
        assert await page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
