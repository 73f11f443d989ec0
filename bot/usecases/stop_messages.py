"""Stop: no more messages until the owner writes again. A bare word is asked about once."""

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import MessagesStopped
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.agree_reminders import refuse_reminders, wants_no_reminders
from bot.usecases.pause_check import pause_check
from bot.usecases.tools import Tools, opened
from bot.usecases.withdraw_introduction import taken_back_on_stop

BARE = 1  # words; a bare "stop" in a check may only mean: wait


def stop_messages(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """In the middle of a check, a bare word is asked about once. "No reminders" ends those and no more."""
    if wants_no_reminders(incoming):
        return refuse_reminders(incoming, tools)
    asking = snapshot.asking
    in_check = asking is not None and asking.about in ("practice", "level", "open", "count", "count_sure")
    if in_check and not incoming.choice and len(incoming.text.split()) <= BARE:
        return Outcome((opened(Asking("stop_or_wait")),))
    return stop_at_once(snapshot, incoming, tools)


def stop_at_once(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """No more messages, and no call from anybody who was asked; what was told is kept."""
    taken_back = taken_back_on_stop(snapshot, incoming)
    return Outcome((*taken_back, MessagesStopped()), (tools.reply("stopped"),))


def take_stop_or_wait(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """A break, or no more messages; words that say neither are taken as a break."""
    tapped = value_of(incoming.choice, "stop_or_wait")
    if tapped == "all" or incoming.intent == "stop":
        return stop_at_once(snapshot, incoming, tools)
    closed = Outcome((opened(None),))
    return closed + pause_check(snapshot, incoming, tools)
