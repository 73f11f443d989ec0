"""Take what an owner wrote while a question is open, or while none is."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.choices import value_of
from bot.core.conversation import ASKED_ONCE, About, Asking, Reply
from bot.core.events import CheckResumed, FlagRaised
from bot.core.journey import next_asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.agree_reminders import (
    refuse_reminders,
    take_remind,
    take_reminders,
    take_which_day,
    wants_no_reminders,
)
from bot.usecases.ask_about_owner import take_about_owner, take_monitoring
from bot.usecases.change_answer import take_tap_to_change, take_which_to_change
from bot.usecases.close_part import take_next_part
from bot.usecases.come_back import take_check_again, take_step_tried
from bot.usecases.confirm_details import take_business, take_details_confirmation
from bot.usecases.count_numbers import take_count_offer, take_count_which
from bot.usecases.delete_my_data import take_delete_confirmation
from bot.usecases.find_support import hear_need, take_support_need
from bot.usecases.hear_upset import hear_upset
from bot.usecases.join_chats import take_join
from bot.usecases.offer_choices import choices_for
from bot.usecases.point_back import take_earlier
from bot.usecases.record_consent import take_research
from bot.usecases.start_check import take_start_tap, take_which_check
from bot.usecases.stop_messages import take_stop_or_wait
from bot.usecases.take_agreement import take_agreement
from bot.usecases.take_details import take_detail, take_which_place
from bot.usecases.take_figure import take_doubt, take_figure
from bot.usecases.take_introduction import INTRODUCTION_ANY_TIME, INTRODUCTION_TAKERS, LINES_NUMBERED
from bot.usecases.take_level import take_level, take_level_choice
from bot.usecases.take_open_words import take_open_words
from bot.usecases.take_practice import take_confirmation_or_earlier, take_practice
from bot.usecases.tools import Tools, back_at_it, only_saying, opened, passed_over

type Taker = Callable[[Snapshot, Asking, Incoming, Tools], Outcome | None]

IN_CHECK = ("practice", "level", "open")
READ_WITH_CARE = ("practice", "count", *LINES_NUMBERED)  # where a number may say something else than a choice
TAPPED_ANY_TIME: tuple[About, ...] = (
    "remind", "reminders", "step_tried", "check_again", "research", "monitoring", "count_offer",
    "count_which", "support_need", *INTRODUCTION_ANY_TIME,
)  # fmt: skip
TAKERS: Mapping[About, Taker] = {
    "practice": take_practice,
    "level": take_confirmation_or_earlier,
    "agree": take_agreement,
    "details": take_details_confirmation,
    "business": take_business,
    "which_place": take_which_place,
    "open": take_open_words,
    "stop_or_wait": take_stop_or_wait,
    "delete": take_delete_confirmation,
    "change_which": take_which_to_change,
    "next_part": take_next_part,
    "which_check": take_which_check,
    "which_day": take_which_day,
    "reminders": take_reminders,
    "remind": take_remind,
    "step_tried": take_step_tried,
    "check_again": take_check_again,
    "research": take_research,
    "monitoring": take_monitoring,
    "about_you": take_about_owner,
    "join": take_join,
    "count_offer": take_count_offer,
    "count_which": take_count_which,
    "count": take_figure,
    "count_sure": take_doubt,
    **INTRODUCTION_TAKERS,
    "support_need": take_support_need,
}  # all others ask for a detail of the business


def take_answer(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Read the message as an answer to the open question; a typed number or title is a tap.

    Who answers a question of a check that waits has ended their pause.
    """
    if wants_no_reminders(incoming) and snapshot.has_agreed_to("take_part"):
        return refuse_reminders(incoming, tools)
    upset = hear_upset(snapshot, incoming, tools)
    if upset is not None:
        return upset
    in_check = snapshot.asking is not None and snapshot.asking.about in IN_CHECK
    back = Outcome(back_at_it(snapshot) if in_check else ())
    return back + _take(apply_events(snapshot, back.events), incoming, tools)


