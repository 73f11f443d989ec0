"""The providers' webhooks: who is believed, what is answered, what is kept."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest

from bot.core.message import Arrival, StatusReported, Unhandled
from bot.web.needs import TelegramIn, WhatsAppIn
from tests.fakes.scripted_talk import needs_for

TELEGRAM, WHATSAPP, STATUS = "/channels/telegram", "/channels/whatsapp", "/channels/whatsapp/status"
SECRET = {"x-telegram-bot-api-secret-token": "s3cret"}
FORM = {"content-type": "application/x-www-form-urlencoded; charset=utf-8", "x-twilio-signature": "good"}


def read_update(update):
    return [Arrival("telegram", "7", str(update["update_id"]), kind="text", text=update["text"])]


def signed_for(*urls):
    return lambda url, headers, body: url in urls and headers["x-twilio-signature"] == "good"


def read_form(form):
    return [Arrival("whatsapp", form["From"], form["MessageSid"], kind="text", text=form["Body"])]


def read_status(form, query):
    return [StatusReported("whatsapp", "sent", form["MessageSid"], message=query.get("message"))]


@pytest.fixture
def needs(talk):
    return needs_for(
        talk,
        telegram=TelegramIn("s3cret", read_update),
        whatsapp=WhatsAppIn(signed_for("https://public.test" + WHATSAPP), read_form, read_status),
        public_url="https://public.test/",
    )


async def counted(client, line):
    return line in (await client.get("/metrics")).text.splitlines()


async def test_an_update_with_the_secret_is_kept_and_answered_200(needs, talk, ask):
    answer = await ask(needs).post(TELEGRAM, json={"update_id": 1, "text": "hi"}, headers=SECRET)
    assert answer.status_code == 200
    assert talk.received == [Arrival("telegram", "7", "1", kind="text", text="hi")]


@pytest.mark.parametrize("headers", [{}, {next(iter(SECRET)): "guess"}, {"x-telegram-secret": "s3cret"}])
async def test_an_update_without_the_secret_is_refused_counted_and_not_kept(needs, talk, ask, headers):
    client = ask(needs)
    answer = await client.post(TELEGRAM, json={"update_id": 1, "text": "hi"}, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"]
    assert talk.received == []
    assert await counted(client, 'stallside_refused_requests_total{channel="telegram",reason="forged"} 1.0')


async def test_a_secret_that_is_not_ascii_is_refused_like_any_other(needs, ask):
    answer = await ask(needs).post(TELEGRAM, content=b"{}", headers={next(iter(SECRET)): "sécret".encode()})
    assert answer.status_code == 403


@pytest.mark.parametrize("telegram", [None, TelegramIn("", read_update)])
async def test_telegram_without_a_secret_of_ours_is_closed(needs, ask, telegram):
    client = ask(replace(needs, telegram=telegram))
    assert (await client.post(TELEGRAM, json={}, headers={next(iter(SECRET)): ""})).status_code == 403


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "not_json"),
        (b"{", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"[]", "not_an_update"),
        (b"7", "not_an_update"),
        (b"{}", "unreadable"),
    ],
)
async def test_a_genuine_request_that_says_nothing_is_noted_and_answered_200(needs, talk, ask, body, kind):
    client = ask(needs)
    assert (await client.post(TELEGRAM, content=body, headers=SECRET)).status_code == 200
    assert talk.received == [Unhandled("telegram", kind)]
    assert await counted(client, 'stallside_inbound_events_total{channel="telegram",result="unhandled"} 1.0')


async def test_when_nothing_can_be_kept_the_provider_is_asked_to_come_again(needs, talk, ask):
    talk.away = True
    client = ask(needs)
    answer = await client.post(TELEGRAM, json={"update_id": 1, "text": "hi"}, headers=SECRET)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert await counted(client, 'stallside_inbound_events_total{channel="telegram",result="failed"} 1.0')


async def test_a_signed_message_is_kept_and_answered_204(needs, talk, ask):
    body = urlencode({"From": "whatsapp:+447700900123", "MessageSid": "SM1", "Body": "", "New": "field"})
    answer = await ask(needs).post(WHATSAPP, content=body, headers=FORM)
    assert (answer.status_code, answer.content) == (204, b"")
    assert talk.received == [Arrival("whatsapp", "whatsapp:+447700900123", "SM1", kind="text", text="")]


@pytest.mark.parametrize("headers", [FORM | {"x-twilio-signature": "bad"}, FORM | {"x-twilio-signature": ""}])
async def test_a_message_with_a_wrong_signature_is_refused_counted_and_not_kept(needs, talk, ask, headers):
    client = ask(needs)
    for path in (WHATSAPP, STATUS):
        assert (await client.post(path, content="MessageSid=SM1", headers=headers)).status_code == 403
    assert talk.received == []
    assert await counted(client, 'stallside_refused_requests_total{channel="whatsapp",reason="forged"} 2.0')


async def test_whatsapp_that_is_not_set_up_is_closed(needs, ask):
    client = ask(replace(needs, whatsapp=None))
    assert (await client.post(WHATSAPP, content="MessageSid=SM1", headers=FORM)).status_code == 403


async def test_a_signed_request_that_cannot_be_read_is_noted_and_answered_204(needs, talk, ask):
    assert (await ask(needs).post(WHATSAPP, content=b"\xff%%%", headers=FORM)).status_code == 204
    assert talk.received == [Unhandled("whatsapp", "unreadable")]


async def test_a_status_carries_the_message_of_its_address(needs, talk, ask):
    address = f"{STATUS}?message=m1"
    way = WhatsAppIn(signed_for("https://public.test" + address), read_form, read_status)
    answer = await ask(replace(needs, whatsapp=way)).post(address, content="MessageSid=SM1", headers=FORM)
    assert answer.status_code == 204
    assert talk.received == [StatusReported("whatsapp", "sent", "SM1", message="m1")]


async def test_without_a_public_address_the_one_that_was_asked_counts(needs, ask):
    way = WhatsAppIn(signed_for("http://stallside.test" + WHATSAPP), read_form, read_status)
    client = ask(replace(needs, whatsapp=way, public_url=""))
    body = urlencode({"From": "f", "MessageSid": "SM1", "Body": "x"})
    assert (await client.post(WHATSAPP, content=body, headers=FORM)).status_code == 204


@pytest.mark.parametrize(
    ("client", "status"), [("10.0.0.9", 204), ("10.0.1.9", 403), ("not an address", 403)]
)
async def test_only_a_trusted_proxy_is_believed_about_the_public_address(needs, ask, client, status):
    way = WhatsAppIn(signed_for("https://shop.test" + WHATSAPP), read_form, read_status)
    behind = replace(needs, whatsapp=way, public_url="", trusted_proxies=("127.0.0.1", "10.0.0.0/24"))
    headers = FORM | {"x-forwarded-proto": "https, http", "x-forwarded-host": "shop.test"}
    body = urlencode({"From": "f", "MessageSid": "SM1", "Body": "x"})
    answer = await ask(behind, client=(client, 5000)).post(WHATSAPP, content=body, headers=headers)
    assert answer.status_code == status
