"""What the console needs of the storage that everybody there uses: who is signed in, and the audit trail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.core.staff import StaffMember, StaffSession


@dataclass(frozen=True)
class AuditEntry:
    """One line of the audit trail. `staff` is who, None where nobody was signed in."""

    id: int
    at: datetime
    staff: str | None
    name: str | None
    verb: str
    kind: str
    thing: str
    owner: str | None
    detail: dict[str, Any] | None


@dataclass(frozen=True)
class AuditSought:
    """Which lines are looked for; what is empty does not matter. `until` is not included."""

    staff: str = ""
    verb: str = ""
    kind: str = ""
    thing: str = ""
    owner: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Staff(Protocol):
    """Members of staff, and their sessions. Tokens are kept as keyed hashes only."""

    def find(self, staff: str) -> StaffMember | None:
        """The member of staff with this id, active or not."""
        ...

    def all(self) -> tuple[StaffMember, ...]:
        """Everybody, by name, those who left included."""
        ...

    def session(self, token: str, now: datetime, idle_since: datetime) -> StaffSession | None:
        """Who is signed in with this token; None if it ended, or was last seen before `idle_since`."""
        ...

    def begin_session(self, staff: str, token: str, form_key: str, now: datetime, until: datetime) -> None:
        """Somebody signed in."""
        ...

    def touch_session(self, token: str, now: datetime) -> None:
        """They are still there."""
        ...

    def end_session(self, token: str) -> None:
        """They signed out."""
        ...

    def use_form(self, once: str, now: datetime) -> bool:
        """Note that a form was sent; False if it was sent before."""
        ...

    def free_form(self, once: str) -> None:
        """Nothing came of this form: it may be sent again."""
        ...


class Audit(Protocol):
    """Who saw what, and who changed what."""

    def note(
        self,
        at: datetime,
        staff: str | None,
        verb: str,
        kind: str,
        thing: str,
        owner: str | None = None,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Write it down. `detail` holds ids and names of fields, never words."""
        ...

    def entries(self, sought: AuditSought, before: int | None, most: int) -> tuple[AuditEntry, ...]:
        """The newest entries that are sought, those with an id below `before` only."""
        ...

    def verbs(self) -> tuple[str, ...]:
        """Everything that was ever done, by name."""
        ...


class Reviews(Protocol):
    """The narrow rows from which staff's lists are read: one for each conversation and each day of it."""

    def refresh(self, conversation: str) -> None:
        """Repeat what the tables say of this conversation now. What staff wrote stays."""
        ...

    def note_heard(self, conversation: str, at: datetime) -> None:
        """The owner wrote something at this time; it is the last message of the conversation."""
        ...

    def note_unsure(self, conversation: str, at: datetime) -> None:
        """A message of that time was not surely understood. The row of the conversation must be there."""
        ...
