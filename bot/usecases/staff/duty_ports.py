"""What the duty rota needs of the storage: who is there when, and by which phone they are alerted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.duty import Duty, Rota
from bot.core.intermediary import DaysOff
from bot.core.staff import AlertBy, StaffMember
from bot.usecases.records import Contact


@dataclass(frozen=True)
class DutyMember:
    """A member of staff as the rota knows them. `phone` is the chat that is linked, reachable or not.

    `has_code` is True while a one-time code waits to link a phone.
    """

    staff: StaffMember
    days_off: tuple[DaysOff, ...] = ()
    phone: Contact | None = None
    has_code: bool = False


class Duties(Protocol):
    """The rota, days off, and phones on which staff are alerted."""

    def rota(self) -> Rota:
        """All duties of those who work here and see Today, with their days off; without bank holidays."""
        ...

    def members(self, now: datetime) -> tuple[DutyMember, ...]:
        """Everybody who still works here, by name."""
        ...

    def add(self, duty: Duty) -> None:
        """Somebody is there at another time as well."""
        ...

    def remove(self, duty: str) -> None:
        """Nobody is there any more because of this duty."""
        ...

    def last_changed_by(self) -> str:
        """Who changed the rota last, by name; "" if nobody did."""
        ...

    def save_days_off(self, staff: str, days: tuple[DaysOff, ...], version: int) -> bool:
        """Keep all days off; False if the entry is no longer at this version."""
        ...

    def save_alert_by(self, staff: str, alert_by: AlertBy, version: int | None = None) -> bool:
        """Keep how they are alerted; False if the entry is no longer at this version. None: any."""
        ...

    def phone_of(self, staff: str) -> Contact | None:
        """The chat on which they are alerted, if one is linked and can be reached."""
        ...

    def heard(self, conversation: str) -> datetime:
        """When somebody last wrote there."""
        ...

    def whose(self, conversation: str) -> StaffMember | None:
        """Whose phone this is; None if it is nobody's who works here."""
        ...

    def invite(self, staff: str, code: str, until: datetime) -> None:
        """Keep the hash of a one-time code; an earlier one is over."""
        ...

    def invited(self, code: str, at: datetime) -> StaffMember | None:
        """Whose code this is, if it is good at this time."""
        ...

    def link(self, staff: str, conversation: str, at: datetime) -> None:
        """This chat is theirs from now on, and their code is used up."""
        ...

    def unlink(self, conversation: str) -> None:
        """Nobody is alerted on this phone any more."""
        ...

    def letter_box(self, staff: StaffMember, at: datetime) -> Contact | None:
        """The conversation behind their e-mail address, made when it is first needed.

        None if nothing reaches it.
        """
        ...
