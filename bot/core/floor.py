"""Who holds the floor, the bot or a member of staff, and what staff can write while they do."""

from datetime import datetime, timedelta
from typing import Literal

from bot.core.errors import StallsideError
from bot.core.message import WHATSAPP_WINDOW, Channel

BOT = "bot"
# After so long without a word from staff the floor goes back: an owner must not talk to nobody.
FORGOTTEN_AFTER = timedelta(hours=4)
# UTF-16 code units of one message of staff. What is longer than a provider takes at once goes out in parts.
TEXT_LIMIT = 4_000
# Why a reply is kept back: staff speak instead of it, or it is said once they have given the floor back.
STAFF_SPEAK = "staff"
UNTIL_GIVEN_BACK = "until_given_back"
PASSED_OVER = "passed_over_for_staff"  # a message that waited when the floor was taken

# Why staff cannot write free words now.
Mute = Literal["letters", "leaving", "unreachable", "stopped", "window"]
PlainWish = Literal["stop", "delete_my_data"]


class NotWritten(StallsideError):
    """What staff wrote cannot be sent, and was not; says why."""


def window_until(channel: Channel, heard: datetime) -> datetime | None:
    """Until when free words may be written there; None where there is no such limit."""
    return heard + WHATSAPP_WINDOW if channel == "whatsapp" else None


def mute_because(
    channel: Channel, heard: datetime, now: datetime, *, reachable: bool, stopped: bool, leaving: bool
) -> Mute | None:
    """Why nothing can be written to this owner now; None if it can."""
    if channel == "email":
        return "letters"
    if leaving:
        return "leaving"
    if not reachable:
        return "unreachable"
    if stopped:
        return "stopped"
    until = window_until(channel, heard)
    return "window" if until is not None and now >= until else None


def written_length(text: str) -> int:
    """Characters as providers may count them: an emoji can count as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
