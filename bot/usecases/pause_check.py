"""Pause: the place is kept, and nothing is asked until the owner writes."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.conversation import ABOUT_FIGURES
from bot.core.events import CheckPaused, Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.agree_reminders import keep_place
from bot.usecases.take_level import read, was_read
from bot.usecases.tools import Tools, opened

IN_CHECK = ("practice", "level", "change_which")
SET_ASIDE = ("next_part", "remind", "reminders", "which_day")
CLAUSE = re.compile(r"[.,;!?\n]+|\bbut\b|\band\b", re.IGNORECASE)


def pause_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Keep the place. An answer in the same message ("2 i think. customers here wait") counts."""
    if _is_counting(snapshot, incoming, tools):
        return Outcome(replies=(tools.reply("paused"),))
    if snapshot.unfinished is None:
        in_between = snapshot.asking is not None and snapshot.asking.about in IN_CHECK
        return Outcome((opened(None),) if in_between else (), (tools.reply("paused-idle"),))
    answered = _answer_within(snapshot, incoming, tools)
    paused = answered + Outcome((CheckPaused(), *_set_aside(snapshot)))
    return paused + keep_place(apply_events(snapshot, paused.events), incoming, tools)


def _set_aside(snapshot: Snapshot) -> tuple[Event, ...]:
    """A question whether to go on is answered by going: another "go on" later must not be its answer."""
    asking = snapshot.asking
    return (opened(None),) if asking and asking.about in SET_ASIDE else ()


def _is_counting(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> bool:
    """True while figures are asked for: the one that is open waits, unless they name a day for the check."""
    asking = snapshot.asking
    is_open = asking is not None and asking.about in ABOUT_FIGURES
    return is_open and tools.understanding.read_day(incoming.text, incoming.at) is None


def _answer_within(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    asking = snapshot.asking
    if asking is None or asking.about != "practice" or incoming.is_astray or incoming.choice:
        return Outcome()
    for clause in CLAUSE.split(incoming.text):
        part = replace(incoming, text=clause.strip())
        reading = read(snapshot, part, tools, asking.practice or "") if clause.strip() else None
        if reading and reading.outcome == "level" and reading.is_sure:
            practice = asking.practice or ""
            counted = record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=False)
            return was_read(practice, replace(reading, rests_on=())) + counted
    return Outcome()
