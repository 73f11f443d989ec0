"""Explain what this is, who reads it, and what it cannot do yet."""

import re
from dataclasses import replace

from bot.core.events import Event, FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_for_introduction import someone_near, someone_who_speaks
from bot.usecases.tools import Tools, only_saying, opened

# Who wants what is spoken here already; "my english is bad" is not that.
_ENGLISH = re.compile(
    r"\W*(?:(?:in|use|speak|talk|write|i|we|can|let'?s|lets|want|prefer|to|yes|just|only)\W+)*english"
    r"(?:\W+(?:please|pls|is|fine|ok|okay|good|only|language|thanks|then))*\W*",
    re.IGNORECASE,
)


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
    """English is all there is for now; staff see who wants another language, and people may speak it."""
    if _ENGLISH.fullmatch(incoming.text) and not incoming.choice:
        return Outcome(_once_more(snapshot), (tools.reply("language-is-english"),))
    speaker = someone_who_speaks(snapshot, incoming, tools)
    return speaker or Outcome((FlagRaised("other_language"),), (tools.reply("language-english-only"),))


def _once_more(snapshot: Snapshot) -> tuple[Event, ...]:
    """A question that is asked once stands, since nothing was said to it."""
    asking = snapshot.asking
    return (opened(replace(asking, said=False)),) if asking and asking.said else ()
