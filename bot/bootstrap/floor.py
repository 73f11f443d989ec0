"""The words around a talk with staff, with content and the directory and without understanding."""

from dataclasses import dataclass
from typing import Any

from bot.content import LiveContent
from bot.core.conversation import Asking, Reply
from bot.core.snapshot import Snapshot
from bot.usecases.ask_again import ask_again
from bot.usecases.directory_ports import Directory
from bot.usecases.staff.floor_ports import Around
from bot.usecases.tools import Tools

KEYS: dict[Around, str] = {
    "taken": "floor-taken",
    "given_back": "floor-given-back",
    "forgotten": "floor-forgotten",
    "invited": "floor-invited",
    "delete_noted": "floor-delete-noted",
    "stopped": "stopped",
}


class _ReadsNothing:
    """In place of the understanding: a question is put into words, and no words are read."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(f"{name}: nothing is read where a question is only asked again")


@dataclass(frozen=True)
class FloorWords:
    """Says who speaks, and asks again (floor_ports.FloorParts)."""

    content: LiveContent
    programme: str
    person_contact: str
    directory: Directory

    def say(self, what: Around, language: str, name: str) -> Reply:
        """The reply that says it."""
        return Reply(self.content.wording.say(KEYS[what], "en", name=name))

    def ask(self, snapshot: Snapshot) -> tuple[Asking, Reply] | None:
        """The open question with its words, None if none is open."""
        reader: Any = _ReadsNothing()
        return ask_again(
            snapshot, Tools(self.content, reader, self.programme, self.person_contact, self.directory)
        )
