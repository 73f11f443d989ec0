"""Ask: close what is over, then the open question, or the next one, put into words."""

from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.conversation import ABOUT_FIGURES, ASKED_ON_A_WISH, ASKED_ONCE, INTRODUCTION, Asking, Reply
from bot.core.events import Event
from bot.core.journey import next_asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_after_results import asking_after_results
from bot.usecases.close_part import close_what_is_over
from bot.usecases.draft_introduction import begin, waits_for_business
from bot.usecases.put_into_words import put_into_words
from bot.usecases.tools import Tools, only_saying, opened, passed_over

LEAVING = ("pause", "goodbye")
WHEN_LEAVING = ("reminders", "which_day")  # what somebody who goes may still be asked


def ask_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Open the next question if none is open, and say the one that is; nothing if there is none.

    Who says "wait" or goodbye is asked nothing more than whether to be reminded.
    """
    if snapshot.joined:
        return Outcome()
    closed = close_what_is_over(snapshot, incoming, tools)
    return closed + _ask(apply_events(snapshot, closed.events), incoming, tools)


def _ask(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    if snapshot.asking is None and waits_for_business(snapshot):
        begun = begin(snapshot, incoming, tools)
        first = only_saying(tools.reply("intro-first")) + begun
        return first + _ask(apply_events(snapshot, begun.events), incoming, tools)
    asking = next_asking(snapshot, tools.content.framework) or asking_after_results(snapshot, tools)
    if asking is None or _is_left_alone(snapshot, asking, incoming):
        return Outcome()
    if asking.about in ASKED_ONCE:
        return _ask_once(snapshot, asking, tools)
    events = () if asking == snapshot.asking else (opened(asking),)
    if asking.about == "agree" and incoming.intent == "give_details" and asking.tries:
        return Outcome(events, (_agree_first(asking, snapshot, tools),))
    return Outcome(events, (put_into_words(asking, snapshot, tools),))


def _is_left_alone(snapshot: Snapshot, asking: Asking, incoming: Incoming) -> bool:
    """True while a check is paused, or its owner goes."""
    if asking.about in WHEN_LEAVING:
        return False
    if asking.about in ABOUT_FIGURES or asking.about.startswith(INTRODUCTION):
        return incoming.intent in LEAVING
    return waits_for_check(snapshot, asking) or incoming.intent in LEAVING


def waits_for_check(snapshot: Snapshot, asking: Asking) -> bool:
    """True if this question belongs to a check that is paused."""
    if asking.about in (*WHEN_LEAVING, *ABOUT_FIGURES, *ASKED_ON_A_WISH, *ASKED_ONCE):
        return False
    if asking.about.startswith(INTRODUCTION):
        return False
    check = snapshot.check_with(asking.practice) if asking.practice else snapshot.unfinished
    return bool(check and check.paused and not check.finished)


def _ask_once(snapshot: Snapshot, asking: Asking, tools: Tools) -> Outcome:
    if asking.said:
        return Outcome(passed_over(snapshot, asking))
    events: tuple[Event, ...] = (opened(replace(asking, said=True)),)
    return Outcome(events, (put_into_words(asking, snapshot, tools),))


def _agree_first(asking: Asking, snapshot: Snapshot, tools: Tools) -> Reply:
    """Nothing is kept of what somebody tells before they have agreed: say so instead of passing it over."""
    return replace(put_into_words(asking, snapshot, tools), text=tools.say("agree-first"))
