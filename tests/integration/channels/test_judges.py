"""The providers on loopback are as strict as the real ones, or our tests would prove nothing."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram.inbound import read_update
from bot.channels.whatsapp.inbound import read_webhook
from bot.channels.whatsapp.signature import Signatures
from bot.core.message import Arrival, StatusReported
from tests.fakes import telegram_api, twilio_api
from tests.fakes.loopback import LoopbackServer
from tests.fakes.telegram_api import TelegramApi
from tests.fakes.twilio_api import TwilioApi

SIX = [[{"text": f"Choice {n}", "callback_data": "x" * 83} for n in range(6)]]


@pytest.fixture
def telegram(samples: object) -> Iterator[TelegramApi]:
    with TelegramApi() as api:
        yield api


@pytest.fixture
def twilio(samples: object) -> Iterator[TwilioApi]:
    with TwilioApi() as api:
        yield api


class Web(LoopbackServer):
    """Where webhooks are posted: keeps what comes."""

    def __init__(self) -> None:
        super().__init__(Starlette(routes=[Route("/{path:path}", self._keep, methods=["POST"])]))
        self.came: list[tuple[str, dict[str, str], bytes]] = []

    async def _keep(self, request: Request) -> Response:
        self.came.append((str(request.url), dict(request.headers), await request.body()))
        return Response(status_code=204)


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as web:
        yield web


@pytest.mark.parametrize(
    ("method", "form"),
    [
        ("sendMessage", {"chat_id": "7", "text": "x" * 5_000}),
        ("sendMessage", {"chat_id": "7", "text": " "}),
        ("sendMessage", {"text": "to nobody"}),
        ("sendMessage", {"chat_id": "7", "text": "x", "colour": "red"}),
        ("sendMessage", {"chat_id": "7", "text": "x", "reply_markup": json.dumps({"inline_keyboard": SIX})}),
        (
            "sendMessage",
            {"chat_id": "7", "text": "x", "reply_markup": json.dumps({"inline_keyboard": "Yes"})},
        ),
        ("answerCallbackQuery", {}),
        ("sendTelegram", {}),
    ],
)
def test_what_telegram_would_not_take_is_complained_about(
    telegram: TelegramApi, method: str, form: dict[str, str]
) -> None:
    httpx.post(f"{telegram.url}/bot{telegram.token}/{method}", data=form, trust_env=False)
    assert telegram.complaints
    with pytest.raises(AssertionError):
        telegram.assert_as_published()


@pytest.mark.parametrize(
    "form",
    [
        {"To": "whatsapp:+447700900123", "Body": "x" * 2_000},
        {"To": "whatsapp:+447700900123"},
        {"Body": "to nobody"},
        {"To": "whatsapp:+447700900123", "Body": "x", "Colour": "red"},
        {"To": "whatsapp:+447700900123", "ContentSid": "quick_reply"},
        {"To": "whatsapp:+447700900123", "Body": "x", "StatusCallback": "our_host/status"},
    ],
)
def test_what_twilio_would_not_take_is_complained_about(twilio: TwilioApi, form: dict[str, str]) -> None:
    address = f"{twilio.url}/2010-04-01/Accounts/{twilio_api.ACCOUNT}/Messages.json"
    answer = httpx.post(address, data=form, auth=(twilio_api.ACCOUNT, twilio_api.TOKEN), trust_env=False)
    assert answer.status_code == 400 and twilio.complaints and not twilio.sent


@pytest.mark.parametrize("auth", [None, (twilio_api.ACCOUNT, "wrong")])
def test_twilio_takes_nothing_from_strangers(twilio: TwilioApi, auth: Any) -> None:
    address = f"{twilio.url}/2010-04-01/Accounts/{twilio_api.ACCOUNT}/Messages.json"
    form = {"To": "whatsapp:+447700900123", "Body": "x"}
    assert httpx.post(address, data=form, auth=auth, trust_env=False).status_code == 401
    assert twilio.sent == []


def test_telegram_posts_to_the_webhook_with_its_secret(telegram: TelegramApi, web: Web) -> None:
    telegram.webhook = {"url": f"{web.url}/channels/telegram", "secret_token": "s3cret"}
    telegram.write(7, "hello")
    [(_, headers, body)] = web.came
    [arrival] = read_update(json.loads(body))
    assert isinstance(arrival, Arrival) and (arrival.address, arrival.text) == ("7", "hello")
    assert headers[telegram_api.SECRET_HEADER] == "s3cret"


def test_twilio_posts_signed_messages_and_statuses(twilio: TwilioApi, web: Web) -> None:
    twilio.webhook = f"{web.url}/channels/whatsapp"
    form = twilio.write("+447700900123", "hello & good bye", WaId="")
    sent = twilio_api.Sent(
        "SM1", form["From"], "x", (), None, {}, f"{web.url}/channels/whatsapp/status?m=17", 0.0
    )
    twilio.report(sent, "undelivered", 63024)
    judge = Signatures(twilio_api.TOKEN)
    assert [judge.is_signed(*one) for one in web.came] == [True, True]
    assert [type(event) for event in read_webhook(form)] == [Arrival]
    assert isinstance(read_webhook({"MessageSid": "SM1", "MessageStatus": "undelivered"})[0], StatusReported)
