"""What stands in the address of a figure's page: whom it is about, and what a number counts."""

from collections.abc import Mapping
from datetime import date
from typing import get_args
from urllib.parse import urlencode

from bot.core.message import Channel
from bot.core.picture import FIGURES, Asked, Scope, Yardstick
from bot.core.practice import SECTORS
from bot.web.console.visit import HOME, Visit

NOT_KNOWN = "none"  # in an address, of what nobody knows
_NAMED = ("council", "sector", "language", "source", "channel")
_LONGEST = 80


def scope_of(visit: Visit) -> Scope:
    """Whom the page is about. What cannot be read is left out."""
    first, last = _day(visit.query("from")), _day(visit.query("to"))
    named = {name: _name(visit.query(name)) for name in _NAMED}
    if named["sector"] not in (None, "", *SECTORS):
        named["sector"] = None
    if named["channel"] not in (None, *get_args(Channel)):
        named["channel"] = None
    return Scope(first, last, **named)


def wrong_days(visit: Visit) -> bool:
    """True if a day in the address cannot be read, or they are the wrong way round."""
    first, last = _day(visit.query("from")), _day(visit.query("to"))
    is_unread = (bool(visit.query("from")) and not first) or (bool(visit.query("to")) and not last)
    return is_unread or bool(first and last and first > last)


def query_of(scope: Scope) -> dict[str, str]:
    """A scope as it stands in an address."""
    days = {"from": scope.first, "to": scope.last}
    query = {name: day.isoformat() for name, day in days.items() if day}
    named = {name: getattr(scope, name) for name in _NAMED}
    return query | {name: value or NOT_KNOWN for name, value in named.items() if value is not None}


def address(path: str, scope: Scope, more: Mapping[str, str] | None = None) -> str:
    """The address of a page about this scope."""
    query = {**(more or {}), **query_of(scope)}
    return HOME + path + (f"?{urlencode(query)}" if query else "")


def rows_address(asked: Asked, scope: Scope) -> str:
    """Where the rows behind a number are."""
    keys = {"a": asked.a, "b": asked.b, "of": asked.of or None, "reached": "1" if asked.at_least else None}
    given = {name: value for name, value in keys.items() if value is not None}
    return address("/programme/rows", scope, {"figure": asked.figure, **given})


def asked_of(visit: Visit, yard: Yardstick) -> Asked | None:
    """Which number the address is about; None if there is no such figure."""
    figure = next((each for each in FIGURES if each == visit.query("figure")), None)
    of = visit.query("of")
    if figure is None or of not in ("", *yard.practices, *yard.areas):
        return None
    given = visit.request.query_params
    return Asked(figure, given.get("a"), given.get("b"), at_least=bool(visit.query("reached")), of=of)


def _name(value: str) -> str | None:
    if value == NOT_KNOWN:
        return ""
    return value[:_LONGEST] or None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
