"""Sum up the reality check of an idea: what is clear, what is not, and the first thing to find out."""

from dataclasses import replace

from bot.core.check import Answer, Check
from bot.core.conversation import Reply
from bot.core.events import Event, StepOffered
from bot.core.journey import left_in
from bot.core.practice import LEVELS
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming, Outcome
from bot.usecases.name_practice import practice_key, step_text
from bot.usecases.show_results import wishes_after_results
from bot.usecases.tools import Tools, only_saying

CLEAR = 2  # the lowest level that is told as clear
MOST_TOLD = 2
WAGE = "idea_pays"
WAGE_SOON = 1  # a wage is needed within six months


def sum_up_idea(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An honest, plain summary; never praise for the idea."""
    idea = snapshot.idea
    if idea is None or not any(a.level is not None for a in idea.standing()):
        return only_saying(tools.reply("results-not-yet"))
    left = left_in(idea, snapshot, tools.content.framework)
    if left and not idea.finished:
        return only_saying(_joined(tools.say("idea-so-far", left=left), *_known(idea, snapshot, tools)))
    step = _first_to_find_out(idea, incoming, tools)
    first = _told_first(step, idea, snapshot, tools)
    said = _joined(
        tools.say("idea-done"), *_known(idea, snapshot, tools), _about_wage(idea, tools), first,
        tools.say("idea-person"),
    )  # fmt: skip
    events: tuple[Event, ...] = (StepOffered(step),) if step and step not in snapshot.steps else ()
    return Outcome(events, (replace(said, choices=wishes_after_results(tools)),))


def _joined(*parts: str) -> Reply:
    return Reply("\n\n".join(part for part in parts if part))


def _known(idea: Check, snapshot: Snapshot, tools: Tools) -> tuple[str, str]:
    return _clear(idea, snapshot, tools), _open(idea, snapshot, tools)


def _told_first(step: StepShown | None, idea: Check, snapshot: Snapshot, tools: Tools) -> str:
    is_unsure = any(a.outcome == "unsure" for a in idea.standing())
    if step is None:
        return "" if is_unsure else tools.say("idea-nothing-open")
    return tools.say("idea-first", step=step_text(step, snapshot, tools))


def _clear(idea: Check, snapshot: Snapshot, tools: Tools) -> str:
    """The one or two clearest things, in words that belong to the owner."""
    clear = [a for a in idea.standing() if (a.level or 0) >= CLEAR]
    best = sorted(clear, key=lambda a: -(a.level or 0))[:MOST_TOLD]
    told = [tools.say(f"{practice_key(a.practice, snapshot, tools)}.well-{a.level}") for a in best]
    if not told:
        return tools.say("idea-none-clear")
    if len(told) == 1:
        return tools.say("idea-clear", clear=told[0])
    return tools.say("idea-clear-two", first=told[0], second=told[1])


def _open(idea: Check, snapshot: Snapshot, tools: Tools) -> str:
    """What is not clear yet, by its short names. That a wage is needed soon is clear, and told by itself."""
    unclear = [a for a in idea.standing() if _is_unclear(a) and a.practice != WAGE]
    labels = [tools.say(f"{practice_key(a.practice, snapshot, tools)}.label") for a in unclear]
    return tools.say("idea-open", labels=", ".join(labels)) if labels else ""


def _is_unclear(answer: Answer) -> bool:
    return answer.outcome == "unsure" or (answer.level is not None and answer.level < CLEAR)


def _about_wage(idea: Check, tools: Tools) -> str:
    answer = idea.answer_to(WAGE)
    soon = answer is not None and answer.level is not None and answer.level <= WAGE_SOON
    return tools.say("idea-wage") if soon else ""


def _first_to_find_out(idea: Check, incoming: Incoming, tools: Tools) -> StepShown | None:
    """The least clear of all; of equals, the one that comes first in the order of finding out."""
    order = tools.content.framework.idea_order
    answers = (idea.answer_to(id_) for id_ in order)
    unclear = [a for a in answers if a and a.level is not None and a.level < LEVELS[-1]]
    found = [a for a in unclear if (a.practice, a.level) in tools.content.steps]
    least = min(found, key=lambda a: a.level or 0, default=None)
    if least is None:
        return None
    return StepShown(idea.number, least.practice, least.level or 0, idea.finished or incoming.at)
