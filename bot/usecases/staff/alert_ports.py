"""What alerting needs of the storage: flags that want a person, and who was told of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.alert import Alerted
from bot.core.events import FlagReason
from bot.usecases.records import Contact


@dataclass(frozen=True)
class HeldFlag:
    """An open flag, locked. `n` is the message it is about, `alerted` who was alerted so far, in order.

    `seen_by` (a name) and `seen_at` say who looks after it, `look_at` when the next one is alerted. `holder`
    is the member of staff who holds the floor there, since `held_at`. `is_covered` says that somebody is
    being told of this conversation because of another flag, or looked there since.
    """

    id: str
    conversation: str
    owner: str
    reason: FlagReason
    detail: str | None
    at: datetime
    n: int | None = None
    alerted: tuple[Alerted, ...] = ()
    look_at: datetime | None = None
    seen_by: str | None = None
    seen_by_id: str | None = None
    seen_at: datetime | None = None
    holder: str | None = None
    held_at: datetime | None = None
    is_covered: bool = False


@dataclass(frozen=True)
class NewAlert:
    """Somebody who is alerted: the alert's id, and in which chat the message with this number says so."""

    id: str
    staff: str
    contact: Contact
    n: int


class Alerts(Protocol):
    """Alerts, and who acknowledged them."""

    def new_id(self) -> str:
        """The id of an alert that is about to be raised."""
        ...

    def due(self, now: datetime, since: datetime, limit: int) -> tuple[str, ...]:
        """Open flags that may need an alert now, danger first.

        Those raised after `since` of which nobody was told, and those that nobody acknowledged in time. A
        flag is left out while somebody is being told of its conversation anyway, or looked there since.
        """
        ...

    def hold(self, flag: str) -> HeldFlag | None:
        """Lock a flag and read it; None if it is gone or done."""
        ...

    def about(self, alert: str) -> str | None:
        """The flag that this alert is about; None if there is no such alert any more."""
        ...

    def add(self, flag: str, new: tuple[NewAlert, ...], at: datetime, look_at: datetime | None) -> None:
        """These are alerted now; when to look again."""
        ...

    def put_off(self, flag: str, look_at: datetime | None) -> None:
        """Look again at this time; None: not any more."""
        ...

    def acknowledge(self, flag: str, staff: str, at: datetime) -> None:
        """This member of staff looks after it: nobody else is alerted."""
        ...

    def finish(self, flag: str, staff: str, at: datetime) -> None:
        """It is done."""
        ...

    def done_by(self, flag: str) -> tuple[str, datetime] | None:
        """Who marked it as done, by name, and when; None if it is open or gone."""
        ...
