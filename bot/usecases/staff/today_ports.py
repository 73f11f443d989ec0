"""What Today needs of the storage: what waits for a person, the oldest first, and who was told of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, get_args

from bot.core.events import FlagReason

Group = Literal["safety", "person", "held", "introductions", "sending", "understanding"]
GROUPS: tuple[Group, ...] = get_args(Group)
FLAGS_IN: Mapping[Group, tuple[FlagReason, ...]] = {
    "safety": ("safety",),
    "person": ("person_wanted", "complaint", "delete_wanted", "floor_handed_over", "floor_forgotten"),
    "held": (),
    "introductions": ("introduction", "intermediary"),
    "sending": ("not_sent", "set_aside"),
    "understanding": ("not_understood", "media", "other_language", "edited", "masked"),
}


@dataclass(frozen=True)
class Told:
    """An alert: whom it told and when, and who acknowledged it. `waits` until the next one is alerted."""

    name: str
    raised_at: datetime
    waits: bool
    seen_by: str | None = None
    seen_by_id: str | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True)
class TodayRow:
    """One thing that waits. It names nobody: what it is, where from, and since when.

    `kind` says what `id` is an id of. `what` is a reason, a state or "held", `n` the message it is about.
    `told` are alerts about it, or about the same conversation since.
    """

    kind: Literal["flag", "introduction", "conversation"]
    id: str
    what: str
    detail: str | None
    at: datetime
    conversation: str = ""
    n: int | None = None
    message: str = ""
    channel: str = ""
    language: str = ""
    sector: str | None = None
    council: str | None = None
    holder: str | None = None
    told: tuple[Told, ...] = ()


type After = tuple[datetime, str]  # the time and the id of the last row that was shown


class Today(Protocol):
    """What waits for a person."""

    def rows(self, group: Group, now: datetime, limit: int, after: After | None) -> tuple[TodayRow, ...]:
        """So many rows of this group, the oldest first, behind this one."""
        ...

    def count(self, group: Group, now: datetime) -> int:
        """How many there are."""
        ...

    def of_conversation(self, conversation: str) -> tuple[TodayRow, ...]:
        """Every open flag of one conversation, the oldest first."""
        ...
