"""Days off: from when until when somebody is away, as people say it."""

import re
from datetime import date, datetime, timedelta

from bot.core.intermediary import DaysOff
from bot.understanding.days import LONDON, MONTHS, NUMBERS, UNITS, read_day

_DAY = timedelta(days=1)
_MONTH = "|".join(month[:3] for month in MONTHS)
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_BETWEEN = re.compile(rf"\b{_NTH}(?: (?:of )?({_MONTH})[a-z]*)? (?:to|until|till|and|through) (?:the )?{_NTH}"
                      rf"(?: of)? ({_MONTH})[a-z]*\b")  # fmt: skip
_UNTIL = re.compile(r"\b(?:until|till|til|through to|up to)\b(.*)")
_BACK = re.compile(r"\b(?:back|return|returning)\b(.*)")
_FROM = re.compile(r"\b(?:from|starting)\b(.*)")
_FOR = re.compile(
    rf"\bfor (?:the )?(?:next )?(\d+|{'|'.join(NUMBERS)}) ?({'|'.join(UNITS)})s?\b|\bfor a fortnight\b"
)
_WEEK = re.compile(r"\b(this|next) week\b|\b(rest of the week)\b")
_TODAY = re.compile(r"\btoday\b")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b(?=,? (?:the )?\d)"
)
_SUNDAY = 6


def read_days_off(said: str, now: datetime) -> DaysOff | None:
    """The days on which these words (small letters, no marks) say that somebody is away; None if none."""
    today = now.astimezone(LONDON).date()
    said = _WEEKDAY.sub("", said)  # "monday 16 november" is the 16th, whatever day the next Monday is
    for read in (_between, _for_so_long, _in_week, _until, _one_day):
        days = read(said, today, now)
        if days is not None:
            return days if days.last >= days.first else None
    return None


def _between(said: str, today: date, now: datetime) -> DaysOff | None:
    found = _BETWEEN.search(said)
    if found is None:
        return None
    last = read_day(f"{found[3]} {found[4]}", now)
    first = read_day(f"{found[1]} {found[2] or found[4]}", now)
    if first is None or last is None:
        return None
    return DaysOff(first, last if last >= first else _a_year_on(last))


def _a_year_on(day: date) -> date:
    return day + timedelta(days=365)


def _for_so_long(said: str, today: date, now: datetime) -> DaysOff | None:
    found = _FOR.search(said)
    if found is None:
        return None
    count = 2 if not found[1] else int(found[1]) if found[1].isdecimal() else NUMBERS[found[1]]
    days = count * UNITS[found[2] or "week"]
    return DaysOff(today, today + timedelta(days=min(days, 365) - 1))


def _in_week(said: str, today: date, now: datetime) -> DaysOff | None:
    found = _WEEK.search(said)
    if found is None or _UNTIL.search(said):
        return None
    sunday = today + timedelta(days=_SUNDAY - today.weekday())
    return DaysOff(sunday + _DAY, sunday + 7 * _DAY) if found[1] == "next" else DaysOff(today, sunday)


def _until(said: str, today: date, now: datetime) -> DaysOff | None:
    """ "until 3 May" is the last day away; "back on 3 May" is the first day after it."""
    until, back = _UNTIL.search(said), _BACK.search(said)
    found = until or back
    last = read_day(found[1], now) if found else None
    if last is None:
        return None
    began = _FROM.search(said)
    first = read_day(began[1].partition("until")[0].partition("till")[0], now) if began else None
    return DaysOff(first or today, last if until else last - _DAY)


def _one_day(said: str, today: date, now: datetime) -> DaysOff | None:
    if _TODAY.search(said):
        return DaysOff(today, today)
    tail = " ".join(said.split()[-4:])
    day = read_day(f"until {tail}", now)
    return DaysOff(day, day) if day else None
