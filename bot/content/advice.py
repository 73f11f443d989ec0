"""Reads the steps: which practice at which level leads to which step, and on what it rests."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast

from bot.content.files import Row, read_row
from bot.content.framework import STRENGTHS
from bot.core.advice import Step
from bot.core.practice import Framework, Strength
from bot.core.service import NEEDS

STEP_FIELDS = {"practice", "level", "strength", "source", "needs", "approved_by", "approved_on"}
Steps = Mapping[tuple[str, int], Step]


def read_steps(path: Path, framework: Framework, *, drafts: bool) -> Steps:
    """The steps by practice and level; those nobody approved only with `drafts`."""
    found: dict[tuple[str, int], Step] = {}
    for row in read_row(path).rows("steps"):
        step = _step(row, framework)
        if (step.practice, step.level) in found:
            raise row.wrong(f"there is already a step for `{step.practice}` at level {step.level}; keep one.")
        found[step.practice, step.level] = step
    return {key: step for key, step in found.items() if drafts or step.is_approved}


def _step(row: Row, framework: Framework) -> Step:
    row.refuse_unknown(STEP_FIELDS)
    practice = row.take("practice", str)
    if practice not in framework.practices:
        raise row.wrong(f"`{practice}` is no practice; take an id from check/practices.yml.")
    approved_by, approved_on = _approval(row)
    return Step(
        practice=practice,
        level=_level(row),
        strength=cast(Strength, row.take_one_of("strength", STRENGTHS)),
        source=row.take("source", str),
        needs=_needs(row),
        approved_by=approved_by,
        approved_on=approved_on,
    )


def _level(row: Row) -> int:
    level = row.take("level", int)
    if level not in (0, 1, 2):
        raise row.wrong(f"a step is for level 0, 1 or 2, not {level}: at level 3 there is nothing to try.")
    return level


def _needs(row: Row) -> tuple[str, ...]:
    for need in row.texts("needs"):
        if need not in NEEDS:
            raise row.wrong(f"`{need}` is not in the list of needs; write one of: {', '.join(NEEDS)}.")
    return row.texts("needs")


def _approval(row: Row) -> tuple[str | None, date | None]:
    by, on = row.get("approved_by"), row.get("approved_on")
    if (by is None) != (on is None):
        raise row.wrong("write both `approved_by` and `approved_on`, or leave both empty.")
    if on is not None and not isinstance(on, date):
        raise row.wrong("`approved_on` must be a date such as 2026-11-01.")
    return by, on
