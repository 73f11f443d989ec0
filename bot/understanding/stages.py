"""Stages: whether a business is an idea, is starting, or trades, as owners say it."""

import re
from collections.abc import Mapping, Sequence

from bot.core.practice import Stage
from bot.understanding.words import Found, Lexicon, Speller, Words

STAGES: tuple[Stage, ...] = ("idea", "starting", "trading")
_ANOTHER = frozenset(
    {"another", "second", "2nd", "third", "3rd", "more", "bigger", "expand", "expanding", "hire", "hiring",
     "employ", "employing", "apprentice", "retire", "retiring"}
)  # fmt: skip
_NEAR = 5  # words after "thinking of opening" in which "a second one" makes it no first business
# Not open, but on the way: there is a day, a lease or a key.
_ON_THE_WAY = re.compile(
    r"\b(?:opening|open|open it|opens|start|starting|launch|launching|ready)\b[^.]{0,25}"
    r"\b(?:in \w+ weeks?|in \w+ days?|in a month|in (?:2|two|a couple of) months|next (?:week|month)|"
    r"this month|"
    r"soon|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! night| and|s)|tomorrow|tonight|"
    r"at christmas|at easter|(?:in )?(?:the )?(?:first|second|last) week (?:of|in) \w+|"
    r"(?:in|by|for) (?:the )?(?:spring|summer|autumn|winter|new year)|"
    r"(?:in|by|from|for) (?:jan|feb|mar|apr|may|june?|july?|aug|"
    r"sep|oct|nov|dec)[a-z]*)\b"
    r"|\b(?:hoping|aiming|planned|planning|waiting) for (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|"
    r"nov|dec)[a-z]*\b"
    r"|\b(?:signed|got|have) (?:the |a |our |my )?(?:lease|keys|premises|unit)\b"
    r"|\b(?:lease|contract) is sign(?:ed)?\b|\b(?:days?|weeks?) (?:off|away)\b"
    r"|\b(?:fitting|fit) (?:it |the shop |the unit )?out\b|\bregistered (?:with|my|the|last|this|"
    r"yesterday|at)\b"
    r"|\b(?:setting|getting) (?:it|everything|things|the \w+) (?:up|ready)\b"
)
_NOT_YET = re.compile(
    r"\b(?:not|no|haven't|havent|have not|hasn't|isn't|ain't|aint|never) (?:\w+ )?(?:open(?:ed)?|"
    r"start(?:ed)?|trad(?:e|ing)|running|"
    r"launched|begun|up and running|set up|sold anything|going)(?: \w+)? (?:yet|till|until)\b"
    r"|\b(?:don'?t|do not|haven'?t|have not|no) (?:have |got |a |any |the |my )*(?:business|shop|stall|"
    r"premises|customers|clients|orders|sales|jobs)(?: \w+)? yet\b"
    r"|\b(?:nothing|not) (?:\w+ ){0,2}(?:yet|so far)\b|\byet to (?:open|start|launch)\b|"
    r"\bpre[- ]?(?:start|launch)\b"
)
_WISH = re.compile(
    r"\b(?:want|wants|wanna|wanting|hope|hopes|hoping|plan|plans|planning|looking|look|like|love|dream|"
    r"dreaming|think|thinking|"
    r"considering|intend|wish|aim|aiming|decid(?:ed|ing)) (?:\w+ ){0,3}?(?:start|starting|open|opening|"
    r"set|setting|run|running|launch|"
    r"launching|become|becoming|begin|sell|selling|doing|do|have|get|getting|turn|go)\b"
)
_STARTING = re.compile(
    r"\b(?:started|opened|launched|began|set up|trading|open|going|"
    r"registered)\b[^.,]{0,25}\b(?:(?:[1-9]|one|two|three|four|couple of|few|a) (?:days?|weeks?) ago|"
    r"last (?:week|month|monday|friday|saturday|sunday)|yesterday|today|this (?:week|month|morning))\b"
    r"|\bfirst (?:fair|market|customer|job|order|event|stall)s? (?:(?:is|are|will be) )?"
    r"(?:next|this|tomorrow|soon)\b"
)
_NO_CUSTOMERS = re.compile(r"\bno (?:customers|clients|orders|sales|jobs) yet\b")
_COMING = re.compile(
    r"\b(?:opening|launching|starting|will open|opens|will be open|setting up|lease is sign(?:ed)?|"
    r"(?:i|we)(?:'?ll| will))\b"
)


class Stages:
    """Reads the stage of a business."""

    def __init__(self, written: Mapping[str, Sequence[str]], speller: Speller) -> None:
        self._said = Lexicon({stage: written[stage] for stage in STAGES}, speller, exact=True)

    def read(self, words: Words, years: float | None, *described: object) -> Stage | None:
        """What was said of the stage; somebody who describes a business and says no more is trading."""
        found = self._said.all_in(words)
        wished = [f for f in found if f.name == "idea" and not _is_of_another(words, f)]
        named = {f.name for f in found} - {"idea"}
        text = words.text
        if _ON_THE_WAY.search(text) and (wished or _NOT_YET.search(text) or _is_coming(text)):
            return "starting"
        if "starting" in named and not wished and _NO_CUSTOMERS.search(text):
            return "starting"
        if wished or _NOT_YET.search(text) or (_WISH.search(text) and not named & {"trading"} and not years):
            return "idea"
        if "starting" in named or _STARTING.search(text):
            return "starting" if years is None or years < 1 else "trading"
        return "trading" if named or years is not None or any(described) else None


def _is_coming(text: str) -> bool:
    return bool(_COMING.search(text))


def _is_of_another(words: Words, wish: Found) -> bool:
    """True for "thinking of opening a second one": the first one trades."""
    return bool(_ANOTHER & {*words.plain[wish.end : wish.end + _NEAR]})
