"""Every recorded webhook, posted to the running product: its status, its effect, nothing unsigned kept."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fakes.telegram_api import SECRET_HEADER, TelegramApi
from tests.fakes.twilio_api import TwilioApi
from tests.whole.ledger import Row, count_of, read_ledger
from tests.whole.phone_owner import CLIENT
from tests.whole.product import Product
from tests.whole.waiting import until
from tests.whole.with_providers import SECRET, running_at_public_address, webhook, whatsapp

OWNERS_IN_TELEGRAM = ("12345678", "1760450482", "777")
OWNERS_IN_TWILIO = ("447700900123", "1000000000000001")
# What becomes of each sample: the kind of message it is stored as, or what else happens.
TELEGRAM = {
    "bengali_text": "text", "callback_query": "choice", "callback_query_forged_intent": "choice",
    "callback_query_inaccessible_message": "choice", "channel_post": "unhandled", "contact": "contact",
    "document": "file", "edited_message": "text", "edited_message_is_bot_as_string": "text",
    "empty_update": "unhandled", "forwarded": "text", "group_created_service_message": "unhandled",
    "group_message_mention": "group", "inline_query": "unhandled", "location": "location",
    "message_reaction": "unhandled", "migrate_to_supergroup": "unhandled",
    "my_chat_member_added_to_group": "group", "my_chat_member_blocked": "blocked",
    "my_chat_member_unblocked": "unblocked", "photo_with_caption": "picture", "poll_answer": "unhandled",
    "reply_to_message": "text", "start_command": "choice", "start_deeplink": "choice", "sticker": "other",
    "text": "text", "text_4096": "text", "unknown_future_field": "text",
    "user_without_language_or_surname": "text", "venue": "location", "video_note": "voice",
    "voice": "voice",
}  # fmt: skip
TWILIO = {
    "bsuid_only_sender": "text", "bsuid_only_sender_no_waid_field": "text",
    "button_tap_in_session": "choice", "button_tap_template": "choice", "contact_card": "contact",
    "document_forwarded": "file", "duplicate_delivery_of_text": "text", "image_no_caption": "picture",
    "image_with_caption": "picture", "list_pick": "choice", "location": "location",
    "referral_click_to_whatsapp_ad": "text", "sms_inbound": "unhandled", "stop_keyword": "text",
    "text": "text", "text_emoji_only": "text", "text_multiline_markdown_long": "text",
    "text_reply_to_our_message": "text", "voice_note": "voice",
}  # fmt: skip
# What each status makes of a message that was sent.
STATUSES = {
    "status_delivered": "delivered", "status_failed_21610_opted_out": "failed",
    "status_failed_63016_window_closed": "withheld", "status_failed_63018_rate_limit": "queued",
    "status_read": "read", "status_read_eventtype": "read", "status_sent": "sent",
    "status_undelivered_63024_invalid_recipient": "failed", "status_unknown_value": "sent",
}  # fmt: skip
SOMEBODY = 90_001  # the first of the owners from whom the samples come, one for each
NUMBER = 447_700_900_100
NONE_IS_LEFT = 30.0  # seconds until everything that was posted is handled and said
Running = tuple[Product, TelegramApi, TwilioApi]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, product: Product) -> Iterator[Running]:
    """A product to which Telegram and Twilio post."""
    var = tmp_path_factory.mktemp("samples")
    with TelegramApi() as telegram, TwilioApi() as twilio:
        settings = product.lent() | webhook(telegram) | whatsapp(twilio)
        with running_at_public_address(var, settings) as started:
            yield started, telegram, twilio


def test_no_recorded_webhook_is_missing_in_the_tables(samples: Path) -> None:
    recorded = {folder: _names(samples, folder) for folder in ("telegram", "twilio")}
    assert recorded == {"telegram": set(TELEGRAM), "twilio": set(TWILIO) | set(STATUSES)}


@pytest.mark.parametrize("name", TELEGRAM)
def test_every_telegram_sample_has_its_effect_once(name: str, running: Running, samples: Path) -> None:
    product, telegram, _ = running
    owner = SOMEBODY + list(TELEGRAM).index(name)
    update = _of_another_owner(_sample(samples, "telegram", name)["update"], OWNERS_IN_TELEGRAM, str(owner))
    counts = _counts(product)
    for _ in range(2):
        answer = _post_update(product, update, SECRET)
        assert answer.status_code == 200, answer.text
    effect = TELEGRAM[name]
    if effect == "unhandled":
        assert _change(product, counts) == {"unhandled": 2}
    elif effect == "group":
        telegram.wait_until(lambda: any(str(owner) in str(sent.chat) for sent in telegram.sent))
        assert _change(product, counts) == {"group_told": 1}
    elif effect in ("blocked", "unblocked"):
        assert _change(product, counts) == {}
    else:
        _has_one_answered_message(product, "telegram", str(owner), effect)


def test_an_owner_who_blocks_the_bot_is_not_written_to_until_they_let_it_back_in(
    running: Running, samples: Path
) -> None:
    product, telegram, _ = running
    telegram.write(12_345_678, "hello")
    until(lambda: telegram.to(12_345_678))
    for name, blocked in (("my_chat_member_blocked", 1), ("my_chat_member_unblocked", 0)):
        _post_update(product, _sample(samples, "telegram", name)["update"], SECRET)
        assert count_of(product, "conversation", "NOT reachable") == blocked


@pytest.mark.parametrize("name", TWILIO)
def test_every_whatsapp_sample_has_its_effect_once(name: str, running: Running, samples: Path) -> None:
    product, _, twilio = running
    number = str(NUMBER + list(TWILIO).index(name))
    form = _of_another_owner(_sample(samples, "twilio", name)["form"], OWNERS_IN_TWILIO, number)
    counts = _counts(product)
    for _ in range(2):
        assert twilio.post(f"{product.url}/channels/whatsapp", form).status_code == 204
    if TWILIO[name] == "unhandled":
        assert _change(product, counts) == {"unhandled": 2}
    else:
        _has_one_answered_message(product, "whatsapp", form["From"], TWILIO[name])


@pytest.mark.parametrize("name", STATUSES)
def test_every_status_sample_has_its_effect(name: str, running: Running, samples: Path) -> None:
    product, _, twilio = running
    owner = f"+{NUMBER + 50 + list(STATUSES).index(name)}"
    twilio.webhook = f"{product.url}/channels/whatsapp"
    twilio.write(owner, "hello")
    twilio.wait_until(lambda: twilio.to(owner))
    until(lambda: _reply(product, owner).state == "sent")
    (sent,) = twilio.to(owner)
    form = _sample(samples, "twilio", name)["form"] | {"MessageSid": sent.sid}
    assert sent.status_callback
    assert twilio.post(sent.status_callback, form).status_code == 204
    assert _reply(product, owner).state == STATUSES[name]


@pytest.mark.parametrize("name", TELEGRAM)
def test_an_update_without_the_secret_is_refused_and_not_kept(
    name: str, running: Running, samples: Path
) -> None:
    product, _, _ = running
    counts = _counts(product)
    for secret in ("", "wrong", SECRET + "x"):
        answer = _post_update(product, _sample(samples, "telegram", name)["update"], secret)
        assert answer.status_code == 403
    assert _change(product, counts) == {}


@pytest.mark.parametrize("name", [*TWILIO, *STATUSES])
def test_a_webhook_that_twilio_has_not_signed_is_refused_and_not_kept(
    name: str, running: Running, samples: Path
) -> None:
    product, _, twilio = running
    sample, counts = _sample(samples, "twilio", name), _counts(product)
    path = "/channels/whatsapp/status" if sample["endpoint"] == "status" else "/channels/whatsapp"
    for signature in ("", "d3Jvbmc="):
        assert twilio.post(f"{product.url}{path}", sample["form"], signature).status_code == 403
    assert _change(product, counts) == {}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\x00", b"[" * 100_000])
def test_a_body_that_is_no_update_is_taken_and_recorded(body: bytes, running: Running) -> None:
    product, _, _ = running
    counts = _counts(product)
    headers = {SECRET_HEADER: SECRET}
    answer = CLIENT.post(f"{product.url}/channels/telegram", content=body, headers=headers)
    assert answer.status_code == 200
    assert _change(product, counts) == {"unhandled": 1}


def _has_one_answered_message(product: Product, channel: str, address: str, kind: str) -> None:
    until(lambda: not _is_open(product, channel, address))
    ledger = read_ledger(product, channel, address)
    (message,) = [line for line in ledger.lines if line.sender == "owner"]
    assert message.kind == kind
    assert [row.state for row in ledger.inbound] == ["done"]
    assert ledger.outbound, "somebody who writes is answered"


def _is_open(product: Product, channel: str, address: str) -> bool:
    states = {row.state for row in read_ledger(product, channel, address).rows}
    return bool(states & {"waiting", "queued", "sending"})


def _reply(product: Product, owner: str) -> Row:
    return read_ledger(product, "whatsapp", f"whatsapp:{owner}").outbound[0]


def _post_update(product: Product, update: Any, secret: str) -> httpx.Response:
    headers = {SECRET_HEADER: secret} if secret else {}
    return CLIENT.post(f"{product.url}/channels/telegram", json=update, headers=headers)


def _of_another_owner(sample: Any, owners: tuple[str, ...], owner: str) -> Any:
    """The same webhook from somebody else, so that each has a conversation of its own."""
    text = json.dumps(sample)
    for one in owners:
        text = text.replace(one, owner)
    return json.loads(text)


def _sample(samples: Path, folder: str, name: str) -> Any:
    return json.loads((samples / "webhooks" / folder / f"{name}.json").read_text())


def _names(samples: Path, folder: str) -> set[str]:
    return {file.stem for file in (samples / "webhooks" / folder).glob("*.json")}


def _counts(product: Product) -> dict[str, int]:
    return {table: count_of(product, table) for table in ("message", "unhandled", "group_told")}


def _change(product: Product, before: dict[str, int]) -> dict[str, int]:
    return {
        table: count - before[table] for table, count in _counts(product).items() if count != before[table]
    }
