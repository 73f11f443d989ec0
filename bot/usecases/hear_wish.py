"""Hear what would make an owner's week easier: it is said back once, where the check ends."""

import re

from bot.core.check import Check
from bot.core.turn import Incoming
from bot.usecases.tools import Tools

LEAST_WORDS, MOST_QUOTED = 3, 120  # words that say something; characters of them in the results
_SAYS_NOTHING = re.compile(
    r"\b(?:don'?t know|dunno|idk|no idea|not sure|nothing|can'?t (?:think|say)|no clue|whatever|"
    r"not really)\b",
    re.I,
)


def you_said(check: Check, incoming: Incoming, tools: Tools) -> str:
    """Their own words, in the turn that gave them, and how to find help with what they are about.

    Empty if they gave none, or had none to give.
    """
    words = " ".join(incoming.text.split()).rstrip(" .")
    if check.open_message != incoming.id or not words or _SAYS_NOTHING.search(words):
        return ""
    needs = tools.understanding.read_needs(words)
    if len(words.split()) < LEAST_WORDS and not needs:
        return ""
    cut = words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rsplit(' ', 1)[0]}…"
    said = tools.say("results-you-said", words=cut)
    return f"{said} {tools.say('results-help-with', need=tools.say(f'need-{needs[0]}'))}" if needs else said
