"""Delete everything about an owner, after they said yes to it once more."""

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import ErasureAsked
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, opened
from bot.usecases.withdraw_introduction import taken_back_for_good


def delete_my_data(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Ask once: it cannot be undone."""
    return Outcome((opened(Asking("delete")),))


def take_delete_confirmation(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Only a plain yes deletes; all else keeps everything. It happens after the last reply is sent."""
    tapped = value_of(incoming.choice, "delete")
    said_yes = tapped == "yes" or (tapped is None and incoming.intent in ("affirm", "delete_my_data"))
    if said_yes and not incoming.is_astray:
        taken_back = taken_back_for_good(snapshot, incoming)
        return Outcome((*taken_back, ErasureAsked(), opened(None)), (tools.reply("deleted"),))
    return Outcome((opened(None),), (tools.reply("delete-kept"),))
