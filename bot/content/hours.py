"""Reads hours such as `mon-fri 9:00-17:00`, and days off."""

import re
from datetime import date, time

from bot.content.files import Row
from bot.core.intermediary import WEEKDAYS, DaysOff, Hours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS = "always"
_HOURS = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")


def refuse_strange_hours(row: Row) -> None:
    """Refuse what owners could not be told: `hours` are `always`, or a list of stretches."""
    if row.get("hours") not in (None, ALWAYS):
        for written in row.texts("hours"):
            _stretches(row, written)


def hours_of(row: Row) -> tuple[Hours, ...]:
    """When somebody works; weekdays from nine to five where it is left out."""
    written = row.texts("hours")
    return tuple(hours for each in written for hours in _stretches(row, each)) if written else WEEKDAYS


def days_off_of(row: Row) -> tuple[DaysOff, ...]:
    """Their holidays: rows of a first and a last day."""
    return tuple(map(_days_off, row.rows("days_off"))) if row.get("days_off") else ()


def _days_off(row: Row) -> DaysOff:
    row.refuse_unknown({"first", "last"})
    first, last = row.take("first", date), row.take("last", date)
    if last < first:
        raise row.wrong("`last` must not be before `first`.")
    return DaysOff(first, last)


def _stretches(row: Row, written: str) -> list[Hours]:
    match = _HOURS.fullmatch(written)
    days = (match[1], match[2] or match[1]) if match else ("", "")
    if not match or not {*days} <= {*DAYS}:
        raise _strange(row, written)
    try:
        opens, closes = time(int(match[3]), int(match[4])), time(int(match[5]), int(match[6]))
    except ValueError:
        raise _strange(row, written) from None
    if closes <= opens:
        raise _strange(row, written)
    return [Hours(day, opens, closes) for day in range(DAYS.index(days[0]), DAYS.index(days[1]) + 1)]


def _strange(row: Row, written: str) -> Exception:
    return row.wrong(f"`{written}` cannot be read; write hours such as mon-fri 9:00-17:30.")
