"""Take what an introduction is for, and whom the owner would like."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.introduction import Introduction
from bot.core.seeking import seeker_of
from bot.core.service import SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.draft_introduction import change, drafted, named, then
from bot.usecases.find_language import find_language
from bot.usecases.offer_people import NOBODY, OTHER, offer_people, people_who_fit
from bot.usecases.show_services import Looking, show_services
from bot.usecases.tools import Tools, only_saying, opened
from bot.usecases.withdraw_introduction import drop_draft

_ELSE = re.compile(r"\b(?:some(?:one|body) else|other|others|different|neither|another|more)\b", re.I)
_NOBODY = re.compile(r"^(?:no|none|nobody|no ?one|not now|leave it|nah|no thanks)\W*$", re.I)
_ANYONE = re.compile(r"\b(?:any ?one|any ?body|any of them|whoever|either|you choose|don'?t mind)\b", re.I)
_PLACES = (r"\bfirst\b", r"\bsecond\b", r"\bthird\b")


def usable(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Needs for which somebody may be introduced."""
    return tuple(need for need in needs if need not in SIGNPOST_ONLY)


def is_signpost(needs: tuple[Need, ...]) -> bool:
    """True if what is said most plainly is something for which nobody is introduced."""
    return bool(needs) and needs[0] in SIGNPOST_ONLY


def quotable(text: str, needs: tuple[Need, ...]) -> str:
    """The owner's words as they may stand on a card: nothing of debts, visas or papers goes to anybody."""
    return text.strip() if usable(needs) == needs else ""


def signpost(needs: tuple[Need, ...], snapshot: Snapshot, tools: Tools) -> Outcome:
    """Debt and immigration: where help is, never an introduction (safety.md, Hard limits)."""
    no = tools.reply("intro-never")
    return only_saying(no) + show_services(
        Looking(needs, "words", seeker_of(snapshot, needs)), snapshot, tools
    )


def take_need(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """What it is for, in their own words."""
    draft = drafted(snapshot)
    if draft is None:
        return Outcome((opened(None),))
    if value_of(incoming.choice, "intro_need") == NOBODY or _NOBODY.search(incoming.text):
        return drop_draft(draft, incoming, tools)
    needs = tools.understanding.read_needs(incoming.text)
    if is_signpost(needs):
        return drop_draft(draft, incoming, tools, key=None) + signpost(needs, snapshot, tools)
    told = change(draft, wish=quotable(incoming.text, needs), need=next(iter(usable(needs)), None))
    return then(Outcome((told,)), snapshot, incoming, tools)


def take_who(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Whom they would like: a tap, a name, a language, "anyone", somebody else, or nobody."""
    draft = drafted(snapshot)
    if draft is None:
        return Outcome((opened(None),), (tools.reply("old-button"),))
    tapped, text = value_of(incoming.choice, "intro_who"), incoming.text
    if tapped == NOBODY or (tapped is None and (_NOBODY.search(text) or incoming.intent == "deny")):
        return drop_draft(draft, incoming, tools)
    if tapped == OTHER:
        return offer_people(draft, snapshot, incoming, tools, after=asking.options, spoken=asking.topic or "")
    if tapped:
        return choose(tapped, draft, snapshot, incoming, tools, asking.topic or "")
    return _by_words(draft, snapshot, asking, incoming, tools)


def _by_words(
    draft: Introduction, snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome:
    text, spoken = incoming.text, find_language(incoming.text, tools) or asking.topic or ""
    person = find_person(text, draft, snapshot, tools)
    if person and "?" not in text:
        return choose(person, draft, snapshot, incoming, tools, spoken)
    at_place = next((n for n, p in enumerate(_PLACES) if re.search(p, text, re.I)), None)
    if at_place is not None and at_place < len(asking.options):
        return choose(asking.options[at_place], draft, snapshot, incoming, tools, spoken)
    if find_language(text, tools):
        return _by_language(find_language(text, tools) or "", draft, snapshot, asking, incoming, tools)
    if _ELSE.search(text):
        return offer_people(draft, snapshot, incoming, tools, after=asking.options, spoken=spoken)
    if not asking.options and incoming.intent == "affirm":  # yes, somebody else, after one could not
        return offer_people(draft, snapshot, incoming, tools, spoken=spoken)
    is_yes = incoming.intent == "affirm" and len(asking.options) == 1
    if asking.options and (_ANYONE.search(text) or is_yes):
        return choose(asking.options[0], draft, snapshot, incoming, tools, spoken)
    return _by_another_need(draft, snapshot, asking, incoming, tools)


def _by_language(
    code: str, draft: Introduction, snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome:
    """ "Anyone who speaks Bangla" is a fine answer: the best of them; without "anyone" they choose."""
    found = people_who_fit(draft, snapshot, tools, spoken=code)
    speaking = [
        p.availability.intermediary.id for p in found if code in p.availability.intermediary.languages
    ]
    if speaking and (_ANYONE.search(incoming.text) or len(speaking) == 1):
        return choose(speaking[0], draft, snapshot, incoming, tools, code)
    return offer_people(draft, snapshot, incoming, tools, spoken=code)


def _by_another_need(
    draft: Introduction, snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome:
    """Words that name a need change what it is about; others are asked about again."""
    needs = tools.understanding.read_needs(incoming.text)
    if is_signpost(needs):
        return signpost(needs, snapshot, tools)
    if not usable(needs):
        again = opened(replace(asking, tries=asking.tries + 1))
        return Outcome((again,), (tools.reply("intro-who-again"),))
    told = change(draft, wish=quotable(incoming.text, needs), need=usable(needs)[0])
    return then(Outcome((told,)), snapshot, incoming, tools)


def choose(
    id_: str, draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools, spoken: str = ""
) -> Outcome:
    """This person, if they still can; their one language, if they have only one, is what they will speak."""
    fits = {p.availability.intermediary.id: p for p in people_who_fit(draft, snapshot, tools)}
    to = named(id_, tools) if id_ in fits else None
    if to is None:
        after = apply_events(snapshot, (change(draft, to=None),))
        gone = Outcome(replies=(tools.reply("intro-person-gone"),))
        return gone + offer_people(drafted(after) or draft, after, incoming, tools)
    return then(Outcome((change(draft, to=to, next=None, card=None),)), snapshot, incoming, tools, spoken)


def choose_other(draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Words that name somebody else who fits, while something else is asked; None if they name nobody."""
    person = None if incoming.choice else find_person(incoming.text, draft, snapshot, tools)
    if person is None or (draft.to and draft.to.intermediary == person):
        return None
    return choose(person, draft, snapshot, incoming, tools)


def find_person(text: str, draft: Introduction, snapshot: Snapshot, tools: Tools) -> str | None:
    """The one who fits and whose first name stands in these words."""
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    for fit in people_who_fit(draft, snapshot, tools):
        if fit.availability.intermediary.name.split()[0].casefold() in words:
            return fit.availability.intermediary.id
    return None
