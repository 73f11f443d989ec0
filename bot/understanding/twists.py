"""Twists: turns of phrase that mean another thing than their words: what was read of them is said back.

Readings rest on words and their neighbours, so that "I don't sign till he's shown me" looks like a no. Such
answers are read as others are, and never counted without asking.
"""

import re

_NOT = (
    r"\b(?:not|(?:do|does|did|wo|ca|could|would|is|are|was|were|have|has|had|should|ai)n'?t|cannot|never|nobody|"
    r"no ?one|nothing|cor|ay)\b"
)
_MANY = r"(?:\d+|two|three|four|five|six|eight|ten|twelve|couple of|few)"
_TWISTS = re.compile(
    # "I don't order till I've asked": done each time.
    rf"{_NOT}[^.;!?]{{0,60}}\b(?:(?<!the )(?<!a )till?|until|unless|without|before)\b"
    # "Only opened three weeks ago": how long, not how often.
    r"|\b(?:opened|open|started|began|set up|took over|taken over|launched)\b[^.;!?]{0,25}"
    r"\b(?:weeks?|wks?|months?|days?) (?:ago|back)\b"
    # "Each four weeks" is once a month.
    rf"|\b(?:each|every|evry) {_MANY} (?:weeks?|wks?|months?)\b"
    # "All sorted, only the food one still to do": all but one.
    r"|\b(?:only|just|still|bar|except|apart from|other than|all but)\b[^.;!?]{0,50}\b(?:still|got to|gotta|"
    r"to do|left|missing|to go|began|started)\b",
    re.IGNORECASE,
)


def has_a_twist(text: str) -> bool:
    """True if these words may well mean another thing than each of them says."""
    return bool(_TWISTS.search(text))


# "Both", "all that", "got them": of what, and whether that is all there is, they do not say.
_POINTS = re.compile(
    r"^(?!.*\b(?:all|most|some|none|half|each|any|few)(?: of)? (?:them|it)\b)"
    r"(?:(?:yes|yeah|yep|oh|i|we|i've|ive|we've|have|has|got|do|did|done|had|just|all|of)[ ,.]+)*"
    r"(?:both(?: of (?:them|those|these))?|that|this|those|these|them)"
    r"(?:[ ,.]+(?:mate|love|bab|yes|yeah|please|ones?|two|too|now|already|i have|i've got|we have))*"
    r"[ .!]*$",
    re.IGNORECASE,
)


def only_points(text: str) -> bool:
    """True if these words point at things, and do not tell how much of what was asked."""
    return bool(_POINTS.match(text))
