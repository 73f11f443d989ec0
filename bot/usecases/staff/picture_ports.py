"""What the picture of the programme needs of the storage: grouped counts, and the rows behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.core.picture import Asked, Figure, Scope, Yardstick
from bot.core.small_cells import Count


@dataclass(frozen=True)
class RowBehind:
    """One of what a number counts: an owner, or something of theirs, `n` of it.

    `thing` is its id, `conversation` where the owner last wrote.
    """

    thing: str
    owner: str
    n: int
    name: str | None
    language: str
    sector: str | None
    council: str | None
    source: str | None
    arrived_at: datetime
    conversation: str

    @property
    def mark(self) -> str:
        """Where a list goes on after this row."""
        return f"{self.arrived_at.isoformat()}~{self.thing}"


@dataclass(frozen=True)
class Choices:
    """What owners can be told apart by: everything that occurs, in order."""

    councils: tuple[str, ...]
    sectors: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    channels: tuple[str, ...]


class Figures(Protocol):
    """Counts of the programme. Only owners are counted, never who only answers at a desk."""

    def counts(
        self, figure: Figure, scope: Scope, yard: Yardstick, of: str = ""
    ) -> Mapping[tuple[str, str], Count]:
        """How many of each cell; cells with none are left out."""
        ...

    def measured(self, figure: Figure, scope: Scope, yard: Yardstick) -> tuple[Sequence[float], Count]:
        """The values of a measured figure (hours, or messages), and how many owners they are of."""
        ...

    def weeks(self, scope: Scope) -> tuple[date, ...]:
        """The first days of the weeks, or months, in which owners arrived."""
        ...

    def rows(
        self, asked: Asked, scope: Scope, yard: Yardstick, after: str, limit: int
    ) -> tuple[RowBehind, ...]:
        """What a number counts, the latest arrivals first, after the row with this mark, if there is one."""
        ...

    def choices(self) -> Choices:
        """By what pictures can be narrowed down."""
        ...
