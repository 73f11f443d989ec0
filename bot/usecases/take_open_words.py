"""Take the owner's own words on what would make their week easier, and end the check."""

from bot.core.events import CheckFinished, OpenWordsGiven, apply_events
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.show_results import show_results
from bot.usecases.tools import Tools, opened

FEW = 2  # words; more than that say something, even after a no


def take_open_words(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Keep the words, and show what goes well and one step. Words from before the question wait."""
    if incoming.early:
        return Outcome()
    said_nothing = incoming.intent in ("deny", "skip") and len(incoming.text.split()) <= FEW
    return finish_check(snapshot, incoming, tools, None if said_nothing else incoming.id)


def finish_check(snapshot: Snapshot, incoming: Incoming, tools: Tools, message: str | None) -> Outcome:
    """The check ends; the owner sees what came of it."""
    events = (OpenWordsGiven(message), CheckFinished(incoming.at), opened(None))
    words = incoming.text if message else ""
    return Outcome(events) + show_results(apply_events(snapshot, events), incoming, tools, own_words=words)
