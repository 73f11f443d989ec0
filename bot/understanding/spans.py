"""Spans: for what time, on how many days, and for how many people an amount was said."""

import re
from dataclasses import dataclass

from bot.core.counting import FigureUnit, Span

_WEEKS = {"week": 1.0, "fortnight": 2.0, "month": 52 / 12, "quarter": 13.0, "year": 52.0}
_COUNTS = {"couple": 2.0, "couple of": 2.0, "few": 3.0}
_MANY = r"\b(?P<many>\d+(?:\.\d+)?|couple of|couple|few) "
_PER = r"(?:\b(?:an?|per|each|every|the|this|last|in an?|1) |/ ?|\bp/)"
_UNITS = {
    "day": r"days?|nights?|nites?",
    "week": r"weeks?|wks?|wiks?",
    "fortnight": r"fortnights?",
    "month": r"months?|mnths?|mths?",
    "quarter": r"quarters?",
    "year": r"years?|yrs?|annum",
}
_ALONE = {
    "day": r"daily|nightly|p/d|/d|most days|most nights|every day|each day|every night",
    "week": r"weekly|wkly|pw|p/w|/w",
    "fortnight": r"fortnightly",
    "month": r"monthly|pcm|p/m|/m|(?<=k )pm|(?<=\d\d )pm",
    "quarter": r"quarterly",
    "year": r"yearly|annually|pa|p/a",
}
# "a normal week" is what is asked about, whatever stands before the week.
_WEEK_LIKE = re.compile(
    r"\b(?:in |for |on )?(?:a|the|this|last|my|our|per|each|every|most|some) "
    r"(?:normal |usual |good |bad |slow |busy |quiet |average |typical |whole )+(?=weeks?\b|wks?\b)"
)
_DAYS = re.compile(
    r"(?<!\bevery )(?<!\beach )\b(?:x ?)?(?P<many>\d+) ?(?:days?|nights?)\b"
    r"(?: ?(?:a|per|each|every|/|in the|out of the) ?(?:weeks?|wks?)\b)?"
)
_TO = r" ?(?:-|to|till|thru|through) ?"
_FROM_TO = (
    (re.compile(rf"\bmon(?:day)?s?{_TO}sat(?:urday)?s?\b"), 6.0),
    (re.compile(rf"\bmon(?:day)?s?{_TO}fri(?:day)?s?\b|\bweekdays\b"), 5.0),
    (re.compile(rf"\bmon(?:day)?s?{_TO}sun(?:day)?s?\b"), 7.0),
    (re.compile(rf"\btue(?:s|sday)?s?{_TO}sun(?:day)?s?\b"), 6.0),
    (re.compile(rf"\btue(?:s|sday)?s?{_TO}sat(?:urday)?s?\b"), 5.0),
)
_EVERY_DAY = re.compile(r"\b(?:every|each) (?:day|night)\b")
_OF_US = re.compile(
    r"\b(?:(?:for|x|by|all|there|theres|there are) )?(?P<many>\d+) ?"
    r"(?:of us|of em|of them|people|persons?|ppl|staff|workers|lads|girls|guys|men|women|carers|chefs)\b|"
    r"\b(?P<both>both)(?: of (?:us|them))?\b"
)
_EACH = re.compile(r"\b(?:each|apiece|a piece|(?:a|per) (?:head|person|man)|everyone does|we all do|both)\b")
_EACH_TIME = re.compile(r"\beach (?:day|night|week|month|year)\b")
_HOURLY = re.compile(r"(?:\b(?:an|per|each|every) |/ ?)(?:hour|hr)\b")


@dataclass(frozen=True)
class Spans:
    """What was found, and the `rest` of the text with it blanked out, so that places stay.

    `is_unknown`: it was said of a time of which nobody knows how much of it a week has.
    """

    rest: str
    span: Span | None = None
    weeks: float = 1
    days: float | None = None
    each: bool = False
    people: float | None = None
    is_unknown: bool = False


def find_spans(shown: str, unit: FigureUnit) -> Spans:
    """The time and the people in a prepared text. Of a count of people nothing is taken away."""
    if unit == "people":
        return Spans(shown)
    rest, days = _days(shown)
    rest, people, each = _people(rest)
    is_unknown = unit != "hours" and bool(_HOURLY.search(rest))
    rest, named = _named(rest)
    if len(named) > 1:
        named.pop("week", None)  # "a day, six days a week"
    if len(named) > 1:
        return Spans(rest, is_unknown=True)
    span, weeks = next(iter(named.items()), (None, 1.0))
    if span == "day":
        in_all = weeks > 1  # "600 in 3 days" is not "600 a day"
        return Spans(rest, "day", 1, days, each, people, is_unknown or in_all)
    kind: Span | None = None if span is None else "week" if weeks == 1 else "other"
    return Spans(rest, kind, weeks, days, each, people, is_unknown)


def _days(shown: str) -> tuple[str, float | None]:
    """On how many days of the week."""
    for pattern, days in _FROM_TO:
        if pattern.search(shown):
            return pattern.sub(_blank, shown), days
    found = _DAYS.search(shown)
    if found:
        return shown[: found.start()] + _blank(found) + shown[found.end() :], float(found["many"])
    return shown, 7.0 if _EVERY_DAY.search(shown) else None


def _people(rest: str) -> tuple[str, float | None, bool]:
    """How many people, and whether it is so for each of them."""
    each = bool(_EACH.search(_EACH_TIME.sub("", rest)))
    found = list(_OF_US.finditer(rest))
    people = sum(2.0 if one["both"] else float(one["many"]) for one in found) if found else None
    return _OF_US.sub(_blank, rest), people, each


def _named(rest: str) -> tuple[str, dict[str, float]]:
    """The times that are named, in weeks (days in days), each blanked out."""
    named: dict[str, float] = {}
    rest = _WEEK_LIKE.sub(lambda found: "a" + " " * (len(found[0]) - 1), rest)
    for name, words in _UNITS.items():
        for many in re.finditer(rf"{_MANY}(?:{words})(?![a-z])", rest):
            named[name] = (_COUNTS.get(many["many"]) or float(many["many"])) * _WEEKS.get(name, 1.0)
        rest = re.sub(rf"{_MANY}(?:{words})(?![a-z])", _blank, rest)
        once = rf"{_PER} *(?:{words})(?![a-z])|(?<![a-z\d/])(?:{_ALONE[name]})(?![a-z])"
        if re.search(once, rest):
            named.setdefault(name, _WEEKS.get(name, 1.0))
            rest = re.sub(once, _blank, rest)
    return rest, {name: weeks for name, weeks in named.items() if weeks > 0}


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
