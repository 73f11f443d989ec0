"""Years: how long a business has been going, as owners say it."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.understanding.numbers import Amount, prepare, spans_in

DAYS_A_YEAR = 365
LONGEST = 150  # years; older than any owner's own business
_SHORTEST = 28  # days: "open 9 hours", "six days a week" are not how long a business has been going
# All of the word, or "open market" would have been going since March.
_MONTH = (
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|tem|ober|ember)?\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEGAN = r"opened|started|began|set up|took over|took it on|bought it|been open|open"
_SINCE_YEAR = re.compile(
    rf"\b(?:since|in|est\.?|established|from|founded|registered|{_BEGAN})(?: \w+){{0,2}}? ?((?:19|"
    rf"20)\d\d)\b"
)
_SINCE_SHORT = re.compile(r"\b(?:since|est\.?|established|in) '?(\d\d)\b(?! ?[a-z])")
_SINCE_MONTH = re.compile(rf"\b(?:since|(?:{_BEGAN})(?: it| up)?(?: in)?|open since) (?:last )?{_MONTH}")
# "We open in January. I'll have one helper": a month that is still to come.
_WILL = re.compile(r"\b(?:will|i'?ll|we'?ll|gonna|going to|hoping|hope|not (?:\w+ )?yet|setting up)\b")
_SINCE_LOCKDOWN = re.compile(
    r"\b(?:since|during|after|in) (?:the )?(?:first )?(?:covid|lockdown|pandemic|corona)"
)
_LOCKDOWN = 2020
_LAST_YEAR = re.compile(rf"\b(?:since|{_BEGAN})\b[^.,]{{0,40}}\blast year\b")
_LAST_MONTH = re.compile(rf"\b(?:since|{_BEGAN})\b[^.,]{{0,40}}\blast (month|week)\b")
_SEASONS = {
    "winter": 1, "new year": 1, "easter": 4, "spring": 4, "summer": 7, "autumn": 10, "christmas": 12,
    "xmas": 12,
}  # fmt: skip
_SINCE_SEASON = re.compile(
    rf"\b(?:since|{_BEGAN.removesuffix('|open')})\b(?: \w+){{0,4}}? (?:(last|the|this|that|two|2) )?"
    rf"({'|'.join(_SEASONS)})s?\b(?: (before last|ago))?"
)
# "Quiet since last summer" is not how long it has been going.
_WORSE = re.compile(
    r"\b(?:quiet|slow|dead|busy|busier|down|worse|bad|struggling|closed|shut|ill|off)\b[^.,]{0,20}$"
)
_AGE = re.compile(
    r"^ ?(?:old\b(?! (?:business|shop|company|firm|salon|cafe|place|club))|of age)|^ ?time\b"
    r"|^ (?:a|per|lease|contract|loan|degree|course|apprenticeship|plan|warranty|guarantee|deal)\b"
    r"|^ (?:of )?(?:experience|in (?:this country|the uk|uk|england|prison|the army|the trade))\b"
)
_COMING = re.compile(
    r"\b(?:in|within|next|for the next|every|each|per|once|twice|once a|twice a|of the|this|last|times a|"
    r"for another|aged|"
    r"lived here|lived here for|married|qualified) ?$"
)
_SOMEBODY = re.compile(
    r"\b(?:son|daughter|lad|boy|girl|wife|husband|kids?|man|woman|lady|he|she|who|child|baby|dad|mum|"
    r"mom|aged|age)\b"
    r"[^.,]{0,12}$"
)
# What somebody did before, or with their life, said beside how long the business has been going.
_EARLIER = re.compile(
    r"\b(?:worked|working|moved|came|arrived|lived|living|married|retired|trained|qualified|studied|"
    r"used to)\b[^.,]{0,30}$"
)
_OLD = re.compile(r"^ ?old\b")
_SON = re.compile(r"^ ?(?:yr |year )?old\b[^.,]{0,8}\b(?:son|daughter|lad|girl|boy|kid|woman|man|lady)\b")
_I_AM = re.compile(r"\b(?:i am|i'm|im|he is|she is|hes|shes|aged|son is|daughter is|who is) ?$")
_JUST = re.compile(r"^ (?:ago|now|in\b|so far|trading|open\b)")
_HAS_BEEN = re.compile(r"\b(?:been|open|opened|trading|going|running|started|for) (?:\w+ ){0,3}$")
_A_YEAR = re.compile(r"(?<![\d£.,])((?:19|20)\d\d)(?![\d.,]\d)\b")
# Ways of writing that mean years only in an introduction: "15y", "20+ years", "12 saal", "a decade".
_WRITTEN = (
    (re.compile(r"\u00bd"), " and a half"),
    (re.compile(r"\u00bc"), " "),
    (re.compile(r"(?<=\d) ?y(?:rs?|ears?|eras?|aers?|ear?s)?\b\.?(?! ?old)", re.IGNORECASE), " years"),
    (re.compile(r"(?<=\d) ?\+ ?(?=years|yrs?\b|months)"), " "),
    (re.compile(r"\b(?:plus|odd|over|or so|or more|solid|good|long|full|whole) (?=years?\b|yrs?\b)"), ""),
    (re.compile(r"\bsince (?:the )?last (?=\S+ (?:years?|yrs?|months?)\b)"), "for "),
    (re.compile(r"\b(?:saal|sal|lat|lata|ani|godine|sanad|jahre)\b"), "years"),
    (re.compile(r"\b(?:yaers?|yeras|yers|yeers?|yesrs|yars)\b"), "years"),
    (re.compile(r"\bmahin[ea]\b|\bmoths\b|\bmonhts\b"), "months"),
    # Without a number, Mo is a name.
    (re.compile(r"(?<=\d) ?mos?\b"), " months"),
    (re.compile(r"\bmo\b"), " "),
    (re.compile(r"\b(a|one|1) decade\b"), "10 years"),
    (re.compile(r"\b(?:two|2|couple of) decades\b"), "20 years"),
    (re.compile(r"\b(?:three|3) decades\b"), "30 years"),
    (re.compile(r"(?<=\d) (?:n|&|an) (?=(?:a )?half\b)"), " and "),
    (
        re.compile(
            r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten) and (?:a )?half (?=years?|yrs?)"
        ),
        r"\1.5 ",
    ),
)
_ORDINAL_YEAR = re.compile(
    r"\b(?:our|my|in|its|the|a|coming up to)? ?(?:(\d+)(?:st|nd|rd|th)) (?:years?|yr)\b"
)
_DIGITS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10",
}  # fmt: skip
_HALVES = re.compile(rf"\b({'|'.join(_DIGITS)})\.5\b")


class Years:
    """Reads how long a business has been going; a year that is still to come is no such thing."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def read(self, shown: str) -> float | None:
        """The years in normalised text; None if nothing was said of them, or nothing that can be."""
        prepared = prepare(_spelled_out(shown))
        if found := _ORDINAL_YEAR.search(prepared):
            return float(found[1])
        spans = spans_in(prepared)
        past = [span for span in spans if _may_be_past(prepared, span)]
        past = [span for span in past if not _EARLIER.search(prepared[: span.start])] or past
        if past:
            years = round(_joined(past, prepared) / DAYS_A_YEAR, 2)
            return years if years <= LONGEST else None
        return self._since(prepared)

    def _since(self, prepared: str) -> float | None:
        today = self._now()
        if found := _SINCE_YEAR.search(prepared) or _A_YEAR.search(prepared):
            years = today.year - int(found[1])
            return float(years) if 0 <= years <= LONGEST else None
        if (found := _SINCE_MONTH.search(prepared)) and not _WILL.search(prepared):
            months = (today.month - 1 - _MONTHS.index(found[1])) % 12
            return round(months / 12, 2)
        if found := _SINCE_SHORT.search(prepared):
            return float((today.year - int(found[1])) % 100)
        if _SINCE_LOCKDOWN.search(prepared):
            return float(today.year - _LOCKDOWN)
        if (found := _SINCE_SEASON.search(prepared)) and not _WILL.search(prepared):
            return None if _WORSE.search(prepared[: found.start()]) else _since_season(found, today)
        if found := _LAST_MONTH.search(prepared):
            return 0.08 if found[1] == "month" else 0.02
        return 1.0 if _LAST_YEAR.search(prepared) else None


