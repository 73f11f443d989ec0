"""Thank, and say goodbye."""

from bot.core.events import CheckPaused
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, only_saying


def thank_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Thanks end nothing."""
    return only_saying(tools.reply("welcome-you"))


def say_goodbye(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A goodbye in the middle keeps the place and asks no more."""
    if snapshot.unfinished:
        return Outcome((CheckPaused(),), (tools.reply("goodbye"),))
    return only_saying(tools.reply("goodbye-done"))
