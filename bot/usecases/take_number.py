"""Take the number on which an owner wants to be reached, also when they put it right later."""

import re
from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.introduction import Introduction, ReachedBy
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.draft_introduction import WITH_NUMBER, change, drafted, then
from bot.usecases.read_phone import PhoneSaid, read_phone, takes_number_back
from bot.usecases.read_reach import means_this_number, read_way
from bot.usecases.tools import Tools, only_saying, opened

THIS, NONE, NTH = "this", "none", "nth-"
PAIR = 2
_FIRST = re.compile(r"\b(?:first|1st)\b", re.I)
_SECOND = re.compile(r"\b(?:second|2nd|last|latter)\b", re.I)


def number_in(phone: PhoneSaid, incoming: Incoming) -> str | None:
    """Of several none is taken, and none in the place of one that was taken back."""
    if phone.number or phone.several or phone.unsure:
        return phone.number
    return incoming.number if means_this_number(incoming.text) else None


def read_back(phone: PhoneSaid, tools: Tools) -> tuple[Reply, ...]:
    """One of two numbers is said back at once, and stands on the card as well."""
    return (tools.reply("intro-number-taken", number=phone.number),) if phone.picked else ()


def which_number(phone: PhoneSaid, tools: Tools) -> Outcome:
    """A number that nobody meant might be a stranger's: ask which."""
    asking = Asking("intro_number", options=phone.several)
    return Outcome((opened(asking),), (tools.reply("intro-number-several"),))


def take_number(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The number; who does not want to give one is reached through this chat."""
    draft = drafted(snapshot)
    if draft is None or draft.reached is None:
        return _no_draft(tools)
    tapped, text = value_of(incoming.choice, "intro_number"), incoming.text
    phone = read_phone(text)
    if phone.several:
        return which_number(phone, tools)
    number = phone.number or _offered(phone, asking, incoming)
    if number:
        reached = _reached(draft, replace(draft.reached, number=number), snapshot, incoming, tools)
        return Outcome(replies=read_back(phone, tools)) + reached
    if phone.unsure:
        return only_saying(tools.reply("intro-number-whole"))
    if tapped == NONE or incoming.intent == "deny" or read_way(text) == "chat":
        told = Outcome(replies=(tools.reply("intro-number-none"),))
        through = replace(draft.reached, way="chat", number=None)
        return told + _reached(draft, through, snapshot, incoming, tools)
    said_digits = any(letter.isdigit() for letter in text)
    return only_saying(tools.reply("intro-number-wrong" if said_digits else "intro-number-again"))


def _offered(phone: PhoneSaid, asking: Asking, incoming: Incoming) -> str | None:
    """The number that was tapped, or the one that was offered and is meant."""
    tapped, numbers = value_of(incoming.choice, "intro_number"), asking.options
    if phone.unsure or incoming.is_astray:
        return None
    if len(numbers) > 1:
        place = tapped.removeprefix(NTH) if tapped else _place_in(incoming.text, len(numbers))
        return numbers[int(place)] if place.isdecimal() and int(place) < len(numbers) else None
    is_this = tapped == THIS or means_this_number(incoming.text) or incoming.intent == "affirm"
    return next(iter(numbers), None) if is_this else None


def _place_in(text: str, count: int) -> str:
    """Which of those offered "the second one" is, counted from nought; empty if the words do not say."""
    named = (_FIRST, _SECOND)[: 2 if count == PAIR else 1]  # of three, "the last" is not the second
    said = [place for place, pattern in enumerate(named) if pattern.search(text)]
    return str(said[0]) if len(said) == 1 else ""


def take_other_number(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A number, or that it was wrong, said after the number was taken; None if the words say neither."""
    draft = drafted(snapshot)
    reached = draft.reached if draft else None
    if draft is None or reached is None or reached.way not in WITH_NUMBER or incoming.choice:
        return None
    phone = read_phone(incoming.text)
    none_yet = Outcome((change(draft, reached=replace(reached, number=None), card=None),))
    if phone.several:
        return none_yet + which_number(phone, tools)
    if phone.unsure or takes_number_back(incoming.text):
        return none_yet + Outcome((opened(Asking("intro_number")),))
    if phone.number is None:
        return None
    said = Outcome(replies=(tools.reply("intro-number-taken", number=phone.number),))
    return said + _reached(draft, replace(reached, number=phone.number), snapshot, incoming, tools)


def _reached(
    draft: Introduction, reached: ReachedBy, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    return then(Outcome((change(draft, reached=reached, card=None),)), snapshot, incoming, tools)


def _no_draft(tools: Tools) -> Outcome:
    return Outcome((opened(None),), (tools.reply("old-button"),))
