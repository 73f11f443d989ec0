"""Care of the directory: which entries must be checked, why, and what would mislead an owner."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, get_args

from bot.core.eligibility import serves
from bot.core.service import SIGNPOST_ONLY, Organisation, Service, is_stale

# Why somebody must ring, the most pressing first: nobody has vouched for it yet, nobody knows when it was
# checked, or that is too long ago.
WhyRing = Literal["recheck", "never", "stale"]
WHY_RING: tuple[WhyRing, ...] = get_args(WhyRing)
# Why staff hide an entry.
WhyHide = Literal["closed", "ended", "wrong", "twice", "unsafe", "other"]
WHY_HIDE: tuple[WhyHide, ...] = get_args(WhyHide)
Misleading = Literal["introduced", "organisation_ended", "outside_area"]


def why_ring(service: Service, today: date) -> WhyRing | None:
    """Why this service must be checked; None if it need not be, or if it is not shown on purpose."""
    proof = service.proof
    if service.status != "active" or proof.facts == "ended":
        return None
    if proof.facts == "recheck" and proof.checked_by is None:
        return "recheck"
    if proof.checked_on is None:
        return "never"
    return "stale" if is_stale(service, today) else None


def what_misleads(service: Service, organisation: Organisation | None) -> Iterator[tuple[Misleading, str]]:
    """What can be read in an entry and is still wrong, each with the need or the council that it is about."""
    for need in [each for each in service.needs if each in SIGNPOST_ONLY][:1]:
        if not service.signpost_only:
            yield "introduced", need
    if organisation and organisation.proof.facts == "ended" and service.proof.facts == "fresh":
        yield "organisation_ended", organisation.id
    for council in service.rules.councils:
        if not serves(council, service.area):
            yield "outside_area", council


def start_of_week(today: date) -> date:
    """The Monday of the week in which this day lies."""
    return today - timedelta(days=today.weekday())


def entry_key(name: str) -> str:
    """A key made from a name, as the files have them: letters of a to z, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:80] or "entry"
