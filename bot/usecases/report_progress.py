"""Report progress: reached, met, and what came of an introduction."""

from typing import Literal

from bot.core.acts import Close, TellContacted, TellMet
from bot.core.conversation import Reply
from bot.core.desk_events import DeskActed, DeskOutcome
from bot.core.introduction import Introduction, Outcome
from bot.usecases.answer_offer import not_open
from bot.usecases.at_desk import AtDesk, ask_which, asking, saying

TRIES = 3  # introductions.md, 6: no answer counts after so many tries
ENDS: tuple[Outcome, ...] = ("helped", "not_suitable", "no_answer")
Step = Literal["reached", "met"]


def report_step(at: AtDesk, introduction: Introduction | None, step: Step) -> DeskOutcome:
    """They reached or met the owner; thanks are said once it is saved."""
    if introduction is None:
        return ask_which(at, at.held, step)
    if not at.is_held(introduction):
        return _not_held(at, introduction)
    if step == "met" and _was_asked_what_came(at, introduction):
        return report_end(at, introduction, "met")
    if introduction.state == "met" or (step == "reached" and introduction.state == "contacted"):
        return ask_outcome(at, introduction)
    act = TellMet(at.me) if step == "met" else TellContacted(at.me)
    return DeskOutcome((DeskActed(introduction.id, act),))


def propose_end(
    at: AtDesk, introduction: Introduction | None, outcome: Outcome, tries: int | None = None
) -> DeskOutcome:
    """Words that end an introduction are said back first; two tries are not three."""
    if introduction is None:
        return ask_which(at, at.held, "end", outcome)
    if not at.is_held(introduction):
        return _not_held(at, introduction)
    if outcome == "no_answer" and tries is not None and tries < TRIES:
        return _try_again(at, introduction)
    yes = at.tools.button("desk-end-yes", outcome, introduction.id)
    no = at.tools.button("desk-end-no", "not_over", introduction.id)
    key = f"desk-end-{outcome.replace('_', '-')}"
    words = at.tools.say(key, who=at.words_for(introduction))
    return asking(Reply(words, (yes, no)), "outcome", introduction.id, outcome)


def report_end(at: AtDesk, introduction: Introduction | None, outcome: Outcome) -> DeskOutcome:
    """What came of it, tapped or said yes to; thanks are said once it is saved."""
    if introduction is None:
        return ask_which(at, at.held, outcome)
    if not at.is_held(introduction):
        return _not_held(at, introduction)
    return DeskOutcome((DeskActed(introduction.id, Close(at.me, outcome)),))


def ask_outcome(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    """What came of it so far, with the ends to tap."""
    keys = {end: f"introduction-tap-{end.replace('_', '-')}" for end in ENDS}
    buttons = tuple(at.tools.button(key, end, introduction.id) for end, key in keys.items())
    words = at.tools.say("desk-outcome", who=at.words_for(introduction))
    return asking(Reply(words, buttons), "outcome", introduction.id)


def say_later(at: AtDesk) -> DeskOutcome:
    """It is still to be done. Who is asked for a yes or no hears that it can wait, but not the answer."""
    offer = at.asked_about(at.is_offer)
    if offer:
        yes = at.tools.button("introduction-tap-accept", "accept", offer.id)
        no = at.tools.button("introduction-tap-decline", "decline", offer.id)
        return asking(Reply(at.tools.say("desk-later-offer"), (yes, no)), "offer", offer.id)
    return saying(at, "desk-later" if at.held else "desk-nothing-open")


def _was_asked_what_came(at: AtDesk, introduction: Introduction) -> bool:
    asked = at.desk.asking
    return asked is not None and asked.about == "outcome" and asked.introduction == introduction.id


def _try_again(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    buttons = (
        at.tools.button("introduction-tap-reached", "reached", introduction.id),
        at.tools.button("introduction-tap-no-answer", "no_answer", introduction.id),
        at.tools.button("introduction-tap-write", "write", introduction.id),
    )
    return asking(Reply(at.tools.say("desk-try-again"), buttons), "progress", introduction.id)


def _not_held(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    if at.is_offer(introduction):
        return saying(at, "desk-accept-first")
    closed = introduction.state == "closed"
    return saying(at, "desk-late-closed") if closed else not_open(at, introduction)
