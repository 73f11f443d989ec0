"""Explain what this is, who reads it, and what it cannot do yet."""

from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_for_introduction import someone_near
from bot.usecases.tools import Tools, only_saying


def say_what_i_am(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Plainly: a program, with people behind it."""
    return only_saying(tools.reply("what-i-am", programme=tools.programme))


def help_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What can be said, and when."""
    return only_saying(tools.reply("help")) + someone_near(snapshot, tools)


def tell_privacy(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Who reads this, what is kept, and how to have it deleted; and where all of it can be read."""
    page = tools.privacy_page
    more = (tools.reply("privacy-more", address=page),) if page else ()
    return only_saying(tools.reply("privacy"), tools.reply("what-we-keep"), *more)


def change_language(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """English is all there is for now; staff see who wants another language."""
    return Outcome((FlagRaised("other_language"),), (tools.reply("language-english-only"),))
