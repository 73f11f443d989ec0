"""Change availability: when somebody is away, how many introductions they take, and whether any at all."""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.acts import HandToStaff, NotReach
from bot.core.conversation import Reply
from bot.core.desk_events import AvailabilityChanged, DeskActed, DeskAsked, DeskFlagged, DeskOutcome
from bot.core.desk_reading import DeskReading
from bot.core.intermediary import DaysOff, Intermediary
from bot.core.introduction import NotReachedBecause
from bot.core.working_time import LONDON
from bot.usecases.at_desk import AtDesk, asking, saying

LONG_AWAY = timedelta(days=2)  # an offer waits a day for somebody, but not for a holiday
_BETWEEN = "_"


def ask_away(at: AtDesk, read: DeskReading) -> DeskOutcome:
    """The days as they were understood, to be said yes to."""
    if read.days is None or read.days.last < _today(at):
        return saying(at, "desk-away-when")
    first, last = read.days.first, read.days.last
    value = f"{first.isoformat()}{_BETWEEN}{last.isoformat()}"
    yes, no = at.tools.button("desk-away-yes", "away", value=value), at.tools.button("desk-away-no", "keep")
    key = "desk-away-day" if first == last else "desk-away"
    words = at.tools.say(key, first=at.tools.day(first), last=at.tools.day(last))
    return asking(Reply(words, (yes, no)), "away", value=value)


def go_away(at: AtDesk, value: str) -> DeskOutcome:
    """They are away on these days. Owners who wait for their answer are not left waiting for weeks."""
    days = _days(value)
    if days is None:
        return saying(at, "desk-away-when")
    person = at.desk.intermediary
    kept = tuple(off for off in person.days_off if off.last >= _today(at) and off != days)
    changed = AvailabilityChanged(replace(person, days_off=(*kept, days)))
    is_soon = days.first <= _today(at) + timedelta(days=1) and days.last - _today(at) >= LONG_AWAY
    given_back = _give_back(at, "away") if is_soon else ()
    key = "desk-away-noted-back" if given_back else "desk-away-noted"
    return saying(at, key, changed, *given_back, DeskAsked(None), last=at.tools.day(days.last))


def come_back(at: AtDesk) -> DeskOutcome:
    """They are here again, and are asked again if they had stopped."""
    person, today = at.desk.intermediary, _today(at)
    later = tuple(off for off in person.days_off if not off.holds(today))
    back = replace(person, days_off=later, active=True)
    return saying(at, "desk-back", *_changed(person, back), DeskAsked(None))


def ask_load(at: AtDesk, read: DeskReading) -> DeskOutcome:
    """How many at a time, as it was understood, to be said yes to."""
    if read.count is None:
        return saying(at, "desk-load-how-many", count=at.desk.intermediary.most_open)
    value = str(read.count)
    yes, no = at.tools.button("desk-load-yes", "load", value=value), at.tools.button("desk-load-no", "keep")
    return asking(Reply(at.tools.say("desk-load", count=read.count), (yes, no)), "load", value=value)


def change_load(at: AtDesk, value: str) -> DeskOutcome:
    """So many at a time from now on."""
    if not value.isdecimal():
        return saying(at, "desk-load-how-many", count=at.desk.intermediary.most_open)
    changed = AvailabilityChanged(replace(at.desk.intermediary, most_open=int(value)))
    return saying(at, "desk-load-noted", changed, DeskAsked(None), count=int(value))


def ask_stop(at: AtDesk) -> DeskOutcome:
    """Whether they mean to take no more introductions at all."""
    yes, no = at.tools.button("desk-stop-yes", "stop"), at.tools.button("desk-stop-no", "keep")
    return asking(Reply(at.tools.say("desk-stop"), (yes, no)), "stop")


def stop_taking(at: AtDesk) -> DeskOutcome:
    """No more offers. What waits for them goes back to the owners, what they hold goes to staff."""
    stopped = AvailabilityChanged(replace(at.desk.intermediary, active=False))
    handed = tuple(DeskActed(each.id, HandToStaff("asked")) for each in at.held if each.state != "with_staff")
    given = (*_give_back(at, "gone"), *handed)
    return saying(at, "desk-stopped", stopped, *given, DeskFlagged(), DeskAsked(None))


def _give_back(at: AtDesk, because: NotReachedBecause) -> tuple[DeskActed, ...]:
    return tuple(DeskActed(each.id, NotReach(because)) for each in at.offers)


def _changed(before: Intermediary, after: Intermediary) -> tuple[AvailabilityChanged, ...]:
    return () if before == after else (AvailabilityChanged(after),)


def _days(value: str) -> DaysOff | None:
    first, _, last = value.partition(_BETWEEN)
    try:
        return DaysOff(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


def _today(at: AtDesk) -> date:
    return at.message.at.astimezone(LONDON).date()
