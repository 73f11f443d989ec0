"""The edges of the floor: words that name themselves, real questions, and the real plain wishes."""

from dataclasses import replace

from bot.bootstrap.floor import FloorWords
from bot.content import follow
from bot.core.conversation import Reply
from bot.understanding.always import AlwaysDone
from bot.usecases.staff.floor_ports import Around, FloorParts
from tests.conftest import ROOT
from tests.fakes.introducing import INTRODUCTIONS
from tests.fakes.small_talk import say

_DATA = ROOT / "data" / "content"


class NoDirectory:
    """Nobody is there, and nothing is offered."""

    def intermediary(self, id_: str) -> None:
        """None."""

    def person_with_code(self, code: str) -> None:
        """None."""

    def people_for(self, *_: object) -> tuple[()]:
        """None."""
        return ()


def say_around(what: Around, language: str, name: str) -> Reply:
    """Names what is said, and who speaks."""
    return Reply(f"floor:{what}:{name}")


_WORDS = FloorWords(follow(_DATA, drafts=True), "", "", NoDirectory())  # type: ignore[arg-type]
FLOOR = FloorParts(say_around, _WORDS.ask, AlwaysDone.from_content(_DATA).read, say, INTRODUCTIONS)
FLOOR_IN_REAL_WORDS = replace(FLOOR, words=_WORDS.say)
