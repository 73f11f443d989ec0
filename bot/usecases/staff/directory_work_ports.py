"""What staff need of the directory: its entries in parts, what was done with them, and the round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Protocol

from bot.core.directory_care import WhyRing
from bot.core.service import Need, Organisation, Service, Standing, Status
from bot.usecases.staging_ports import Kept

EntryKind = Literal["organisation", "service"]
MOST = 50  # entries of one page


@dataclass(frozen=True)
class Wanted:
    """Which services a list shows; what is empty does not matter."""

    words: str = ""
    need: Need | None = None
    council: str = ""
    status: Status | None = None
    standing: Standing | None = None
    organisation: str = ""
    signpost_only: bool = False
    front_door: bool = False


@dataclass(frozen=True)
class Part[T]:
    """Some entries of a list, and after which one the next part begins; "" if there are no more."""

    entries: tuple[T, ...]
    after: str = ""


@dataclass(frozen=True)
class Noted:
    """One line of the audit trail about an entry. `who` is a name; "" if nobody was signed in."""

    at: datetime
    who: str
    verb: str
    detail: Mapping[str, Any]


@dataclass(frozen=True)
class Call:
    """What the telephone round knows of a service. `held_by` is a member of staff."""

    service: str
    tries: int = 0
    again_at: datetime | None = None
    held_by: str | None = None
    held_until: datetime | None = None
    done_at: datetime | None = None
    done_by: str | None = None

    def is_held(self, now: datetime) -> bool:
        """True while somebody rings them."""
        return self.held_by is not None and self.held_until is not None and self.held_until > now


@dataclass(frozen=True)
class CallsCounted:
    """How the round stands: done since Monday, to be rung (why, and how many), and how many of them later."""

    done: int
    due: Mapping[WhyRing, int]
    later: int

    @property
    def left(self) -> int:
        """How many are to be rung."""
        return sum(self.due.values())


class DirectoryWork(Protocol):
    """The directory's entries as staff look at them."""

    def services(self, wanted: Wanted, today: date, after: str = "", limit: int = MOST) -> Part[Service]:
        """Services by name; with words, the best match first, among as many as a search finds."""
        ...

    def organisations(self, words: str, after: str = "", limit: int = MOST) -> Part[tuple[Organisation, int]]:
        """Organisations by name, those whose name holds these words, each with its number of services."""
        ...

    def service(self, id_: str) -> Service | None:
        """The service with this id."""
        ...

    def organisation(self, id_: str) -> Organisation | None:
        """The organisation with this id."""
        ...

    def these(self, kind: EntryKind, ids: Iterable[str]) -> Mapping[str, Organisation | Service]:
        """The entries with these ids, by id; those that are not there are left out."""
        ...

    def names(self, limit: int) -> Sequence[str]:
        """Names of organisations, by name, at most so many."""
        ...

    def organisation_named(self, name: str) -> Organisation | None:
        """The organisation that has this name, in whatever letters."""
        ...

    def service_named(self, organisation: str, name: str) -> Service | None:
        """The service of this organisation that has this name, in whatever letters."""
        ...

    def history(self, kind: str, id_: str, limit: int = ...) -> tuple[Noted, ...]:
        """What staff did with this entry, the newest first; looks at it are left out."""
        ...

    def kept(self, kind: EntryKind, id_: str) -> Kept | None:
        """What is kept of where it came from."""
        ...


class DirectoryCalls(Protocol):
    """The telephone round."""

    def find(self, service: str) -> Call:
        """What is known of this service in the round."""
        ...

    def next(self, staff: str, now: datetime, today: date) -> Service | None:
        """Who is to be rung next by this member of staff: nobody whom another rings now, or later."""
        ...

    def keep(self, call: Call) -> None:
        """Keep this in place of what was known."""
        ...

    def release(self, staff: str) -> None:
        """This member of staff rings nobody now."""
        ...

    def count(self, now: datetime, monday: datetime, today: date) -> CallsCounted:
        """How the round stands."""
        ...
