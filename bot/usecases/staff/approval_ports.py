"""What approving words needs of the storage."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.approval import Approval, Decided


@dataclass(frozen=True)
class DecidedBy:
    """One decision, with the name of who took it; "" if they are gone."""

    at: datetime
    who: str
    approved: bool
    fingerprint: str


class Approvals(Protocol):
    """What staff decided about words. Nothing is ever changed here, only added."""

    def version(self) -> int:
        """Goes up with each decision."""
        ...

    def decided(self) -> Decided:
        """The last decision about all words that there ever was one about."""
        ...

    def add(self, approval: Approval) -> None:
        """Keep a decision."""
        ...

    def history(self, kind: str, key: str, language: str) -> tuple[DecidedBy, ...]:
        """What was decided about this text, whatever its words were, the oldest first."""
        ...

    def last(self) -> dict[tuple[str, str, str], DecidedBy]:
        """For each text (kind, key, language) what was decided last, whatever its words were."""
        ...
