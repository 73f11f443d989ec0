"""Pass words on: an owner writes to the intermediary through this chat."""

import re

from bot.core.choices import choice, value_of
from bot.core.conversation import Asking, Choice
from bot.core.introduction import Introduction
from bot.core.introduction_events import WordsPassedOn
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tell_introduction import person_name
from bot.usecases.tools import Tools, opened

PASSING: tuple[str, ...] = ("accepted", "contacted", "met")
CANCEL = "none"
_MESSAGE = re.compile(r"^\W*(?:message|msg|tell|write to|pass on to)\s+[^\W\d_]+[\s\w.]{0,20}[:,]\s*\S", re.I)


def can_pass_words(introduction: Introduction | None) -> bool:
    """True while somebody holds it: nobody hears from the owner before that, or once it is closed."""
    return introduction is not None and introduction.is_known and introduction.state in PASSING


def names_message(text: str, introduction: Introduction) -> bool:
    """True for "message Rukhsana: I am late"."""
    return can_pass_words(introduction) and bool(_MESSAGE.search(text))


def pass_words_on(
    introduction: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    """These words go to the other side."""
    said = tools.reply("intro-passed-on", name=person_name(introduction, tools))
    closed = (opened(None),) if snapshot.asking and snapshot.asking.about == "intro_words" else ()
    return Outcome((WordsPassedOn(introduction.id), *closed), (said,))


def take_words(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """A tap asks for the words; the next text is passed on, unless it is over by then."""
    tapped = value_of(incoming.choice, "intro_words")
    if tapped == CANCEL:
        return Outcome((opened(None),), (tools.reply("intro-words-none"),))
    introduction = snapshot.introduction_numbered(tapped or asking.topic) or snapshot.introduction
    if introduction is None or not can_pass_words(introduction):
        return Outcome((opened(None),), (tools.reply("intro-over-already"),))
    if tapped or not incoming.text.strip():
        return Outcome((opened(Asking("intro_words", topic=introduction.id)),))
    if incoming.is_astray:
        return Outcome()  # the question is asked again: these words may have been for something else
    return pass_words_on(introduction, snapshot, incoming, tools)


def words_choice(introduction: str, tools: Tools) -> Choice:
    """What stands below a message that was passed on to the owner."""
    return Choice(choice("intro_words", introduction), tools.say("intro-words-answer"))
