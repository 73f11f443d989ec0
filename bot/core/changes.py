"""Changes: what is different between two checks of the same owner, practice by practice."""

from dataclasses import dataclass

from bot.core.check import Check
from bot.core.practice import Framework


@dataclass(frozen=True)
class Change:
    """A practice that has another level than it had in the earlier check."""

    practice: str
    before: int
    after: int

    @property
    def is_up(self) -> bool:
        """True if the practice is stronger now."""
        return self.after > self.before


@dataclass(frozen=True)
class Changes:
    """What went up, what went down, and how many practices stayed as they were."""

    up: tuple[Change, ...]
    down: tuple[Change, ...]
    same: int


def changes_between(earlier: Check, later: Check, framework: Framework) -> Changes | None:
    """What changed in the practices that have a level in both checks, the widest change first.

    What a hidden question was counted as is left out: nobody said it. None if nothing can be compared.
    """
    compared = [
        Change(practice.id, before.level, after.level)
        for practice in framework.practices.values()
        if (before := earlier.answer_to(practice.id)) and (after := later.answer_to(practice.id))
        if before.level is not None and after.level is not None
        if "hidden" not in (before.how, after.how)
    ]
    if not compared:
        return None
    moved = sorted(compared, key=lambda c: -abs(c.after - c.before))
    return Changes(
        up=tuple(c for c in moved if c.after > c.before),
        down=tuple(c for c in moved if c.after < c.before),
        same=sum(c.after == c.before for c in compared),
    )
