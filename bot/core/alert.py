"""Alerts: who of the staff is told on their phone that an owner needs a person, in which order, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from bot.core.choices import choice, value_of
from bot.core.duty import Rota

# safety.md: whoever is on duty is alerted on their phone about danger, and then the next on the rota. A wish
# for a person and a complaint may wait for somebody to be at work: nobody is woken for them.
AlertReason = Literal["safety", "person_wanted", "complaint"]
ALERTED: tuple[AlertReason, ...] = get_args(AlertReason)
AT_ANY_TIME: tuple[AlertReason, ...] = ("safety",)
WAIT: Mapping[AlertReason, timedelta] = {  # for an acknowledgement, before the next one is alerted
    "safety": timedelta(minutes=10),
    "person_wanted": timedelta(hours=1),
    "complaint": timedelta(hours=1),
}
TOO_OLD = timedelta(days=7)  # a flag as old as that rings no phone any more; it stays on Today
SEEN = "alert"  # of the choice below an alert


@dataclass(frozen=True)
class Alerted:
    """A member of staff who was alerted about a flag. `failed` says that it did not reach them."""

    staff: str
    raised_at: datetime
    failed: bool = False


@dataclass(frozen=True)
class Watch:
    """Who can be alerted at a moment: the rota, those who can be reached, and who of them looks after all."""

    rota: Rota
    reachable: frozenset[str]
    managers: tuple[str, ...] = ()


@dataclass(frozen=True)
class NextAlert:
    """Whom to alert now, and when to look again; None: nobody is left, or nobody can be alerted."""

    staff: tuple[str, ...] = ()
    look_at: datetime | None = None


def next_alert(reason: AlertReason, before: tuple[Alerted, ...], watch: Watch, now: datetime) -> NextAlert:
    """The next step: each is alerted once, and the next one only if those before had their time or failed."""
    waits = [each.raised_at + WAIT[reason] for each in before if not each.failed]
    if waits and max(waits) > now:
        return NextAlert(look_at=max(waits))
    if reason not in AT_ANY_TIME and not _present(watch, now):
        return NextAlert(look_at=_later(watch, now))
    staff = _whom(reason, tuple(each.staff for each in before), watch, now)
    return NextAlert(staff, now + WAIT[reason] if staff else None)


def seen_choice(alert: str) -> str:
    """The id of the tap that acknowledges this alert."""
    return choice(SEEN, alert)


def read_seen(choice_id: str | None) -> str | None:
    """The alert that this tap acknowledges; None if it is another tap."""
    return value_of(choice_id, SEEN)


def _whom(reason: AlertReason, before: tuple[str, ...], watch: Watch, now: datetime) -> tuple[str, ...]:
    """One after the other; when the list is through, all who look after the rota."""
    is_night = not _present(watch, now)
    order = watch.rota.in_turn(now) if reason in AT_ANY_TIME else _present(watch, now)
    left = [each for each in order if each in watch.reachable and each not in before]
    managers = [each for each in watch.managers if each in watch.reachable and each not in before]
    if left and before:
        return (left[0],)
    if left:  # danger while nobody is on duty: whoever is next, and all who look after the rota, at once
        return tuple(dict.fromkeys((left[0], *(managers if is_night else ()))))
    return tuple(managers)


def _present(watch: Watch, now: datetime) -> tuple[str, ...]:
    return tuple(each for each in watch.rota.on_duty(now) if each in watch.reachable)


def _later(watch: Watch, now: datetime) -> datetime | None:
    """When somebody is there next, for what can wait until then."""
    later = watch.rota.next_duty(now)
    return max(later, now + timedelta(minutes=1)) if later else None
