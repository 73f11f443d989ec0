"""Look at intermediaries as staff: all of them, or one with their open introductions."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.intermediary import Intermediary
from bot.usecases.list_intermediaries import Listed, listed
from bot.usecases.load_directory import mark_of
from bot.usecases.staff.board_ports import MOST_SHOWN, BoardRow, Did
from bot.usecases.staff.open_introduction import away_until
from bot.usecases.staff.save_intermediary import open_of
from bot.usecases.storage_ports import UnitOfWork


@dataclass(frozen=True)
class Seen:
    """Somebody in the list. `away_until` is the last day of a holiday that they are on."""

    listed: Listed
    away_until: date | None

    @property
    def person(self) -> Intermediary:
        """Who it is."""
        return self.listed.availability.intermediary

    @property
    def is_linked(self) -> bool:
        """True if what we say to them has somewhere to go."""
        told_by = self.person.told_by
        return bool(self.person.email) if told_by == "email" else self.listed.linked == told_by


@dataclass(frozen=True)
class SeenPage:
    """A page of the list; `older` is the id after which it goes on, "" at its end."""

    seen: tuple[Seen, ...]
    count: int
    older: str


@dataclass(frozen=True)
class Opened:
    """One of them. `mark` tells this entry from a changed one; `deputies` are others at the organisation."""

    seen: Seen
    mark: str
    open: tuple[BoardRow, ...]
    deputies: tuple[Intermediary, ...]
    done: tuple[Did, ...]


def look_at_intermediaries(unit: UnitOfWork, words: str, only: str, after: str, now: datetime) -> SeenPage:
    """Those whose name or organisation holds these words; `only` is away, unlinked, inactive or ""."""
    people = sorted(unit.directory.people(), key=lambda each: (each.name.casefold(), each.id))
    named = (each for each in people if words.casefold() in f"{each.name} {each.organisation}".casefold())
    found = [seen for seen in (_seen(unit, each, now) for each in named) if _is_in(seen, only)]
    ids = [each.person.id for each in found]
    start = ids.index(after) + 1 if after in ids else 0
    shown = found[start : start + MOST_SHOWN]
    older = shown[-1].person.id if start + MOST_SHOWN < len(found) else ""
    return SeenPage(tuple(shown), len(found), older)


def open_intermediary(unit: UnitOfWork, id_: str, now: datetime) -> Opened | None:
    """One of them; None if there is none with this id."""
    person = unit.desks.person(id_)
    if person is None:
        return None
    here = [each for each in unit.directory.people() if each.organisation == person.organisation]
    return Opened(
        seen=_seen(unit, person, now),
        mark=mark_of(person),
        open=open_of(unit, id_),
        deputies=tuple(each for each in here if each.id != id_ and each.active),
        done=unit.board.done_to("intermediary", id_),
    )


def _seen(unit: UnitOfWork, person: Intermediary, now: datetime) -> Seen:
    return Seen(listed(unit, person), away_until(person, now))


def _is_in(seen: Seen, only: str) -> bool:
    match only:
        case "away":
            return seen.away_until is not None
        case "unlinked":
            return not seen.is_linked
        case "inactive":
            return not seen.person.active
        case _:
            return True
