"""Check an idea: the reality check, for people who do not trade yet and for new plans."""

from bot.core.conversation import Asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.start_check import start_check
from bot.usecases.take_business_beside import take_business_beside
from bot.usecases.tools import Tools, only_saying, opened


def check_idea(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Begin it, or go on with it. Who has not agreed or said what it is about is asked that first."""
    if not snapshot.has_agreed_to("take_part"):
        return Outcome(() if snapshot.asking else (opened(Asking("agree", tries=1)),))
    if not snapshot.details_confirmed:
        told = take_business_beside(snapshot, incoming, tools)
        return told or only_saying(tools.reply("idea-after-details"))
    return start_check(snapshot, incoming, tools, "idea")
