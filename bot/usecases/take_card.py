"""Take what an owner says to the card: yes to exactly this, no, or a change of one line."""

import hashlib
import re
from dataclasses import replace

from bot.core.acts import Agree
from bot.core.card import Card
from bot.core.choices import choice, value_of
from bot.core.conversation import Asking, Choice
from bot.core.events import ConsentRecorded, DetailPassedOver, Event
from bot.core.introduction import Introduction
from bot.core.introduction_events import IntroductionActed
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.build_card import ASKED_AGAIN, build_card, quoted
from bot.usecases.correct_card import correct_card
from bot.usecases.draft_introduction import change, drafted, named, next_asked, show_card, then
from bot.usecases.offer_people import people_who_fit
from bot.usecases.read_agreement import read_agreement
from bot.usecases.record_consent import consent_to
from bot.usecases.take_wish import choose_other
from bot.usecases.tools import Tools, only_saying, opened, yes_or_no
from bot.usecases.withdraw_introduction import drop_draft, wants_to_withdraw

YES, CHANGE, NO, LEAVE_OUT, BACK = "yes", "change", "no", "out", "back"
FINGERPRINT = 8  # hexadecimal digits
_SEND = re.compile(
    r"^\W*(?:(?:yes|yep|ok|okay|yeah)[\s,.]*)?(?:please )?send(?: it| this| the card)?(?: please)?\W*$", re.I
)
_NOT = re.compile(r"^\W*(?:no|nope|nah|don'?t|do not)(?: send(?: it| this)?| thanks| thank you)?\W*$", re.I)
_LINE = re.compile(
    r"^\W*(?P<out>(?:take|leave|strike|cross|cut)(?: out)?|remove|delete|drop)?\W*"
    r"(?:change )?(?:line |number |no\.? ?)?"
    r"(?P<n>\d{1,2})(?P<gone> out)?\W*(?:to\b|should say\b|:|-)?\s*(?P<words>.*)$",
    re.I | re.S,
)  # fmt: skip
_OUT = re.compile(
    r"^\W*(?:leave|take|cut|strike|remove|delete|drop)(?: (?:it|that|this|the line))?(?: out| off)?\W*$",
    re.I,
)