def _since_season(found: re.Match[str], today: datetime) -> float:
    """The years since the latest of these seasons, or since the one before it."""
    months = (today.month - _SEASONS[found[2]]) % 12
    earlier = found[3] == "before last" or (found[3] == "ago" and found[1] in ("two", "2"))
    return round(months / 12, 2) + (1 if earlier else 0)


def _spelled_out(shown: str) -> str:
    text = shown.lower().replace("1\u20442", "\u00bd").replace(" 1/2 ", " and a half ")
    for written, meant in _WRITTEN:
        text = written.sub(meant, text)
    return _HALVES.sub(lambda found: f"{_DIGITS[found[1]]}.5", text)


def _may_be_past(prepared: str, span: Amount) -> bool:
    """True if the time that was said can be how long the business has been going."""
    before, after = prepared[: span.start], prepared[span.end :]
    if _SON.match(after) or _I_AM.search(before):
        return False
    if _OLD.match(after) and not _SOMEBODY.search(before):
        return span.value >= _SHORTEST
    if _AGE.search(after) or _COMING.search(before):
        return False
    return (
        span.value >= _SHORTEST
        or bool(_JUST.search(after) and _HAS_BEEN.search(before))
        or after[:4] == " ago"
    )


def _joined(spans: Sequence[Amount], prepared: str) -> float:
    """The days of "2 years and 3 months" together, else of the first span."""
    first = spans[0]
    if len(spans) > 1 and prepared[first.end : spans[1].start].strip(" ,") in ("", "and", "n", "&"):
        return first.value + spans[1].value
    return first.value
