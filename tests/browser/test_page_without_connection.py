"""The web phone's page when the connection, the database or the server is away."""

import pytest
from playwright.async_api import expect

from tests.browser.phone import (
    lines,
    tap_last,
    write,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_quick_messages_stand_in_the_order_in_which_they_were_written(visit, shop):
    shop.talk.may_answer.clear()
    page = await visit()
    written = ["one", "two", "three"]
    for text in written:
        await write(page, text)
    await expect(lines(page)).to_have_text(written)
    shop.talk.may_answer.set()
    await expect(lines(page)).to_have_text([*written, *(f"You said: {text}" for text in written)])


async def test_what_is_written_without_a_connection_goes_out_once_when_it_is_back(visit, shop):
    page = await visit()
    await write(page, "before")
    await expect(lines(page)).to_have_count(2)
    await shop.close()
    await expect(page.get_by_text("No connection.")).to_be_visible()
    await write(page, "first")
    await write(page, "second")
    await expect(page.get_by_text("Not sent yet.")).to_have_count(2)
    await shop.open()
    said = ["before", "You said: before", "first", "second", "You said: first", "You said: second"]
    await expect(lines(page)).to_have_count(len(said), timeout=20_000)
    assert sorted(await lines(page).all_text_contents()) == sorted(said)
    await expect(page.get_by_text("Not sent yet.")).to_have_count(0)
    await expect(page.get_by_text("No connection.")).to_have_count(0)
    assert [event.text for event in shop.talk.received] == ["before", "first", "second"]


async def test_a_message_whose_answer_was_lost_is_sent_again_under_the_same_id(visit, shop):
    page = await visit()
    lost: list[str] = []

    async def lose_first_answer(route):
        if route.request.method == "POST" and not lost:
            lost.append(route.request.post_data)
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/channels/web/messages*", lose_first_answer)
    again = page.expect_request(lambda request: request.method == "POST" and bool(lost))
    async with again as second:
        await write(page, "once")
    assert (await second.value).post_data == lost[0]
    await expect(lines(page)).to_have_text(["once", "You said: once"])
    assert len(shop.talk.received) == 1


async def test_try_again_sends_at_once(visit, shop):
    shop.talk.away = True
    page = await visit()
    for _ in range(3):  # by now it waits for seconds between attempts
        await write(page, "x")
        await tap_last(page, "Try again")
    await expect(page.get_by_text("Not sent yet.").last).to_be_visible()
    shop.talk.away = False
    await tap_last(page, "Try again")
    await expect(page.get_by_text("Not sent yet.")).to_have_count(0, timeout=6_000)
    assert len(shop.talk.received) == 3


async def test_a_message_that_is_refused_says_so_and_holds_up_nothing(visit, shop):
    page = await visit()
    await write(page, "x" * 300_000)
    await expect(page.get_by_text("This one could not be sent.")).to_be_visible()
    await write(page, "short")
    await expect(lines(page).last).to_have_text("You said: short")


async def test_a_talk_that_was_deleted_begins_anew_on_the_same_page(visit, shop):
    page = await visit()
    await write(page, "one")
    await write(page, "two")
    await expect(lines(page)).to_have_count(4)
    shop.talk.lines.clear()
    await write(page, "three")
    await expect(lines(page)).to_have_text(["three", "You said: three"])
