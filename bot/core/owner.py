"""The owner, their business, and what they agreed to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.practice import Sector, Stage

Purpose = Literal["take_part", "reminders", "research", "monitoring", "introduction"]
DETAILS_ASKED = ("sector", "place", "people")


@dataclass(frozen=True)
class Consent:
    """A yes or no to one purpose, with the wording it was given to."""

    purpose: Purpose
    given: bool
    at: datetime
    wording: str
    language: str
    to: str | None = None


@dataclass(frozen=True)
class Business:
    """What the owner runs. `people` includes the owner and family; `years` since it began."""

    sector: Sector | None = None
    trade: str | None = None
    place: str | None = None
    council: str | None = None
    people: int | None = None
    years: float | None = None
    stage: Stage | None = None

    @property
    def is_solo(self) -> bool:
        """True if nobody but the owner works there."""
        return self.people == 1


@dataclass(frozen=True)
class Owner:
    """The person in the chat who runs, or wants to start, a business."""

    name: str | None = None
    language: str = "en"
    source: str | None = None
    stopped: bool = False


@dataclass(frozen=True)
class Details:
    """What was read about owner and business from a text; None where nothing was said.

    `could_be`: councils that the place fits, the likeliest first, where it fits more than one.
    """

    name: str | None = None
    sector: Sector | None = None
    trade: str | None = None
    place: str | None = None
    council: str | None = None
    people: int | None = None
    years: float | None = None
    stage: Stage | None = None
    could_be: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """True if nothing was read."""
        return self == Details()


@dataclass(frozen=True)
class Correction:
    """What was said to the line about the business: what is right, and what is only said to be wrong.

    `wrong` holds names of details, and "business" for what it is.
    """

    details: Details = Details()
    wrong: tuple[str, ...] = ()
