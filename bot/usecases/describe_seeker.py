"""Describe a seeker: what matching may know of an owner, and what they need, the most pressing first."""

from collections.abc import Sequence

from bot.core.matching import Seeker
from bot.core.service import SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot
from bot.usecases.tools import Tools


def seeker_for(snapshot: Snapshot, needs: Sequence[Need], language: str = "en") -> Seeker:
    """This owner, who looks for help with these."""
    business = snapshot.business
    return Seeker(
        needs=tuple(needs),
        council=business.council,
        sector=business.sector,
        people=business.people,
        stage=business.stage,
        years=business.years,
        language=language,
    )


def needs_of_check(snapshot: Snapshot, tools: Tools) -> tuple[Need, ...]:
    """What the check showed: first what the owner spoke of, then what the step is about. Never signposts."""
    check = snapshot.check
    practices = [*(check.open_about if check else ()), *(s.practice for s in snapshot.steps[-1:])]
    if not practices and (snapshot.idea or snapshot.business.stage == "idea"):
        return ("starting_up",)
    found = [need for practice in practices for need in tools.content.needs_of.get(practice, ())]
    return tuple(need for need in dict.fromkeys(found) if need not in SIGNPOST_ONLY)
