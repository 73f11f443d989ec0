"""A product with Telegram and Twilio, both on loopback, at an address that they can post to."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.telegram_api import TelegramApi
from tests.fakes.twilio_api import ACCOUNT, OURS, TOKEN, TwilioApi
from tests.whole.product import Product

SECRET = "loopback-secret"


def polling(telegram: TelegramApi) -> dict[str, str]:
    """Telegram's updates are fetched."""
    return {"STALLSIDE_TELEGRAM_TOKEN": telegram.token, "STALLSIDE_TELEGRAM_API_URL": telegram.url}


def webhook(telegram: TelegramApi) -> dict[str, str]:
    """Telegram posts its updates."""
    mode = {"STALLSIDE_TELEGRAM_MODE": "webhook", "STALLSIDE_TELEGRAM_SECRET": SECRET}
    return polling(telegram) | mode


def whatsapp(twilio: TwilioApi) -> dict[str, str]:
    """Twilio posts what owners write on WhatsApp."""
    return {
        "STALLSIDE_TWILIO_ACCOUNT_SID": ACCOUNT,
        "STALLSIDE_TWILIO_AUTH_TOKEN": TOKEN,
        "STALLSIDE_TWILIO_API_URL": twilio.url,
        "STALLSIDE_WHATSAPP_FROM": OURS,
    }


@contextmanager
def running_at_public_address(var: Path, settings: Mapping[str, str]) -> Iterator[Product]:
    """A product that knows under which address providers reach it."""
    product = Product(var)
    product.settings = {"STALLSIDE_PUBLIC_URL": product.url, **settings}
    try:
        product.start()
        yield product
    finally:
        product.stop()
