"""Links that open a chat with us, on each channel that is set up."""

from dataclasses import dataclass
from urllib.parse import quote


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
