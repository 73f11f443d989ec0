"""Matching: which services and which people fit an owner, and why, in reasons that can be put into words."""

from dataclasses import dataclass
from typing import Literal

from bot.core.intermediary import Availability
from bot.core.practice import Sector, Stage
from bot.core.service import Need, Service

Rule = Literal["sector", "council", "stage", "people", "years", "age"]
Reason = Literal["need", "council", "sector", "language", "stage", "people", "front_door"]
MOST_OFFERED = 3


@dataclass(frozen=True)
class Seeker:
    """An owner who looks for help, as far as matching may know them. None is what nobody has said.

    `needs`: the most pressing first. `people` includes the owner and family. Who people are, where they come
    from and what they believe is never matched.
    """

    needs: tuple[Need, ...] = ()
    council: str | None = None
    sector: Sector | None = None
    people: int | None = None
    stage: Stage | None = None
    years: float | None = None
    language: str = "en"


@dataclass(frozen=True)
class Fit:
    """A service that fits: why, which rules could not be judged (the owner is told), and how fresh it is."""

    service: Service
    reasons: tuple[Reason, ...]
    unsure: tuple[Rule, ...] = ()
    please_check: bool = False


@dataclass(frozen=True)
class PersonFit:
    """An intermediary who fits, and why."""

    availability: Availability
    reasons: tuple[Reason, ...]
