"""Members of staff: who they are, which roles there are, and who may do what. The one table of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from bot.core.errors import StallsideError

Role = Literal["reviewer", "coordinator", "researcher", "manager"]
AlertBy = Literal["chat", "email", "none"]
Permission = Literal[
    "see_today",
    "see_conversations",
    "review_conversations",
    "put_right",
    "take_floor",
    "see_introductions",
    "move_introductions",
    "see_directory",
    "edit_directory",
    "approve_imports",
    "see_rota",
    "edit_rota",
    "see_content",
    "approve_content",
    "see_programme",
    "see_staff",
    "edit_staff",
    "see_audit",
    "have_account",
]
ROLES: tuple[Role, ...] = get_args(Role)
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)

_EVERYBODY: frozenset[Permission] = frozenset({"have_account", "see_programme"})
_REVIEWER: frozenset[Permission] = _EVERYBODY | {
    "see_today", "see_conversations", "review_conversations", "put_right", "take_floor", "see_introductions",
    "see_directory", "see_rota", "see_content",
}  # fmt: skip
_COORDINATOR: frozenset[Permission] = _REVIEWER | {
    "move_introductions", "edit_directory", "approve_imports", "edit_rota", "see_staff",
}  # fmt: skip
MAY: Mapping[Role, frozenset[Permission]] = {
    "reviewer": _REVIEWER,
    "coordinator": _COORDINATOR,
    "researcher": _EVERYBODY,
    "manager": frozenset(PERMISSIONS),
}


@dataclass(frozen=True)
class StaffMember:
    """Somebody who works for the programme. `version` counts changes of this entry."""

    id: str
    name: str
    email: str
    role: Role
    active: bool = True
    alert_by: AlertBy = "none"
    version: int = 0
    has_joined: bool = True

    def may(self, permission: Permission) -> bool:
        """True if their role allows it."""
        return self.active and permission in MAY[self.role]

    @property
    def shown_as(self) -> str:
        """The name that owners read."""
        return first_name(self.name)


@dataclass(frozen=True)
class StaffSession:
    """Somebody who is signed in. Every form of theirs carries `form_key`, which no other page can know."""

    staff: StaffMember
    form_key: str
    seen_at: datetime
    until: datetime


def first_name(name: str) -> str:
    """The first name, as owners read it; nobody is called like the two other sides of a talk."""
    first = next(iter(name.split()), name)
    return first if first.casefold() not in ("owner", "assistant") else name


class Overtaken(StallsideError):
    """Somebody else changed this since the page was opened; the sentence says what, and nothing was done."""
