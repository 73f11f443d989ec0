"""Welcome someone new: who this is, who can read it, and one question."""

from bot.core.apply import apply_events
from bot.core.conversation import Asking, Reply
from bot.core.events import FlagRaised, OwnerArrived
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.join_chats import join_chats
from bot.usecases.reach_person import reach_person
from bot.usecases.tools import Tools, opened


def welcome_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The first message, whatever it was; who asks for a person, or has a code, is heard at once."""
    arrived = Outcome(
        (OwnerArrived(incoming.source), opened(Asking("agree"))),
        (_welcome(tools),),
    )
    if incoming.intent == "talk_to_person":
        return arrived + reach_person(snapshot, incoming, tools)
    if incoming.intent == "join_chats":
        return arrived + join_chats(apply_events(snapshot, arrived.events), incoming, tools)
    if incoming.intent == "send_media":
        return arrived + Outcome((FlagRaised("media"),))
    return arrived


def _welcome(tools: Tools) -> Reply:
    """Who this is and who can read it, and where more about that stands if there is such an address."""
    words = tools.say("welcome", programme=tools.programme)
    if not tools.privacy_page:
        return Reply(words)
    return Reply(f"{words} {tools.say('privacy-more', address=tools.privacy_page)}")
