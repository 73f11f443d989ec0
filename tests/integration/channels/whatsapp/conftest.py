"""Twilio on loopback, and our account there."""

from collections.abc import Iterator

import pytest

from bot.channels.whatsapp.account import Account
from tests.fakes.twilio_api import ACCOUNT, TOKEN, TwilioApi


@pytest.fixture
def api() -> Iterator[TwilioApi]:
    """The Messages API; whatever we sent was as published."""
    with TwilioApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
def account(api: TwilioApi) -> Iterator[Account]:
    """Our account there."""
    account = Account(ACCOUNT, TOKEN, api.url, proxies=False)
    yield account
    account.disconnect()
