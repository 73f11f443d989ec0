"""Replies to WhatsApp, as the tests of sending write them."""

from datetime import UTC, datetime, timedelta

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
from bot.channels.whatsapp.templates import Templates
from bot.core.conversation import Choice, Picture
from bot.core.message import Parcel
from tests.fakes.twilio_api import OURS

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
OWNER = "+447700900123"
QUICK, LIST = "HX" + "a" * 32, "HX" + "b" * 32
TEMPLATES = Templates({("quick_reply_2", "en"): QUICK, ("list_picker_4", "en"): LIST})
YES_NO = (Choice("agree:yes", "Yes"), Choice("agree:no", "Not now"))
FOUR = tuple(
    Choice(f"p:1:cash_known:{n}", title) for n, title in enumerate(("No", "A guess", "Today", "Yes"))
)
PICTURE = Picture("Nine things", (), alt="Asks customers: mostly there")
PUBLIC = "https://stallside.example"


class Noon:
    """It is always the same moment."""

    def now(self) -> datetime:
        return NOW


def sender_to(account: Account, public: str = PUBLIC, templates: Templates = TEMPLATES) -> WhatsAppSender:
    ways = Ways(OURS, lambda message: f"{public}/media/{message}", f"{public}/channels/whatsapp/status")
    return WhatsAppSender(account, ways if public else Ways(OURS), templates, Noon())


def parcel(text: str = "Good.", message: str = "r1", **fields: object) -> Parcel:
    usual = {"address": f"whatsapp:{OWNER}", "last_heard": NOW - timedelta(minutes=1)}
    return Parcel(message=message, text=text, **(usual | fields))  # type: ignore[arg-type]
