"""Start a check: short, full, or the reality check of an idea; nothing said lately is asked again."""

from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.check import FRESH, Answer, Check, Kind, follow_on, practices_of
from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import AnswerGiven, CheckResumed, CheckStarted, Event, OpenWordsGiven
from bot.core.journey import left_in, minutes_for
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, only_saying, opened


def start_check(snapshot: Snapshot, incoming: Incoming, tools: Tools, kind: Kind = "short") -> Outcome:
    """Begin a check of this kind, or go on with one that is not finished."""
    known = snapshot.idea if kind == "idea" else snapshot.check
    if known and known.kind == kind and not known.finished:
        return Outcome((CheckResumed(),), (tools.reply("check-goes-on"),))
    started: tuple[Event, ...] = (CheckStarted(snapshot.next_number, kind, incoming.at), opened(None))
    started += _kept(snapshot, apply_events(snapshot, started), incoming, tools)
    after = apply_events(snapshot, started)
    check = after.check_numbered(snapshot.next_number)
    left = left_in(check, after, tools.content.framework) if check else 0
    begins = tools.reply(f"check-begins-{kind}", count=left, minutes=minutes_for(left))
    return Outcome(started, (begins,))


def _kept(before: Snapshot, after: Snapshot, incoming: Incoming, tools: Tools) -> tuple[Event, ...]:
    """The answers of a check of another kind that the new one asks for too, and the owner's own words."""
    old, new = before.check, after.check
    if old is None or new is None or new.number == old.number or old.kind == new.kind:
        return ()
    asked = {p.id for p in practices_of(new, tools.content.framework, after.business)}
    fresh = [a for a in old.standing() if a.practice in asked and _is_fresh(a, incoming)]
    given = tuple(AnswerGiven(a) for a in (*fresh, *_follow_on(new, fresh, tools)))
    words = (OpenWordsGiven(old.open_message, old.open_about),) if old.open_message and fresh else ()
    return (*given, *words)


def _is_fresh(answer: Answer, incoming: Incoming) -> bool:
    return answer.is_said and incoming.at - answer.at < FRESH


def _follow_on(check: Check, answers: list[Answer], tools: Tools) -> list[Answer]:
    return [hidden for a in answers for hidden in follow_on(check, a, tools.content.framework)]


def ask_which_check(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A check is done: the same again, or the one that was not done yet?"""
    kind = tools.understanding.find_kind(incoming.text)
    if kind:
        return start_check(snapshot, incoming, tools, kind)
    return Outcome((opened(Asking("which_check")),))


def take_which_check(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The kind that was tapped or named; anything else begins none."""
    tapped = value_of(incoming.choice, "which_check")
    kind = _kind_of(tapped) or (None if incoming.choice else tools.understanding.find_kind(incoming.text))
    if kind:
        return start_check(snapshot, incoming, tools, kind)
    return only_saying(tools.reply("check-none")) + Outcome((opened(None),))


def take_start_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A tap that asks for a check; None if it is no such tap."""
    kind = _kind_of(value_of(incoming.choice, "start"))
    if kind is None:
        return None
    if not snapshot.details_confirmed:
        return Outcome()
    return start_check(replace(snapshot, asking=None), incoming, tools, kind)


def _kind_of(value: str | None) -> Kind | None:
    kinds: dict[str, Kind] = {"short": "short", "full": "full", "idea": "idea"}
    return kinds.get(value or "")
