"""The card with QR codes that an intermediary hands out: its words, and where its codes lead."""

from bot.channels.qr_card import HandOut, WayIn
from bot.channels.ways_to_us import WaysToUs
from bot.channels.whatsapp.inbound import source_in
from bot.core.errors import SettingWrong
from bot.core.intermediary import Intermediary
from bot.usecases.ports import Wording


def hand_out_of(person: Intermediary, ways: WaysToUs, wording: Wording, programme: str) -> HandOut:
    """The card by which owners come to us from them. Raises SettingWrong: no way in, or no good code."""
    return HandOut(
        title=wording.say("card-title", "en"),
        text=wording.say("card-text", "en"),
        ways=_ways_in(person, ways, wording),
        note=wording.say("card-note", "en", name=person.name, organisation=person.organisation),
        programme=wording.say("card-from", "en", programme=programme),
    )


def is_readable_code(code: str) -> bool:
    """True if a code is read back from the words that its link fills in."""
    return source_in(_hello(code)) == code


def _hello(code: str) -> str:
    return f"Hello {code}"


def _ways_in(person: Intermediary, ways: WaysToUs, wording: Wording) -> tuple[WayIn, ...]:
    if not is_readable_code(person.code):
        raise SettingWrong(
            f"The code of {person.id} cannot be read back: letters and a digit are, such as K7QX."
        )
    found = []
    if ways.whatsapp:
        found.append(WayIn(wording.say("card-whatsapp", "en"), ways.whatsapp_link(_hello(person.code))))
    if ways.telegram:
        found.append(WayIn(wording.say("card-telegram", "en"), ways.telegram_link(person.code)))
    if not found:
        raise SettingWrong("There is no way in to print yet: set up WhatsApp or Telegram (docs/running.md).")
    return tuple(found)
