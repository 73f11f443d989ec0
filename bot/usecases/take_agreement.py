"""Take the yes or no to taking part."""

from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import DetailsGiven, Event
from bot.core.owner import Details
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.record_consent import consent_to
from bot.usecases.tools import Tools, only_saying, opened


def take_agreement(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Record a yes or a no; anything else asks once more."""
    tapped = value_of(incoming.choice, "agree")
    if tapped == "keep":
        return only_saying(tools.reply("what-we-keep"))
    if tapped == "no" or incoming.intent == "deny":
        return _record(incoming, tools, given=False)
    if tapped == "yes" or (incoming.intent == "affirm" and not incoming.is_astray):
        return _record(incoming, tools, given=True) + _told_with_it(incoming, tools)
    if incoming.is_astray:
        return Outcome()
    again = Outcome((opened(replace(asking, tries=asking.tries + 1)),))
    return again if asking.tries else again + only_saying(tools.reply("agree-who", programme=tools.programme))


def _told_with_it(incoming: Incoming, tools: Tools) -> Outcome:
    """What comes with the yes about the business is not asked for again."""
    said = Details() if incoming.choice else tools.understanding.read_details(incoming.text)
    if said.sector is None or not (said.place or said.people or said.years or said.name):
        return Outcome()
    asks = (opened(Asking("which_place", options=said.could_be)),) if said.could_be else ()
    return Outcome((DetailsGiven(said), *asks))


def _record(incoming: Incoming, tools: Tools, *, given: bool) -> Outcome:
    consent = consent_to("take_part", incoming, tools, given=given, wording="welcome+agree")
    events: tuple[Event, ...] = (consent, opened(None))
    return Outcome(events, (tools.reply("agreed" if given else "not-agreed"),))
