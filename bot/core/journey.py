"""The journey: what an owner is asked next."""

from typing import Literal

from bot.core.check import next_practice, practices_of
from bot.core.conversation import Asking
from bot.core.practice import Framework
from bot.core.snapshot import Snapshot

Missing = Literal["sector", "place", "people", "years"]
MISSING_ORDER: tuple[Missing, ...] = ("sector", "place", "people", "years")


def next_asking(snapshot: Snapshot, framework: Framework) -> Asking | None:
    """The question that is open, or else the one that comes next; None if nothing is to be asked."""
    if _is_quiet(snapshot):
        return None
    if snapshot.asking:
        return snapshot.asking
    if not snapshot.details_confirmed:
        return _asking_about_business(snapshot)
    return _asking_in_check(snapshot, framework)


def _is_quiet(snapshot: Snapshot) -> bool:
    if not snapshot.arrived or snapshot.owner.stopped or snapshot.held_for_safety:
        return True
    return snapshot.asking is None and not snapshot.has_agreed_to("take_part")


def _asking_about_business(snapshot: Snapshot) -> Asking:
    if snapshot.business.sector is None and "business" not in snapshot.passed_over:
        return Asking("business")
    missing = missing_detail(snapshot)
    return Asking(missing) if missing else Asking("details")


def missing_detail(snapshot: Snapshot) -> Missing | None:
    """The first thing about the business that is not known and was not passed over."""
    business = snapshot.business
    for detail in MISSING_ORDER:
        value = business.council if detail == "place" else getattr(business, detail)
        if (
            value is None
            and detail not in snapshot.passed_over
            and not _is_beside_the_point(detail, snapshot)
        ):
            return detail
    return None


def _is_beside_the_point(detail: str, snapshot: Snapshot) -> bool:
    return detail == "years" and snapshot.business.stage in ("idea", "starting")


def _asking_in_check(snapshot: Snapshot, framework: Framework) -> Asking | None:
    check = snapshot.check
    if check is None or check.finished:
        return None
    practice = next_practice(check, framework, solo=snapshot.business.is_solo)
    if practice:
        return Asking("practice", practice=practice.id)
    return None if check.open_done else Asking("open")


def progress(snapshot: Snapshot, practice: str, framework: Framework) -> tuple[int, int]:
    """The place of this practice in the check, counted from 1, and how many there are."""
    if snapshot.check is None:
        return 1, 1
    ids = [p.id for p in practices_of(snapshot.check, framework, solo=snapshot.business.is_solo)]
    return (ids.index(practice) + 1 if practice in ids else len(ids)), len(ids)


def left_to_ask(snapshot: Snapshot, framework: Framework) -> int:
    """How many practices of the check have no answer yet."""
    if snapshot.check is None:
        return 0
    asked = practices_of(snapshot.check, framework, solo=snapshot.business.is_solo)
    return sum(snapshot.check.answer_to(p.id) is None for p in asked)
