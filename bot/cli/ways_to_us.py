"""Links that open a chat with us, on each channel that is set up."""

import asyncio
import logging
from dataclasses import dataclass
from urllib.parse import quote

from bot.bootstrap.path import Parts
from bot.core.errors import ProviderAway

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WaysToUs:
    """The name of our bot on Telegram and our number on WhatsApp, "" where there is none."""

    telegram: str = ""
    whatsapp: str = ""

    def telegram_link(self, start: str) -> str:
        """Opens the chat and sends /start with this behind it."""
        return f"https://t.me/{self.telegram}?start={start}"

    def whatsapp_link(self, text: str) -> str:
        """Opens the chat with these words filled in."""
        return f"https://wa.me/{self.whatsapp.lstrip('+')}?text={quote(text)}"


def find_ways(parts: Parts) -> WaysToUs:
    """What can be linked to. A bot whose name cannot be asked for now is left out."""
    number = parts.settings.whatsapp_from if parts.whatsapp else ""
    return WaysToUs(_bot_name(parts), number.removeprefix("whatsapp:").replace(" ", ""))


def _bot_name(parts: Parts) -> str:
    if parts.telegram is None:
        return ""
    from bot.channels.telegram.name import fetch_name

    try:
        return asyncio.run(fetch_name(parts.telegram.connection))
    except ProviderAway as error:
        log.warning("%s", error)
        return ""
