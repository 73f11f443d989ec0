"""Correct the card in plain words: "I am not a grocer, I am a baker" means a line, without its number."""

import re
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.events import DetailsGiven
from bot.core.introduction import Introduction
from bot.core.owner import Details
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.draft_introduction import show_card
from bot.usecases.tools import Tools

MOST_WORDS = 16
# Only words that say how it is; "tell him I also do weddings" is for them to write into a line.
_SAYS_HOW_IT_IS = re.compile(
    r"\b(?:i'?m|im|i am|we'?re|we are|it'?s|its|it is|there'?s|theres|there are|my \w+ is|our \w+ is|called|"
    r"should (?:be|say)|change (?:it|that|\w+) to|not|wrong|moved|actually|no)\b|"
    r"^\W*\d{1,2} (?:years?|yrs?|people|of us|staff)\b",
    re.I,
)
_SAYS_MORE = re.compile(
    r"\b(?:also|too|as well|tell (?:him|her|them)|if|maybe|might|would|will|going to|"
    r"(?:doesn'?t|don'?t|didn'?t|haven'?t|hasn'?t|can'?t|won'?t))\b|\?",
    re.I,
)
# What it is not: up to the words that say what it is.
_WHAT_IT_IS_NOT = re.compile(
    r"\b(?:not|isn'?t|aren'?t|ain'?t|no longer|instead of|rather than)\b.*?"
    r"(?=$|[,.;]|\b(?:i'?m|im|i am|we'?re|we are|it'?s|its|but|now)\b)",
    re.I,
)
_A_LINE = re.compile(r"^\W*\d{1,2}\b(?! ?(?:years?|yrs?|people|of us|staff))")
# Which line shows what was corrected: words that replaced it before would hide it.
_LINES = ("business", "name")


def correct_card(draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """The card with what is known better now; None if the words correct nothing that can be read."""
    details = _details_in(incoming.text, tools)
    after = apply_events(snapshot, (DetailsGiven(details),))
    if details.is_empty() or (after.business, after.owner) == (snapshot.business, snapshot.owner):
        return None
    shown = replace(draft, edits=tuple(each for each in draft.edits if each[0] not in _LINES))
    return Outcome((DetailsGiven(details),)) + show_card(shown, after, incoming, tools, "intro-line-changed")


def _details_in(text: str, tools: Tools) -> Details:
    """What they say it is, without what they say it is not, and without what a bare "I'm" may imply."""
    is_short = len(text.split()) <= MOST_WORDS
    if not is_short or _A_LINE.search(text) or _SAYS_MORE.search(text) or not _SAYS_HOW_IT_IS.search(text):
        return Details()
    read = tools.understanding.read_details(_WHAT_IT_IS_NOT.sub(" ", text))
    if read.could_be:
        return Details()
    people = None if read.trade else read.people
    return replace(read, people=people, stage=None)
