"""Take what was said to a practice that is open; what does not answer it may correct an earlier answer."""

import re
from dataclasses import replace

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.describe_changes import check_to_change
from bot.usecases.pause_check import pause_check
from bot.usecases.take_level import read, take_level, was_read
from bot.usecases.tools import Tools

UNREAD = ("ask_again", "not_an_answer")
REMIND = re.compile(r"\bremind\b", re.IGNORECASE)


def take_practice(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """An answer to it; else a wish to be reminded, or another answer put right, that the engine missed."""
    if incoming.choice:
        return take_level(snapshot, asking, incoming, tools)
    reading = read(snapshot, incoming, tools, asking.practice or "")
    if reading.outcome not in UNREAD:
        return take_level(snapshot, asking, incoming, tools, reading)
    if REMIND.search(incoming.text) and tools.understanding.read_day(incoming.text, incoming.at):
        return pause_check(snapshot, incoming, tools)
    corrected = _corrected(snapshot, asking, incoming, tools)
    return corrected or take_level(snapshot, asking, incoming, tools, reading)


def _corrected(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Words about a practice that was answered, at another level than it has: said back with its question."""
    check = check_to_change(snapshot)
    for practice in tools.understanding.find_practices(incoming.text) if check else ():
        given = check.answer_given_to(practice) if check else None
        if given is None or practice == asking.practice:
            continue
        reading = read(snapshot, incoming, tools, practice)
        if reading.outcome == "level" and reading.level != given.level:
            asked = record_answer.ask_back(incoming, practice, reading, named=True)
            return was_read(practice, replace(reading, confirm=True)) + asked
    return None
