"""Hear what is said of the business while it is asked about: a yes with chat, a correction, a fact."""

import re

from bot.core.conversation import About
from bot.core.snapshot import Snapshot
from bot.usecases.path_ports import Hearing

ANSWER = "answer"
CONFIRMED: tuple[About, ...] = ("agree", "details")
# "Its 6 years not 5", "change it": said of the line that was read back, whatever else it sounds like.
CORRECTS = re.compile(
    r"\b(?:wrong|incorrect|chang(?:e|ing)|correction|meant|should (?:be|say|read)|instead of|"
    r"rather than|actually|"
    r"not (?:quite|right|correct|an?|the|in|just)|isn'?t (?:right|an?|in)|not [\w' ]+,? (?:but|it'?s|"
    r"we'?re|i'?m)|"
    r"(?:it'?s|it is|we'?re|i'?m|call it) [\w' ]+,? not)\b|,? not \w+$",
    re.IGNORECASE,
)
OTHER_WISH = re.compile(
    r"\?|\b(?:language|mind|stop|delete|person|human|someone|somebody|later|now|today|sure|understand|bother|"
    r"interested|want|help|polish|bengali|urdu|english|reading|doing)\b",
    re.IGNORECASE,
)
ABOUT_DATA = re.compile(
    r"\b(?:keep|kept|store|data|details|privacy|private|(?:do|done|happens|happen) with|"
    r"who (?:can )?(?:reads?|sees?)|shared?|sell|pass(?:ed)? on)\b",
    re.IGNORECASE,
)
# Who works there, and since when: whole messages of this kind are nothing else while a detail is asked for.
DETAILS: tuple[About, ...] = ("sector", "place", "people", "years", "details")
WHO = re.compile(
    r"\W*(?:(?:just|only|its|it's|it is|still|me|myself|mi|i|us|mine|on my own|my|wife|husband|mum|"
    r"dad|son|daughter|"
    r"brother|sister|partner|and|&|n|the|a|one|two|three|four|of|people|alone)\b\W*){1,8}",
    re.IGNORECASE,
)
SINCE = re.compile(
    r"\W*(?:we |i |it |only |just |have |been |'ve |was )*(?:start(?:ed)?|open(?:ed)?|began|begun|"
    r"set up|going|trading|"
    r"since|took over|about|around|nearly|over|\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?=.*(?:\b(?:years?|yrs?|months?|weeks?|spring|summer|autumn|winter|christmas|xmas|easter|new year|"
    r"lockdown|covid|(?:19|20)\d\d|last|ago|since)\b))[^?]*",
    re.IGNORECASE,
)


def hear_of_business(text: str, snapshot: Snapshot, hearing: Hearing) -> str | None:
    """The intent of these words where the question about the business tells it; None leaves it to others."""
    about = snapshot.asking.about if snapshot.asking else None
    if _is_line(snapshot, about) and CORRECTS.search(text) and not OTHER_WISH.search(text):
        return ANSWER
    said_yes = hearing.warm_yes(text) if about in CONFIRMED else None
    if said_yes == "affirm":
        return "affirm"
    if said_yes == "doubt" and about == "agree":
        return "privacy" if ABOUT_DATA.search(text) else ANSWER  # no consent: it is asked for once more
    if about in DETAILS and WHO.fullmatch(text):
        return ANSWER
    return ANSWER if about == "years" and SINCE.fullmatch(text) else None


def _is_line(snapshot: Snapshot, about: About | None) -> bool:
    """True while the line about the business is looked at, or something in it is changed."""
    return about == "details" or (about == "business" and snapshot.business.sector is not None)
