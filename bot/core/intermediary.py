"""Intermediaries: named people at organisations whom owners trust, who take introductions."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from bot.core.practice import Sector
from bot.core.service import Need

# `web` is the web phone: for trying things out and for demonstrations.
ToldBy = Literal["telegram", "whatsapp", "email", "web"]


@dataclass(frozen=True)
class Hours:
    """One stretch of a working day, London time; `weekday` counts from Monday as 0."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class DaysOff:
    """Days on which somebody does not work, the first and the last included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """True if this day is one of them."""
        return self.first <= day <= self.last


WEEKDAYS = tuple(Hours(day, time(9), time(17)) for day in range(5))


@dataclass(frozen=True)
class Intermediary:
    """A named person who takes introductions: whom they can help, when they work, how they want to be told.

    Empty `sectors` mean all of them. `organisation` is the name as owners read it. `most_open` is how many
    introductions they take at the same time. `deputy` is the id of who takes theirs while they are away.
    `code` is the opaque source code of their own link, by which owners come in. An `example` is invented.
    """

    id: str
    name: str
    organisation: str
    languages: tuple[str, ...]
    councils: tuple[str, ...]
    needs: tuple[Need, ...]
    sectors: tuple[Sector, ...] = ()
    about: str = ""
    hours: tuple[Hours, ...] = WEEKDAYS
    days_off: tuple[DaysOff, ...] = ()
    most_open: int = 5
    told_by: ToldBy = "email"
    email: str = ""
    deputy: str | None = None
    code: str = ""
    example: bool = False
    active: bool = True

    def is_away(self, day: date) -> bool:
        """True if they do not work on this day because of a holiday of their own."""
        return any(off.holds(day) for off in self.days_off)


@dataclass(frozen=True)
class Availability:
    """An intermediary with what they have to do: open introductions, and how past ones went.

    `helped` and `ended` count introductions of theirs that were closed: with a good outcome, and all.
    """

    intermediary: Intermediary
    open: int = 0
    helped: int = 0
    ended: int = 0

    @property
    def is_full(self) -> bool:
        """True if they have as many introductions as they take."""
        return self.open >= self.intermediary.most_open
