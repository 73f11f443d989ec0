"""Read a yes or a no to being asked for more: a yes to something else is none, and a no is always enough."""

import re
from typing import Literal

Agreement = Literal["yes", "no", "else"]

# No refusal, though there is a "no" in it.
_NO_REFUSAL = re.compile(
    r"\b(?:no (?:problem|prob|worries|bother|objections?)|not a problem|(?:don'?t|do not) mind|why not)\b",
    re.I,
)
_UNDECIDED = re.compile(
    r"\b(?:not (?:really )?sure|(?:don'?t|do not) (?:know|understand|get)|dunno|no idea|what do you mean)\b",
    re.I,
)
_NO = re.compile(
    r"\b(?:no+|nope|nah|naa|not|never|none|don'?t|dnt|do not|except|without|private|rather you didn'?t|"
    r"(?:leave|keep|take|cut|miss) (?:\w+ ){0,5}(?:out|off|back|away)|(?:only|just) the (?:rest|others?)|"
    r"ask me (?:first|again|before))\b",
    re.I,
)
_YES = re.compile(
    r"^\W*(?:(?:oh|well|ha|of) )?(?:y|ye|yh|ya|yes+|yeah|yea|yep|yup|aye|ok|okay|k|sure|course|fine|ji|haan|"
    r"go ahead|please do|go on|carry on|(?:he|she|they|you) (?:can|may)|share|show (?:them|him|her)|"
    r"all of it|"
    r"everything|both|those too|i agree)\b",
    re.I,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:send|sent|introduce|ring|call|phone|number|card|meet|only|but|just|if|go with|talk|wait|first)\b",
    re.I,
)


def read_agreement(text: str) -> Agreement | None:
    """What these words say; "else" for a yes to something else, None if they are no yes and no no."""
    words = _NO_REFUSAL.sub(" ", text)
    if _UNDECIDED.search(words):
        return None
    refuses, agrees = _NO.search(words), _YES.search(words)
    if refuses and re.search(r"\by(?:es|eah|ep)\b", words[refuses.end() :], re.I):
        return "else"
    if refuses:
        return "no"
    if agrees:
        return "else" if _OF_SOMETHING_ELSE.search(words) else "yes"
    return None
