"""Skip: leave the open question without blame."""

import re
from dataclasses import replace

from bot.core.choices import PASS, choice
from bot.core.conversation import ABOUT_BUSINESS, ABOUT_FIGURES, ASKED_ONCE, About, Asking
from bot.core.events import DetailPassedOver
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.ask_about_owner import take_about_owner
from bot.usecases.take_details import pass_detail_over
from bot.usecases.take_figure import skip_figure
from bot.usecases.take_introduction import INTRODUCTION_SKIPS, skip_in_introduction
from bot.usecases.take_open_words import end_with
from bot.usecases.tools import Tools, back_at_it, only_saying, opened, passed_over

STAYING = ("agree", "details")  # what cannot be left out is asked again
# What is said when a question beside the check is left, so that nobody is answered with silence.
LEFT: dict[About, str] = {
    "reminders": "paused",
    "which_day": "paused",
    "change_which": "change-none",
    "which_check": "check-none",
    "delete": "delete-kept",
}
# Who asks what comes next has not asked to leave anything out.
WHAT_NEXT = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|right|then|now) )*(?:what(?:'?s| is)?|wots?) (?:do i do |now |is )*next\b",
    re.IGNORECASE,
)


def skip_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What skipping means depends on the question; without one there is nothing to skip."""
    asking = snapshot.asking
    if asking and asking.about in ("practice", "level", "open") and WHAT_NEXT.match(incoming.text):
        return Outcome()  # what is open is asked again
    if asking is None:
        return only_saying(tools.reply("nothing-to-skip"))
    if asking.about in ("practice", "level"):
        return record_answer.pass_over(snapshot, incoming, tools, asking.practice or "", "skipped")
    if asking.about == "open":
        return end_with(snapshot, incoming, tools, None)
    if asking.about == "about_you":
        return take_about_owner(snapshot, asking, _passing(asking, incoming), tools)
    if asking.about in ABOUT_FIGURES:
        return skip_figure(snapshot, asking, incoming, tools)
    if asking.about in INTRODUCTION_SKIPS:
        return skip_in_introduction(snapshot, asking, incoming, tools)
    return _beside_the_check(snapshot, asking, tools)


def _beside_the_check(snapshot: Snapshot, asking: Asking, tools: Tools) -> Outcome:
    if asking.about in ABOUT_BUSINESS:
        return pass_detail_over(asking)
    if asking.about == "which_place":
        return Outcome((DetailPassedOver("place"), opened(None)))
    if asking.about in ASKED_ONCE:
        return Outcome(passed_over(snapshot, asking), (tools.reply("skipped"),))
    if asking.about in LEFT:
        return Outcome((opened(None),), (tools.reply(LEFT[asking.about]),))
    return Outcome() if asking.about in STAYING else Outcome((*back_at_it(snapshot), opened(None)))


def _passing(asking: Asking, incoming: Incoming) -> Incoming:
    return replace(incoming, choice=choice("about_you", f"{asking.topic}-{PASS}"))
