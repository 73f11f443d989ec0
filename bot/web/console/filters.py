"""How times and ids are written on pages of the console."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from bot.core.working_time import LONDON
from bot.web.console.said import asked, capital, channel_name, language_name, linkless, words

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_DAYS_BY_HOURS = 48 * _HOUR


def when(at: datetime | None) -> str:
    """22 Nov 2026, 14:05, in London; a dash for never."""
    return f"{at.astimezone(LONDON):%-d %b %Y, %H:%M}" if at else "–"


def clock(at: datetime | None) -> str:
    """14:05, in London."""
    return f"{at.astimezone(LONDON):%H:%M}" if at else "–"


def day(at: datetime | date | None) -> str:
    """22 Nov 2026; of a moment, the day in London."""
    if at is None:
        return "–"
    return f"{at.astimezone(LONDON) if isinstance(at, datetime) else at:%-d %b %Y}"


def iso(at: datetime) -> str:
    """For the datetime of a <time>."""
    return at.isoformat(timespec="seconds")


def since(at: datetime | None, now: datetime) -> str:
    """How long ago: 5 min, 3 h, 12 days; a dash for never."""
    if at is None:
        return "–"
    seconds = max(0, int((now - at).total_seconds()))
    if seconds < _HOUR:
        return f"{seconds // _MINUTE} min"
    if seconds < _DAYS_BY_HOURS:
        return f"{seconds // _HOUR} h"
    return f"{seconds // _DAY} days"


def paired(values: Iterable[Any]) -> list[tuple[Any, str]]:
    """Values as (value, title) pairs for a select, their underscores read as spaces."""
    return [(each, words(str(each))) for each in values]


def until(at: datetime | None, now: datetime) -> str:
    """When something happens: today 16:00, tomorrow 16:00, Thu 26 Nov, 16:00; a dash for never."""
    if at is None:
        return "–"
    local = at.astimezone(LONDON)
    days = (local.date() - now.astimezone(LONDON).date()).days
    if days in (0, 1):
        return f"{('today', 'tomorrow')[days]} {local:%H:%M}"
    return f"{local:%a %-d %b}, {local:%H:%M}"


def both(name: str) -> tuple[str, str]:
    """A name as an option of a list: itself, and as it is read."""
    return name, words(name)


def named_day(iso_day: str) -> str:
    """2026-11-16 as 16 Nov 2026; what is no day stays as it is."""
    try:
        return day(date.fromisoformat(iso_day))
    except ValueError:
        return iso_day


FILTERS: Mapping[str, Callable[..., Any]] = {
    "when": when, "clock": clock, "day": day, "iso": iso, "since": since, "words": words, "until": until,
    "both": both, "paired": paired, "named_day": named_day, "channel": channel_name,
    "language": language_name, "asked": asked, "capital": capital, "linkless": linkless,
}  # fmt: skip
