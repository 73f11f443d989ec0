"""What staff do in the console, in a real browser before the whole product."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.routing import compile_path

from bot.web.console.routes import PAGES
from tests.conftest import ROOT
from tests.whole.console_browser import (
    PASSWORD,
    PATIENCE,
    PHONE,
    WIDE,
    Seat,
    Staff,
    assert_accessible,
    chromium,
    press,
    type_into,
)
from tests.whole.console_owners import MISREAD, fill, letters
from tests.whole.product import Product, running_product

expect.set_options(timeout=PATIENCE)
LINKS = "all => all.map(each => each.pathname + each.search)"
SAME_PEOPLE = "Example: Spice Row Kitchens Group"
# Parts of pages, streams and pictures, which are no page of their own; and an alert, which nobody rang here.
TALK = "/conversations/{conversation}"
NO_PAGE = {
    "/today/list", "/conversations/{conversation}/lines", "/live/conversation/{conversation}", "/live/today",
    "/intermediaries/{id}/card.png", "/alerts/{alert}",
}  # fmt: skip


@dataclass
class Office:
    """A product with a week of owners behind it, a browser, and Rita, who is signed in."""

    product: Product
    browser: Browser
    rita: Staff
    desk: Seat

    def phone(self) -> Page:
        """An owner's phone."""
        return Seat(self.product, self.browser, dict(PHONE)).open("/phone")


@pytest.fixture(scope="module")
def trying(tmp_path_factory: pytest.TempPathFactory, product: Product) -> Iterator[Product]:
    """A product to which owners wrote: one past whose clock an introduction is, and yesterday's."""
    given = product.lent() | {
        "STALLSIDE_SMTP_URL": "folder:mail",
        "STALLSIDE_EMAIL_FROM": "Stallside <stallside@example.org>",
        "STALLSIDE_PUBLIC_URL": "http://127.0.0.1:8000",
        "STALLSIDE_SECRET_KEY": "6" * 64,
    }
    with running_product(tmp_path_factory.mktemp("console"), **given) as running:
        fill(running)
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def office(trying: Product, browser: Browser) -> Iterator[Office]:
    rita = Staff(trying, "Rita Review", "rita@example.org")
    desk = Seat(trying, browser)
    page = desk.open(rita.join_link())
    rita.join(page)
    rita.sign_in(page)
    page.close()
    yield Office(trying, browser, rita, desk)
    desk.close()


