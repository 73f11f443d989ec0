"""Come back: an owner is met where they are, never with the first message again."""

from datetime import timedelta

from bot.core.choices import value_of
from bot.core.conversation import ASKED_ONCE, Asking, Reply
from bot.core.events import CheckResumed, Event, StepTried
from bot.core.follow_up import CHECK_AGAIN_AFTER
from bot.core.journey import left_to_ask
from bot.core.snapshot import Snapshot, StepShown, Tried
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_for_introduction import meet_introduction
from bot.usecases.start_check import start_check
from bot.usecases.tools import Tools, only_saying, opened, yes_or_no

LEFT_BEHIND = ("reminders", "which_day", "remind", "support_need")
ASK_ABOUT_STEP_AFTER = timedelta(days=7)  # before that hardly anybody has had the time


def greet_owner(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Hello again: the questions that are left, the step they were shown, or what can be asked for."""
    hello = _hello(snapshot, tools)
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    if not snapshot.has_agreed_to("take_part"):
        return Outcome(() if snapshot.asking else (opened(Asking("agree", tries=1)),), (hello,))
    met = meet_introduction(snapshot, incoming, tools)
    if met and snapshot.unfinished is None:
        return only_saying(hello) + met
    if snapshot.unfinished:
        left = tools.reply("greet-left", left=left_to_ask(snapshot, tools.content.framework))
        return Outcome((CheckResumed(), *_cleared(snapshot)), (hello, left))
    if snapshot.asking and snapshot.asking.about not in (*ASKED_ONCE, *LEFT_BEHIND):
        return only_saying(hello)
    if not snapshot.details_confirmed:
        return Outcome(_cleared(snapshot), (hello,))
    return Outcome(_cleared(snapshot)) + _meet_after_check(snapshot, incoming, tools, hello)


def _hello(snapshot: Snapshot, tools: Tools) -> Reply:
    name = snapshot.owner.name
    return tools.reply("greet-back", named="yes" if name else "no", name=name or "")


def _cleared(snapshot: Snapshot) -> tuple[Event, ...]:
    """What was only asked on leaving is not asked of somebody who is back."""
    asking = snapshot.asking
    return (opened(None),) if asking and asking.about in LEFT_BEHIND else ()


def _meet_after_check(snapshot: Snapshot, incoming: Incoming, tools: Tools, hello: Reply) -> Outcome:
    check = snapshot.check
    if check and check.finished and incoming.at - check.finished >= CHECK_AGAIN_AFTER:
        return Outcome((opened(Asking("check_again")),), (hello,))
    step = snapshot.steps[-1] if snapshot.steps else None
    if step and _can_be_asked(step, incoming):
        return Outcome((opened(Asking("step_tried")),), (hello,))
    return only_saying(hello, tools.reply("nothing-open" if check else "nothing-open-first"))


def _can_be_asked(step: StepShown, incoming: Incoming) -> bool:
    return step.tried is None and step.at is not None and incoming.at - step.at >= ASK_ABOUT_STEP_AFTER


def take_step_tried(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Whether they tried the step; None if the words say something else."""
    given = yes_or_no(incoming, "step_tried")
    partly = value_of(incoming.choice, "step_tried") == "partly"
    if not snapshot.steps or (given is None and not partly):
        return None
    told: Tried = "partly" if partly else "yes" if given else "no"
    return Outcome((StepTried(told), opened(None)), (tools.reply(f"step-tried-{told}-then"),))


def take_check_again(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Whether to look again after half a year; None if the words say something else."""
    given = yes_or_no(incoming, "check_again")
    if given is None:
        return None
    if not given:
        return Outcome((opened(None),), (tools.reply("check-none"),))
    kind = snapshot.check.kind if snapshot.check else "short"
    return Outcome((opened(None),)) + start_check(snapshot, incoming, tools, kind)
