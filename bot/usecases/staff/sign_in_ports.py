"""What signing in needs of the storage, and of whatever proves who somebody is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.staff import Role, StaffMember


@dataclass(frozen=True)
class Credentials:
    """What is kept of somebody to know them again. `step` is the last time step whose code was used."""

    staff: StaffMember
    password: str | None
    second_factor: str | None
    step: int | None


@dataclass(frozen=True)
class Invited:
    """Somebody who follows a link to choose their password. `second_factor` is theirs once they do."""

    staff: StaffMember
    second_factor: str


class Secrets(Protocol):
    """Passwords and codes. Slow on purpose: never inside a transaction."""

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        ...

    def matches(self, kept: str | None, password: str) -> bool:
        """True if this is the password. Takes as long for somebody who is not known or has none."""
        ...

    def step_of(self, secret: str, code: str, now: datetime) -> int | None:
        """The time step whose code this is, at most one off; None if it is none of them."""
        ...


class SignIns(Protocol):
    """How staff sign in: credentials, links, tries."""

    def credentials(self, email: str) -> Credentials | None:
        """Those of the active member of staff with this e-mail address."""
        ...

    def credentials_of(self, staff: str) -> Credentials | None:
        """Those of this active member of staff."""
        ...

    def use_step(self, staff: str, step: int) -> bool:
        """Note that a code of this time step was used; False if one of it, or of a later one, was before."""
        ...

    def tries(self, about: str, since: datetime) -> int:
        """How often a sign-in about this e-mail or address failed since then."""
        ...

    def note_try(self, about: str, at: datetime) -> None:
        """A sign-in failed."""
        ...

    def forget_tries(self, about: str, before: datetime) -> None:
        """Those before this time no longer matter."""
        ...

    def add(self, staff: str, name: str, email: str, role: Role, at: datetime) -> bool:
        """Somebody new; False if the e-mail address is taken."""
        ...

    def change(self, staff: str, version: int, *, role: Role, active: bool) -> bool:
        """Change what they may do; False if they were changed since that version."""
        ...

    def make_link(self, staff: str, token: str, until: datetime) -> None:
        """A link by which they choose a password; an earlier one is over."""
        ...

    def invited(self, token: str, now: datetime) -> Invited | None:
        """Who follows this link; None if it is over or was used."""
        ...

    def join(self, staff: str, password: str, second_factor: str, step: int) -> None:
        """They chose a password and showed a code: their links and older sessions are over."""
        ...

    def set_password(self, staff: str, password: str) -> None:
        """Another password."""
        ...

    def end_sessions(self, staff: str, but: str = "") -> int:
        """End all sessions of somebody, but for the one with this token; how many."""
        ...
