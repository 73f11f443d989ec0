"""Pause: the place is kept, and nothing is asked until the owner writes."""

import re

from bot.core.apply import apply_events
from bot.core.events import CheckPaused, Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.agree_reminders import keep_place
from bot.usecases.take_level import read
from bot.usecases.tools import Tools, opened

SET_ASIDE = ("next_part", "remind", "reminders", "which_day")
CLAUSE = re.compile(r"[.,;!?\n]+|\bbut\b|\band\b", re.IGNORECASE)


def pause_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Keep the place. An answer in the same message ("2 i think. customers here wait") counts."""
    if snapshot.unfinished is None:
        return Outcome(replies=(tools.reply("paused-idle"),))
    answered = _answer_within(snapshot, incoming, tools)
    paused = answered + Outcome((CheckPaused(), *_set_aside(snapshot)))
    return paused + keep_place(apply_events(snapshot, paused.events), incoming, tools)


def _set_aside(snapshot: Snapshot) -> tuple[Event, ...]:
    """A question whether to go on is answered by going: another "go on" later must not be its answer."""
    asking = snapshot.asking
    return (opened(None),) if asking and asking.about in SET_ASIDE else ()


def _answer_within(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    asking = snapshot.asking
    if asking is None or asking.about != "practice" or incoming.is_astray or incoming.choice:
        return Outcome()
    for clause in CLAUSE.split(incoming.text):
        part = Incoming(**{**vars(incoming), "text": clause.strip()})
        reading = read(snapshot, part, tools, asking.practice or "") if clause.strip() else None
        if reading and reading.outcome == "level" and reading.is_sure:
            practice = asking.practice or ""
            return record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=False)
    return Outcome()
