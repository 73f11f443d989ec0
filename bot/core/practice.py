"""Practices: the ways of running a business that the check asks about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Sector = Literal["retail", "catering", "creative", "care", "other"]
Stage = Literal["idea", "starting", "trading"]
Strength = Literal["strong", "medium", "judgement"]
SECTORS: tuple[Sector, ...] = ("retail", "catering", "creative", "care", "other")
LEVELS = (0, 1, 2, 3)


@dataclass(frozen=True)
class Practice:
    """One way of running a business, which can be weak or strong in four levels."""

    id: str
    area: str
    backing: tuple[str, ...]
    strength: Strength
    sectors: tuple[Sector, ...] = SECTORS
    variants: tuple[Sector, ...] = ()
    needs_people: bool = False
    follows: str | None = None
    scored: bool = True
    light: bool = False

    def variant_for(self, sector: Sector | None) -> str:
        """Name of the wording that fits this sector: the sector itself, or `base`."""
        return sector if sector in self.variants else "base"


@dataclass(frozen=True)
class Framework:
    """All practices, and the order in which the short check asks some of them."""

    version: int
    practices: Mapping[str, Practice]
    short_order: tuple[str, ...]
    solo_instead: Mapping[str, str]

    def short_practices(self, *, solo: bool) -> tuple[Practice, ...]:
        """The practices of the short check in their order; solo owners are not asked about staff."""
        ids = (self.solo_instead.get(id_, id_) if solo else id_ for id_ in self.short_order)
        return tuple(self.practices[id_] for id_ in ids)
