"""Change an earlier answer, in plain words, by a tap, or by an edit of the message that gave it."""

import re

from bot.core.check import Answer, Check, practices_of
from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.events import FlagRaised, apply_events
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.show_results import step_for
from bot.usecases.take_level import read
from bot.usecases.tools import Tools, only_saying, opened

PLACE_IN_CHECK = re.compile(r"\b(?:number|no\.?|question|q)\s*(\d{1,2})\b", re.IGNORECASE)


def change_answer(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Find the answer that is meant; ask which if the words do not tell."""
    check = snapshot.check
    if check is None or not any(not a.replaced for a in check.answers):
        return only_saying(tools.reply("change-nothing"))
    practice = _practice_meant(snapshot, check, incoming, tools)
    if practice is None:
        return Outcome((opened(Asking("change_which")),))
    return change_this(snapshot, incoming, tools, practice)


def _practice_meant(snapshot: Snapshot, check: Check, incoming: Incoming, tools: Tools) -> str | None:
    if incoming.choice:
        return None
    asked = [p.id for p in practices_of(check, tools.content.framework, solo=snapshot.business.is_solo)]
    numbered = PLACE_IN_CHECK.search(incoming.text)
    if numbered and 1 <= int(numbered[1]) <= len(asked):
        return asked[int(numbered[1]) - 1]
    answered = {a.practice for a in check.answers if not a.replaced}
    about = [id_ for id_ in tools.understanding.find_practices(incoming.text) if id_ in answered]
    return about[0] if about else None


def change_this(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> Outcome:
    """Take the new level if the same words say it, else ask this practice again."""
    without_number = Incoming(**{**vars(incoming), "text": PLACE_IN_CHECK.sub("", incoming.text)})
    reading = None if incoming.choice else read(snapshot, without_number, tools, practice)
    if reading and reading.outcome == "level" and reading.is_sure:
        counted = record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=False)
        return counted + _recount(snapshot, incoming, tools, counted)
    if reading and reading.outcome == "level":
        return record_answer.ask_back(incoming, practice, reading)
    return Outcome((opened(Asking("practice", practice=practice)),), (tools.reply("change-ask"),))


def _recount(snapshot: Snapshot, incoming: Incoming, tools: Tools, counted: Outcome) -> Outcome:
    """After a finished check: whether the one step is still the same."""
    after = apply_events(snapshot, counted.events)
    if after.check is None or not after.check.finished:
        return Outcome()
    before = next((s for s in reversed(snapshot.steps) if s.check == after.check.number), None)
    now = step_for(after, after.check, tools, "")
    return only_saying(_told(now == before, tools, now))


def _told(same: bool, tools: Tools, step: StepShown | None) -> Reply:
    if same:
        return tools.reply("results-step-same")
    if step is None:
        return tools.reply("results-no-step")
    return tools.reply("results-step", step=tools.say(f"step-{step.practice}-{step.level}"))


def take_which_to_change(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The answer to "which one"; words that name none end the asking."""
    tapped = value_of(incoming.choice, "change_which")
    if tapped:
        return change_this(snapshot, incoming, tools, tapped)
    meant = tools.understanding.find_practices(incoming.text)
    if meant and incoming.intent != "deny":
        return change_this(snapshot, incoming, tools, meant[0])
    return Outcome((opened(None),), (tools.reply("change-none"),))


def take_edit(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An edited message corrects the answer it gave; any other edit is for staff to see."""
    answer = _answer_from(snapshot, incoming.corrects)
    if answer is None:
        return Outcome((FlagRaised("edited"),), (tools.reply("edited-noted"),))
    return change_this(snapshot, incoming, tools, answer.practice)


def _answer_from(snapshot: Snapshot, message: str | None) -> Answer | None:
    answers = snapshot.check.answers if snapshot.check and message else ()
    return next((a for a in answers if a.message == message and not a.replaced), None)
