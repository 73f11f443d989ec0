"""Approve words, or take that back: only the very words that stand on the page, and only once."""

from datetime import datetime

from bot.core.approval import Approvable, Approval
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.storage_ports import UnitOfWork


def approve_words(
    unit: UnitOfWork,
    item: Approvable,
    fingerprint: str,
    seen: int,
    approved: bool,
    staff: StaffMember,
    now: datetime,
) -> None:
    """Keep the decision. `fingerprint` and `seen`, the number of decisions, are those of the page.

    Raises Overtaken: the words changed, or somebody else decided.
    """
    if item.fingerprint != fingerprint:
        raise Overtaken("These words have changed since you opened this page.")
    history = unit.approvals.history(item.kind, item.key, item.language)
    if len(history) != seen:
        last = history[-1] if history else None
        did = "took the approval back" if last and not last.approved else "approved these words"
        raise Overtaken(f"{last.who if last and last.who else 'Somebody'} {did} since you opened this page.")
    unit.approvals.add(Approval(item.kind, item.key, item.language, fingerprint, approved, staff.id, now))
    thing = f"{item.kind}:{item.key}:{item.language}"
    unit.audit.note(now, staff.id, "approved" if approved else "took back", "wording", thing)
