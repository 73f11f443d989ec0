"""What is asked once the results are out: one thing at a time, each once."""

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.usecases.tools import Tools


def asking_after_results(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """The next question that belongs after a finished check; None if all were asked."""
    check = snapshot.check
    if check is None or not check.finished or snapshot.asking or _is_quiet(snapshot):
        return None
    research = Asking("research")
    was_asked = snapshot.name_of_asked(research) in snapshot.passed_over
    return research if snapshot.said_to("research") is None and not was_asked else None


def _is_quiet(snapshot: Snapshot) -> bool:
    is_away = snapshot.owner.stopped or snapshot.held_for_safety or snapshot.unfinished is not None
    return is_away or not snapshot.has_agreed_to("take_part")
