"""The clocks of an introduction: what happens next if nobody does anything, and when."""

from datetime import datetime, timedelta

from bot.core.acts import Act, AskOutcome, Expire, HandToStaff, NotReach, Offer, Remind
from bot.core.introduction import Introduction
from bot.core.working_time import WorkingTime

REMIND_AFTER, EXPIRE_AFTER = 1, 2  # working days (introductions.md, 5)
REMIND_OF_CONTACT_AFTER, STAFF_AFTER = 2, 3  # working days after acceptance
ASK_OUTCOME_AFTER, OUTCOME_STAFF_AFTER = 5, 15  # working days after contact
DELIVERED_WITHIN = timedelta(hours=4)  # later than that it has not arrived
MOST_WAIT = timedelta(days=7)  # however few hours somebody works: an owner is not left without an answer


def next_act(introduction: Introduction, working: WorkingTime) -> tuple[datetime, Act] | None:
    """What the clock does next and when, in the working time of whom it waits for; None if it waits for none.

    `Offer` names who was agreed; whoever carries it out looks whether they are there (see `NotReach`).
    """
    match introduction.state:
        case "agreed" if introduction.agreed_at and introduction.to:
            return working.next_moment(introduction.agreed_at), Offer(introduction.to.intermediary)
        case "offered":
            return _while_offered(introduction, working)
        case "accepted" if introduction.accepted_at:
            return _while_accepted(introduction, introduction.accepted_at, working)
        case "contacted" | "met":
            return _while_met(introduction, working)
        case _:
            return None


def _while_offered(introduction: Introduction, working: WorkingTime) -> tuple[datetime, Act] | None:
    if introduction.delivered_at is None:
        offered = introduction.offered_at
        return (offered + DELIVERED_WITHIN, NotReach("not_delivered")) if offered else None
    delivered = introduction.delivered_at
    expires = min(working.after(delivered, EXPIRE_AFTER), delivered + MOST_WAIT)
    reminds = working.after(delivered, REMIND_AFTER)
    if introduction.reminded_at is None and reminds < expires:
        return reminds, Remind()
    return expires, Expire()


def _while_accepted(introduction: Introduction, at: datetime, working: WorkingTime) -> tuple[datetime, Act]:
    if introduction.contact_reminded_at is None:
        return working.after(at, REMIND_OF_CONTACT_AFTER), Remind()
    reminded = introduction.contact_reminded_at
    late = max(working.after(at, STAFF_AFTER), working.after(reminded, STAFF_AFTER - REMIND_OF_CONTACT_AFTER))
    return late, HandToStaff("no_contact")


def _while_met(introduction: Introduction, working: WorkingTime) -> tuple[datetime, Act] | None:
    since = introduction.contacted_at
    if since is None:
        return None
    if introduction.outcome_asked_at is None:
        return working.after(since, ASK_OUTCOME_AFTER), AskOutcome()
    return working.after(since, OUTCOME_STAFF_AFTER), HandToStaff("no_outcome")
