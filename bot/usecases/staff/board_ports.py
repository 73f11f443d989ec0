"""What the board of introductions needs of the storage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from bot.core.introduction import Introduction, State

MOST_SHOWN = 50  # rows on one page of a list


@dataclass(frozen=True)
class BoardFilter:
    """What the board is narrowed to; None or False: everything. Dates are when it was begun, in London."""

    organisation: str | None = None
    intermediary: str | None = None
    need: str | None = None
    council: str | None = None
    late: bool = False
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class BoardRow:
    """One introduction on the board. `late_at` is since when it is past its clock."""

    introduction: Introduction
    owner: str
    owner_name: str
    council: str | None
    created_at: datetime
    changed_at: datetime
    late_at: datetime | None = None


@dataclass(frozen=True)
class Place:
    """Where a list goes on: after this moment and id."""

    at: datetime
    id: str


@dataclass(frozen=True)
class Did:
    """Something that a member of staff did, from the audit trail; `who` is "" if they are gone."""

    at: datetime
    who: str
    verb: str


@dataclass(frozen=True)
class DeskLine:
    """One message between us and the intermediary about an introduction."""

    at: datetime
    direction: Literal["in", "out"]
    text: str
    state: str


class Board(Protocol):
    """Introductions as staff look at them, and what staff did to a thing."""

    def counts(self, narrowed: BoardFilter) -> Mapping[State, int]:
        """How many there are in each state; those without any are left out."""
        ...

    def first(self, state: State, narrowed: BoardFilter, limit: int) -> tuple[BoardRow, ...]:
        """Those of a state that need somebody most: past their clock first, then who waits longest."""
        ...

    def page(
        self, state: State, narrowed: BoardFilter, after: Place | None, limit: int
    ) -> tuple[BoardRow, ...]:
        """Those of a state: who waits longest first; of what is over, the latest first."""
        ...

    def row(self, introduction: str) -> BoardRow | None:
        """One of them; None if it is gone."""
        ...

    def conversation_of(self, owner: str) -> str | None:
        """The conversation in which this owner last wrote."""
        ...

    def desk_lines(self, introduction: str) -> tuple[DeskLine, ...]:
        """What was said between us and intermediaries about it, the oldest first."""
        ...

    def done_to(self, kind: str, thing: str) -> tuple[Did, ...]:
        """What staff changed about it, the oldest first."""
        ...
