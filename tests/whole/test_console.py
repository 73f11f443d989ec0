"""What staff do in the console, in a real browser before the whole product."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.whole.console_browser import (
    PATIENCE,
    PHONE,
    Seat,
    Staff,
    chromium,
)
from tests.whole.console_owners import MISREAD, fill, letters
from tests.whole.product import Product, running_product

expect.set_options(timeout=PATIENCE)
SAME_PEOPLE = "Example: Spice Row Kitchens Group"


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
    page.get_by_role("rowheader").get_by_role("link", name="Dora").first.click()
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
