"""Sum up: what came of the check that was done last, or is going on."""

from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.show_results import show_results
from bot.usecases.sum_up_idea import sum_up_idea
from bot.usecases.tools import Tools


def sum_up(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The results of the check, or of the idea if that was the last thing talked about."""
    idea, check = snapshot.idea, snapshot.check
    if idea and (check is None or idea.number > check.number):
        return sum_up_idea(snapshot, incoming, tools)
    return show_results(snapshot, incoming, tools)
