"""When somebody answers: our `mon-fri 9:00-17:00` and the profile's schedules, both ways."""

import re
from collections.abc import Mapping
from datetime import time
from functools import lru_cache
from typing import Any

from bot.open_referral.ids import Ids

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALWAYS = "always"
_DAYS = "|".join(DAYS)
_OURS = re.compile(rf"({_DAYS})(?:-({_DAYS}))? (\d{{1,2}}:\d\d)-(\d{{1,2}}:\d\d)")


def schedules_of(service: str, hours: tuple[str, ...], ids: Ids) -> list[dict[str, Any]]:
    """One schedule for each stretch; `description` is as we wrote it."""
    return [
        {"id": ids.of("schedule", f"{service}/{place}"), "service_id": ids.of("service", service)}
        | _weekly(stretch)
        | {"description": stretch}
        for place, stretch in enumerate(hours)
    ]


@lru_cache(maxsize=1000)
def _weekly(stretch: str) -> dict[str, Any]:
    if stretch == ALWAYS:
        return {"freq": "WEEKLY", "byday": ",".join(CODES), "opens_at": "00:00:00", "closes_at": "23:59:59"}
    matched = _OURS.fullmatch(stretch)
    if not matched:
        return {}
    first, last, opens, closes = matched.groups()
    days = _between(DAYS.index(first), DAYS.index(last or first))
    try:
        times = {"opens_at": _written(opens), "closes_at": _written(closes)}
    except ValueError:
        return {}
    return {"freq": "WEEKLY", "byday": ",".join(CODES[day] for day in days), **times}


def _between(first: int, last: int) -> list[int]:
    return [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]


def _written(clock: str) -> str:
    hour, minute = clock.split(":")
    return "23:59:59" if (hour, minute) == ("24", "00") else time(int(hour), int(minute)).isoformat()


def read_hours(schedules: list[Mapping[str, Any]]) -> tuple[str, ...]:
    """The stretches that we have words for; what we cannot say stays with what we keep of the entry."""
    return tuple(stretch for schedule in schedules if (stretch := _read(schedule)))


def _read(schedule: Mapping[str, Any]) -> str:
    said = str(schedule.get("description", ""))
    weekly = {name: schedule.get(name) for name in ("freq", "byday", "opens_at", "closes_at")}
    known = {name: value for name, value in weekly.items() if value is not None}
    if said == ALWAYS or (_weekly(said) == known and said):
        return said
    if not known and said and len(said) <= 100:  # noqa: PLR2004
        return said
    return _from_codes(schedule)


def _from_codes(schedule: Mapping[str, Any]) -> str:
    codes = [code.strip().upper() for code in str(schedule.get("byday", "")).split(",")]
    if schedule.get("freq") != "WEEKLY" or not set(codes) <= set(CODES) or schedule.get("interval", 1) != 1:
        return ""
    days = [CODES.index(code) for code in codes]
    if days != list(range(days[0], days[0] + len(days))):
        return ""
    try:
        opens, closes = (time.fromisoformat(str(schedule.get(name))) for name in ("opens_at", "closes_at"))
    except ValueError:
        return ""
    named = DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"
    return f"{named} {opens.hour}:{opens:%M}-{closes.hour}:{closes:%M}"