def test_staff_join_by_their_link_and_sign_in_with_a_second_factor(office: Office) -> None:
    asha = Staff(office.product, "Asha Answers", "asha@example.org")
    seat = Seat(office.product, office.browser)
    page = seat.open(asha.join_link())
    expect(page.get_by_text("Hello Asha Answers.")).to_be_visible()
    asha.join(page)
    asha.sign_in(page)
    expect(page.get_by_role("heading", name="Today", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Asha Answers")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.goto(office.product.url + "/console/conversations")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    seat.close()


def test_yesterdays_misread_takeaway_owner_in_sandwell_is_found_and_put_right(office: Office) -> None:
    page = office.desk.open("/console/conversations")
    page.get_by_role("link", name="Yesterday").click()
    page.locator("summary", has_text="Filters").click()
    page.get_by_label("Area").select_option(label="Sandwell")
    page.get_by_label("Sector").select_option(label="Catering")
    page.get_by_label("Misread or unsure").check()
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("1 conversation.")).to_be_visible()
    page.get_by_role("rowheader").get_by_role("link", name="Bilal").click()
    message = page.locator(".line.owner").filter(has_text=MISREAD)
    expect(message.get_by_text("not sure")).to_be_visible()
    message.locator("summary").click()
    expect(message.get_by_text("Said back before it counts.")).to_be_visible()
    message.get_by_role("link", name="Put right").click()
    page.get_by_label("Yes, exactly").check()
    page.get_by_role("button", name="Put right").first.click()
    message = page.locator(".line.owner").filter(has_text=MISREAD)
    expect(message.get_by_text("put right", exact=True)).to_be_visible()
    expect(page.locator(".answers")).to_contain_text("“Yes, exactly” (level 3)")
    page.close()


def test_staff_take_over_a_talk_on_the_web_phone_and_give_it_back(office: Office) -> None:
    phone = office.phone()
    said = phone.locator(".line .text")
    about = "Dora, a bakery in Tipton, two of us, four years"
    for words, heard in (("hello", "agree"), ("yes", "what is your business"), (about, "Is that right?")):
        write(phone, words)
        expect(said.last).to_contain_text(heard)
    page = office.desk.open("/console/conversations")
    page.get_by_role("rowheader").get_by_role("link", name="Dora").click()
    page.get_by_role("button", name="Take the floor").click()
    expect(said.last).to_contain_text("You are talking with Rita from the team now.")
    page.get_by_label("Your message").fill("Hello Dora, shall we talk about your oven?")
    page.get_by_role("button", name="Send").click()
    expect(said.last).to_have_text("Hello Dora, shall we talk about your oven?")
    expect(phone.locator(".line.staff .name").last).to_have_text("Rita")
    write(phone, "yes please, it is slow")
    expect(page.locator(".line.owner").last).to_contain_text("yes please, it is slow")
    expect(said.last).to_have_text("yes please, it is slow")
    name = phone.evaluate("localStorage.getItem('stallside-owner')")
    heard = office.product.owner(name).read(after=0)
    assert heard["messages"][-1]["from"] == "owner" and not heard["waiting"], "the bot is silent"
    page.get_by_role("button", name="Give the floor back").click()
    expect(phone.get_by_text("This is the automatic helper again.")).to_be_visible()
    expect(said.last).to_contain_text("Is that right?")
    last = office.product.owner(name).read(after=0)["messages"][-1]
    assert (last["from"], last["asks"]) == ("assistant", "confirm")
    page.close()
    phone.context.close()


def write(phone: Page, words: str) -> None:
    phone.get_by_label("Your message").fill(words)
    phone.keyboard.press("Enter")


def test_an_introduction_past_its_clock_is_given_to_somebody_new_at_the_same_organisation(
    office: Office,
) -> None:
    page = office.desk.open("/console/intermediaries")
    page.get_by_role("link", name="Add somebody").click()
    page.get_by_label("Name", exact=True).fill("Dilara M.")
    page.get_by_label("Organisation", exact=True).fill(SAME_PEOPLE)
    page.get_by_label("How they help").fill("She goes through prices with you.")
    page.get_by_label("English", exact=True).check()
    page.get_by_label("Birmingham", exact=True).check()
    page.get_by_label("pricing", exact=True).check()
    page.get_by_label("Told by").select_option(label="E-mail")
    page.get_by_label("E-mail", exact=True).fill("dilara@spice-row.example.org")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name=f"Dilara M., {SAME_PEOPLE}")).to_be_visible()
    page.get_by_role("link", name="Introductions", exact=True).click()
    page.get_by_label("Past its clock only").check()
    page.get_by_role("link", name="Rehana").click()
    expect(page.get_by_text("Past its clock, for")).to_be_visible()
    page.get_by_role("button", name="Ask Dilara M.").click()
    expect(page.get_by_text("Past its clock, for")).to_have_count(0)
    history = page.locator(".history")
    expect(history).to_contain_text("by Rita Review")
    letters(office.product, 3)
    page.reload()
    expect(history).to_contain_text("Offered to Dilara M.")
    page.close()


def test_a_directory_import_is_staged_looked_at_and_taken_over(office: Office) -> None:
    page = office.desk.open("/console/directory/imports")
    page.get_by_label("A file").set_input_files(ROOT / "docs" / "directory-template.csv")
    page.get_by_role("button", name="Stage this file").click()
    expect(page.get_by_role("heading", name="Rent reviews")).to_be_visible()
    other = office.desk.open("/console/directory?words=rent+reviews")
    expect(other.get_by_role("link", name="Rent reviews")).to_have_count(0)
    page.get_by_role("button", name="Take over all that is new or changed").click()
    expect(page.get_by_role("heading", name="Taken over")).to_be_visible()
    other.reload()
    other.get_by_role("link", name="Rent reviews").click()
    expect(other.get_by_text("Your landlord wants more rent?").first).to_be_visible()
    other.close()
    page.close()


