"""Reach a person: staff are told, and the owner is told how to reach them."""

from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_for_introduction import someone_near
from bot.usecases.tools import Tools


def reach_person(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Staff see this conversation as waiting for a person."""
    told = [tools.reply("person-flagged")]
    if tools.person_contact:
        told.append(tools.reply("person-contact", contact=tools.person_contact))
    return Outcome((FlagRaised("person_wanted"),), (*told, *someone_near(snapshot, tools)))
