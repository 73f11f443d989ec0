"""Withdraw an introduction: at any time, and whoever knows the owner by then is told to delete it."""

import re

from bot.core.acts import Withdraw
from bot.core.choices import choice, value_of
from bot.core.conversation import Asking, Choice
from bot.core.events import Event
from bot.core.introduction import Introduction
from bot.core.introduction_events import IntroductionActed
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, opened

YES, KEEP = "yes", "no"
_WISH = re.compile(
    r"\b(?:cancel|call(?:ed)? (?:it|this) off|changed? my mind|withdraw|"
    r"take (?:it|that|this|my .{2,20}) back|"
    r"(?:don'?t|do not|no longer) (?:want|need) (?:it|her|him|them|that|this|the|to be|you to|an?\b|any)|"
    r"forget (?:about )?(?:it|her|him|the)|(?:stop|drop|delete) (?:the|my|that) intro\w*|"
    r"don'?t (?:send|share|pass|give)|not (?:send|share))\b",
    re.I,
)
_ALL_OF_IT = re.compile(
    r"\b(?:cancel|call(?:ed)? (?:it|this) off|changed? my mind|withdraw|forget (?:about )?(?:it|her|"
    r"him|them)|"
    r"(?:don'?t|do not|no longer) (?:want|need) (?:(?:it|this|that|him|her|them) (?:any ?more|now|"
    r"at all)|to (?:be|meet)|"
    r"the intro\w*|an intro\w*|any of (?:it|this)))\b",
    re.I,
)
_PLAINLY = re.compile(
    r"^\W*take (?:it|that|this) back\W*$|\b(?:cancel|stop|drop|withdraw|take back) (?:the|my|that) intro\w*|"
    r"\bchanged my mind about (?:her|him|them|meeting|the \w+|that \w+)",
    re.I,
)
_BUT = re.compile(r"\b(?:do want|instead|someone else|somebody else|other one|next person)\b", re.I)


def wants_to_withdraw(text: str) -> bool:
    """True for words that take an introduction back, and want nothing in its place."""
    return bool(_WISH.search(text)) and not _BUT.search(text)


def ends_it(text: str) -> bool:
    """True for words that can only mean the whole introduction, and no part of what is shared."""
    return bool(_ALL_OF_IT.search(text) or _PLAINLY.search(text))


def wants_back(text: str, nothing_is_asked: bool) -> bool:
    """True for a wish to take it back that needs no question: these very words, or any while none is open."""
    return wants_to_withdraw(text) if nothing_is_asked else bool(_PLAINLY.search(text))


def drop_draft(
    draft: Introduction, incoming: Incoming, tools: Tools, key: str | None = "intro-dropped"
) -> Outcome:
    """Nobody was asked yet: it ends here."""
    said = (tools.reply(key),) if key else ()
    return Outcome((IntroductionActed(draft.id, Withdraw(), incoming.at), opened(None)), said)


def withdraw_introduction(
    introduction: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    """A draft ends at once; one that is under way after one more yes."""
    if introduction.state == "drafted":
        return drop_draft(introduction, incoming, tools)
    return Outcome((opened(Asking("intro_withdraw", topic=introduction.id)),))


def take_withdraw(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Only a plain yes takes it back, and only the one that was asked about."""
    value, _, id_ = (value_of(incoming.choice, "intro_withdraw") or "").partition("-")
    introduction = snapshot.introduction_numbered(id_ or asking.topic)
    if introduction is None or introduction.is_ended:
        return Outcome((opened(None),), (tools.reply("intro-over-already"),))
    said_yes = value == YES or (not value and not incoming.is_astray and _says_yes(incoming))
    if said_yes and introduction.state == "drafted":
        return drop_draft(introduction, incoming, tools)
    if said_yes:  # what is said to it comes with the act
        return Outcome((IntroductionActed(introduction.id, Withdraw(), incoming.at), opened(None)))
    return Outcome((opened(None),), (tools.reply("intro-kept"),))


def _says_yes(incoming: Incoming) -> bool:
    return incoming.intent == "affirm" or wants_to_withdraw(incoming.text)


def withdraw_choices(introduction: str, tools: Tools, keys: tuple[str, str]) -> list[Choice]:
    """Take it back, or leave it as it is; each for this introduction alone."""
    return [
        Choice(choice("intro_withdraw", f"{value}-{introduction}"), tools.say(key))
        for value, key in zip((YES, KEEP), keys, strict=True)
    ]


def taken_back_on_stop(snapshot: Snapshot, incoming: Incoming) -> tuple[Event, ...]:
    """Who wants no more messages wants no call either: what nobody has followed up yet is taken back."""
    introduction = snapshot.introduction
    if introduction is None or introduction.state not in ("drafted", "agreed", "offered", "accepted"):
        return ()
    return (IntroductionActed(introduction.id, Withdraw(), incoming.at),)


def taken_back_for_good(snapshot: Snapshot, incoming: Incoming) -> tuple[Event, ...]:
    """Who is erased is known to nobody any more: whoever was asked is told, and deletes what they have."""
    introduction = snapshot.introduction
    return (IntroductionActed(introduction.id, Withdraw(), incoming.at),) if introduction else ()
