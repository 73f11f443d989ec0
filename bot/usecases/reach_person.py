"""Reach a person: staff are told, and the owner is told how to reach them."""

from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools


def reach_person(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Staff see this conversation as waiting for a person."""
    told = Outcome((FlagRaised("person_wanted"),), (tools.reply("person-flagged"),))
    if not tools.person_contact:
        return told
    return told + Outcome(replies=(tools.reply("person-contact", contact=tools.person_contact),))
