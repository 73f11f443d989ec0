"""What is asked once the results are out: one thing at a time, each once."""

from typing import Literal

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.usecases.tools import Tools

PURPOSES: tuple[Literal["research", "monitoring"], ...] = ("research", "monitoring")


def asking_after_results(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """The next question that belongs after a finished check; None if all were asked."""
    check = snapshot.check
    if check is None or not check.finished or snapshot.asking or _is_quiet(snapshot):
        return None
    for purpose in PURPOSES:
        asking = Asking(purpose)
        if snapshot.said_to(purpose) is None and snapshot.name_of_asked(asking) not in snapshot.passed_over:
            return asking
    return None


def _is_quiet(snapshot: Snapshot) -> bool:
    is_away = snapshot.owner.stopped or snapshot.held_for_safety or snapshot.unfinished is not None
    return is_away or not snapshot.has_agreed_to("take_part")
