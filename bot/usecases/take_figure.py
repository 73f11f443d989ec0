"""Take a figure: sure, said back, or not understood; and leave one out, or go back to one."""

from collections.abc import Mapping
from dataclasses import replace
from math import log

from bot.core.apply import apply_events
from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.counting import DAYS_OF_WEEK, USUAL_DAYS, AmountSaid, Figure, FigureAsked, plausible
from bot.core.events import DetailPassedOver, Event, FigureGiven
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_figure import (
    NO,
    PEOPLE,
    SAME,
    SKIP,
    YES,
    Round,
    business_now,
    figure_before,
    go_on,
    name_left_beside,
    name_said,
)
from bot.usecases.name_amount import name_figure
from bot.usecases.tools import Tools, only_saying, opened

TRIES = 1


def take_figure(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Read the figure that was asked for. A typed number is the figure, never a choice."""
    figure, _, word = (value_of(incoming.choice, "count") or "").partition(":")
    if incoming.choice and figure != asking.topic:
        return only_saying(tools.reply("old-button"))
    if word == SKIP:
        return skip_figure(snapshot, asking, incoming, tools)
    known = snapshot.business.people if asking.topic == PEOPLE else None
    if known and (word == SAME or (incoming.intent == "affirm" and not incoming.is_astray)):
        return _count(snapshot, asking, incoming, tools, (known, known))
    said = tools.understanding.read_amount(incoming.text, _asked(asking, tools).unit)
    if said.heard == "amount" and not _is_each_of_nobody(said, snapshot):
        return weigh(snapshot, asking, incoming, tools, said)
    if incoming.is_astray:
        return only_saying(tools.reply("been-a-while")) if incoming.late else Outcome()
    if incoming.intent == "affirm" and said.heard == "none":
        return Outcome()  # "ok", "go on": they are asked again, and nothing was wrong
    if incoming.intent == "deny" and said.heard == "none" and not known:
        return skip_figure(snapshot, asking, incoming, tools)
    return _not_read(snapshot, asking, incoming, tools, said)


def weigh(
    snapshot: Snapshot,
    asking: Asking,
    incoming: Incoming,
    tools: Tools,
    said: AmountSaid,
    *,
    back: bool = False,
) -> Outcome:
    """Plain and plausible counts. What was worked out is said back, and so is what cannot be right, once."""
    asked, round_, business = _asked(asking, tools), Round.of(asking), business_now(snapshot)
    found = said.in_week(business.people) if asked.week else (said.low, said.high)
    is_strange = said.is_impossible or not plausible(asked, *found, business)
    is_plain = said.sure and _is_as_asked(said, asked) and not incoming.is_astray and not back
    if is_plain and not is_strange:
        return _count(snapshot, asking, incoming, tools, found)
    if is_plain and round_.doubted == asked.id:
        return _count(snapshot, asking, incoming, tools, found, sure=False)
    notes = {
        "kind": _kind(said, asked, is_strange=is_strange),
        "low": repr(float(found[0])),
        "high": repr(float(found[1])),
        "said_low": repr(float(said.low)),
        "said_high": repr(float(said.high)),
        "strange": "yes" if is_strange else "no",
    }
    notes |= _factors(said, business.people)
    options = replace(round_, notes=notes).options
    doubt = Asking(
        "count_sure", topic=asked.id, options=options, message=incoming.id, early=incoming.is_astray
    )
    return Outcome((opened(doubt),))


def _is_as_asked(said: AmountSaid, asked: FigureAsked) -> bool:
    return said.is_for_week if asked.week else said.span is None and not said.each


def _kind(said: AmountSaid, asked: FigureAsked, *, is_strange: bool) -> str:
    """How it is said back: by what was done to it."""
    if said.is_impossible:
        return "days"
    if is_strange or not asked.week:
        return "strange" if is_strange else "said"
    if said.each:
        return "each" if said.span in (None, "week") else "made"
    return {"day": "day", "other": "made"}.get(said.span or "", "said")


def _factors(said: AmountSaid, people: int | None) -> dict[str, str]:
    """By what it was multiplied, as far as that is said back."""
    factors = {"people": f"{said.people or people or 1:g}"} if said.each else {}
    if said.span == "day" or said.is_impossible:
        factors["days"] = f"{said.days or USUAL_DAYS:g}"
    return factors


def take_doubt(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The answer to a figure that was said back: yes, no, or other words that say it better."""
    figure, _, word = (value_of(incoming.choice, "count_sure") or "").partition(":")
    if incoming.choice and figure != asking.topic:
        return only_saying(tools.reply("old-button"))
    if incoming.is_astray and not incoming.choice:
        return only_saying(tools.reply("been-a-while")) if incoming.late else Outcome()
    notes = Round.of(asking).notes
    said = AmountSaid("none") if incoming.choice else _as_before(_read(asking, incoming, tools), notes)
    found = (float(notes["low"]), float(notes["high"]))
    if said.heard == "amount" and said.in_week(business_now(snapshot).people) != found:
        return weigh(snapshot, _open_again(asking), incoming, tools, said)
    if said.heard == "none" and said.days and notes.get("days") not in (None, f"{said.days:g}"):
        return _other_days(snapshot, asking, incoming, tools, said.days)
    if word == YES or incoming.intent == "affirm" or said.heard == "amount":
        is_sure = notes["strange"] != "yes"
        return _count(snapshot, asking, incoming, tools, found, sure=is_sure, message=asking.message)
    if word == NO or incoming.intent == "deny":
        return Outcome((opened(_open_again(asking)),), (tools.reply("count-again"),))
    if asking.tries < TRIES:
        return Outcome((opened(replace(asking, tries=asking.tries + 1)),))
    return _leave_out(snapshot, asking, incoming, tools, "count-left-out")


def _as_before(said: AmountSaid, notes: Mapping[str, str]) -> AmountSaid:
    """ "No, more like 12,000", after 14,000 a month: of a month too, as it is nearer to that."""
    week, before = float(notes["low"]), float(notes["said_low"])
    if said.heard != "amount" or said.span or said.each or min(said.low, week, before) <= 0 or week == before:
        return said
    if abs(log(said.low / before)) >= abs(log(said.low / week)):
        return said
    return replace(said, span="other", weeks=before / week, sure=False)


def _other_days(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, days: float) -> Outcome:
    """ "No, five days": the same amount a day, on so many days."""
    notes = Round.of(asking).notes
    low, high = float(notes["said_low"]), float(notes["said_high"])
    again = AmountSaid("amount", low, high, "day", days=days, sure=True)
    business = business_now(snapshot)
    found = again.in_week(None)
    if days <= DAYS_OF_WEEK and plausible(_asked(asking, tools), *found, business):
        return _count(snapshot, asking, incoming, tools, found)
    return weigh(snapshot, _open_again(asking), incoming, tools, again)


def _open_again(asking: Asking) -> Asking:
    """The question for the figure itself; what was doubted once is not doubted again."""
    round_ = Round.of(asking)
    doubted = asking.topic or "" if round_.notes.get("strange") == "yes" else round_.doubted
    return replace(round_, doubted=doubted).asking(asking.topic or "")


def _count(
    snapshot: Snapshot,
    asking: Asking,
    incoming: Incoming,
    tools: Tools,
    found: tuple[float, float],
    *,
    sure: bool = True,
    message: str | None = None,
) -> Outcome:
    """The figure is kept and said back; the next one is asked for, or what comes out is told."""
    asked, round_ = _asked(asking, tools), Round.of(asking)
    low, high = found
    figure = Figure(asked.id, low, high, sure, message or incoming.id, incoming.at, round_.purpose)
    events: tuple[Event, ...] = (FigureGiven(figure),)
    kept = tools.reply("count-kept-unsure", amount=name_figure(low, high, asked.unit, tools))
    said = replace(kept, text=name_said(low, high, asked, tools)) if sure else kept
    after = apply_events(snapshot, events)
    return Outcome(events, (said,)) + go_on(after, incoming, tools, replace(round_, notes={}))


def _not_read(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, said: AmountSaid
) -> Outcome:
    """Say once what would be understood; then leave the figure out."""
    if asking.tries >= TRIES:
        return _leave_out(snapshot, asking, incoming, tools, "count-left-out")
    hints = {"several": "several", "amount": "several", "unsure": "unsure"}
    again = Round.of(asking).asking(asking.topic or "", hint=hints.get(said.heard, "not-read"))
    return Outcome((opened(replace(again, tries=asking.tries + 1)),))


def skip_figure(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Leave this figure, or the whole counting if nothing was begun; what was given stays."""
    if asking.about == "count_which":
        return Outcome((opened(None),), (tools.reply("count-none"),))
    return _leave_out(snapshot, asking, incoming, tools, "count-skipped")


def _leave_out(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, key: str) -> Outcome:
    round_ = Round.of(asking).without(asking.topic or "")
    beside = name_left_beside(asking.topic or "", round_.purpose, incoming, tools)
    noted: tuple[Event, ...] = (DetailPassedOver(beside),) if beside else ()
    return Outcome(noted, (tools.reply(key),)) + go_on(snapshot, incoming, tools, round_)


def go_back_in_figures(snapshot: Snapshot, asking: Asking, tools: Tools) -> Outcome:
    """What was said back goes back to its question, a figure to the one before it."""
    if asking.about == "count_which":
        return only_saying(tools.reply("first-already"))
    round_, topic = Round.of(asking), asking.topic or ""
    before = topic if asking.about == "count_sure" else figure_before(snapshot, tools, round_, topic)
    if before is None:
        return only_saying(tools.reply("first-already"))
    return Outcome((opened(round_.asking(before)),), (tools.reply("gone-back"),))


def _read(asking: Asking, incoming: Incoming, tools: Tools) -> AmountSaid:
    return tools.understanding.read_amount(incoming.text, _asked(asking, tools).unit)


def _is_each_of_nobody(said: AmountSaid, snapshot: Snapshot) -> bool:
    """True for "50 each" where nobody knows of how many."""
    return said.each and not (said.people or business_now(snapshot).people)


def _asked(asking: Asking, tools: Tools) -> FigureAsked:
    return tools.content.counting.figures[asking.topic or ""]
