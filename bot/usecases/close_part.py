"""Close what is over: a part of the full check, or the check as a whole."""

from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.check import Check, part_over, parts_of
from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.events import CheckFinished, CheckResumed, Event, PartClosed
from bot.core.journey import is_over, left_in
from bot.core.scoring import area_scores
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.pause_check import pause_check
from bot.usecases.show_results import told_well
from bot.usecases.sum_up import sum_up
from bot.usecases.tools import Tools, opened, yes_or_no


def close_what_is_over(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What came of the part or the check in which nothing is left to ask; nothing if there is none."""
    check = snapshot.unfinished
    if check is None or snapshot.asking is not None or check.paused:
        return Outcome()
    outcome = _close_parts(snapshot, incoming, tools)
    after = apply_events(snapshot, outcome.events)
    if (
        after.asking is None
        and after.unfinished
        and is_over(after.unfinished, after, tools.content.framework)
    ):
        outcome += finish_check(after, after.unfinished, incoming, tools)
    return outcome


def _close_parts(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Feedback on each part that is over now, and the question whether to go on with the next."""
    events: tuple[Event, ...] = ()
    replies: tuple[Reply, ...] = ()
    framework, now = tools.content.framework, snapshot
    while now.check and (part := part_over(now.check, framework, now.business)):
        closed = (PartClosed(part),)
        replies += (_feedback(now, now.check, part, tools),)
        events, now = events + closed, apply_events(now, closed)
    following = _next_part(now, tools)
    if events and following:
        events += (opened(Asking("next_part", topic=following)),)
    return Outcome(events, replies)


def _next_part(snapshot: Snapshot, tools: Tools) -> str | None:
    """The first part that is not closed, if anything is left to ask."""
    check = snapshot.check
    if check is None or left_in(check, snapshot, tools.content.framework) == 0:
        return None
    parts = parts_of(check, tools.content.framework, snapshot.business)
    return next((part for part in parts if part not in check.closed_parts), None)


def _feedback(snapshot: Snapshot, check: Check, part: str, tools: Tools) -> Reply:
    """The part's name and band, and what goes well in it, in the owner's own answers."""
    name = tools.say(f"part-{part}")
    score = area_scores(check, tools.content.framework, snapshot.business, tools.content.cut_offs).get(part)
    head = (
        tools.say("part-done", part=name, band=tools.say(f"band-{score.band}"))
        if score
        else tools.say("part-done-few", part=name)
    )
    well = told_well(snapshot, check, tools, part=part)
    return Reply("\n".join(line for line in (head, well or tools.say("part-nothing-well")) if line))


def take_next_part(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Go on now, or another day; what says neither asks once more, then the place is kept."""
    tapped, given = value_of(incoming.choice, "next_part"), yes_or_no(incoming, "next_part")
    if given:
        return Outcome((CheckResumed(), opened(None)))
    if tapped == "later" or given is False or (asking.tries and not incoming.is_astray):
        return Outcome((opened(None),)) + pause_check(replace(snapshot, asking=None), incoming, tools)
    return Outcome((opened(replace(asking, tries=asking.tries + (not incoming.is_astray))),))


def finish_check(snapshot: Snapshot, check: Check, incoming: Incoming, tools: Tools) -> Outcome:
    """The check ends; the owner sees what came of it."""
    events: tuple[Event, ...] = (CheckFinished(check.number, incoming.at), opened(None))
    return Outcome(events) + sum_up(apply_events(snapshot, events), incoming, tools)
