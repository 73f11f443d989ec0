"""How times and ids are written on pages of the console."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from bot.core.working_time import LONDON

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


def words(name: str) -> str:
    """person_wanted as `person wanted`, for ids that are read by staff."""
    return name.replace("_", " ")


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


FILTERS: Mapping[str, Callable[..., Any]] = {
    "when": when, "clock": clock, "day": day, "iso": iso, "since": since, "words": words, "until": until,
    "both": both, "paired": paired,
}  # fmt: skip
