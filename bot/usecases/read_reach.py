"""Read how and when an owner wants to be reached, from their own words: nothing is guessed."""

import re

from bot.core.introduction import Way
from bot.usecases.read_phone import NUMBER

_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (
    ("chat", re.compile(
        r"\b(?:through|via|in) (?:this|the|here|you)\b|\bhere\b|\bthis chat\b|"
        r"\b(?:no|not|dont|don'?t|without)\b.*\bnumber\b",
        re.I,
    )),
    ("voice", re.compile(r"\bvoice ?(?:notes?|messages?)\b|\bvn\b", re.I)),
    ("text", re.compile(r"\b(?:text|txt|sms|message|whats? ?app|wats? ?app|write)\b", re.I)),
    ("ring", re.compile(r"\b(?:ring|rings|call|calls|phone|telephone|bell)\b", re.I)),
)  # fmt: skip
_THIS_NUMBER = re.compile(
    r"\b(?:this|same|my whats? ?app)\b(?: number| one| phone)?|\bthe one i'?m on\b", re.I
)
_BARE = re.compile(r"^\W*(?:yes|yeah|yep|ok|okay|no|nope|nah|sure|y|n)\W*$", re.IGNORECASE)
_URGENT = re.compile(
    r"\b(?:urgent(?:ly)?|asap|emergency|deadline|today|tomorrow|right away|straight away)\b", re.I
)
_WHEN = re.compile(
    r"\b(?:any ?time|after|before|between|from|until|till|mornings?|afternoons?|evenings?|nights?|weekends?|"
    r"weekdays?|mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:r?s?(?:day)?)?s?|fri(?:day)?s?|"
    r"sat(?:urday)?s?|sun(?:day)?s?|today|tomorrow|tonight|lunch ?time|school run|\d{1,2} ?(?:am|pm)|"
    r"when(?:ever)?)\b.*",
    re.I | re.S,
)


def read_way(text: str) -> Way | None:
    """How they want to be reached; None if the words do not say."""
    return next((way for way, pattern in _WAYS if pattern.search(text)), None)


def means_this_number(text: str) -> bool:
    """True for "this number": the one they write from."""
    return bool(_THIS_NUMBER.search(text))


def read_when(text: str, language: str = "") -> str:
    """When they want to be reached, in their own words; empty if they do not say. Without the language."""
    spoken = rf"(?:,|\bin\b|\band\b|\s)*\b{re.escape(language)}\b" if language else r"(?!)"
    found = _WHEN.search(re.sub(spoken, " ", NUMBER.sub(" ", text), flags=re.IGNORECASE))
    if not found:
        return ""
    first = re.split(r"[.;!?\n]", found.group())[0]
    return " ".join(first.split()).strip(" ,.")


def is_urgent(text: str) -> bool:
    """True if the owner says themself that it cannot wait."""
    return bool(_URGENT.search(text))


def is_bare(text: str) -> bool:
    """True for a yes or a no where neither is an answer."""
    return bool(_BARE.match(text))
