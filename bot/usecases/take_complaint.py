"""Take a complaint: numbered, acknowledged, and seen by staff."""

from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools

DIGITS = 6  # of the message's id: enough for a person to find it by


def take_complaint(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The number is the beginning of the message's own id."""
    number = number_of(incoming.id)
    return Outcome((FlagRaised("complaint"),), (tools.reply("complaint-taken", number=number),))


def number_of(message: str) -> str:
    """The number of the complaint in the message with this id."""
    return message.replace("-", "")[:DIGITS].upper()
