"""What is asked once the results are out: one thing at a time, each once."""

from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.counting import FRESH
from bot.core.snapshot import Snapshot
from bot.usecases.tools import Tools


def asking_after_results(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """The next question that belongs after a finished check; None if all were asked."""
    check = snapshot.check
    if check is None or not check.finished or snapshot.asking or _is_quiet(snapshot):
        return None
    if _offers_counting(snapshot, check, tools):
        return Asking("count_offer")
    if snapshot.said_to("research") is None and f"research:{check.number}" not in snapshot.passed_over:
        return Asking("research")
    return None


def _is_quiet(snapshot: Snapshot) -> bool:
    is_away = snapshot.owner.stopped or snapshot.held_for_safety or snapshot.unfinished is not None
    return is_away or not snapshot.has_agreed_to("take_part")


def _offers_counting(snapshot: Snapshot, check: Check, tools: Tools) -> bool:
    """Once for each check, to those who trade and have not told their normal week lately."""
    if f"count_offer:{check.number}" in snapshot.passed_over or check.finished is None:
        return False
    if snapshot.business.stage in ("idea", "starting"):
        return False
    lately = {f.id for f in snapshot.figures if f.at >= check.finished - FRESH}
    return not lately.issuperset(tools.content.counting.week)
