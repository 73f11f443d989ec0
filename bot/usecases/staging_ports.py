"""The staging area of the directory: what came from elsewhere, until staff have said yes or no to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol

from bot.core.service import Organisation, Service

EntryKind = Literal["organisation", "service"]
Format = Literal["feed", "package", "csv"]
# claimed: changed by a feed that is not where we have it from.
# vanished: no longer in the feed; never deleted.
Change = Literal["new", "changed", "claimed", "unchanged", "vanished", "refused"]
Decision = Literal["waiting", "approved", "refused"]
ImportState = Literal["open", "approved", "refused", "replaced"]


@dataclass(frozen=True)
class Found:
    """One entry as it was read: cleaned, or with what is wrong with it. `id` is our key of it."""

    kind: EntryKind
    id: str
    name: str
    raw: Mapping[str, Any] = field(default_factory=dict)
    wrong: str = ""


@dataclass(frozen=True)
class Delivery:
    """Everything that a source gave. `is_feed`: it came from an address, not from a file of staff's."""

    source: str
    format: Format
    found: tuple[Found, ...]
    is_feed: bool = False


@dataclass(frozen=True)
class Difference:
    """One field of an entry: what we have, what the source says now; both as staff read them."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Staged:
    """One entry of an import, what it would change, and what staff said."""

    kind: EntryKind
    id: str
    name: str
    change: Change
    differences: tuple[Difference, ...] = ()
    reason: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict)
    decision: Decision = "waiting"


@dataclass(frozen=True)
class DirectoryImport:
    """One import: from where, when, and what became of it."""

    id: int
    source: str
    format: Format
    at: datetime
    state: ImportState = "open"
    by: str | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True)
class Kept:
    """Where an entry of the directory came from, and everything that was said of it there."""

    kind: EntryKind
    id: str
    source: str
    raw: Mapping[str, Any]


class OpenFormat(Protocol):
    """Reads entries that were found to be right. Each raises ValueError with the reason if one is not."""

    def organisation(self, raw: Mapping[str, Any], before: Organisation | None) -> Organisation:
        """The organisation in it; what the entry does not speak of stays as `before`."""
        ...

    def service(self, raw: Mapping[str, Any], before: Service | None) -> Service:
        """The service in it."""
        ...

    def to_keep(self, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """What is kept of it beside what we have fields for."""
        ...


class DirectoryImports(Protocol):
    """The tables of the staging area."""

    def stage(self, source: str, format_: Format, at: datetime, entries: Iterable[Staged]) -> int:
        """Keep a new import; an open one of the same source is replaced by it. Returns its number."""
        ...

    def find(self, id_: int) -> DirectoryImport | None:
        """The import with this number."""
        ...

    def latest(self, limit: int = ...) -> tuple[DirectoryImport, ...]:
        """The newest imports, the newest first."""
        ...

    def before(self, id_: int | None, limit: int) -> tuple[DirectoryImport, ...]:
        """The newest imports, those below this number if one is given."""
        ...

    def count(self, id_: int) -> Mapping[tuple[Change, Decision], int]:
        """How many of its entries have which change and which decision."""
        ...

    def part(
        self, id_: int, change: Change | None, decision: Decision | None, after: int, limit: int
    ) -> tuple[tuple[int, Staged], ...]:
        """Some of its entries in the order of the source, each with its place; those after this place."""
        ...

    def entries(self, id_: int) -> tuple[Staged, ...]:
        """Everything in it, in the order of the source."""
        ...

    def decide(self, id_: int, kind: EntryKind, entry: str, decision: Decision) -> None:
        """Note what staff said of one entry."""
        ...

    def close(self, id_: int, state: ImportState, by: str, at: datetime) -> None:
        """Note that nothing of this import waits any more."""
        ...

    def keep(self, kept: Iterable[Kept]) -> None:
        """Keep these, in place of what was kept of the same entries."""
        ...

    def kept(self, source: str | None = None) -> tuple[Kept, ...]:
        """Everything that is kept, or what came from this source."""
        ...


@dataclass(frozen=True)
class Approval:
    """Who says yes, and when."""

    by: str
    at: datetime

    @property
    def day(self) -> date:
        """The day on which the facts count as checked."""
        return self.at.date()
