"""What staff mark on a conversation, as it is shown and as it is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.errors import StallsideError


class NothingThere(StallsideError):
    """What this is about does not exist, or not any more."""


@dataclass(frozen=True)
class TalkNote:
    """A note that somebody wrote beside a conversation."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True)
class Marks:
    """Everything that staff marked on a conversation. `version` counts flags and reviews: forms carry it.

    `last_n` is the owner's last message as this was read: what a review is good for. `saved` is whoever
    looks; `suggestions` are tags that were used elsewhere.
    """

    conversation: str
    owner: str
    version: int
    last_n: int
    read_n: int
    flagged: bool
    reviewed_at: datetime | None
    reviewed_by: str
    saved: bool
    notes: tuple[TalkNote, ...]
    tags: tuple[str, ...]
    suggestions: tuple[str, ...]

    @property
    def is_unread(self) -> bool:
        """True if the owner wrote something since staff last reviewed it."""
        return self.last_n > self.read_n


class TalkMarks(Protocol):
    """Marks on conversations."""

    def of(self, conversation: str, staff: str) -> Marks | None:
        """All of them, for this member of staff; None if there is no such conversation of an owner."""
        ...

    def owner_of(self, conversation: str) -> str:
        """Whose conversation it is. Raises NothingThere."""
        ...

    def add_note(self, conversation: str, staff: str, text: str, at: datetime) -> str:
        """Keep a note; its id."""
        ...

    def add_tag(self, conversation: str, tag: str) -> None:
        """Keep a tag; twice is once."""
        ...

    def remove_tag(self, conversation: str, tag: str) -> None:
        """Take a tag away."""
        ...

    def set_flagged(self, conversation: str, version: int, *, flagged: bool) -> bool:
        """Flag it, or take the flag away; False if it is not at this version any more."""
        ...

    def set_reviewed(self, conversation: str, version: int, staff: str, up_to: int, at: datetime) -> bool:
        """It was looked at up to this message; False if it is not at this version any more."""
        ...

    def changed_by(self, conversation: str) -> str:
        """The name of who last flagged or reviewed it; "" if nobody did."""
        ...

    def save_for(self, conversation: str, staff: str, at: datetime, *, saved: bool) -> None:
        """Keep it for somebody for later, or no more."""
        ...
