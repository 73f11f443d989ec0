"""Days: when an owner wants to be written to again, as people say it."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "couple of": 2, "three": 3, "few": 3, "four": 4,
           "five": 5, "six": 6, "seven": 7, "ten": 10}  # fmt: skip
UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
CENTURY, TWENTY_FIRST = 100, 2000
FEW_WORDS = 5  # a message as short as that is about nothing but the day it names
# Words before a day that ask to be written to on it; "we count on mondays" does not.
_ASKS = re.compile(
    r"\b(?:remind|write|text|message|msg|ask me|try|back|again|later|until|(?<!the )till|til|continue|"
    r"carry on|do it|do this|speak|talk|finish|rest)\b"
)
_TOMORROW = re.compile(r"\b(?:tomorrow|tmrw|tmr|tomoz|tomoro+w?|2moro|tommorow|tomorow|day after)\b")
_NEXT = re.compile(r"\bnext (week|month)\b")
_IN = re.compile(rf"\bin (?:a )?(\d+|{'|'.join(NUMBERS)}) ?({'|'.join(UNITS)})s?\b|\bin a (fortnight)\b")
_WEEKDAY = re.compile(
    r"\b(next |last )?(mon|tue(?:s)?|wed(?:s)?|thu(?:r|rs)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b"
)
_DATE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(m[:3] for m in MONTHS)})[a-z]*\b")
_MONTH_FIRST = re.compile(
    rf"\b({'|'.join(m[:3] for m in MONTHS)})[a-z]* (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b"
)
_NUMERIC = re.compile(r"(?<![\d£.])(?!24/7\b)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?\b(?! of\b)")
_YESTERDAY = re.compile(r"\byesterday\b")


def read_day(text: str, now: datetime) -> date | None:
    """The day (in London) on which these words ask to be written to; None if they name none.

    A weekday is the next one to come. A day that has gone is given as it was said, for the caller to ask.
    """
    said = " ".join(text.lower().replace("'", "").split())
    if not (_ASKS.search(said) or len(said.split()) <= FEW_WORDS):
        return None
    today = now.astimezone(LONDON).date()
    for read in (_relative, _on_weekday, _on_date):
        day = read(said, today)
        if day is not None:
            return day
    return None


def _relative(said: str, today: date) -> date | None:
    if _YESTERDAY.search(said):
        return today - timedelta(days=1)
    if _TOMORROW.search(said):
        return today + timedelta(days=2 if "day after" in said else 1)
    if following := _NEXT.search(said):
        return today + timedelta(days=UNITS[following[1]])
    if not (wait := _IN.search(said)):
        return None
    if wait[3]:
        return today + timedelta(days=UNITS["fortnight"])
    count = int(wait[1]) if wait[1].isdecimal() else NUMBERS[wait[1]]
    return today + timedelta(days=min(count, 365) * UNITS[wait[2]])


def _on_weekday(said: str, today: date) -> date | None:
    found = _WEEKDAY.search(said)
    if found is None:
        return None
    wanted = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(found[2][:3]))
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead - 7 if found[1] == "last " else ahead)


def _on_date(said: str, today: date) -> date | None:
    if found := _DATE.search(said):
        month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(found[2]))
        return _near(int(found[1]), month, None, today)
    if found := _MONTH_FIRST.search(said):
        month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(found[1]))
        return _near(int(found[2]), month, None, today)
    if found := _NUMERIC.search(said):
        return _near(int(found[1]), int(found[2]), found[3], today)
    return None


def _near(day: int, month: int, year: str | None, today: date) -> date | None:
    """This day of this year; in the last months of a year, a day of its first months is in the next one."""
    try:
        if year is not None:
            return date(int(year) % CENTURY + TWENTY_FIRST, month, day)
        this = date(today.year, month, day)
    except ValueError:
        return None
    return this.replace(year=today.year + 1) if today - this > timedelta(days=180) else this
