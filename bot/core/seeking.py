"""Seeking: what matching may know of an owner who looks for help, and which needs a check shows."""

from collections.abc import Collection, Mapping

from bot.core.check import Answer, Check
from bot.core.matching import Seeker
from bot.core.owner import Details
from bot.core.practice import LEVELS, Framework
from bot.core.service import SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot

NOTHING_SAID = Details()
MOST_NEEDS = 2  # of a check: more at once is a list and no help


def seeker_of(
    snapshot: Snapshot, needs: tuple[Need, ...], said: Details = NOTHING_SAID, spoken: str = ""
) -> Seeker:
    """This owner as matching may know them. A place in `said` goes before the one that is known, and a
    language that was `spoken` of before the one of the chat.

    Nothing else is taken from words that ask for help: "my landlord" names no trade of theirs.
    """
    business = snapshot.business
    return Seeker(
        needs=needs,
        council=said.council or business.council,
        sector=business.sector,
        people=business.people,
        stage=business.stage,
        years=business.years,
        language=spoken or snapshot.owner.language,
    )


def needs_of_gaps(
    check: Check, framework: Framework, needs_of: Mapping[str, tuple[Need, ...]]
) -> tuple[Need, ...]:
    """The needs that would close this check's gaps: what the owner spoke of first, then the weakest ones.

    Practices that are never scored come last; what a hidden question was counted as says nothing.
    """
    own: Collection[str] = check.open_about
    open_gaps = [a for a in check.standing() if a.level is not None and a.level < LEVELS[-1]]
    told = [a for a in open_gaps if a.how != "hidden"]

    def order(answer: Answer) -> tuple[bool, bool, int]:
        is_scored = framework.practices[answer.practice].scored
        return answer.practice not in own, not is_scored, answer.level or 0

    found = (need for a in sorted(told, key=order) for need in needs_of.get(a.practice, ())[:1])
    return tuple(dict.fromkeys(need for need in found if need not in SIGNPOST_ONLY))[:MOST_NEEDS]
