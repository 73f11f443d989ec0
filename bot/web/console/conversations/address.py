"""The address of the list says everything that it shows: read from there, and written back."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import QueryParams

from bot.core.cleaning import clean
from bot.usecases.staff.conversation_list_ports import TalkFilter, TalkPlace
from bot.web.console.numbers import whole_number

# What stands in the address for each condition.
NAMES: Mapping[str, str] = {
    "language": "language", "sector": "sector", "council": "area", "channel": "channel", "source": "source",
    "progress": "stage", "since": "from", "until": "to", "flagged": "flagged", "unread": "unread",
    "unsure": "misread", "wants_person": "person", "held": "floor", "saved": "saved", "tags": "tag",
    "words": "q", "oldest_first": "order",
}  # fmt: skip
DATES, TICKS = ("since", "until"), ("flagged", "unread", "unsure", "wants_person", "held", "saved")
OLDEST = "oldest"
LONGEST = 200  # characters of a condition, of which none is longer
FIRST_YEAR, LAST_YEAR, MOST_MESSAGES = 2000, 9000, 2**31  # beyond these nothing was ever written


def read_filter(query: QueryParams) -> tuple[TalkFilter, tuple[str, ...]]:
    """The filter in an address, and a sentence for each part of it that was left out."""
    given = {name: _one(query, NAMES[name]) for name in NAMES if name != "tags"}
    wrong = tuple(f"“{given[each]}” is not a date, so it was left out." for each in DATES
                  if given[each] and _date(given[each]) is None)  # fmt: skip
    days = {each: _date(given[each]) for each in DATES}
    if days["since"] and days["until"] and days["since"] > days["until"]:
        wrong += ("The first day comes after the last one, so nothing can be found.",)
    tags = tuple(dict.fromkeys(each for tag in query.getlist("tag") if (each := _short(tag))))
    read: dict[str, object] = {
        **{name: value for name, value in given.items() if name not in (*DATES, *TICKS, "oldest_first")},
        **days,
        **{name: given[name] == "1" for name in TICKS},
        "oldest_first": given["oldest_first"] == OLDEST,
        "tags": tags,
    }
    return TalkFilter(**read), wrong  # type: ignore[arg-type]


def filter_of(query: str) -> TalkFilter:
    """The filter in what stands after a question mark; what is wrong in it is left out."""
    return read_filter(QueryParams(parse_qsl(query)))[0]


def query_of(wanted: TalkFilter, **more: str) -> str:
    """What stands after the question mark for this filter."""
    return urlencode([*_pairs(wanted), *((name, value) for name, value in more.items() if value)])


def without(wanted: TalkFilter, name: str, tag: str = "") -> TalkFilter:
    """The same without this condition; of tags, without this one."""
    if name == "tags":
        return replace(wanted, tags=tuple(each for each in wanted.tags if each != tag))
    default = next(each.default for each in fields(TalkFilter) if each.name == name)
    return replace(wanted, **{name: default})


def place_of(written: str) -> TalkPlace | None:
    """Where a page goes on; None for what is not such a place."""
    at, _, rest = written.partition("_")
    conversation, _, n = rest.partition("_")
    before = whole_number(n, None)
    try:
        seconds = datetime.fromisoformat(at)
    except ValueError:
        return None
    if n and before is None:
        return None
    if not conversation or seconds.tzinfo is None or not FIRST_YEAR < seconds.year < LAST_YEAR:
        return None
    if before is not None and not 0 < before < MOST_MESSAGES:
        return None
    return TalkPlace(seconds, conversation, before)


def written(place: TalkPlace | None) -> str:
    """The place as `place_of` reads it."""
    if place is None:
        return ""
    parts = (place.last_at.astimezone(UTC).isoformat(), place.conversation)
    return "_".join((*parts, str(place.before_n)) if place.before_n is not None else parts)


def _pairs(wanted: TalkFilter) -> Iterable[tuple[str, str]]:
    for name, said in NAMES.items():
        value = getattr(wanted, name)
        if name == "oldest_first":
            value = OLDEST if value else ""
        for each in value if isinstance(value, tuple) else (value,):
            if each:
                yield said, "1" if each is True else each.isoformat() if isinstance(each, date) else each


def _one(query: QueryParams, name: str) -> str:
    return _short(query.get(name, ""))


def _short(value: str) -> str:
    return clean(value).strip()[:LONGEST]


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
