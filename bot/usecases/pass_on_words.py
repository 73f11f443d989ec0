"""Pass on words: what an intermediary asks or tells an owner, without a number of either."""

from bot.core.conversation import Reply
from bot.core.desk_events import DeskAsked, DeskOutcome, DeskWordsPassedOn
from bot.core.introduction import Introduction
from bot.usecases.answer_offer import not_open
from bot.usecases.at_desk import AtDesk, ask_which, asking, saying


def open_words(at: AtDesk, introduction: Introduction | None) -> DeskOutcome:
    """What they write next goes to the owner."""
    if introduction is None:
        return ask_which(at, (*at.offers, *at.held), "write")
    if not (at.is_offer(introduction) or at.is_held(introduction)):
        return not_open(at, introduction)
    is_known = introduction.is_known
    never = at.tools.button("desk-words-never", "no_words", introduction.id)
    words = at.tools.say("desk-words-known" if is_known else "desk-words-hidden")
    return asking(Reply(words, (never,)), "words" if is_known else "question", introduction.id)


def pass_on_words(at: AtDesk, introduction: Introduction) -> DeskOutcome:
    """These words go to the owner; the answer comes back here."""
    if not (at.is_offer(introduction) or at.is_held(introduction)):
        return not_open(at, introduction)
    key = "desk-words-sent" if introduction.is_known else "desk-question-sent"
    return saying(at, key, DeskWordsPassedOn(introduction.id), DeskAsked(None))
