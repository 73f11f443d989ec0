"""Tell what comes out of a sum: next to the owner's hours, and to the same owner's earlier figures only."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.conversation import Reply
from bot.core.counting import ALL_OF_IT, FRESH, WEEK, Figure, Sum, fits_together, is_sure, result
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.name_amount import as_sentence, name_figure, name_result
from bot.usecases.tools import Tools, only_saying

HOURS, OWN_HOURS = "hours", "own_hours"


def tell_sum(snapshot: Snapshot, incoming: Incoming, tools: Tools, purpose: str, since: datetime) -> Outcome:
    """The result with the figures given since then, or why there is none."""
    counting = tools.content.counting
    sum_ = counting.sum_for(purpose)
    if sum_ is None:
        return only_saying(tools.reply("count-none"))
    given = counting.standing(snapshot.figures, since, incoming.at, snapshot.business)
    found = result(sum_, given)
    if found is None:
        return only_saying(tools.reply(_why_none(sum_, given)))
    if not fits_together(sum_, found):
        return only_saying(tools.reply("count-odd"))
    lines = [_result(sum_, found, tools), "" if is_sure(sum_, given) else tools.say("count-if-right")]
    lines += [_hours(snapshot, incoming, tools, sum_), _earlier(snapshot, incoming, tools, sum_, given)]
    lines += [tools.say("count-week-good-for" if purpose == WEEK else "count-more")]
    return only_saying(Reply(" ".join(line for line in lines if line)))


def _why_none(sum_: Sum, given: Mapping[str, Figure]) -> str:
    known = [id_ for id_ in sum_.inputs if id_ in given]
    if len(known) == len(sum_.inputs):
        return "count-cannot"
    return "count-not-enough" if known else "count-nothing-given"


def _result(sum_: Sum, found: tuple[float, float], tools: Tools) -> str:
    low, high = found
    if high < 0:
        return tools.say(f"sum-{sum_.id}.below", amount=name_result(-high, -low, sum_.unit, tools))
    return as_sentence(tools.say(f"sum-{sum_.id}.result", amount=_named(sum_, found, tools)))


def _named(sum_: Sum, found: tuple[float, float], tools: Tools) -> str:
    low, high = found
    return name_result(low, min(high, ALL_OF_IT) if sum_.unit == "percent" else high, sum_.unit, tools)


def _hours(snapshot: Snapshot, incoming: Incoming, tools: Tools, sum_: Sum) -> str:
    """The owner's hours stand next to every result, as far as they told them."""
    lately = tools.content.counting.standing(
        snapshot.figures, incoming.at - FRESH, incoming.at, snapshot.business
    )
    told = {id_: _told_hours(lately[id_], tools) for id_ in (HOURS, OWN_HOURS) if id_ in lately}
    if snapshot.business.is_solo and HOURS in told:
        return tools.say("count-hours-solo", hours=told[HOURS])
    if HOURS in sum_.inputs and OWN_HOURS in told and lately[OWN_HOURS].high <= lately[HOURS].high:
        return tools.say("count-hours-both", hours=told[HOURS], own=told[OWN_HOURS])
    if OWN_HOURS in told:
        return tools.say("count-hours-own", hours=told[OWN_HOURS])
    return tools.say("count-hours-all", hours=told[HOURS]) if HOURS in told else ""


def _told_hours(figure: Figure, tools: Tools) -> str:
    return name_figure(figure.low, figure.high, "hours", tools)


def _earlier(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, sum_: Sum, given: Mapping[str, Figure]
) -> str:
    """The same sum with figures of an earlier time; nothing where one of them cannot be right."""
    before = tools.content.counting.before(sum_, snapshot.figures, incoming.at - FRESH, snapshot.business)
    found = result(sum_, before)
    if (
        found is None
        or not fits_together(sum_, found)
        or not (is_sure(sum_, given) and is_sure(sum_, before))
    ):
        return ""
    then = max(before[id_].at for id_ in sum_.inputs)
    month = tools.say(f"month-{then.month}")
    return tools.say("count-earlier", month=month, year=str(then.year), amount=_named(sum_, found, tools))
