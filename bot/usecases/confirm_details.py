"""Confirm the details: the line about the business is right, or something in it is put right."""

import re

from bot.core.check import Kind
from bot.core.choices import value_of
from bot.core.conversation import ABOUT_BUSINESS, Asking
from bot.core.events import DetailsConfirmed, DetailsGiven, Event
from bot.core.owner import Correction
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.start_check import start_check
from bot.usecases.take_details import answered, take_detail
from bot.usecases.tools import Tools, only_saying, opened

# "Change it", "not quite": that something is wrong, and not what.
WANTS_A_CHANGE = re.compile(
    r"\b(?:chang\w*|wrong|incorrect|not (?:quite|right|correct|exactly|really)|isn'?t right|edit|alter|amend|"
    r"update|correct (?:it|that|one|some)|fix|mistake|nope?|nah)\b",
    re.IGNORECASE,
)


def take_details_confirmation(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome:
    """Yes begins the check; words that put a fact right change it; other words change nothing."""
    tapped = value_of(incoming.choice, "details")
    if tapped == "yes":
        return _begin(snapshot, incoming, tools)
    if tapped:
        return _ask_what_to_change()
    corrected = tools.understanding.read_correction(incoming.text, snapshot.business)
    if corrected != Correction():
        return _put_right(snapshot, asking, corrected)
    if incoming.is_astray:
        return Outcome()
    if incoming.intent == "affirm":
        return _begin(snapshot, incoming, tools)
    if incoming.intent == "deny" or WANTS_A_CHANGE.search(incoming.text):
        return _ask_what_to_change()
    return only_saying(tools.reply("details-aside"))


def take_business(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """What the business is; where that is known, what to change about it."""
    if snapshot.business.sector is None or incoming.choice or not asking.tries:
        return take_detail(snapshot, asking, incoming, tools)
    corrected = tools.understanding.read_correction(incoming.text, snapshot.business, invited=True)
    if corrected == Correction():
        return take_detail(snapshot, asking, incoming, tools)
    return _put_right(snapshot, asking, corrected)


def correct_details(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """What a wish to change something changes while the business is asked about; None elsewhere."""
    asking = snapshot.asking
    if asking is None or snapshot.details_confirmed:
        return None
    if asking.about == "details":
        return take_details_confirmation(snapshot, asking, incoming, tools)
    if asking.about not in ABOUT_BUSINESS:
        return None
    corrected = tools.understanding.read_correction(incoming.text, snapshot.business)
    if asking.about == "business" or corrected.details.is_empty():
        return take_business(snapshot, asking, incoming, tools)
    return Outcome((DetailsGiven(corrected.details), *answered(snapshot, asking, corrected.details)))


def _put_right(snapshot: Snapshot, asking: Asking, corrected: Correction) -> Outcome:
    details = corrected.details
    if not details.is_empty():
        return Outcome((DetailsGiven(details), *answered(snapshot, asking, details)))
    wrong = corrected.wrong[0]
    if wrong == "business":
        return _ask_what_to_change()
    return Outcome((opened(Asking(wrong)),))  # type: ignore[arg-type]


def _ask_what_to_change() -> Outcome:
    return Outcome((opened(Asking("business", tries=1)),))


def _begin(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    confirmed: tuple[Event, ...] = (DetailsConfirmed(), opened(None))
    kind: Kind = "idea" if snapshot.business.stage == "idea" else "short"
    return Outcome(confirmed) + start_check(snapshot, incoming, tools, kind)
