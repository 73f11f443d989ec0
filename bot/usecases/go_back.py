"""Go back: the question before is asked again."""

import re

from bot.core.check import Check, next_practice, practices_of
from bot.core.conversation import ABOUT_FIGURES, INTRODUCTION, Asking
from bot.core.events import AnswerTakenBack, CheckResumed
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.continue_check import continue_check
from bot.usecases.draft_introduction import back_in_introduction
from bot.usecases.take_figure import go_back_in_figures
from bot.usecases.tools import Tools, back_at_it, only_saying, opened

# What a wish to go back says beside "back"; without it, somebody who was away says that they are here again.
A_STEP_BACK = re.compile(
    r"\b(?:go|going|step|take|move|get|bring|put|previous|last|before|earlier|question|one|answer|undo)\b",
    re.IGNORECASE,
)


def go_back(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A level said back goes back to its own question; a practice to the one before it."""
    if _has_returned(snapshot, incoming):
        return continue_check(snapshot, incoming, tools)
    asking, check = snapshot.asking, _check_meant(snapshot)
    if asking and asking.about == "level":
        return Outcome((*back_at_it(snapshot), opened(Asking("practice", practice=asking.practice))))
    if asking and asking.about in ABOUT_FIGURES:
        return go_back_in_figures(snapshot, asking, tools)
    if asking and asking.about.startswith(INTRODUCTION):
        return back_in_introduction(snapshot, asking, incoming, tools)
    if check is None or check.finished or asking is None:
        return only_saying(tools.reply("change-nothing" if check is None else "nothing-open"))
    before = _before(check, snapshot, asking, tools)
    if before is None:
        return only_saying(tools.reply("first-already"))
    events = (CheckResumed(), AnswerTakenBack(before), opened(Asking("practice", practice=before)))
    return Outcome(events, (tools.reply("gone-back"),))


def _has_returned(snapshot: Snapshot, incoming: Incoming) -> bool:
    """True for "ok back" after a pause: the owner is back, and wants no earlier question."""
    is_away = snapshot.unfinished is not None and snapshot.unfinished.paused
    return is_away and "back" in incoming.text.lower() and not A_STEP_BACK.search(incoming.text)


def _check_meant(snapshot: Snapshot) -> Check | None:
    asking = snapshot.asking
    if asking and asking.practice:
        return snapshot.check_with(asking.practice)
    return snapshot.unfinished or snapshot.check


def _before(check: Check, snapshot: Snapshot, asking: Asking, tools: Tools) -> str | None:
    """The answered practice before the one that is open, or would be next."""
    framework = tools.content.framework
    asked = [p.id for p in practices_of(check, framework, snapshot.business)]
    following = next_practice(check, framework, snapshot.business)
    now = asking.practice or (following.id if following else None)
    place = asked.index(now) if now in asked else len(asked)
    answered = [id_ for id_ in asked[:place] if check.answer_to(id_)]
    return answered[-1] if answered else None
