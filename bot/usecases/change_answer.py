"""Change an earlier answer, in plain words, by a tap, or by an edit of the message that gave it."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.check import Answer, Check, part_of, practices_of
from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.events import FlagRaised, StepOffered
from bot.core.reading import Reading
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.confirm_details import correct_details
from bot.usecases.correct_figure import correct_figure, edited_figure
from bot.usecases.describe_changes import answers_to_change, check_to_change
from bot.usecases.show_results import step_for, told_step
from bot.usecases.take_level import read, was_read
from bot.usecases.tools import Tools, back_at_it, only_saying, opened

PLACE_IN_CHECK = re.compile(r"\b(?:number|no\.?|question|q)\s*(\d{1,2})\b", re.IGNORECASE)


def change_answer(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Find the answer that is meant; ask which if the words do not tell."""
    asking = snapshot.asking
    if asking and asking.about in ("count", "count_sure") and not incoming.choice:
        return correct_figure(snapshot, asking, incoming, tools)
    of_business = correct_details(snapshot, incoming, tools)
    if of_business is not None:
        return of_business
    check = check_to_change(snapshot)
    if check is None:
        return only_saying(tools.reply("change-nothing"))
    practice = _practice_meant(snapshot, check, incoming, tools)
    if practice is None:
        return Outcome((*back_at_it(snapshot), opened(Asking("change_which"))))
    return change_this(snapshot, incoming, tools, practice)


def _practice_meant(snapshot: Snapshot, check: Check, incoming: Incoming, tools: Tools) -> str | None:
    if incoming.choice:
        return None
    numbered = PLACE_IN_CHECK.search(incoming.text)
    asked = _numbered(snapshot, check, tools)
    if numbered and 1 <= int(numbered[1]) <= len(asked):
        return asked[int(numbered[1]) - 1]
    answered = {a.practice for a in check.given()}
    about = [id_ for id_ in tools.understanding.find_practices(incoming.text) if id_ in answered]
    return about[0] if about else None


def _numbered(snapshot: Snapshot, check: Check, tools: Tools) -> list[str]:
    """What the numbers mean that an owner saw before the questions: in a full check, those of a part."""
    framework = tools.content.framework
    if check.kind != "full":
        return [p.id for p in practices_of(check, framework, snapshot.business)]
    part = framework.practices[check.given()[-1].practice].area
    return [p.id for p in part_of(check, part, framework, snapshot.business)]


def change_this(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> Outcome:
    """Take the new level if the same words say it, else ask this practice again."""
    reading = None if incoming.choice else _read_anew(snapshot, incoming, tools, practice)
    said = was_read(practice, reading) if reading and reading.outcome == "level" else Outcome()
    return said + _change(snapshot, incoming, tools, practice, reading)


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


def take_tap_to_change(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A tap on an answer, or on the part it is in; None if it is no such tap."""
    tapped = value_of(incoming.choice, "change_which")
    if tapped in tools.content.framework.parts and answers_to_change(snapshot, tapped, tools):
        return Outcome((*back_at_it(snapshot), opened(Asking("change_which", topic=tapped))))
    check = check_to_change(snapshot)
    given = check.answer_given_to(tapped or "") if check else None
    if given:
        return change_this(snapshot, incoming, tools, given.practice)
    return None


def take_which_to_change(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The answer to "which one"; words that name none end the asking."""
    tapped = take_tap_to_change(snapshot, incoming, tools)
    if tapped is not None:
        return tapped
    meant = tools.understanding.find_practices(incoming.text)
    check = check_to_change(snapshot)
    given = [id_ for id_ in meant if check and check.answer_to(id_)]
    if given and incoming.intent != "deny":
        return change_this(snapshot, incoming, tools, given[0])
    return Outcome((opened(None),), (tools.reply("change-none"),))


def take_edit(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An edited message corrects the answer it gave; any other edit is for staff to see."""
    answer = _answer_from(snapshot, incoming.corrects)
    if answer is None and (figure := edited_figure(snapshot, incoming, tools)):
        return figure
    if answer is None:
        return Outcome((FlagRaised("edited"),), (tools.reply("edited-noted"),))
    return change_this(snapshot, incoming, tools, answer.practice)


def _answer_from(snapshot: Snapshot, message: str | None) -> Answer | None:
    check = check_to_change(snapshot)
    answers = check.given() if check and message else ()
    return next((a for a in answers if a.message == message), None)
