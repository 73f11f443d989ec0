"""What can happen on the phone of somebody who is on duty, in the past tense."""

from dataclasses import dataclass

from bot.core.staff import StaffMember


@dataclass(frozen=True)
class DutyPhoneLinked:
    """A yes to a one-time code: `staff` is alerted on this phone from now on."""

    code: str
    staff: StaffMember


@dataclass(frozen=True)
class AlertSeen:
    """A tap below an alert: this member of staff looks after what it is about."""

    alert: str
    staff: StaffMember
