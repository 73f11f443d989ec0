"""Dialect: Black Country, Brummie and Potteries ways of writing, spelled as in a dictionary.

Only what means the same wherever it stands. Words that mean something else in other places ("ear" is a year
only behind a number) are put right where that shows; single words stand in readings/en/spellings.yml.
"""

import re
from collections.abc import Callable

from bot.understanding.crew_words import FEW

# The last word of a number is enough: "thirty-eight 'ear".
_NUMBER = rf"(?:\d+|{'|'.join(FEW)}|sixty|seventy|eighty|ninety)"
_YEARS = re.compile(
    rf"\b({_NUMBER}) '?(?:ear|eer|yer|yere|'ear)s?\b(?! (?:plugs?|rings?|piercings?))", re.IGNORECASE
)
_OF_US = re.compile(rf"\b({_NUMBER}|all|lot) (?:on|o'|of|a) (?:us|we|uz|wi)\b", re.IGNORECASE)
_WE_ARE = re.compile(r"\b(we|you|yow|yo|they)'m\b", re.IGNORECASE)
_WRITTEN = (
    (re.compile(r"\b([Tt])hee?r'?s\b"), r"\1here's"),
    (re.compile(r"\b([Tt])heer\b"), r"\1here"),
    (re.compile(r"\b([Aa])n'(?!\w)"), r"\1nd"),
    (re.compile(r"\b([Ww])i(?:'(?!\w)|\b)"), r"\1ith"),
    (re.compile(r"\bmi (?=[a-z])"), "my "),
    (re.compile(r"\b([Oo])wer (?=[a-z])"), r"\1ur "),
    (re.compile(r"\b([Oo])'(?!\w)"), r"\1f"),
    (re.compile(r"\b(?:th|t)'(?=[a-z])", re.IGNORECASE), "the "),
    (re.compile(r"\bth'(?!\w)", re.IGNORECASE), "the"),
    (re.compile(r"\b([Yy])oung '?uns\b"), r"\1oung ones"),
    (re.compile(r"\b([Yy])oung '?un\b"), r"\1oung one"),
    (re.compile(r"\b([Oo])w?ld? '?uns\b"), r"\1ld ones"),
)
_SHORT = {
    "er": "her",
    "im": "him",
    "is": "his",
    "em": "them",
    "e": "he",
    "ill": "hill",
    "un": "one",
    "uns": "ones",
}
_DROPPED = re.compile(r"(?<![\w'])'([A-Za-z]+)\b(?!')")


def as_standard(text: str, knows: Callable[[str], bool]) -> str:
    """The same words in standard spelling: "theer's six on we" is "there's six of us".

    `knows` tells whether a word in small letters is one: "'ouse" is a house because "house" is.
    """
    text = _OF_US.sub(r"\1 of us", _YEARS.sub(r"\1 years", text))
    text = _WE_ARE.sub(lambda found: f"{'we' if found[1].lower() == 'we' else found[1]} are", text)
    for written, meant in _WRITTEN:
        text = written.sub(meant, text)
    return _DROPPED.sub(lambda found: _with_h(found[1], knows) or found[0], text)


def _with_h(word: str, knows: Callable[[str], bool]) -> str | None:
    """The word with the h that was left out; None if it has none."""
    small = word.lower()
    whole = _SHORT.get(small, f"h{small}")
    if small not in _SHORT and not knows(whole):
        return None
    return whole.capitalize() if word[0].isupper() else whole
