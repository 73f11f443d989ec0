"""Ask again: the question that is open, put of our own accord after somebody else has spoken."""

from dataclasses import replace

from bot.core.conversation import ASKED_ON_A_WISH, ASKED_ONCE, Asking, Reply
from bot.core.journey import next_asking
from bot.core.snapshot import Snapshot
from bot.usecases.ask_question import waits_for_check
from bot.usecases.put_into_words import put_into_words
from bot.usecases.tools import Tools


def ask_again(snapshot: Snapshot, tools: Tools) -> tuple[Asking, Reply] | None:
    """The open question, or the one that comes next, with its words; None if nothing is to be asked."""
    asking = snapshot.asking or next_asking(snapshot, tools.content.framework)
    if asking is None or snapshot.owner.stopped or waits_for_check(snapshot, asking):
        return None
    if snapshot.held_for_safety and asking.about not in ASKED_ON_A_WISH:
        return None
    if asking.about in ASKED_ONCE:
        asking = replace(asking, said=True)
    return asking, put_into_words(asking, snapshot, tools)
