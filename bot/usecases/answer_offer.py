"""Answer an offer: take it, or say no with a reason that can be counted."""

from typing import get_args

from bot.core.acts import Decline
from bot.core.conversation import Reply
from bot.core.desk_events import DeskAccepted, DeskActed, DeskAsked, DeskOutcome
from bot.core.introduction import DeclineReason, Introduction
from bot.usecases.at_desk import AtDesk, ask_which, asking, saying

REASONS: tuple[DeclineReason, ...] = get_args(DeclineReason)


def accept_offer(at: AtDesk, introduction: Introduction | None) -> DeskOutcome:
    """They take it. What follows from it, who it is above all, is said once it is saved."""
    if introduction is None:
        return ask_which(at, at.offers, "accept")
    if not at.is_offer(introduction):
        return not_open(at, introduction)
    return DeskOutcome((DeskAccepted(introduction.id),))


def decline_offer(
    at: AtDesk, introduction: Introduction | None, reason: DeclineReason | None = None
) -> DeskOutcome:
    """They cannot take it; without a reason they are asked for one, with the reasons to tap."""
    if introduction is None:
        return ask_which(at, at.offers, "decline", reason or "")
    if not at.is_offer(introduction):
        return not_open(at, introduction)
    if reason is None:
        return _ask_why(at, introduction)
    act = DeskActed(introduction.id, Decline(at.me, reason))
    return saying(at, "desk-declined", act, DeskAsked(None))


def reason_in(value: str) -> DeclineReason | None:
    """The reason that was tapped."""
    return next((reason for reason in REASONS if reason == value), None)


def not_open(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    """It does not wait for a yes or no any more."""
    return saying(at, "desk-already-yours" if at.is_held(introduction) else "desk-late-gone")


def _ask_why(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    buttons = tuple(
        at.tools.button(f"desk-why-{reason.replace('_', '-')}", "decline", introduction.id, reason)
        for reason in REASONS
    )
    return asking(Reply(at.tools.say("desk-why"), buttons), "decline_why", introduction.id)
