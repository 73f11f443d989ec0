"""The journey: what an owner is asked next."""

from typing import Literal

from bot.core.check import Check, next_practice, part_of, part_over, practices_of
from bot.core.conversation import Asking
from bot.core.practice import Framework
from bot.core.snapshot import Snapshot

Missing = Literal["sector", "place", "people", "years"]
QUESTIONS_A_MINUTE = 2
MISSING_ORDER: tuple[Missing, ...] = ("sector", "place", "people", "years")


def next_asking(snapshot: Snapshot, framework: Framework) -> Asking | None:
    """The question that is open, or else the one that comes next; None if nothing is to be asked."""
    if _is_quiet(snapshot):
        return None
    if snapshot.asking:
        return snapshot.asking
    if not snapshot.details_confirmed:
        return _asking_about_business(snapshot)
    check = snapshot.unfinished
    return _asking_in_check(check, snapshot, framework) if check and not check.paused else None


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
    stage = snapshot.business.stage
    return (detail == "years" and stage in ("idea", "starting")) or (detail == "people" and stage == "idea")


def _asking_in_check(check: Check, snapshot: Snapshot, framework: Framework) -> Asking | None:
    if part_over(check, framework, snapshot.business):
        return None  # first the owner hears what came of the part
    practice = next_practice(check, framework, snapshot.business)
    if practice:
        return Asking("practice", practice=practice.id)
    return Asking("open") if _asks_openly(check) else None


def _asks_openly(check: Check) -> bool:
    return check.kind != "idea" and not check.open_done


def is_over(check: Check, snapshot: Snapshot, framework: Framework) -> bool:
    """True if nothing is left to ask in a check that is not finished yet."""
    all_asked = next_practice(check, framework, snapshot.business) is None
    return check.finished is None and all_asked and not _asks_openly(check)


def progress(snapshot: Snapshot, practice: str, framework: Framework) -> tuple[int, int]:
    """The place of this practice, counted from 1, and how many there are: in its check, or in its part.

    What was told before a part began counts as done, so that the places go up one by one.
    """
    check = snapshot.check_with(practice)
    if check is None:
        return 1, 1
    if check.kind == "full":
        asked = part_of(check, framework.practices[practice].area, framework, snapshot.business)
        return 1 + sum(p.id != practice and check.answer_to(p.id) is not None for p in asked), len(asked)
    ids = [p.id for p in practices_of(check, framework, snapshot.business)]
    return (ids.index(practice) + 1 if practice in ids else len(ids)), len(ids)


def left_to_ask(snapshot: Snapshot, framework: Framework) -> int:
    """How many practices of the check that goes on, or else of the latest one, have no answer yet."""
    check = snapshot.unfinished or snapshot.check
    return left_in(check, snapshot, framework) if check else 0


def left_in(check: Check, snapshot: Snapshot, framework: Framework) -> int:
    """How many practices of this check have no answer yet."""
    return sum(check.answer_to(p.id) is None for p in practices_of(check, framework, snapshot.business))


def left_in_part(check: Check, part: str, snapshot: Snapshot, framework: Framework) -> int:
    """How many practices of this part have no answer yet."""
    return sum(check.answer_to(p.id) is None for p in part_of(check, part, framework, snapshot.business))


def minutes_for(questions: int) -> int:
    """About how many minutes so many questions take, at least one."""
    return max(1, round(questions / QUESTIONS_A_MINUTE))
