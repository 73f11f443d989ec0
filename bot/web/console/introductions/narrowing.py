"""What the board is narrowed to, as it stands in the address. What cannot be read there is left out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args
from urllib.parse import urlencode

from bot.core.introduction import State
from bot.core.service import NEEDS
from bot.usecases.staff.board_ports import BoardFilter, Place
from bot.web.console.visit import Visit

STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Narrowing:
    """The filter of the board with the address that leads to it."""

    filter: BoardFilter

    @property
    def fields(self) -> dict[str, str]:
        """Its fields by their names in the address, without those that narrow nothing."""
        only = self.filter
        fields = {
            "organisation": only.organisation,
            "person": only.intermediary,
            "need": only.need,
            "council": only.council,
            "late": "1" if only.late else "",
            "since": only.since.isoformat() if only.since else "",
            "until": only.until.isoformat() if only.until else "",
        }
        return {name: value for name, value in fields.items() if value}

    def path(self, **more: str) -> str:
        """The address of the board so narrowed, and more in it."""
        query = urlencode(self.fields | {name: value for name, value in more.items() if value})
        return f"/console/introductions{'?' if query else ''}{query}"

    def without(self, name: str) -> str:
        """The address without this field."""
        query = urlencode({key: value for key, value in self.fields.items() if key != name})
        return f"/console/introductions{'?' if query else ''}{query}"


def narrowing(visit: Visit) -> Narrowing:
    """What this address narrows the board to."""
    need = visit.query("need")
    return Narrowing(
        BoardFilter(
            organisation=visit.query("organisation") or None,
            intermediary=visit.query("person") or None,
            need=need if need in NEEDS else None,
            council=visit.query("council") or None,
            late=visit.query("late") == "1",
            since=_day(visit.query("since")),
            until=_day(visit.query("until")),
        )
    )


def state_in(visit: Visit) -> State | None:
    """The state whose whole list is asked for; None for the board."""
    return next((state for state in STATES if state == visit.query("state")), None)


def place_in(visit: Visit) -> Place | None:
    """Where the list goes on; None at its start."""
    at, _, id_ = visit.query("after").partition("~")
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return Place(found, id_) if found.tzinfo else None


def place_out(place: Place | None) -> str:
    """The same as it stands in the address."""
    return f"{place.at.isoformat()}~{place.id}" if place else ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