def take_private(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The separate yes to lines on staff, and on records and tax; what says neither is asked again."""
    draft, given = drafted(snapshot), _agreed(asking, incoming)
    if draft is None:
        return _no_draft(tools)
    if given is None:
        return _ask_once_more(asking, incoming, tools)
    is_plain = incoming.choice or len(incoming.text.split()) == 1
    said = () if given or is_plain else (tools.reply("intro-private-left-out"),)
    return then(Outcome((change(draft, private=given, card=None),), said), snapshot, incoming, tools)


def take_next(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Who may be asked next, if the first one cannot."""
    draft, given = drafted(snapshot), _agreed(asking, incoming)
    if draft is None:
        return _no_draft(tools)
    if given is None:
        return _ask_once_more(asking, incoming, tools)
    events: tuple[Event, ...] = (DetailPassedOver(next_asked(draft)),)
    if given and asking.options:
        events = (*events, change(draft, next=named(asking.options[0], tools), card=None))
    return then(Outcome(events), snapshot, incoming, tools)


def _agreed(asking: Asking, incoming: Incoming) -> bool | None:
    """A no is a no whatever else is said; a yes to something else ("send it") is asked about once."""
    said = None if incoming.choice or incoming.is_astray else read_agreement(incoming.text)
    if said == "else":
        return True if asking.tries and incoming.intent != "deny" else None
    return yes_or_no(incoming, asking.about) if said is None else said == "yes"


def _ask_once_more(asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    if incoming.is_astray or read_agreement(incoming.text) != "else":
        return only_saying(tools.reply("intro-yes-or-no"))
    again = opened(replace(asking, tries=asking.tries + 1))
    return Outcome((again,), (tools.reply("intro-nothing-yet"),))


def take_card(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Yes sends exactly what was shown; a number is a line to change; no ends it."""
    draft = drafted(snapshot)
    if draft is None or draft.card is None or draft.to is None:
        return _no_draft(tools)
    tapped, text = value_of(incoming.choice, "intro_card"), incoming.text
    if tapped == NO or (tapped is None and (_NOT.search(text) or wants_to_withdraw(text))):
        return drop_draft(draft, incoming, tools, "intro-not-sent")
    if tapped == CHANGE:
        return Outcome((opened(Asking("intro_line", topic=draft.id)),))
    if tapped == yes_to(draft.card):
        return _send(draft, snapshot, incoming, tools)
    if tapped:
        return only_saying(tools.reply("intro-card-is-new"))
    said_yes = incoming.intent == "affirm" or _SEND.search(text)
    if said_yes and not incoming.is_astray:
        return _send(draft, snapshot, incoming, tools)
    corrected = None if incoming.is_astray else correct_card(draft, snapshot, incoming, tools)
    if corrected is not None:
        return corrected
    if _LINE.search(text) or "change" in text.casefold():
        return take_line(snapshot, asking, incoming, tools)
    other = choose_other(draft, snapshot, incoming, tools)
    return other or only_saying(tools.reply("intro-card-again"))


def _send(draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Only if the card is still what was shown, and the person still can."""
    fits = {p.availability.intermediary.id for p in people_who_fit(draft, snapshot, tools)}
    if draft.to is None or draft.card is None or draft.to.intermediary not in fits:
        gone = Outcome((change(draft, to=None, next=None, card=None),), (tools.reply("intro-person-gone"),))
        return then(gone, snapshot, incoming, tools)
    if build_card(draft, snapshot, tools, incoming.at) != draft.card:
        return show_card(draft, snapshot, incoming, tools, key="intro-card-is-new")
    to = {draft.to.organisation, *([draft.next.organisation] if draft.next else [])}
    consents = (_consent(organisation, incoming, tools) for organisation in sorted(to))
    agreed = IntroductionActed(draft.id, Agree(draft.to, draft.card, draft.next), incoming.at)
    return Outcome((*consents, agreed, opened(None)), (tools.reply("intro-sending"),))


def _consent(organisation: str, incoming: Incoming, tools: Tools) -> ConsentRecorded:
    recorded = consent_to("introduction", incoming, tools, given=True, wording="ask-intro-card")
    return ConsentRecorded(replace(recorded.consent, to=organisation))


def yes_to(card: Card) -> str:
    """What a tap on yes says: yes to this very card, never to one that was shown before."""
    return f"{YES}-{hashlib.sha256(card.text.encode()).hexdigest()[:FINGERPRINT]}"


def take_line(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Which line to change, by its number; new words or "leave out" may come with it."""
    draft = drafted(snapshot)
    if draft is None or draft.card is None:
        return _no_draft(tools)
    if value_of(incoming.choice, "intro_line") == BACK:
        return show_card(draft, snapshot, incoming, tools)
    found = _LINE.search(incoming.text)
    number = int(found["n"]) if found else 0
    if not found or not 1 <= number <= len(draft.card.lines):
        if asking.about == "intro_line" and (incoming.intent == "affirm" or _SEND.search(incoming.text)):
            return show_card(draft, snapshot, incoming, tools)  # a yes is for the card, seen once more
        again = (tools.reply("intro-line-again", count=len(draft.card.lines)),)
        said = again if found or asking.about == "intro_line" else ()
        return Outcome((opened(Asking("intro_line", topic=draft.id)),), said)
    id_ = draft.card.lines[number - 1].id
    if id_ in ASKED_AGAIN:
        return _ask_again(id_, draft, snapshot, incoming, tools)
    if found["out"] or found["gone"] or _OUT.search(found["words"]):
        return _strike(id_, draft, snapshot, incoming, tools)
    if found["words"].strip():
        return _edit(id_, found["words"], draft, snapshot, incoming, tools)
    return Outcome((opened(Asking("intro_edit", topic=id_)),))


def take_edit(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """New words for the line, or leave it out, or leave it as it is."""
    draft, id_ = drafted(snapshot), asking.topic or ""
    if draft is None:
        return _no_draft(tools)
    tapped = value_of(incoming.choice, "intro_edit")
    if tapped == LEAVE_OUT or (tapped is None and _OUT.search(incoming.text)):
        return _strike(id_, draft, snapshot, incoming, tools)
    if tapped == BACK or not incoming.text.strip():
        return show_card(draft, snapshot, incoming, tools)
    return _edit(id_, incoming.text, draft, snapshot, incoming, tools)


def _strike(id_: str, draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    struck = replace(draft, struck=tuple(dict.fromkeys((*draft.struck, id_))))
    return show_card(struck, snapshot, incoming, tools, key="intro-line-out")


def _edit(
    id_: str, words: str, draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    edits = tuple({**dict(draft.edits), id_: quoted(words)}.items())
    edited = replace(draft, edits=edits, struck=tuple(each for each in draft.struck if each != id_))
    return show_card(edited, snapshot, incoming, tools, key="intro-line-changed")


def _ask_again(
    id_: str, draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    """Who gets it and how to be reached are asked again: what is on the card is what will happen."""
    if id_ == "reach":
        return Outcome((opened(Asking("intro_way")),))
    if id_ == "shared" or draft.reached is None:
        who = Outcome((change(draft, to=None, next=None, card=None),), (tools.reply("intro-line-who"),))
        return then(who, snapshot, incoming, tools)
    asked = change(draft, reached=replace(draft.reached, when="", language=""), card=None)
    return then(Outcome((asked,)), snapshot, incoming, tools)


def card_text(draft: Introduction | None, tools: Tools) -> str:
    """The card exactly as it will be sent, its lines numbered, and the question."""
    if draft is None or draft.card is None or draft.to is None:
        return tools.say("intro-over-already")
    lines = [f"{number}. {line.text}" for number, line in enumerate(draft.card.lines, start=1)]
    other = draft.next if draft.next and draft.next.organisation != draft.to.organisation else None
    person = tools.directory.intermediary(draft.to.intermediary)
    ask = tools.say(
        "ask-intro-card",
        name=person.intermediary.name if person else "",
        organisation=draft.to.organisation,
        next=other.organisation if other else "",
        more="yes" if other else "no",
    )
    return "\n".join((tools.say("intro-card-head"), *lines, "", ask))


def card_choices(draft: Introduction | None, tools: Tools) -> list[Choice]:
    """Yes to this very card, change a line, or do not send."""
    if draft is None or draft.card is None:
        return []
    offered = ((yes_to(draft.card), "intro-card-yes"), (CHANGE, "intro-card-change"), (NO, "intro-card-no"))
    return [Choice(choice("intro_card", value), tools.say(key)) for value, key in offered]


def _no_draft(tools: Tools) -> Outcome:
    return Outcome((opened(None),), (tools.reply("old-button"),))
