"""Take what was said to a practice that is open; what does not answer it may correct an earlier answer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.check import Answer
from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.describe_changes import check_to_change
from bot.usecases.explain_question import ASKED_AGAIN
from bot.usecases.pause_check import pause_check
from bot.usecases.point_back import take_earlier
from bot.usecases.take_level import read, take_choice_in_words, take_confirmation, take_level, was_read
from bot.usecases.tools import Tools

UNREAD = ("ask_again", "not_an_answer")
REMIND = re.compile(r"\bremind\b", re.IGNORECASE)


def take_practice(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """An answer to it; else a wish to be reminded, or another answer put right, that the engine missed."""
    if incoming.choice:
        return take_level(snapshot, asking, incoming, tools)
    earlier = take_choice_in_words(snapshot, incoming, tools) or take_earlier(
        snapshot, asking, incoming, tools
    )
    if earlier:
        return earlier
    reading = read(snapshot, incoming, tools, asking.practice or "")
    if reading.outcome not in UNREAD:
        return take_level(snapshot, asking, incoming, tools, reading)
    if REMIND.search(incoming.text) and tools.understanding.read_day(incoming.text, incoming.at):
        return pause_check(snapshot, incoming, tools)
    if ASKED_AGAIN.search(incoming.text):
        return Outcome()  # the open question is asked once more
    others = _others_named(snapshot, asking, incoming, tools)
    corrected = _corrected(snapshot, others, incoming, tools)
    # Who talks about another answer has not tried to answer this one.
    aside = replace(asking, tries=asking.tries - 1) if others else asking
    return corrected or take_level(snapshot, aside, incoming, tools, reading)


def _others_named(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> list[Answer]:
    """Earlier answers that the words name; none if they name what is open as well."""
    named, check = tools.understanding.find_practices(incoming.text), check_to_change(snapshot)
    given = [check.answer_given_to(id_) for id_ in named] if check else []
    return [] if asking.practice in named else [answer for answer in given if answer]


def _corrected(
    snapshot: Snapshot, others: Sequence[Answer], incoming: Incoming, tools: Tools
) -> Outcome | None:
    """Words about a practice that was answered, at another level than it has: said back with its question."""
    for given in others:
        practice = given.practice
        reading = read(snapshot, incoming, tools, practice)
        if reading.outcome == "level" and reading.level != given.level:
            asked = record_answer.ask_back(incoming, practice, reading, named=True)
            return was_read(practice, replace(reading, confirm=True)) + asked
    return None


def take_confirmation_or_earlier(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome:
    """The answer to a level that was said back, unless the words name another answer."""
    earlier = take_earlier(snapshot, asking, incoming, tools)
    return earlier or take_confirmation(snapshot, asking, incoming, tools)
