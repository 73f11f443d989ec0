"""Take what an owner says about themself and the business."""

from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import CheckStarted, DetailPassedOver, DetailsConfirmed, DetailsGiven, Event
from bot.core.owner import Details
from bot.core.practice import SECTORS
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import PASS
from bot.usecases.tools import Tools, only_saying, opened

MOST_PEOPLE = 500  # beyond this it is a misreading, not one of the smallest businesses
MOST_YEARS = 150
MOST_WORDS, LONGEST_NAME = 4, 40  # of a place, in words and characters
TRIES = 1


def take_detail(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Everything these words say is taken, and what was asked for by its own way of reading."""
    if value_of(incoming.choice, asking.about) == PASS:
        return pass_detail_over(asking)
    details = _read(asking, incoming, tools)
    if not details.is_empty():
        return Outcome((DetailsGiven(details), *_answered(asking, details)))
    if incoming.early:
        return Outcome()
    if asking.tries < TRIES and incoming.intent != "deny":
        again = opened(replace(asking, tries=asking.tries + 1))
        return Outcome((again,), (tools.reply("not-read-open"),))
    return pass_detail_over(asking)


def pass_detail_over(asking: Asking) -> Outcome:
    """The owner would rather not say, or it could not be read twice: go on without it."""
    return Outcome((DetailPassedOver(asking.about), opened(None)))


def _answered(asking: Asking, details: Details) -> tuple[Event, ...]:
    """Close the question. A place whose council is not known is asked about once more, then left."""
    if asking.about == "place" and details.council is None and not asking.tries:
        return (opened(Asking("place", tries=1)),)
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
    return Details(years=number) if asking.about == "years" else Details()


def _read_bare(asking: Asking, incoming: Incoming, details: Details, tools: Tools) -> Details:
    """A bare number or name answers the question it was asked as."""
    number = tools.understanding.read_number(incoming.text)
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
    is_short = 0 < len(words) <= MOST_WORDS and len(incoming.text) <= LONGEST_NAME
    return is_short and incoming.intent not in ("deny", "affirm")


def take_details_confirmation(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Yes begins the check; other words change what was said."""
    tapped = value_of(incoming.choice, "details")
    if tapped == "yes" or (incoming.intent == "affirm" and not incoming.early):
        return _begin(snapshot, incoming, tools)
    details = Details() if tapped else tools.understanding.read_details(incoming.text)
    if not details.is_empty():
        return Outcome((DetailsGiven(details), opened(None)))
    if incoming.early:
        return Outcome()
    return Outcome((opened(Asking("business", tries=1)),), (tools.reply("details-what-to-change"),))


def _begin(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    confirmed: tuple[Event, ...] = (DetailsConfirmed(), opened(None))
    if snapshot.business.stage == "idea":
        confirmed_only = only_saying(tools.reply("idea-not-yet"))
        return Outcome(confirmed, confirmed_only.replies)
    return Outcome(confirmed) + start_check(snapshot, incoming, tools)


def start_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Begin a new short check."""
    number = snapshot.check.number + 1 if snapshot.check else 1
    count = len(tools.content.framework.short_practices(solo=snapshot.business.is_solo))
    begins = tools.reply("check-begins", count=count)
    return Outcome((CheckStarted(number, "short", incoming.at),), (begins,))
