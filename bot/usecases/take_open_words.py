"""Take the owner's own words on what would make their week easier, and end the check."""

import re

from bot.core.apply import apply_events
from bot.core.conversation import Asking
from bot.core.events import Event, OpenWordsGiven
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.close_part import finish_check
from bot.usecases.find_support import find_support
from bot.usecases.tools import Tools, only_saying, opened

_ASKS = re.compile(r"\?|^\W*(?:who|where|how|what|which)\b|\b(?:can|could|do) you\b", re.IGNORECASE)
FEW = 2  # words; more than that say something, even after a no


def take_open_words(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Keep the words, and show what goes well and one step. Words that may be astray wait."""
    if incoming.late:
        return only_saying(tools.reply("been-a-while"))
    if incoming.early:
        return Outcome()
    said_nothing = incoming.intent in ("deny", "skip") and len(incoming.text.split()) <= FEW
    return end_with(snapshot, incoming, tools, None if said_nothing else incoming.id)


def keep_or_find_support(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A wish for help that answers what would make the week easier is kept; a question is looked up."""
    asking = snapshot.asking
    if asking and asking.about == "open" and not incoming.choice and not _ASKS.search(incoming.text):
        return take_open_words(snapshot, asking, incoming, tools)
    return find_support(snapshot, incoming, tools)


def end_with(snapshot: Snapshot, incoming: Incoming, tools: Tools, message: str | None) -> Outcome:
    """The check ends with these words, or without any."""
    about = tools.understanding.find_practices(incoming.text) if message else ()
    events: tuple[Event, ...] = (OpenWordsGiven(message, about), opened(None))
    after = apply_events(snapshot, events)
    ended = finish_check(after, after.check, incoming, tools) if after.check else Outcome()
    return Outcome(events) + ended
