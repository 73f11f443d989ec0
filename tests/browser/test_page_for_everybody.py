"""The web phone's page for everybody: by keyboard, read aloud, small, dark, calm, in every script."""

import pytest
from playwright.async_api import expect

from bot.core.conversation import Reply
from tests.browser.phone import assert_accessible, button, lines, owner_of, tap, to_the_results, write

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS = pytest.mark.parametrize("width", [360, 1280])
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 3


@WIDTHS
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_at_any_point_of_a_talk(visit, shop, width, scheme):
    page = await visit(width, color_scheme=scheme)
    await expect(button(page, "Say hello")).to_be_visible()
    await assert_accessible(page)
    await tap(page, "Say hello")
    await tap(page, "Yes")
    await expect(button(page, "Quite a few")).to_be_visible()
    await assert_accessible(page)
    await tap(page, "Quite a few")
    await expect(page.get_by_role("img", name="How you run things")).to_be_visible()
    shop.talk.say(await owner_of(page), "Rukhsana", Reply("When can I ring you?"))
    await expect(page.get_by_text("When can I ring you?")).to_be_visible()
    await assert_accessible(page)
    shop.talk.away = True
    await write(page, "still here?")
    await expect(button(page, "Try again")).to_be_visible()
    await shop.close()
    await expect(page.get_by_text("No connection.")).to_be_visible()
    await assert_accessible(page)
    await tap(page, "Start again")
    await assert_accessible(page)


@WIDTHS
async def test_nothing_is_wider_than_the_window_and_everything_is_large_enough_to_tap(visit, width):
    page = await visit(width)
    await to_the_results(page)
    await write(page, LONG_WORD)
    await expect(lines(page).last).to_contain_text(f"You said: {LONG_WORD}")
    for place in ("document.documentElement", "document.getElementById('talk')"):
        assert await page.evaluate(f"{place}.scrollWidth <= {place}.clientWidth"), place
    boxes = [
        await each.bounding_box() for each in await page.locator("button:visible, textarea:visible").all()
    ]
    assert boxes
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes), boxes


async def test_the_whole_talk_works_by_keyboard(visit):
    page = await visit()
    await expect(button(page, "Say hello")).to_be_visible()
    for _ in range(10):
        await page.keyboard.press("Tab")
        if await button(page, "Say hello").evaluate("each => each === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    await expect(button(page, "Yes")).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(button(page, "Yes")).to_be_focused()
    await page.keyboard.press("Space")
    await expect(button(page, "No")).to_be_visible()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(button(page, "One or two")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="Open the picture")).to_be_visible()


async def test_writing_keeps_the_focus_where_one_writes(visit):
    page = await visit()
    await write(page, "one")
    await expect(page.get_by_label("Your message")).to_be_focused()
    await expect(page.get_by_label("Your message")).to_have_value("")


async def test_each_message_runs_in_the_direction_of_its_script(visit):
    page = await visit()
    await write(page, "مرحبا")
    await write(page, "hello")
    await expect(lines(page)).to_have_count(4)
    directions = {
        await each.text_content(): await each.evaluate("each => getComputedStyle(each).direction")
        for each in await lines(page).all()
    }
    assert (directions["مرحبا"], directions["hello"]) == ("rtl", "ltr")


async def test_what_was_there_before_is_not_read_out_and_what_comes_is(visit):
    page = await visit()
    await page.add_init_script("""
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
            if (!node.matches?.(".line")) return;
            (window.heard ??= []).push(node.closest("[role=log]").getAttribute("aria-live"));
        }))).observe(document, { childList: true, subtree: true });
    """)
    await write(page, "one")
    await expect(lines(page)).to_have_count(2)
    await page.reload()
    await expect(lines(page)).to_have_count(2)
    assert await page.evaluate("window.heard") == ["off", "off"]
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    await write(page, "two")
    await expect(lines(page)).to_have_count(4)
    assert (await page.evaluate("window.heard"))[2:] == ["polite", "polite"]


async def test_nothing_moves_for_those_who_asked_for_calm(visit, shop):
    shop.talk.may_answer.clear()
    page = await visit(reduced_motion="reduce")
    await write(page, "x")
    dots = page.locator(".dots")
    await expect(dots).to_be_visible()
    assert await dots.evaluate("each => each.getAnimations({ subtree: true }).length") == 0
