"""Skip: leave the open question without blame."""

from bot.core.conversation import ABOUT_BUSINESS, ABOUT_FIGURES
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.take_details import pass_detail_over
from bot.usecases.take_figure import skip_figure
from bot.usecases.take_open_words import end_with
from bot.usecases.tools import Tools, only_saying, opened


def skip_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What skipping means depends on the question; without one there is nothing to skip."""
    asking = snapshot.asking
    if asking is None:
        return only_saying(tools.reply("nothing-to-skip"))
    if asking.about in ("practice", "level"):
        return record_answer.pass_over(snapshot, incoming, tools, asking.practice or "", "skipped")
    if asking.about == "open":
        return end_with(snapshot, incoming, tools, None)
    if asking.about in ABOUT_BUSINESS:
        return pass_detail_over(asking)
    if asking.about in ABOUT_FIGURES:
        return skip_figure(snapshot, asking, incoming, tools)
    return Outcome() if asking.about in ("agree", "details") else Outcome((opened(None),))
