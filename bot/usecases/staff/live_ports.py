"""What live pages need: a mark that is another one as soon as there is something new to show."""

from datetime import datetime
from typing import Protocol


class Live(Protocol):
    """Marks of what pages show. Each is one short look at indexed rows."""

    def conversation(self, conversation: str) -> str:
        """The mark of a conversation: its messages and how far they got, the floor, what staff noted."""
        ...

    def today(self, now: datetime) -> str:
        """The mark of what needs a person now."""
        ...
