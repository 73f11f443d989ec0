"""The edges of introductions: real words, links without a key, no template, and England's bank holidays."""

from bot.bank_holidays import bank_holidays
from bot.content import follow
from bot.understanding.desk import DeskReader
from bot.usecases.desk_ports import DeskTools
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.say_note import NoteWords
from tests.conftest import ROOT


class PlainLinks:
    """Links that say what they stand for."""

    def to_introduction(self, introduction: str, intermediary: str) -> str:
        """An address that nobody answers."""
        return f"https://stallside.example.org/introductions/{introduction}-{intermediary}"


_DATA = ROOT / "data" / "content"
_CONTENT = follow(_DATA, drafts=True)
WORDS = NoteWords(_CONTENT, PlainLinks())
DESK = DeskTools(_CONTENT.wording, DeskReader.from_content(_DATA))
INTRODUCTIONS = IntroductionParts(WORDS.say_note, WORDS.say_words, bank_holidays, lambda name: False)
