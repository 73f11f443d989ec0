"""Continue: begin the check, go on with it, or begin a new one."""

from bot.core.conversation import Asking
from bot.core.events import CheckResumed, Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.take_details import start_check
from bot.usecases.tools import Tools, only_saying, opened


def continue_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An owner who has not agreed yet is asked that first; a finished check shows that it is done."""
    check = snapshot.check
    if not snapshot.has_agreed_to("take_part"):
        return _ask_to_agree(snapshot)
    if not snapshot.details_confirmed or (snapshot.asking and not _is_waiting(snapshot)):
        return Outcome((CheckResumed(),) if snapshot.held_for_safety else ())
    if check is None:
        return start_check(snapshot, incoming, tools)
    if check.finished:
        return _after_finish(snapshot, incoming, tools)
    return Outcome((CheckResumed(),), (tools.reply("check-goes-on"),))


def _ask_to_agree(snapshot: Snapshot) -> Outcome:
    resumed: tuple[Event, ...] = (CheckResumed(),) if snapshot.held_for_safety else ()
    return Outcome(resumed if snapshot.asking else (*resumed, opened(Asking("agree", tries=1))))


def _is_waiting(snapshot: Snapshot) -> bool:
    return bool(snapshot.held_for_safety or (snapshot.check and snapshot.check.paused))


def _after_finish(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    if incoming.intent == "start_check":
        return start_check(snapshot, incoming, tools)
    return only_saying(tools.reply("nothing-open"))
