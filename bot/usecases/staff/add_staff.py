"""Add a member of staff: a one-time link by which they choose a password and set up their second factor."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import StallsideError
from bot.core.staff import ROLES, Role, StaffMember
from bot.usecases.storage_ports import UnitOfWork

LINK_LASTS = timedelta(days=3)
MOST_NAME, MOST_EMAIL = 100, 254  # RFC 5321, 4.5.3.1.3, less the brackets
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


class StaffWrong(StallsideError):
    """What was given about a member of staff cannot be used; the sentence says what is wrong."""


@dataclass(frozen=True)
class StaffInvited:
    """Somebody, and the token of their link, which is shown once and kept nowhere."""

    staff: StaffMember
    token: str
    until: datetime


def add_staff(
    unit: UnitOfWork,
    name: str,
    email: str,
    role: str,
    now: datetime,
    new_token: Callable[[], str],
    *,
    by: str | None = None,
) -> StaffInvited:
    """Somebody new. Raises StaffWrong. `by` is the member of staff who adds them; None: the command line."""
    name, email, known = _name(name), _email(email), _role(role)
    staff = new_token()
    if not unit.sign_ins.add(staff, name, email, known, now):
        raise StaffWrong(f"Somebody with the address {email} is there already.")
    unit.audit.note(now, by, "added", "staff", staff, detail={"role": known})
    return invite_staff(unit, StaffMember(staff, name, email, known, has_joined=False), now, new_token, by=by)


def invite_staff(
    unit: UnitOfWork,
    staff: StaffMember,
    now: datetime,
    new_token: Callable[[], str],
    *,
    by: str | None = None,
) -> StaffInvited:
    """A fresh link; an earlier one of theirs is over. Until it is used their old password holds."""
    invited = StaffInvited(staff, new_token(), now + LINK_LASTS)
    unit.sign_ins.make_link(staff.id, invited.token, invited.until)
    unit.audit.note(now, by, "invited", "staff", staff.id)
    return invited


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > MOST_NAME:
        raise StaffWrong(f"A name is missing, or longer than {MOST_NAME} characters.")
    return name


def _email(email: str) -> str:
    email = email.strip()
    if len(email) > MOST_EMAIL or _EMAIL.fullmatch(email) is None:
        raise StaffWrong("That is not an e-mail address such as name@example.org.")
    return email


def _role(role: str) -> Role:
    for known in ROLES:
        if role == known:
            return known
    raise StaffWrong(f"There is no role {role}: choose one of {', '.join(ROLES)}.")
