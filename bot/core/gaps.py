"""Gaps: what owners needed, by area, sector, need and language, and what nothing and nobody could serve."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.practice import Sector
from bot.core.service import Need

# Cells with fewer owners could say who somebody is (support.md, Gaps).
LEAST_SHOWN, LEAST_PUBLISHED = 5, 10
type Cell = tuple[str | None, Sector | None, Need, str]


@dataclass(frozen=True)
class Heard:
    """That one owner needed something: where they were then, and how many services and people fitted."""

    owner: str
    need: Need
    at: datetime
    council: str | None
    sector: Sector | None
    language: str
    services: int
    people: int

    @property
    def is_served(self) -> bool:
        """True if anything or anybody fitted."""
        return self.services + self.people > 0


@dataclass(frozen=True)
class Gap:
    """Owners of one council, sector and language who needed the same: how many, and how many got nothing."""

    council: str | None
    sector: Sector | None
    need: Need
    language: str
    needed: int
    unserved: int


@dataclass(frozen=True)
class Gaps:
    """The gaps that may be seen, the largest first, and how many are too small to be."""

    gaps: tuple[Gap, ...]
    hidden: int


def find_gaps(heard: Iterable[Heard], least: int = LEAST_SHOWN) -> Gaps:
    """Distinct owners who needed something, minus those whom a service or a person fitted the last time.

    A cell is left out where fewer than `least` owners needed it or got nothing, and also where fewer got
    something: that number could be worked out from the other two.
    """
    cells: dict[Cell, dict[str, bool]] = defaultdict(dict)
    for each in sorted(heard, key=lambda one: one.at):
        cells[each.council, each.sector, each.need, each.language][each.owner] = each.is_served
    found = [
        Gap(*cell, len(owners), sum(not served for served in owners.values()))
        for cell, owners in cells.items()
    ]
    gaps = [gap for gap in found if gap.unserved]
    seen = [gap for gap in gaps if may_be_seen(gap, least)]
    return Gaps(tuple(sorted(seen, key=_order)), len(gaps) - len(seen))


def may_be_seen(gap: Gap, least: int = LEAST_SHOWN) -> bool:
    """True if so many got nothing, and by subtraction so many got something, that nobody stands out."""
    served = gap.needed - gap.unserved
    return gap.unserved >= least and (served == 0 or served >= least)


def _order(gap: Gap) -> tuple[object, ...]:
    return (-gap.unserved, gap.need, gap.council or "", gap.sector or "", gap.language)
