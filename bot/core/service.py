"""Services: what organisations offer to owners, for whom, and how sure we are of what we know about them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, get_args

from bot.core.practice import Sector, Stage

# The vocabulary that links owners' words, gaps, services and intermediaries. Ids never change.
Need = Literal[
    "debt", "tax", "bookkeeping", "pricing", "cash_flow", "late_payment", "marketing", "selling_online",
    "finding_customers", "hiring", "employment_law", "staff_problems", "training", "borrowing", "grants",
    "premises", "energy_bills", "food_safety", "licences", "insurance", "care_registration", "dbs",
    "starting_up", "wellbeing", "crime_fraud", "immigration", "mentoring", "networking", "digital_skills",
    "suppliers", "waste",
]  # fmt: skip
NEEDS: tuple[Need, ...] = get_args(Need)
# Owners are told where such help is and are never introduced to it (safety.md, Hard limits).
SIGNPOST_ONLY: tuple[Need, ...] = ("debt", "immigration")
# fresh: read in a recent public page. recheck: ring before owners see it. ended: has most likely stopped.
Facts = Literal["fresh", "recheck", "ended"]
Status = Literal["active", "inactive", "defunct", "temporarily closed"]  # HSDS-UK 3.0
Standing = Literal["fresh", "please_check", "hidden"]
STALE_AFTER = timedelta(days=180)
STALE_HELPLINE_AFTER = timedelta(days=90)


@dataclass(frozen=True)
class Span:
    """From the least to the most, both included; None where there is no such end."""

    least: float | None = None
    most: float | None = None

    def holds(self, number: float) -> bool:
        """True if this number is in it."""
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)

    @property
    def is_open(self) -> bool:
        """True if every number is in it."""
        return self.least is None and self.most is None


ANY = Span()


@dataclass(frozen=True)
class Rules:
    """Who may have a service, as far as a page states it. What is empty does not matter.

    `people` counts employees, as the pages do; our own count of people includes the owner and family.
    `years` says how long the business has traded, `age` is the owner's.
    """

    sectors: tuple[Sector, ...] = ()
    councils: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    people: Span = ANY
    years: Span = ANY
    age: Span = ANY


@dataclass(frozen=True)
class Reach:
    """How to get in touch; empty where no page says it. `hours` are `always`, or `mon-fri 9:00-17:00`."""

    phone: str = ""
    email: str = ""
    web: str = ""
    where: str = ""
    hours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """On what the facts rest: where they were read, when, and who rang to check them (None: nobody yet)."""

    facts: Facts
    checked_on: date | None = None
    checked_by: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Organisation:
    """Who offers services: a charity, a council, a programme."""

    id: str
    name: str
    what: str
    proof: Proof
    web: str = ""


@dataclass(frozen=True)
class Service:
    """What an organisation offers to owners. `area` are councils, nations, or UK.

    `conditions` are in words: the owner judges them, or asks. `not_for` likewise says who must not be sent.
    `signpost_only`: owners are told where it is and are never introduced. `front_door`: a first contact for
    anything, offered when nothing closer fits.
    """

    id: str
    organisation: str
    name: str
    what: str
    needs: tuple[Need, ...]
    proof: Proof
    cost: str = ""
    rules: Rules = field(default_factory=Rules)
    not_for: str = ""
    conditions: tuple[str, ...] = ()
    reach: Reach = field(default_factory=Reach)
    languages: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    signpost_only: bool = False
    front_door: bool = False
    helpline: bool = False
    status: Status = "active"


def standing(service: Service, today: date) -> Standing:
    """Whether owners may see it: as it is, with "please check", or not at all.

    Only what was read in a recent page, or what staff have rung since, is shown at all.
    """
    proof = service.proof
    is_vouched_for = proof.facts == "fresh" or (proof.facts == "recheck" and proof.checked_by is not None)
    if service.status != "active" or not is_vouched_for:
        return "hidden"
    return "please_check" if is_stale(service, today) else "fresh"


def is_stale(service: Service, today: date) -> bool:
    """True if its facts were checked too long ago to be said as they are."""
    checked = service.proof.checked_on
    most = STALE_HELPLINE_AFTER if service.helpline else STALE_AFTER
    return checked is None or today - checked > most