def _take(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    incoming = _as_tap(snapshot, incoming, tools)
    if incoming.choice:
        tapped = _take_tap(snapshot, incoming, tools)
        if tapped is not None:
            return tapped
    if snapshot.asking is None:
        return _take_unasked(snapshot, incoming, tools)
    return _take_by_question(snapshot, snapshot.asking, incoming, tools)


def _as_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Incoming:
    """A number or the words of a choice are that choice, unless a practice reads them with more care."""
    asking = snapshot.asking
    if asking is None or incoming.choice or incoming.is_astray or asking.about in READ_WITH_CARE:
        return incoming
    offered = choices_for(asking, snapshot, tools)
    typed = incoming.text.strip().strip(".)").casefold()
    for number, offer in enumerate(offered, start=1):
        if typed == offer.title.casefold() or (typed == str(number) and _counts(number, asking)):
            return replace(incoming, choice=offer.id)
    return incoming


def _counts(number: int, asking: Asking) -> bool:
    """Where a level was said back, only 1, the yes: others may be numbers of the question before it."""
    return asking.about != "level" or number == 1


def _take_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """None if the tap answers the question that is open and is taken there."""
    on_level = take_level_choice(snapshot, incoming, tools)
    if on_level is not None:
        return on_level
    asking = snapshot.asking
    if asking and value_of(incoming.choice, asking.about) is not None:
        return None
    for take in (take_start_tap, take_tap_to_change, _take_late_tap):
        taken = take(snapshot, incoming, tools)
        if taken is not None:
            return taken
    return only_saying(tools.reply("old-button"))


def _take_late_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A tap on a question that is closed by now, and that can be answered at any time."""
    for about in TAPPED_ANY_TIME:
        if value_of(incoming.choice, about) is not None:
            return _take_by_question(replace(snapshot, asking=None), Asking(about), incoming, tools)
    return None


def _take_by_question(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """What answers the question. Other words after one that is asked once answer what comes next."""
    taken = TAKERS.get(asking.about, take_detail)(snapshot, asking, incoming, tools)
    return taken if taken is not None else _take_as_next(snapshot, incoming, tools)


def _take_as_next(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Words that do not answer what is open: most likely they answer the question before it."""
    asked = snapshot.asking
    closed = passed_over(snapshot, asked) if asked and asked.about in ASKED_ONCE else (opened(None),)
    aside = Outcome((*closed, CheckResumed()) if snapshot.unfinished else closed)
    after = apply_events(snapshot, aside.events)
    following = next_asking(after, tools.content.framework) if snapshot.unfinished else None
    if following is None or following.about != "practice":
        return aside + (Outcome() if following else say_what_can_be_said(after, incoming, tools))
    resumed = Outcome((*aside.events, opened(following)))
    after = apply_events(after, (opened(following),))
    astray = replace(incoming, early=not incoming.late)
    earlier = take_earlier(after, following, astray, tools)
    return resumed + (earlier or take_level(after, following, astray, tools))


def _take_unasked(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Words while a check waits and nothing is open: most likely an answer to its next question."""
    if snapshot.unfinished and snapshot.unfinished.paused and not snapshot.held_for_safety:
        if incoming.intent == "affirm":
            return Outcome((CheckResumed(),), (tools.reply("check-goes-on"),))
        return _take_as_next(snapshot, incoming, tools)
    return say_what_can_be_said(snapshot, incoming, tools)


def say_what_can_be_said(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """No question is open: say what the owner can ask for."""
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    heard = take_earlier(snapshot, None, incoming, tools) or hear_need(snapshot, incoming, tools)
    if heard:
        return heard
    if incoming.intent == "out_of_scope":
        return Outcome((FlagRaised("not_understood"),), (tools.reply("out-of-scope"), _menu(snapshot, tools)))
    return only_saying(_menu(snapshot, tools))


def _menu(snapshot: Snapshot, tools: Tools) -> Reply:
    return tools.reply("nothing-open" if snapshot.check or snapshot.idea else "nothing-open-first")
