"""The whole short check over every channel, with the provider's published API as the judge."""

import asyncio
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.telegram_api import TelegramApi
from tests.fakes.twilio_api import TwilioApi
from tests.whole.ledger import read_ledger
from tests.whole.owners import PRACTICES, street_of
from tests.whole.phone_owner import CLIENT
from tests.whole.product import Product, running_product
from tests.whole.telegram_post import Brought
from tests.whole.whatsapp_owner import WhatsAppOwner, buttons_of
from tests.whole.with_providers import SECRET, running_at_public_address, webhook, whatsapp
from tests.whole.with_providers import polling as from_polling

A_CHECK = 60.0  # seconds
HOLDER = "HX" + "1" * 32
CONTENT = f"quick_reply_2:en={HOLDER},quick_reply_3:en={HOLDER}"
NUMBER = "+447700900123"
Channels = tuple[Product, TelegramApi, TwilioApi]


@pytest.fixture(scope="module")
def polling(
    tmp_path_factory: pytest.TempPathFactory, product: Product
) -> Iterator[tuple[Product, TelegramApi]]:
    """A product that fetches Telegram's updates."""
    var = tmp_path_factory.mktemp("polling")
    with (
        TelegramApi() as telegram,
        running_product(var, **product.lent(), **from_polling(telegram)) as running,
    ):
        yield running, telegram


@pytest.fixture(scope="module")
def webhooks(tmp_path_factory: pytest.TempPathFactory, product: Product) -> Iterator[Channels]:
    """A product to which Telegram and Twilio post."""
    var = tmp_path_factory.mktemp("webhooks")
    with TelegramApi() as telegram, TwilioApi() as twilio:
        given = webhook(telegram) | whatsapp(twilio) | {"STALLSIDE_TWILIO_CONTENT_SIDS": CONTENT}
        with running_at_public_address(var, product.lent() | given) as running:
            twilio.webhook = f"{running.url}/channels/whatsapp"
            yield running, telegram, twilio


def test_a_whole_check_over_telegram_polling(polling: tuple[Product, TelegramApi]) -> None:
    product, telegram = polling
    assert_telegram_check(product, telegram, 71_001)


def test_a_whole_check_over_telegram_webhooks(webhooks: Channels) -> None:
    product, telegram, _ = webhooks
    assert telegram.webhook["secret_token"] == SECRET, "the product told Telegram where it is"
    assert_telegram_check(product, telegram, 72_001)


def test_a_whole_check_over_whatsapp(webhooks: Channels) -> None:
    product, _, twilio = webhooks
    owner = WhatsAppOwner(NUMBER, twilio, random.Random(7))
    owner.live()
    twilio.assert_as_published()
    letters = twilio.to(NUMBER)
    assert any(buttons_of(letter) for letter in letters), "yes and no can be tapped"
    assert any("1 " in letter.body and not letter.content_sid for letter in letters), "four are numbered"
    assert any(letter.media for letter in letters), "the picture of the nine practices"
    exported = export(product, "whatsapp", "+44 7700 900123")
    assert_nine_answers(exported, owner.written)
    assert exported["owner"]["source"] == "K7"
    assert read_ledger(product, "whatsapp", f"whatsapp:{NUMBER}").written == owner.written


def test_twilio_can_fetch_the_picture_at_its_signed_address(webhooks: Channels) -> None:
    _, _, twilio = webhooks
    WhatsAppOwner("+447700900124", twilio, random.Random(8)).live()
    (picture,) = [link for letter in twilio.to("+447700900124") for link in letter.media]
    answer = CLIENT.get(picture)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert CLIENT.get(picture[:-2]).status_code in (403, 404), "an address that we have not signed"


def test_a_status_callback_moves_the_message_on_and_never_back(webhooks: Channels) -> None:
    product, _, twilio = webhooks
    twilio.write("+447700900125", "hello")
    twilio.wait_until(lambda: twilio.to("+447700900125"))
    sent = twilio.to("+447700900125")[0]
    for status in ("delivered", "sent", "read", "delivered"):
        assert twilio.report(sent, status).status_code == 204
    ledger = read_ledger(product, "whatsapp", "whatsapp:+447700900125")
    assert ledger.outbound[0].state == "read"


def assert_telegram_check(product: Product, telegram: TelegramApi, chat: int) -> None:
    """One owner goes through everything; Telegram has nothing to complain about."""
    street = street_of(1, telegram, Brought(), seed=3, pause=0.1, first=chat)
    asyncio.run(street.live(A_CHECK))
    telegram.assert_as_published()
    owner = street.owners[0]
    assert [sent for sent in telegram.to(chat) if sent.photo], "the picture of the nine practices"
    exported = export(product, "telegram", str(chat))
    assert_nine_answers(exported, owner.written)
    assert exported["owner"]["source"] == "K7"


def export(product: Product, channel: str, address: str) -> dict[str, Any]:
    """What `export-owner` prints."""
    done = product.command("export-owner", "--channel", channel, "--address", address)
    assert done.returncode == 0, done.stderr
    exported: dict[str, Any] = json.loads(done.stdout)
    return exported


def assert_nine_answers(exported: dict[str, Any], written: list[str]) -> None:
    """Nine standing answers, each with the message it came from, and one consent."""
    (check,) = exported["checks"]
    standing = [answer for answer in check["answers"] if not answer["replaced"]]
    assert len({answer["practice"] for answer in standing}) == len(standing) == PRACTICES
    texts = {message["n"]: message["text"] for message in exported["messages"] if message["from"] == "owner"}
    assert all(answer["text"] == texts[answer["message"]] for answer in standing)
    assert all(answer["text"] in written for answer in standing)
    assert check["finished"] and check["overall"]["band"]
    assert [(c["purpose"], c["given"]) for c in exported["consents"]] == [("take_part", True)]
