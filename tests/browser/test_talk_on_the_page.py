"""A talk on the web phone's page."""

import asyncio
import re

import pytest
from playwright.async_api import expect

from bot.core.conversation import Reply
from tests.browser.phone import (
    button,
    lines,
    owner_of,
    tap,
    to_the_results,
    write,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS = pytest.mark.parametrize("width", [360, 1280])
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 3


@WIDTHS
async def test_a_talk_by_tapping_ends_with_the_picture_and_its_words(visit, width):
    page = await visit(width)
    await to_the_results(page)
    picture = page.get_by_role("img", name="Knowing cash and bills, part way")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1080


async def test_choices_are_numbered_and_stay_readable_after_the_tap(visit):
    page = await visit()
    await tap(page, "Say hello")
    await expect(page.locator(".choice")).to_have_text(["1 Yes", "2 What do you keep?", "3 Not now"])
    await tap(page, "Yes")
    await expect(button(page, "Not now")).to_have_count(0)
    await expect(page.locator(".past li .title")).to_have_text(["Yes", "What do you keep?", "Not now"])
    await expect(page.locator(".past .is-chosen")).to_contain_text("your choice")
    await expect(page.locator(".past .is-chosen .title")).to_have_text("Yes")


async def test_a_number_that_is_written_marks_its_choice(visit):
    page = await visit()
    await tap(page, "Say hello")
    await tap(page, "Yes")
    await expect(button(page, "Quite a few")).to_be_visible()
    await write(page, "3")
    await expect(page.locator(".past .is-chosen .title").last).to_have_text("Quite a few")


async def test_only_the_choices_of_the_newest_question_can_be_tapped(visit, shop):
    page = await visit()
    await to_the_results(page)
    await expect(page.locator(".choice")).to_have_text(["1 Why this step?", "2 Talk to a person"])


async def test_shift_and_enter_begin_a_new_line_instead_of_sending(visit):
    page = await visit()
    await page.get_by_label("Your message").press_sequentially("one")
    await page.keyboard.press("Shift+Enter")
    await page.get_by_label("Your message").press_sequentially("two")
    await page.keyboard.press("Enter")
    await expect(lines(page)).to_have_text(["one\ntwo", "You said: one\ntwo"])


async def test_nothing_is_sent_when_nothing_is_written(visit, shop):
    page = await visit()
    await write(page, "  ")
    await write(page, "x")
    await expect(lines(page)).to_have_text(["x", "You said: x"])
    assert len(shop.talk.received) == 1


async def test_words_are_never_taken_as_markup(visit):
    page = await visit()
    words = "<img src=x onerror=document.title='taken'><b>bold</b>&amp;"
    await write(page, words)
    await expect(lines(page)).to_have_text([words, f"You said: {words}"])
    assert await page.locator(".bubble img, .bubble .text b").count() == 0
    assert "taken" not in await page.title()


async def test_dots_show_that_an_answer_is_on_its_way_and_then_go(visit, shop):
    shop.talk.may_answer.clear()
    page = await visit()
    await write(page, "x")
    await expect(page.get_by_role("status").filter(has_text="Stallside is writing")).to_be_visible()
    shop.talk.may_answer.set()
    await expect(lines(page)).to_have_text(["x", "You said: x"])
    await expect(page.get_by_text("Stallside is writing")).to_have_count(0)


async def test_the_talk_is_there_again_when_the_page_is_opened_again(visit):
    page = await visit()
    await to_the_results(page)
    before = await lines(page).all_text_contents()
    await page.reload()
    await expect(lines(page)).to_have_text(before)
    await expect(page.locator(".past .is-chosen .title")).to_have_text(["Yes", "Quite a few"])
    await expect(button(page, "Why this step?")).to_be_visible()
    await expect(button(page, "Say hello")).to_be_hidden()


async def test_two_visitors_have_names_that_nobody_can_guess(visit):
    names = [await owner_of(await visit()) for _ in range(2)]
    assert names[0] != names[1]
    assert all(re.fullmatch(r"page-[0-9a-f]{32}", name) for name in names)


async def test_start_again_asks_first_and_then_begins_as_someone_new(visit):
    page = await visit()
    await write(page, "mine")
    await expect(lines(page)).to_have_count(2)
    before = await owner_of(page)
    await tap(page, "Start again")
    await expect(button(page, "Go back")).to_be_focused()
    await tap(page, "Go back")
    await expect(lines(page)).to_have_count(2)
    await expect(page.locator("#start-again")).to_be_focused()
    await page.locator("#start-again").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start again").click()
    await expect(lines(page)).to_have_count(0)
    await expect(button(page, "Say hello")).to_be_focused()
    assert await owner_of(page) != before


async def test_news_do_not_pull_away_somebody_who_reads_further_up(visit, shop):
    page = await visit(height=500)
    await to_the_results(page)
    await page.get_by_role("log").hover()
    await page.mouse.wheel(0, -5_000)
    await expect(page.get_by_text("Hello, and welcome.")).to_be_in_viewport()
    shop.talk.say(await owner_of(page), "assistant", Reply("And another thing"))
    await expect(page.get_by_text("And another thing")).to_be_attached()
    await asyncio.sleep(0.2)
    await expect(page.get_by_text("Hello, and welcome.")).to_be_in_viewport()


async def test_a_long_answer_is_shown_from_its_beginning(visit):
    page = await visit(height=500)
    await to_the_results(page)
    await expect(page.get_by_role("img", name="How you run things")).to_be_attached()
    await asyncio.sleep(0.3)
    await expect(page.get_by_text("That's all of them")).to_be_in_viewport()


async def test_the_newest_message_is_in_view_after_many(visit):
    page = await visit()
    for number in range(12):
        await write(page, f"message {number}")
        await expect(lines(page).last).to_have_text(f"You said: message {number}")
    await expect(lines(page).last).to_be_in_viewport()
