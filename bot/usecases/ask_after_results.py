"""What is asked once the results are out: one thing at a time, each once."""

from typing import Literal

from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.counting import FRESH
from bot.core.snapshot import Snapshot
from bot.usecases.agree_to_be_seen import asking_to_be_seen
from bot.usecases.ask_for_introduction import can_be_offered, offer_name
from bot.usecases.tools import Tools

PURPOSES: tuple[Literal["research", "monitoring"], ...] = ("research", "monitoring")


def asking_after_results(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """The next question that belongs after a finished check; None after the last, or one passed over."""
    check = snapshot.check
    if check is None or not check.finished or snapshot.asking or _is_quiet(snapshot):
        return None
    beside = _beside_the_check(snapshot, tools)
    if beside:
        return beside
    if _offers_counting(snapshot, check, tools):
        return Asking("count_offer")
    asked = [Asking(purpose) for purpose in PURPOSES]
    if any(snapshot.name_of_asked(asking) in snapshot.passed_over for asking in asked):
        return None
    return next((a for a in asked if snapshot.said_to(a.about) is None), None)  # type: ignore[arg-type]


def _beside_the_check(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """A person first, before anything is counted; then who brought them here."""
    if offer_name(snapshot) not in snapshot.passed_over and can_be_offered(snapshot, tools):
        return Asking("intro_offer")
    return asking_to_be_seen(snapshot, tools)


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
