"""List words to approve: what waits first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Literal

from bot.core.approval import Approvable, ApprovalKind
from bot.usecases.staff.approval_ports import DecidedBy
from bot.usecases.storage_ports import UnitOfWork

type Standing = Literal["draft", "changed", "taken_back", "approved", "approved_in_files"]
MOST_SHOWN = 50
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Judged:
    """Words with how they stand. `last` is what staff decided last about this text, if anything."""

    item: Approvable
    standing: Standing
    last: DecidedBy | None

    @property
    def waits(self) -> bool:
        """True if nobody stands by these words now."""
        return self.standing not in ("approved", "approved_in_files")


@dataclass(frozen=True)
class JudgedPage:
    """A page of the list. `older` is the place after which it goes on, "" at its end."""

    shown: tuple[Judged, ...]
    count: int
    waiting: int
    older: str


def list_approvables(
    unit: UnitOfWork,
    items: Sequence[Approvable],
    kind: ApprovalKind | None,
    waiting_only: bool,
    after: str,
) -> JudgedPage:
    """What waits comes first: what nobody ever judged, in the order of the files; then by its last date."""
    last = unit.approvals.last()
    judged = [judge(each, last.get((each.kind, each.key, each.language)), unit) for each in items]
    of_kind = [each for each in judged if kind is None or each.item.kind == kind]
    found = [each for each in of_kind if each.waits or not waiting_only]
    found.sort(key=lambda each: (not each.waits, _since(each)))
    places = [place_of(each.item) for each in found]
    start = places.index(after) + 1 if after in places else 0
    shown = tuple(found[start : start + MOST_SHOWN])
    older = place_of(shown[-1].item) if start + MOST_SHOWN < len(found) else ""
    return JudgedPage(shown, len(found), sum(each.waits for each in of_kind), older)


def judge(item: Approvable, last: DecidedBy | None, unit: UnitOfWork) -> Judged:
    """How these words stand now."""
    is_about_these = last is not None and last.fingerprint == item.fingerprint
    if last and is_about_these:
        return Judged(item, "approved" if last.approved else "taken_back", last)
    if item.is_approved(unit.approvals.decided() if last else {}):
        return Judged(item, "approved" if last else "approved_in_files", last)
    return Judged(item, "changed" if last else "draft", last)


def place_of(item: Approvable) -> str:
    """The item as it stands in an address."""
    return f"{item.kind}:{item.key}:{item.language}"


def _since(judged: Judged) -> datetime:
    if judged.last:
        return judged.last.at
    on = judged.item.approved_on
    return datetime.combine(on, time(), UTC) if on else _NEVER
