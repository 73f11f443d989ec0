"""What is asked once the results are out: one thing at a time, each once."""

from typing import Literal

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.usecases.tools import Tools

PURPOSES: tuple[Literal["research", "monitoring"], ...] = ("research", "monitoring")


def asking_after_results(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """The next question that belongs after a finished check; None after the last, or one passed over."""
    check = snapshot.check
    if check is None or not check.finished or snapshot.asking or _is_quiet(snapshot):
        return None
    asked = [Asking(purpose) for purpose in PURPOSES]
    if any(snapshot.name_of_asked(asking) in snapshot.passed_over for asking in asked):
        return None
    return next((a for a in asked if snapshot.said_to(a.about) is None), None)  # type: ignore[arg-type]


def _is_quiet(snapshot: Snapshot) -> bool:
    is_away = snapshot.owner.stopped or snapshot.held_for_safety or snapshot.unfinished is not None
    return is_away or not snapshot.has_agreed_to("take_part")
