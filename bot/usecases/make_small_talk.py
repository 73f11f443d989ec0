"""Greet, thank, and say goodbye, and meet people where they left off."""

from bot.core.conversation import Asking
from bot.core.events import CheckPaused, CheckResumed
from bot.core.journey import left_to_ask
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, only_saying, opened


def greet_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Somebody who comes back is met where they are, never with the first message again."""
    name = snapshot.owner.name
    hello = tools.reply("greet-back", named="yes" if name else "no", name=name or "")
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    if not snapshot.has_agreed_to("take_part"):
        return Outcome(() if snapshot.asking else (opened(Asking("agree", tries=1)),), (hello,))
    if snapshot.check is None or snapshot.check.finished:
        shown = () if snapshot.asking else (tools.reply("nothing-open"),)
        return only_saying(hello, *shown)
    left = tools.reply("greet-left", left=left_to_ask(snapshot, tools.content.framework))
    return Outcome((CheckResumed(),), (hello, left))


def thank_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Thanks end nothing."""
    return only_saying(tools.reply("welcome-you"))


def say_goodbye(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A goodbye in the middle keeps the place and asks no more."""
    if snapshot.check and not snapshot.check.finished:
        return Outcome((CheckPaused(),), (tools.reply("goodbye"),))
    return only_saying(tools.reply("goodbye-done"))
