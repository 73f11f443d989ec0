"""Change this answer: take the new level if the words say it, else ask its practice again."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.conversation import Asking, Reply
from bot.core.events import StepOffered
from bot.core.reading import Reading
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.describe_changes import check_to_change
from bot.usecases.show_results import step_for, told_step
from bot.usecases.take_level import read, was_read
from bot.usecases.tools import Tools, back_at_it, only_saying, opened

PLACE_IN_CHECK = re.compile(r"\b(?:number|no\.?|question|q)\s*(\d{1,2})\b", re.IGNORECASE)


def change_this(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> Outcome:
    """Take the new level if the same words say it, else ask this practice again."""
    reading = None if incoming.choice else _read_anew(snapshot, incoming, tools, practice)
    said = was_read(practice, reading) if reading and reading.outcome == "level" else Outcome()
    return said + _change(snapshot, incoming, tools, practice, reading)


def says_level(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> bool:
    """True if these words, without the number of a question, say a level of this practice."""
    return _read_anew(snapshot, incoming, tools, practice).outcome == "level"


def _read_anew(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> Reading:
    """The level in these words, the number of the question left out."""
    without_number = replace(incoming, text=PLACE_IN_CHECK.sub("", incoming.text))
    reading = read(snapshot, without_number, tools, practice)
    return reading if without_number.text == incoming.text else replace(reading, rests_on=())


def _change(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str, reading: Reading | None
) -> Outcome:
    if reading and reading.outcome == "level" and reading.is_sure:
        counted = record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=False)
        return counted + _recount(snapshot, incoming, tools, counted)
    if reading and reading.outcome == "level":
        asked = record_answer.ask_back(incoming, practice, reading, named=True)
        return Outcome(back_at_it(snapshot)) + asked
    again = (*back_at_it(snapshot), opened(Asking("practice", practice=practice)))
    return Outcome(again, (tools.reply("change-ask"),))


def _recount(snapshot: Snapshot, incoming: Incoming, tools: Tools, counted: Outcome) -> Outcome:
    """After a finished check: whether the one step is still the same."""
    after = apply_events(snapshot, counted.events)
    check = after.check
    if check is None or not check.finished or check_to_change(after) != check:
        return Outcome()
    before = next((s for s in reversed(snapshot.steps) if s.check == check.number), None)
    now = step_for(after, check, tools)
    if before and now and (now.practice, now.level) == (before.practice, before.level):
        return only_saying(tools.reply("results-step-same"))
    offered = (StepOffered(now),) if now else ()
    return Outcome(offered, (Reply(told_step(now, after, check, tools)),))
