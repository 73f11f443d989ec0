"""Take what an owner says about themself and the business."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.choices import PASS, value_of
from bot.core.conversation import Asking
from bot.core.events import DetailPassedOver, DetailsGiven, Event
from bot.core.journey import missing_detail
from bot.core.owner import Details
from bot.core.practice import SECTORS
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, opened

MOST_PEOPLE = 250  # beyond this it is a slip of the finger, not one of the smallest businesses
MOST_YEARS = 150
MOST_WORDS, LONGEST_NAME = 4, 40  # of a place, in words and characters
# What is written where a place was asked for, and is the name of none.
NO_NAME = re.compile(
    r"\b(?:don'?t|do not|dunno|idk|not|no idea|why|what|nowhere|any ?where|every ?where|all over|online|"
    r"mobile|"
    r"different|various|depends|home)\b",
    re.IGNORECASE,
)
TRIES = 1
# "8 days a week" is no number of years, and "-5" no number of anything.
_BELOW_NOTHING = re.compile(r"^\s*[-\u2212]")
_OTHER_THINGS = {
    "people": re.compile(
        r"^\s*[-\u2212]|\b(?:days?|hours?|hrs?|weeks?|months?|years?|yrs?)\b", re.IGNORECASE
    ),
    "years": re.compile(
        r"^\s*[-\u2212]|\b(?:days?|nights?|hours?|hrs?|weeks?|people|staff)\b", re.IGNORECASE
    ),
}


def take_detail(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Everything these words say is taken, and what was asked for by its own way of reading."""
    if value_of(incoming.choice, asking.about) == PASS:
        return pass_detail_over(asking)
    details = _read(asking, incoming, tools)
    if not details.is_empty():
        return Outcome((DetailsGiven(details), *answered(snapshot, asking, details)))
    if incoming.is_astray:
        return Outcome()
    if asking.tries < TRIES and incoming.intent != "deny":
        again = opened(replace(asking, tries=asking.tries + 1))
        return Outcome((again,), (tools.reply("not-read-open"),))
    return pass_detail_over(asking)


def pass_detail_over(asking: Asking) -> Outcome:
    """The owner would rather not say, or it could not be read twice: go on without it."""
    return Outcome((DetailPassedOver(asking.about), opened(None)))


def take_which_place(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Which of two places of the same name; what names neither leaves the council open."""
    tapped = value_of(incoming.choice, "which_place")
    named = tapped if tapped in asking.options else None
    if named is None and tapped is None and not incoming.is_astray:
        named = tools.understanding.read_details(incoming.text).council
    if named is None and incoming.is_astray:
        return Outcome()
    if named is None:
        return Outcome((DetailPassedOver("place"), opened(None)), (tools.reply("which-place-left"),))
    return Outcome((DetailsGiven(Details(council=named)), opened(None)))


def answered(snapshot: Snapshot, asking: Asking, details: Details) -> tuple[Event, ...]:
    """Close the question. A place that is in two councils, or in none we know, is asked about once more.

    So is what was asked for, if the words say other things of the business only.
    """
    if details.could_be:
        return (opened(Asking("which_place", options=details.could_be)),)
    if asking.about == "place" and details.council is None and not asking.tries:
        return (opened(Asking("place", tries=1)),)
    if missing_detail(apply_events(snapshot, (DetailsGiven(details),))) == asking.about != "place":
        once_more = opened(replace(asking, tries=asking.tries + 1))
        is_first = asking.tries < TRIES
        return (once_more,) if is_first else (DetailPassedOver(asking.about), opened(None))
    passed = asking.about == "business" or (asking.about == "place" and details.council is None)
    return (*((DetailPassedOver(asking.about),) if passed else ()), opened(None))


def _read(asking: Asking, incoming: Incoming, tools: Tools) -> Details:
    tapped = value_of(incoming.choice, asking.about)
    if tapped:
        return _tapped(asking, tapped)
    details = tools.understanding.read_details(incoming.text)
    return _read_bare(asking, incoming, details, tools)


def _tapped(asking: Asking, value: str) -> Details:
    if asking.about == "sector":
        return Details(sector=next((s for s in SECTORS if s == value), None))
    number = int(value) if value.isdecimal() else None
    if asking.about == "people":
        return Details(people=number)
    if asking.about != "years":
        return Details()
    return Details(years=number) if number else Details(stage="idea")  # "Not open yet"


def _read_bare(asking: Asking, incoming: Incoming, details: Details, tools: Tools) -> Details:
    """A bare number or name answers the question it was asked as."""
    is_taken = details.people if asking.about == "years" else details.years
    counts_other_things = is_taken or _OTHER_THINGS.get(asking.about, _BELOW_NOTHING).search(incoming.text)
    number = None if counts_other_things else tools.understanding.read_number(incoming.text)
    if asking.about == "people" and details.people is None and number and 1 <= number <= MOST_PEOPLE:
        return replace(details, people=round(number))
    if asking.about == "years" and details.years is None and number is not None and 0 <= number <= MOST_YEARS:
        return replace(details, years=number)
    if asking.about == "place" and details.place is None and _is_a_name(incoming):
        return replace(details, place=incoming.text.strip().title())
    return details


def _is_a_name(incoming: Incoming) -> bool:
    words = incoming.text.split()
    if not any(character.isalpha() for character in incoming.text):
        return False
    if NO_NAME.search(incoming.text):
        return False
    is_short = 0 < len(words) <= MOST_WORDS and len(incoming.text) <= LONGEST_NAME
    return is_short and incoming.intent not in ("deny", "affirm")
