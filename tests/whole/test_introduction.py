"""An introduction through every process: the chat, the clock, a letter and its page, the chat again."""

import email
import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.policy import default
from zoneinfo import ZoneInfo

import pytest

from tests.whole.phone_owner import CLIENT, PhoneOwner
from tests.whole.product import Product, running_product

CARD = (
    "can you put me in touch with someone about my prices",
    "nasreen",
    "ring me on 07700 900456 after 3 please, bangla",
    "no",
)
PATIENCE = 60.0  # seconds
WEDNESDAY = 2
LINK = re.compile(r"http://\S+(/introductions/\S+)")


@pytest.fixture(scope="module")
def trying(tmp_path_factory: pytest.TempPathFactory, product: Product) -> Iterator[Product]:
    """A product as somebody tries it: e-mails are laid into a folder."""
    given = product.lent() | {
        "STALLSIDE_SMTP_URL": "folder:mail",
        "STALLSIDE_EMAIL_FROM": "Stallside <stallside@example.org>",
        "STALLSIDE_PUBLIC_URL": "http://127.0.0.1:8000",
        "STALLSIDE_SECRET_KEY": "6" * 64,
    }
    with running_product(tmp_path_factory.mktemp("trying"), **given) as running:
        yield running


def test_an_owner_is_introduced_and_told_and_asked_what_came_of_it(trying: Product) -> None:
    owner = PhoneOwner(trying.url, "rehana")
    sent = agree_to_card(owner)
    assert sent[-1]["asks"] == "practice:customers_asked", "and the check goes on"
    until_she_is_at_work(trying)
    offer = newest_letter(trying)
    assert "Rehana" not in offer and "900456" not in offer
    page = CLIENT.get(trying.url + link_in(offer))
    assert page.status_code == 200 and "Rehana" not in page.text and "900456" not in page.text
    accepted = post_first_form(trying, link_in(offer), page.text)
    assert "Rehana" in accepted and "07700 900456" in accepted
    told = until(lambda: [m["text"] for m in owner.listen() if "has said yes" in m["text"]])
    assert "They will ring you on 07700 900456" in told[0]
    move(trying, "P2DT1H")  # two working days later, and a little
    asked = until(lambda: [m for m in owner.listen() if m["asks"] == "introduction:contacted"])
    assert asked[0]["choices"][0]["title"] == "Yes"
    owner.say("yes she did")
    (kept,) = export(trying, "rehana")["introductions"]
    assert kept["organisation"] == "Example: Spice Row Kitchens Group"
    states = [each["state"] for each in kept["history"]]
    assert states == ["agreed", "offered", "accepted", "contacted"]


def agree_to_card(owner: PhoneOwner) -> list[dict[str, object]]:
    """From hello to the yes to the card."""
    owner.say("hello")
    owner.say("yes")
    owner.say("Rehana, restaurant in Sparkbrook, seven of us, nine years")
    owner.say("yes")
    for words in CARD:
        shown = owner.say(words)
    assert shown[-1]["asks"] == "introduction:card" and "Please ring 07700 900456." in shown[-1]["text"]
    return owner.say("yes send it")


def until_she_is_at_work(product: Product) -> None:
    """On to a Wednesday afternoon, a week or two from now, when the owner does not sleep either."""
    now = datetime.fromisoformat(move(product, "PT0S")).astimezone(ZoneInfo("Europe/London"))
    then = now.replace(hour=15, minute=30) + timedelta(days=7)
    then += timedelta(days=(WEDNESDAY - then.weekday()) % 7)
    move(product, f"PT{int((then - now).total_seconds())}S")


def move(product: Product, by: str) -> str:
    """Move the clock of every process; what time it is then."""
    answer = CLIENT.post(f"{product.url}/test/clock", content=json.dumps({"advance": by}))
    return str(answer.raise_for_status().json()["now"])


def newest_letter(product: Product) -> str:
    """The words of the newest letter in the folder."""
    folder = product.var / "mail"
    found = until(lambda: sorted(folder.glob("*.eml")) if folder.exists() else [])
    letter = email.message_from_bytes(found[-1].read_bytes(), policy=default)
    return str(letter.get_body(("plain",)).get_content())  # type: ignore[attr-defined]


def link_in(letter: str) -> str:
    """The path of the page behind the link."""
    found = LINK.search(letter)
    assert found, letter
    return found[1]


def post_first_form(product: Product, path: str, page: str) -> str:
    """The page after its first form was sent: a yes."""
    form = re.search(r"<form.*?</form>", page, re.DOTALL)
    assert form
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))
    answer = CLIENT.post(product.url + path, data=fields, follow_redirects=True)
    assert answer.status_code == 200, answer.text
    return answer.text


def until[T](look: Callable[[], list[T]]) -> list[T]:
    """What is found, as soon as anything is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("nothing came")


def export(product: Product, owner: str) -> dict[str, list[dict[str, object]]]:
    """What `export-owner` prints."""
    done = product.command("export-owner", "--channel", "web", "--address", owner)
    assert done.returncode == 0, done.stderr
    exported: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return exported
