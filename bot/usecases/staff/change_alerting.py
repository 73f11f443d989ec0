"""Change alerting: how a member of staff is alerted, and the one-time code that links their phone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.conversation import Reply
from bot.core.duty_code import make_duty_code
from bot.core.staff import AlertBy, Overtaken, StaffMember
from bot.usecases.path_ports import Effect
from bot.usecases.storage_ports import UnitOfWork

KIND = "alerting"  # in the audit trail
CODE_LASTS = timedelta(days=1)


@dataclass(frozen=True)
class DutyInvitation:
    """A code that was made, and until when it is good."""

    code: str
    until: datetime


def change_alert_by(
    unit: UnitOfWork, alert_by: AlertBy, based_on: int, by: StaffMember, now: datetime
) -> None:
    """Save how they want to be alerted. Raises Overtaken if the entry changed since the page was opened."""
    if not unit.duties.save_alert_by(by.id, alert_by, based_on):
        raise Overtaken("Your entry has changed since you opened this page.")
    unit.audit.note(now, by.id, f"by_{alert_by}", KIND, by.id)


def invite_phone(
    unit: UnitOfWork, staff: StaffMember, now: datetime, pick: Callable[[str], str]
) -> DutyInvitation:
    """Make a code by which they link their phone; an earlier one is over. `pick` takes a sign at random."""
    invitation = DutyInvitation(make_duty_code(pick), now + CODE_LASTS)
    unit.duties.invite(staff.id, invitation.code, invitation.until)
    unit.audit.note(now, staff.id, "invited", "duty_phone", staff.id)
    return invitation


def unlink_phone(unit: UnitOfWork, staff: str, by: StaffMember, now: datetime, told: str) -> Effect | None:
    """Nobody is alerted on their phone any more; `told` says so there. Whom to wake, None if none was linked.

    Alerts go to their e-mail from now on.
    """
    member = next((each for each in unit.duties.members(now) if each.staff.id == staff), None)
    if member is None or member.phone is None:
        return None
    unit.duties.unlink(member.phone.conversation)
    unit.duties.save_alert_by(staff, "email")
    unit.audit.note(now, by.id, "unlinked", "duty_phone", staff)
    unit.outbox.add(member.phone, (Reply(told),), now, caused_by=None, urgent=True)
    phone = member.phone
    return Effect(phone.conversation, phone.channel, phone.address, to_send=True)
