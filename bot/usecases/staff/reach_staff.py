"""Reach staff: by which way a member of staff can be alerted now, and the words of an alert."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.alert import seen_choice
from bot.core.conversation import Choice, Reply, Template
from bot.core.follow_up import is_closed
from bot.core.working_time import LONDON
from bot.usecases.introduction_ports import BankHolidays
from bot.usecases.ports import Wording
from bot.usecases.records import Contact
from bot.usecases.staff.alert_ports import HeldFlag
from bot.usecases.staff.duty_ports import DutyMember
from bot.usecases.storage_ports import UnitOfWork

TEMPLATE = "staff_alert"  # the approved template that rings where free words are not allowed
ASKS = "other"
type Way = Literal["chat", "email"]


@dataclass(frozen=True)
class AlertParts:
    """What alerting needs: words, bank holidays, approved templates by name, and our public address.

    Without `sends_email` nobody is alerted by e-mail.
    """

    wording: Wording
    holidays: BankHolidays
    has_template: Callable[[str], bool]
    home: str
    sends_email: bool = False


def way_to(unit: UnitOfWork, member: DutyMember, now: datetime, parts: AlertParts) -> Way | None:
    """How this member can be alerted now; None if they cannot.

    By e-mail as well where their chat is not linked, or is on WhatsApp, 24 hours silent, and no template
    says it.
    """
    if member.staff.alert_by == "none":
        return None
    phone = member.phone
    if member.staff.alert_by == "chat" and phone and phone.reachable and not phone.leaving:
        is_shut = is_closed(phone.channel, unit.duties.heard(phone.conversation), now)
        if not is_shut or parts.has_template(TEMPLATE):
            return "chat"
    return "email" if parts.sends_email and _has_box(unit, member) else None


def _has_box(unit: UnitOfWork, member: DutyMember) -> bool:
    """False if their mail server said before that nobody is there."""
    box = unit.transcripts.of("email", member.staff.email)
    return box is None or (box.reachable and not box.leaving)


def open_way(unit: UnitOfWork, member: DutyMember, way: Way, now: datetime) -> Contact | None:
    """The conversation in which they are alerted; None if their mail server said that nobody is there."""
    return member.phone if way == "chat" else unit.duties.letter_box(member.staff, now)


def say_alert(flag: HeldFlag, alert: str, contact: Contact, now: datetime, parts: AlertParts) -> Reply:
    """What is said: what it is about, since when it waits, and where to look. Never a word of the owner's.

    In a chat there is a button that acknowledges it; an e-mail leads to a page that has one.
    """
    link = f"{parts.home}/console/alerts/{alert}"  # of the alert, not the owner: it outlives an erasure
    about, since = _about(flag, parts.wording), _clock(flag.at, now)
    text = parts.wording.say("staff-alert", "en", about=about, since=since, link=link)
    if contact.channel == "email":
        return Reply(f"{parts.wording.say('staff-alert-subject')}\n{text}")
    tap = Choice(seen_choice(alert), parts.wording.say("staff-alert-seen"))
    return Reply(text, (tap,), ASKS, template=Template(TEMPLATE, (about, since, link)))


def _about(flag: HeldFlag, wording: Wording) -> str:
    if flag.reason == "safety":
        key = f"staff-about-{(flag.detail or '').replace('_', '-')}"
        return wording.say(key) if wording.has(key) else wording.say("staff-about-safety")
    return wording.say(f"staff-about-{flag.reason.replace('_', '-')}")


def _clock(at: datetime, now: datetime) -> str:
    local, today = at.astimezone(LONDON), now.astimezone(LONDON).date()
    return f"{local:%H:%M}" if local.date() == today else f"{local:%d/%m, %H:%M}"
