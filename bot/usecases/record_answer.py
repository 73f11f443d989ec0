"""Record: what a text was read as becomes an answer, or a question back."""

from bot.core.check import Answer, AnswerOutcome, follow_on, reopened
from bot.core.conversation import ASKED_ONCE, Asking, Reply
from bot.core.events import AnswerGiven, AnswerTakenBack, CheckResumed, Event
from bot.core.reading import How, Reading
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.name_practice import practice_key
from bot.usecases.tools import Tools, opened, passed_over


def count(
    snapshot: Snapshot,
    incoming: Incoming,
    tools: Tools,
    practice: str,
    reading: Reading,
    *,
    confirmed: bool,
    message: str | None = None,
) -> Outcome:
    """The answer counts: said back, the question closed, and the check goes on if it was paused."""
    outcome: AnswerOutcome = reading.outcome if reading.outcome in ("unsure", "not_applicable") else "level"
    answer = Answer(
        practice=practice,
        outcome=outcome,
        level=reading.level if outcome == "level" else None,
        how=reading.how,
        confirmed=confirmed,
        message=message or incoming.id,
        at=incoming.at,
        content_version=tools.content.framework.version,
    )
    words = _said_back(snapshot, tools, answer)
    given = _given(snapshot, answer, tools)
    return Outcome((*given, *_closing(snapshot, given)), (words,))


def pass_over(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str, key: str) -> Outcome:
    """The practice is left out without blame; an answer that was to be changed stays as it was."""
    check = snapshot.check_with(practice)
    if check and check.answer_to(practice):
        return Outcome((opened(None),), (tools.reply("change-none"),))
    how: How = "choice" if incoming.choice else "words"
    version = tools.content.framework.version
    answer = Answer(practice, "skipped", None, how, True, incoming.id, incoming.at, version)
    given = _given(snapshot, answer, tools)
    return Outcome((*given, *_closing(snapshot, given)), (tools.reply(key),))


def _given(snapshot: Snapshot, answer: Answer, tools: Tools) -> tuple[Event, ...]:
    """The answer, with what it hides in a full check, or brings back."""
    check, framework = snapshot.check_with(answer.practice), tools.content.framework
    if check is None:
        return (AnswerGiven(answer),)
    hidden = (AnswerGiven(each) for each in follow_on(check, answer, framework))
    back = (AnswerTakenBack(id_) for id_ in reopened(check, answer, framework))
    return (AnswerGiven(answer), *hidden, *back)


def ask_back(
    incoming: Incoming, practice: str, reading: Reading, tries: int = 0, *, named: bool = False
) -> Outcome:
    """The level is said back as a question before it counts; `tries` as in Asking.

    `named`: it is about another question than the one that was asked last, so that this one is named.
    """
    outcome = reading.outcome if reading.outcome in ("unsure", "not_applicable") else "level"
    asking = Asking(
        "level",
        practice=practice,
        level=reading.level,
        outcome=outcome,
        message=incoming.id,
        early=incoming.is_astray or named,
        tries=tries,
    )
    return Outcome((opened(asking),))


def _closing(snapshot: Snapshot, given: tuple[Event, ...]) -> tuple[Event, ...]:
    """Close the question if these answers answer or hide it; an owner who answers has ended their pause.

    What is asked beside the check is set aside, but for the question whether to go on with the next part.
    """
    answered = [event.answer.practice for event in given if isinstance(event, AnswerGiven)]
    check, asking = snapshot.check_with(answered[0]), snapshot.asking
    resumed = (CheckResumed(),) if check and check.paused and check == snapshot.unfinished else ()
    if asking is None or asking.about == "next_part" or (asking.practice and asking.practice not in answered):
        return resumed
    closed = passed_over(snapshot, asking) if asking.about in ASKED_ONCE else (opened(None),)
    return (*resumed, *closed)


def _said_back(snapshot: Snapshot, tools: Tools, answer: Answer) -> Reply:
    if answer.outcome != "level":
        return tools.reply(f"said-{answer.outcome.replace('_', '-')}")
    key = practice_key(answer.practice, snapshot, tools)
    said = tools.say(f"{key}.said-{answer.level}")
    check = snapshot.check_with(answer.practice)
    if check and check.answer_to(answer.practice):
        return tools.reply("said-corrected", label=tools.say(f"{key}.label"), said=said)
    return tools.reply("said-confirmed" if answer.confirmed and answer.how == "words" else "said", said=said)
