"""A whole short check on the page, with everything behind it real."""

import asyncio

import pytest
from playwright.async_api import Browser, expect

from tests.browser.phone import assert_accessible, button, tap, write
from tests.whole.product import Product

pytestmark = pytest.mark.asyncio(loop_scope="session")

PATIENCE = 60_000  # milliseconds: a whole product on two cores
# What is tapped, question by question, in the order of the short check.
TAPS = (
    "Quite a few", "A rough guess", "For one or two", "Most of it", "Now and then", "Fix it and carry on",
    "Used one", "In my head", "Some",
)  # fmt: skip


@pytest.mark.parametrize("width", [360, 1280])
async def test_an_owner_taps_through_the_whole_check_and_sees_one_step(
    chromium: Browser,
    product: Product,
    width: int,
) -> None:
    context = await chromium.new_context(viewport={"width": width, "height": 780}, locale="en-GB")
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(f"{product.url}/phone")
    await tap(page, "Say hello")
    await tap(page, "Yes")
    await expect(page.get_by_text("What shall I call you")).to_be_visible(timeout=PATIENCE)
    await write(page, "Mina, bakery in Walsall, me and my sister, 3 years")
    await expect(page.get_by_text("Is that right?")).to_be_visible(timeout=PATIENCE)
    await tap(page, "Yes")
    for number, title in enumerate(TAPS, start=1):
        await expect(page.get_by_text(f"{number} of 9.")).to_be_visible(timeout=PATIENCE)
        await tap(page, title)
    await expect(page.get_by_text("make your week easier")).to_be_visible(timeout=PATIENCE)
    await write(page, "somebody to help on Saturdays")
    await expect(page.get_by_text("One thing worth trying")).to_be_visible(timeout=PATIENCE)
    picture = page.get_by_role("img", name="How you run things")
    await expect(picture).to_be_visible(timeout=PATIENCE)
    assert await picture.evaluate("image => image.naturalWidth") > 500
    await expect(button(page, "Talk to a person")).to_be_visible()
    await assert_accessible(page)
    await asyncio.sleep(0.3)
    await page.screenshot(path=str(product.var / f"whole_check_{width}.png"))
    await context.close()
