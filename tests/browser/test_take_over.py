"""Staff take over a talk on the web phone, in a browser: the console on one side, the phone on the other."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.phone import assert_accessible, lines, owner_of, write
from tests.browser.taking_over import Office, opened_office
from tests.integration.path.staffed import conversation_of

pytestmark = pytest.mark.asyncio(loop_scope="session")
QUESTION = "Is that fine with you?"


async def on_phone(office: Office, chromium: Browser) -> Page:
    """An owner who has said hello and is asked something."""
    page = await (await chromium.new_context(viewport={"width": 360, "height": 740})).new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(f"{office.url}/phone")
    await write(page, "hello")
    await expect(lines(page).last).to_contain_text(QUESTION)
    return page


async def at_console(office: Office, chromium: Browser, owner: str, width: int = 1280) -> Page:
    """Staff who look at that talk."""
    context = await chromium.new_context(viewport={"width": width, "height": 900})
    await office.at_desk(context)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{office.url}/console/conversations/{conversation_of(office.world, owner)}/floor")
    page.complaints = complaints  # type: ignore[attr-defined]
    return page


async def test_staff_take_over_write_and_give_back_while_the_bot_is_silent(chromium, tmp_path):
    async with opened_office(tmp_path, chromium) as office:
        phone = await on_phone(office, chromium)
        console = await at_console(office, chromium, await owner_of(phone))
        await console.get_by_role("button", name="Take the floor").click()
        await expect(lines(phone).last).to_contain_text("You are talking with Rita from the team now.")

        await console.get_by_label("Your message").fill("Hello, Rita here.\nHow can I help?")
        await console.get_by_role("button", name="Send").click()
        await expect(lines(phone).last).to_have_text("Hello, Rita here.\nHow can I help?")
        await expect(phone.locator(".line.staff .name").last).to_have_text("Rita")

        await console.get_by_label("Your message").press_sequentially("I am just writ")
        await write(phone, "yes")
        await expect(console.get_by_role("log")).to_contain_text("yes", timeout=PATIENCE)
        await expect(console.get_by_label("Your message")).to_have_value("I am just writ")
        await expect(console.get_by_label("Your message")).to_be_focused()
        await console.keyboard.type("ing")
        await expect(console.get_by_label("Your message")).to_have_value("I am just writing")
        assert office.engine.texts == ["hello"], "a yes to staff is no answer to the bot"

        await console.get_by_role("button", name="Give the floor back").click()
        await expect(lines(phone).last).to_contain_text("This is the automatic helper again.")
        said = office.world.transcript(await owner_of(phone)).lines[-1]
        assert said.asks == "agree" and said.choices, "the open question is asked again, with its taps"
        await expect(phone.locator(".choice").first).to_be_visible()
        await write(phone, "back to you")
        await expect(lines(phone).last).to_have_text(f"You said back to you. {QUESTION}")
        assert console.complaints == []
        await phone.context.close()
        await console.context.close()


async def test_a_colleague_who_looks_on_sees_who_has_the_floor_at_once(chromium, tmp_path):
    async with opened_office(tmp_path, chromium) as office:
        phone = await on_phone(office, chromium)
        owner = await owner_of(phone)
        first = await at_console(office, chromium, owner)
        second = await at_console(office, chromium, owner)
        await first.get_by_role("button", name="Take the floor").click()
        await expect(second.get_by_text("Rita Review has the floor.")).to_be_visible()
        await expect(second.get_by_role("button", name="Take")).to_have_count(0)
        for page in (phone, first, second):
            await page.context.close()


async def test_what_was_being_typed_stays_when_the_floor_is_gone(chromium, tmp_path):
    async with opened_office(tmp_path, chromium) as office:
        phone = await on_phone(office, chromium)
        console = await at_console(office, chromium, await owner_of(phone))
        await console.get_by_role("button", name="Take the floor").click()
        await console.get_by_label("Your message").fill("half a sentence")
        await write(phone, "stop")
        await expect(console.locator(".left-over textarea")).to_have_value("half a sentence")
        await expect(console.get_by_text("This owner said stop.")).to_be_visible()
        await phone.context.close()
        await console.context.close()


@pytest.mark.parametrize("width", [360, 1280])
async def test_the_page_is_accessible_with_and_without_the_floor(chromium, tmp_path, width):
    async with opened_office(tmp_path, chromium) as office:
        phone = await on_phone(office, chromium)
        console = await at_console(office, chromium, await owner_of(phone), width)
        await assert_accessible(console)
        await console.get_by_role("button", name="Take the floor").focus()
        await console.keyboard.press("Enter")
        await expect(console.get_by_label("Your message")).to_be_visible()
        await console.get_by_text("Hand over to a colleague").count()
        await assert_accessible(console)
        assert await console.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        await phone.context.close()
        await console.context.close()
