"""Follow-ups: later messages that we owe an owner, because they agreed to them."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.core.conversation import Asking
from bot.core.events import CheckPaused, Event, QuestionOpened
from bot.core.introduction import Introduction, State
from bot.core.message import WHATSAPP_WINDOW, Channel
from bot.core.snapshot import Snapshot

FollowUpKind = Literal["reminder", "check_again", "step_tried", "intro_contacted", "intro_useful"]
# Why one was dropped: too late, another one said it, nothing to say any more, nobody there, not allowed.
DroppedBecause = Literal["late", "merged", "changed", "unreachable", "window_closed"]
INTRODUCTION_KINDS: tuple[FollowUpKind, ...] = ("intro_contacted", "intro_useful")
# Asked once each, whatever is planned later.
SAID_ONCE: tuple[FollowUpKind, ...] = (*INTRODUCTION_KINDS, "step_tried")
# Of several that are due, this is said first: what somebody waits for, and the check last.
IN_ORDER: tuple[FollowUpKind, ...] = (*SAID_ONCE, "reminder", "check_again")
LONDON = ZoneInfo("Europe/London")
REMIND_AFTER = (timedelta(hours=20), timedelta(days=3))  # conversation.md, Journey 4; then silence
CHECK_AGAIN_AFTER = timedelta(days=182)
STEP_TRIED_AFTER = (timedelta(weeks=4), timedelta(weeks=12))
NOT_INTO_A_TALK = timedelta(hours=1)  # who has just written is in the middle of something
TOO_LATE = timedelta(days=7)  # a reminder as late as that would only puzzle
APART = REMIND_AFTER[0]  # after one that went out late, the next one keeps at least this distance
KNOWN_AND_STANDING: tuple[State, ...] = ("accepted", "contacted", "met", "with_staff", "closed")
ABOUT_LEAVING = ("stop_or_wait", "delete")  # who was asked this and went silent is left in peace
MORNING, EVENING = time(8), time(21)  # nobody is written to outside these, London time


@dataclass(frozen=True)
class FollowUp:
    """One message we owe: about which check, and when it is due. `place` counts reminders from 1.

    `about` is the introduction it asks about, if it does.
    """

    kind: FollowUpKind
    check: int
    due: datetime
    place: int = 1
    about: str | None = None

    def is_too_late(self, now: datetime) -> bool:
        """True if the moment for it has passed so long ago that it is better dropped."""
        return now - self.due >= TOO_LATE


def plan(snapshot: Snapshot, heard: datetime) -> tuple[FollowUp, ...]:
    """What we owe an owner who was last heard at this time.

    Of their introductions they are asked because they agreed to those; of all else only if they agreed to be
    reminded. The same owner, heard at the same time, is owed the same: what was planned can be compared with
    it later.
    """
    if _is_left_in_peace(snapshot):
        return ()
    asked = tuple(each for one in snapshot.introductions for each in _about_introduction(one, heard))
    if not snapshot.has_agreed_to("reminders"):
        return asked
    return (*asked, *_about_step(snapshot, heard), *_about_check(snapshot, heard))


def _about_introduction(introduction: Introduction, heard: datetime) -> tuple[FollowUp, ...]:
    """Whether they were reached, and whether it was useful, until they said so."""
    if introduction.state not in KNOWN_AND_STANDING or not introduction.is_known:
        return ()
    if introduction.outcome == "not_suitable":  # they were told so: there is nothing to ask
        return ()
    said_no = introduction.owner_contacted is False
    asked: tuple[tuple[FollowUpKind, datetime | None], ...] = (
        ("intro_contacted", introduction.ask_contacted),
        ("intro_useful", None if said_no else introduction.ask_useful),
    )
    return tuple(
        FollowUp(kind, 0, waking(max(at, heard + NOT_INTO_A_TALK), heard), about=introduction.id)
        for kind, at in asked
        if at is not None
    )


def _about_step(snapshot: Snapshot, heard: datetime) -> tuple[FollowUp, ...]:
    """Whether they tried the step they were shown last; who was here since was asked when they said hello."""
    step = snapshot.steps[-1] if snapshot.steps else None
    if step is None or step.at is None or step.tried is not None or snapshot.unfinished:
        return ()
    dues = ((place, step.at + after) for place, after in enumerate(STEP_TRIED_AFTER, start=1))
    return tuple(
        FollowUp("step_tried", step.check, waking(due, heard), place) for place, due in dues if due > heard
    )


def _about_check(snapshot: Snapshot, heard: datetime) -> tuple[FollowUp, ...]:
    if snapshot.unfinished:
        return _reminders(snapshot.unfinished.number, snapshot.remind_on, heard)
    check = snapshot.check
    if check is None or check.finished is None:
        return ()
    again = check.finished + CHECK_AGAIN_AFTER
    if again <= heard:  # they were here since, and are asked when they say hello: never a second time
        return ()
    return (FollowUp("check_again", check.number, waking(again, heard)),)


def _is_left_in_peace(snapshot: Snapshot) -> bool:
    is_leaving = snapshot.asking is not None and snapshot.asking.about in ABOUT_LEAVING
    return snapshot.owner.stopped or snapshot.held_for_safety or is_leaving


def _reminders(number: int, day: date | None, heard: datetime) -> tuple[FollowUp, ...]:
    local = heard.astimezone(LONDON)
    dues = [heard + wait for wait in REMIND_AFTER]
    if day is not None and day > local.date():  # once it has come it is done with
        wanted = datetime.combine(day, max(local.time(), MORNING), LONDON)
        dues = [wanted, wanted + REMIND_AFTER[-1] - REMIND_AFTER[0]]
    return tuple(
        FollowUp("reminder", number, waking(due, heard), place) for place, due in enumerate(dues, start=1)
    )


def still_owed(follow_up: FollowUp, snapshot: Snapshot, heard: datetime) -> FollowUp | None:
    """This one as it would be planned now, with the time at which it would be due; None if no more owed."""
    return next((each for each in plan(snapshot, heard) if _same(each, follow_up)), None)


def _same(one: FollowUp, other: FollowUp) -> bool:
    return replace(one, due=other.due) == other


def asking_of(follow_up: FollowUp) -> Asking:
    """The question that this puts, which is put once."""
    return Asking(
        "remind" if follow_up.kind == "reminder" else follow_up.kind, topic=follow_up.about, said=True
    )


def events_of(follow_up: FollowUp) -> tuple[Event, ...]:
    """What sending it does: its question is open. A check that somebody is reminded of is one that rests."""
    paused: tuple[Event, ...] = (CheckPaused(),) if follow_up.kind == "reminder" else ()
    return (*paused, QuestionOpened(asking_of(follow_up)))


def is_closed(channel: Channel, heard: datetime, now: datetime) -> bool:
    """True if the channel lets us say nothing of our own accord so long after the owner's last message."""
    return channel == "whatsapp" and now - heard >= WHATSAPP_WINDOW


def waking(due: datetime, heard: datetime) -> datetime:
    """This moment if the owner is up, else the next one when they are, in UTC."""
    local = due.astimezone(LONDON)
    opens, closes = _hours(heard)
    if local.time() > closes:
        local = datetime.combine(local.date() + timedelta(days=1), opens, LONDON)
    elif local.time() < opens:
        local = datetime.combine(local.date(), opens, LONDON)
    return local.astimezone(UTC)


def is_waking(now: datetime, heard: datetime) -> bool:
    """True if this owner may be written to now: by day, or as early or late as they wrote themself."""
    opens, closes = _hours(heard)
    return opens <= now.astimezone(LONDON).time() <= closes


def _hours(heard: datetime) -> tuple[time, time]:
    """From when to when, London time: a cook who writes at midnight is up then."""
    wrote = heard.astimezone(LONDON).time().replace(second=0, microsecond=0)
    return min(MORNING, wrote), max(EVENING, wrote.replace(second=59, microsecond=999_999))
