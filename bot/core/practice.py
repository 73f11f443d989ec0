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
    """One way of running a business, which can be weak or strong in four levels.

    `yes_or_no` names the wordings of which "more" or "less" does not say a level: running out more often is
    weaker, and a kind of person is not more than anyone.
    """

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
    yes_or_no: tuple[str, ...] = ()

    def is_asked_of(self, sector: Sector | None, *, solo: bool) -> bool:
        """True if a full check of such a business asks this. A sector that is not known counts as other."""
        fits = (sector or "other") in (*self.sectors, *self.variants)
        return fits and not (solo and self.needs_people)

    def variant_for(self, sector: Sector | None) -> str:
        """Name of the wording that fits this sector: the sector itself, or `base`."""
        return sector if sector in self.variants else "base"


@dataclass(frozen=True)
class Framework:
    """All practices, and the order in which each kind of check asks them.

    `parts` are the areas of the full check in the order in which it asks them; `idea_order` is what the
    reality check of an idea asks.
    """

    version: int
    practices: Mapping[str, Practice]
    short_order: tuple[str, ...]
    solo_instead: Mapping[str, str]
    parts: tuple[str, ...] = ()
    idea_order: tuple[str, ...] = ()

    def short_practices(self, *, solo: bool) -> tuple[Practice, ...]:
        """The practices of the short check in their order; solo owners are not asked about staff."""
        ids = (self.solo_instead.get(id_, id_) if solo else id_ for id_ in self.short_order)
        return tuple(self.practices[id_] for id_ in ids)

    def full_practices(self, sector: Sector | None, *, solo: bool) -> tuple[Practice, ...]:
        """What a full check of such a business can ask, part by part, followers included."""
        return tuple(
            practice
            for part in self.parts
            for practice in self.practices.values()
            if practice.area == part and practice.is_asked_of(sector, solo=solo)
        )

    def idea_practices(self) -> tuple[Practice, ...]:
        """What the reality check of an idea asks, in its order."""
        return tuple(self.practices[id_] for id_ in self.idea_order)

    def followers_of(self, practice: str) -> tuple[Practice, ...]:
        """The practices that make no sense where this one is at level 0."""
        return tuple(p for p in self.practices.values() if p.follows == practice)
