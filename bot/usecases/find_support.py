"""Find support: services and people for what the owner says they need, or for what their check shows."""

from bot.core.apply import apply_events
from bot.core.choices import choice, value_of
from bot.core.conversation import ABOUT_BUSINESS, ASKED_ONCE, Asking, Choice
from bot.core.events import Event
from bot.core.owner import Details
from bot.core.seeking import needs_of_gaps, seeker_of
from bot.core.service import NEEDS, SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.show_services import Looking, show_by_words, show_first_contacts, show_services
from bot.usecases.take_business_beside import asks_for_something, take_business_beside
from bot.usecases.tools import Tools, only_saying, opened

# What most owners look for; everything else is said in own words.
OFTEN_NEEDED: tuple[Need, ...] = (
    "finding_customers", "cash_flow", "tax", "bookkeeping", "hiring", "premises", "energy_bills", "grants",
)  # fmt: skip
NO_NEED = "none"
AGREE = "agree"
SURE = 0.7  # confidence of the engine
# Questions that the journey comes back to by itself, or that another wish goes before.
ASKED_AGAIN = (AGREE, "support_need", "practice", "level", "open", "details", *ABOUT_BUSINESS, *ASKED_ONCE)
MORE_PARTS = 2  # the word itself, and how many were shown


def find_support(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """By the needs in the words; else by the words themselves; else by the check's gaps; else ask."""
    told = take_business_beside(snapshot, incoming, tools)
    if told and not asks_for_something(incoming):
        return told
    return (told or Outcome()) + _found(apply_events(snapshot, told.events if told else ()), incoming, tools)


def _found(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    words = "" if incoming.choice else incoming.text
    said = tools.understanding.read_details(words)
    found = _by_words(words, said, snapshot, tools)
    if found:
        return found
    check = snapshot.check
    if check and check.finished:
        gaps = needs_of_gaps(check, tools.content.framework, tools.content.needs_of)
        if gaps:
            return show_services(Looking(gaps, "check", seeker_of(snapshot, gaps, said)), snapshot, tools)
    return _ask_what_for(snapshot, said, tools)


def may_say_need(intent: str, confidence: float) -> bool:
    """True for words that may say a need where nothing was asked and no other wish was understood.

    Of what the engine is sure is nothing of ours, one in eight sounds like a need ("when is my bin day").
    """
    return intent == "answer" or (intent == "out_of_scope" and confidence < SURE)


def hear_need(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Services for words that say a need where nothing was asked; None if they say none."""
    if not may_say_need(incoming.intent, incoming.confidence):
        return None
    needs = () if incoming.choice else tools.understanding.read_needs(incoming.text)
    return (
        _for_needs(needs, tools.understanding.read_details(incoming.text), snapshot, tools) if needs else None
    )


def take_support_need(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """What the help is wanted for: a choice, or own words. Twice not understood: first contacts."""
    closed: tuple[Event, ...] = (opened(_before(asking)),) if snapshot.asking else ()
    tapped = value_of(incoming.choice, "support_need")
    if tapped is not None:
        return Outcome(closed) + _take_tap(tapped, snapshot, tools)
    if incoming.intent == "deny":
        return Outcome(closed) + only_saying(tools.reply("support-none"))
    said = tools.understanding.read_details(incoming.text)
    found = _by_words(incoming.text, said, snapshot, tools)
    if found:
        return Outcome(closed) + found
    head = tools.say("support-not-understood")
    return Outcome(closed) + show_first_contacts(head, seeker_of(snapshot, (), said), snapshot, tools)


def needs_to_choose(tools: Tools) -> list[Choice]:
    """What most owners look for, and nothing after all."""
    offered = [Choice(choice("support_need", n), tools.say(f"support-need-{n}")) for n in OFTEN_NEEDED]
    return [*offered, Choice(choice("support_need", NO_NEED), tools.say("support-need-none"))]


def _by_words(words: str, said: Details, snapshot: Snapshot, tools: Tools) -> Outcome | None:
    needs = tools.understanding.read_needs(words)
    if needs:
        return _for_needs(needs, said, snapshot, tools)
    if not tools.understanding.says_what_for(words):
        return None
    return show_by_words(words, seeker_of(snapshot, (), said), snapshot, tools)


def _for_needs(needs: tuple[Need, ...], said: Details, snapshot: Snapshot, tools: Tools) -> Outcome:
    """Where debt or immigration comes first, nothing else is said: a signpost must not be lost."""
    if needs[0] in SIGNPOST_ONLY:
        needs = tuple(need for need in needs if need in SIGNPOST_ONLY)
    return show_services(Looking(needs, "words", seeker_of(snapshot, needs, said)), snapshot, tools)


def _take_tap(tapped: str, snapshot: Snapshot, tools: Tools) -> Outcome:
    """`tax`; or `more-3-tax`, once three were shown."""
    *more, named = tapped.split("-")
    need = next((each for each in NEEDS if each == named), None)
    if need is None:
        return only_saying(tools.reply("support-none"))
    shown = int(more[-1]) if len(more) == MORE_PARTS and more[-1].isdecimal() else 0
    return show_services(Looking((need,), "words", seeker_of(snapshot, (need,)), shown), snapshot, tools)


def _ask_what_for(snapshot: Snapshot, said: Details, tools: Tools) -> Outcome:
    """Unless another question would be lost by it, or nothing is asked because danger was noticed."""
    asking = snapshot.asking
    if snapshot.held_for_safety:
        head = tools.say("support-not-understood")
        return show_first_contacts(head, seeker_of(snapshot, (), said), snapshot, tools)
    if asking and asking.about not in ASKED_AGAIN:
        return only_saying(tools.reply("support-tell-me"))
    return Outcome(
        (opened(Asking("support_need", topic=AGREE if asking and asking.about == AGREE else None)),)
    )


def _before(asking: Asking) -> Asking | None:
    return Asking("agree", tries=1) if asking.topic == AGREE else None