def test_a_figure_opens_down_to_its_rows_and_a_row_to_its_conversation(office: Office) -> None:
    page = office.desk.open("/console/programme")
    arrived = page.locator(".main-numbers .part", has_text="Arrived").locator("a")
    many = int(arrived.inner_text())
    assert many >= 5
    arrived.click()
    expect(page.locator("tbody tr")).to_have_count(many)
    page.get_by_role("rowheader").get_by_role("link", name="Meera").click()
    expect(page.get_by_role("heading", name="Conversation with Meera")).to_be_visible()
    page.close()


def test_the_console_is_worked_by_keyboard_alone(office: Office) -> None:
    seat, owner = Seat(office.product, office.browser), office.product.owner("farid")
    page = seat.open("/console/sign-in")
    type_into(page, page.get_by_label("E-mail address"), office.rita.email)
    type_into(page, page.get_by_label("Password", exact=True), PASSWORD)
    type_into(page, page.get_by_label("Code", exact=True), office.rita.code())
    press(page, page.get_by_role("button", name="Sign in"))
    press(page, page.get_by_role("link", name="Conversations", exact=True))
    expect(page.get_by_role("heading", name="Conversations", exact=True)).to_be_visible()
    press(page, page.get_by_role("link", name="Skip to the page"))
    press(page, page.get_by_role("link", name="Yesterday"))
    expect(page.get_by_role("link", name="Yesterday").first).to_have_attribute("aria-current", "page")
    press(page, page.locator("summary", has_text="Filters"))
    type_into(page, page.get_by_label("Sector"), "Cat")
    type_into(page, page.get_by_label("Area"), "Sand")
    press(page, page.get_by_role("button", name="Show"))
    expect(page.get_by_text("2 conversations.")).to_be_visible()
    press(page, page.get_by_role("rowheader").get_by_role("link", name="Farid"))
    press(page, page.get_by_role("button", name="Take the floor"))
    type_into(page, page.get_by_label("Your message"), "Rita here. How are the bills?")
    press(page, page.get_by_role("button", name="Send"), "Space")
    expect(page.locator(".line.staff").last).to_contain_text("Rita here. How are the bills?")
    assert "Rita here. How are the bills?" in [each["text"] for each in owner.listen()]
    press(page, page.get_by_role("button", name="Give the floor back"))
    expect(page.get_by_text("The assistant answers this owner.")).to_be_visible()
    assert owner.listen()[-1]["from"] == "assistant"
    seat.close()


def test_axe_finds_nothing_on_any_page_wide_or_narrow(office: Office) -> None:
    kinds = {each.path: compile_path(f"/console{each.path}")[0] for each in PAGES if each.method == "GET"}
    page = office.desk.open("/console/today")
    waiting = ["/console/join/over", "/console/nowhere", "/console/today/groups/people", "/console/sign-in"]
    waiting += ["/console", "/console/account", "/console/introductions?state=offered"]
    seen = {kind_of(path, kinds) for path in waiting}
    while waiting:
        page.goto(office.product.url + waiting.pop(0))
        for size in (WIDE, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert_accessible(page)
        links = page.locator("a[href^='/console']").evaluate_all(LINKS)
        # What is said when a word to the owner did not go out: no link leads there.
        for link in (*links, *(f"{link}/floor" for link in links if kind_of(link, kinds) == TALK)):
            if (kind := kind_of(link, kinds)) not in seen | NO_PAGE:
                seen.add(kind)
                waiting.append(link)
    page.close()
    assert set(kinds) - seen - NO_PAGE == set(), "no link leads there"


def kind_of(link: str, kinds: dict[str, re.Pattern[str]]) -> str:
    """Which page of the console this is."""
    return next(kind for kind, wanted in kinds.items() if wanted.match(link.partition("?")[0]))
