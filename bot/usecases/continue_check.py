"""Continue: begin the check, go on with it, or begin a new one."""

import re

from bot.core.conversation import ABOUT_FIGURES, INTRODUCTION, Asking
from bot.core.events import CheckResumed, Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.start_check import ask_which_check, start_check
from bot.usecases.take_level import read, take_level
from bot.usecases.tools import Tools, only_saying, opened

SET_ASIDE = (
    "which_check", "check_again", "reminders", "which_day", "remind", "step_tried", "research", "count_offer",
    *ABOUT_FIGURES,
)  # fmt: skip
SHORT = 4  # words
OF_CHECK = re.compile(r"\b(?:questions?|quiz|check|start|begin|ones?)\b", re.IGNORECASE)


def continue_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An owner who has not agreed yet is asked that first; a finished check shows that it is done."""
    if not snapshot.has_agreed_to("take_part"):
        return _ask_to_agree(snapshot)
    if not snapshot.details_confirmed:
        return Outcome((CheckResumed(),) if snapshot.held_for_safety else ())
    answered = _answered(snapshot, incoming, tools)
    if answered:
        return answered
    named = tools.understanding.find_kind(incoming.text) if incoming.intent == "start_check" else None
    if named and (snapshot.unfinished is None or snapshot.unfinished.kind != named):
        return start_check(snapshot, incoming, tools, named)
    if _goes_on_counting(snapshot, incoming):
        return Outcome()  # the figure that is open is asked for again
    if snapshot.unfinished:
        return _go_on(snapshot, tools)
    if snapshot.check is None and not _has_done_what_fits(snapshot, incoming):
        return start_check(snapshot, incoming, tools)
    if incoming.intent == "start_check" and snapshot.check:
        return ask_which_check(snapshot, incoming, tools)
    resumed: tuple[Event, ...] = (CheckResumed(),) if snapshot.held_for_safety else ()
    return Outcome(resumed) + only_saying(tools.reply("nothing-open"))


def _answered(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """ "All of them" names all the questions, and answers one that is open."""
    asking, is_short = snapshot.asking, len(incoming.text.split()) <= SHORT
    if asking is None or asking.about != "practice" or not is_short or OF_CHECK.search(incoming.text):
        return None
    reading = read(snapshot, incoming, tools, asking.practice or "")
    is_level = incoming.intent == "start_check" and reading.is_sure and reading.outcome == "level"
    return take_level(snapshot, asking, incoming, tools, reading) if is_level else None


def _has_done_what_fits(snapshot: Snapshot, incoming: Incoming) -> bool:
    """True for who does not trade and has looked at their idea: "go on" begins no check of a shop."""
    return (
        snapshot.idea is not None and snapshot.business.stage == "idea" and incoming.intent != "start_check"
    )


def _goes_on_counting(snapshot: Snapshot, incoming: Incoming) -> bool:
    asking = snapshot.asking
    return incoming.intent == "continue_check" and asking is not None and asking.about in ABOUT_FIGURES


def _ask_to_agree(snapshot: Snapshot) -> Outcome:
    resumed: tuple[Event, ...] = (CheckResumed(),) if snapshot.held_for_safety else ()
    return Outcome(resumed if snapshot.asking else (*resumed, opened(Asking("agree", tries=1))))


def _go_on(snapshot: Snapshot, tools: Tools) -> Outcome:
    """Take up the check; a question that only stands in its way is closed."""
    asking, check = snapshot.asking, snapshot.unfinished
    in_the_way = asking is not None and (
        asking.about in (*SET_ASIDE, "next_part") or asking.about.startswith(INTRODUCTION)
    )
    is_waiting = snapshot.held_for_safety or bool(check and check.paused)
    if not in_the_way and asking and not is_waiting:
        return Outcome()
    closed: tuple[Event, ...] = (opened(None),) if in_the_way else ()
    return Outcome((CheckResumed(), *closed), (tools.reply("check-goes-on"),))
