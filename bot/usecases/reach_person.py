"""Reach a person: staff are told, and the owner is told how to reach them."""

from bot.core.conversation import Reply
from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.core.working_time import LONDON
from bot.usecases.answer_danger import say_when_read
from bot.usecases.ask_for_introduction import someone_near
from bot.usecases.tools import Tools


def reach_person(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Staff see this conversation as waiting for a person."""
    told = [_when(incoming, tools)]
    if tools.person_contact:
        told.append(tools.reply("person-contact", contact=tools.person_contact))
    return Outcome((FlagRaised("person_wanted"),), tuple(told)) + someone_near(snapshot, tools)


def _when(incoming: Incoming, tools: Tools) -> Reply:
    """By when somebody on the rota reads it; the usual hours where there is no rota."""
    if incoming.read_by is None:
        return tools.reply("person-flagged")
    by = incoming.read_by.astimezone(LONDON)
    return tools.reply("person-flagged-by", person=say_when_read(by, incoming.at, tools.content.wording))
