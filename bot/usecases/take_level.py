"""Take an answer to a practice: a tap, a number or words, sure or not."""

import re
from dataclasses import replace

from bot.core.choices import LevelChoice, read_level_choice
from bot.core.conversation import Asking, Reply
from bot.core.events import AnswerRead, Event, FlagRaised
from bot.core.practice import LEVELS
from bot.core.reading import How, Reading
from bot.core.reading import Outcome as ReadingOutcome
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.name_practice import practice_key
from bot.usecases.offer_choices import is_yes_or_no
from bot.usecases.tools import Tools, only_saying, opened

MUCH_TO_READ = 1500  # characters; beyond this a person reads better than a program
TRIES = 1
GO_UP_OR_DOWN = re.compile(
    r"^\W*(?:(?:no|nah|nope|actually|its|it's|it is|a|bit|little|lot|much|way|i'd say|should be)\W+)*"
    r"(?:more|less|higher|lower|fewer)\b(?: often)?(?: than (?:that|this))?(?: (?:like|of a))?\W*",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\W*(?:yes|yeah|yep|yup|aye|of course)\b\W*(?:(?:i|we) (?:do|did|have|know|always have))?\W*",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[.,;!?\n]+|\bbut\b")
WITHOUT_LEVEL: dict[str, ReadingOutcome] = {"unsure": "unsure", "not_applicable": "not_applicable"}


def take_level(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, reading: Reading | None = None
) -> Outcome:
    """Take an answer to the practice that is open, with what was read of it if that was done already."""
    if len(incoming.text) > MUCH_TO_READ:
        return Outcome((FlagRaised("not_understood"),), (tools.reply("too-long"),))
    reading = reading or read(snapshot, incoming, tools, asking.practice or "")
    return was_read(asking.practice or "", reading) + weigh(snapshot, asking, incoming, tools, reading)


def take_choice_in_words(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """The words of an open choice are that choice, whatever else they may ask for ("sum" for "Some")."""
    asking = snapshot.asking
    if asking is None or asking.about != "practice" or incoming.choice:
        return None
    reading = read(snapshot, incoming, tools, asking.practice or "")
    is_choice = reading.how == "choice" and reading.level is not None
    return take_level(snapshot, asking, incoming, tools, reading) if is_choice else None


def was_read(practice: str, reading: Reading) -> Outcome:
    """What was made of the words, kept for staff beside the message."""
    read_as = (practice, reading.outcome, reading.level, round(reading.confidence, 4), reading.confirm)
    event: Event = AnswerRead(*read_as, reading.rests_on)
    return Outcome((event,))


def read(snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str) -> Reading:
    """What the words say about this practice. Words that may be astray never count unconfirmed."""
    known = tools.content.framework.practices[practice]
    reading = tools.understanding.read_answer(
        incoming.text, known, snapshot.business.sector, incoming.language
    )
    return replace(reading, confirm=reading.confirm or incoming.is_astray)


def weigh(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, reading: Reading) -> Outcome:
    """Sure: count it. Fairly sure: say it back. Not sure: show the choices, once; then leave it out."""
    practice = asking.practice or ""
    if reading.is_sure:
        return record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=False)
    if reading.outcome in ("level", "unsure", "not_applicable"):
        return record_answer.ask_back(incoming, practice, reading, asking.tries)
    if incoming.early:
        return Outcome()  # the question stands below these words: it will be seen next
    if incoming.late:
        return only_saying(tools.reply("been-a-while"))
    return _not_read(snapshot, asking, incoming, tools)


def _not_read(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    if incoming.intent == "affirm" or _YES.fullmatch(
        incoming.text
    ):  # that they do, and not how much: nothing was hard to read
        how_much = Asking("practice", practice=asking.practice, tries=asking.tries)
        return Outcome((opened(how_much),), (tools.reply("yes-how-much"),))
    if asking.tries < TRIES:
        again = Asking("practice", practice=asking.practice, tries=asking.tries + 1)
        return Outcome((opened(again),), (tools.reply("not-read"),))
    return _left_out(snapshot, asking, incoming, tools)


def _left_out(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """What could not be read twice is left without blame; staff see it."""
    left_out = record_answer.pass_over(snapshot, incoming, tools, asking.practice or "", "left-out")
    return Outcome((*left_out.events, FlagRaised("not_understood")), left_out.replies)


def take_confirmation(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Take the answer to a level that was said back: yes, more, less, or other words altogether."""
    practice = asking.practice or ""
    if incoming.is_astray:
        return Outcome()
    if incoming.text.strip(" .)").isdecimal():  # of these choices, or of those of the question? Nobody knows
        return _back_to_choices(practice, tools, "which-number")
    reading = Reading(asking.outcome, asking.level, 1.0)
    if incoming.intent == "affirm":
        return record_answer.count(
            snapshot, incoming, tools, practice, reading, confirmed=True, message=asking.message
        )
    moved = None if is_yes_or_no(practice, snapshot, tools) else _moved(snapshot, asking, incoming, tools)
    if moved and moved.confirm:
        return was_read(practice, moved) + record_answer.ask_back(incoming, practice, moved, asking.tries)
    if moved:
        counted = record_answer.count(snapshot, incoming, tools, practice, moved, confirmed=True)
        return was_read(practice, moved) + counted
    return _other_words(snapshot, asking, incoming, tools)


def _moved(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Reading | None:
    """One level up or down, unless the words go on and say a level of their own ("less, nobody really")."""
    direction = tools.understanding.read_direction(incoming.text)
    if direction is None or asking.level is None:
        return None
    step = asking.level + (1 if direction == "more" else -1)
    own = _own_level(snapshot, asking, incoming, tools)
    if own is None or own.level == step:
        return Reading("level", step, 1.0) if step in LEVELS else None
    is_that_way = ((own.level or 0) > asking.level) == (direction == "more")
    return own if is_that_way else replace(own, confirm=True)


def _own_level(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Reading | None:
    """The level that words after "more" or "less" say, another than the one that was said back."""
    rest = GO_UP_OR_DOWN.sub("", incoming.text)
    if rest == incoming.text or not any(map(str.isalnum, rest)):
        return None
    texts = dict.fromkeys((rest, *CLAUSE.split(rest)))
    said = [replace(incoming, text=text) for text in texts if any(map(str.isalnum, text))]
    readings = [read(snapshot, each, tools, asking.practice or "") for each in said]
    own = [each for each in readings if each.outcome == "level" and each.level != asking.level]
    best = next((each for each in own if each.is_sure), own[0] if own else None)
    return replace(best, rests_on=()) if best else None


def _other_words(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Words that say another level for sure count; anything else shows the choices, once; then it is left."""
    practice = asking.practice or ""
    reading = read(snapshot, incoming, tools, practice)
    return was_read(practice, reading) + _weigh_other(snapshot, asking, incoming, tools, reading)


def _weigh_other(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools, reading: Reading
) -> Outcome:
    practice = asking.practice or ""
    if incoming.intent != "deny" and reading.is_sure:
        return record_answer.count(snapshot, incoming, tools, practice, reading, confirmed=True)
    if asking.tries < TRIES:
        return _back_to_choices(practice, tools)
    return _left_out(snapshot, asking, incoming, tools)


def take_level_choice(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A tap on a level: an answer, a repeat, a correction, or an old button; None if it is no such tap."""
    tapped = read_level_choice(incoming.choice)
    if tapped is None or tapped.practice not in tools.content.framework.practices:
        return None
    check = snapshot.check_with(tapped.practice)
    if check is None or check.number != tapped.check:
        return only_saying(tools.reply("old-check"))
    return _tapped_in_this_check(snapshot, tapped, incoming, tools)


def _tapped_in_this_check(
    snapshot: Snapshot, tapped: LevelChoice, incoming: Incoming, tools: Tools
) -> Outcome:
    asking, check = snapshot.asking, snapshot.check_with(tapped.practice)
    about_this = bool(asking and asking.practice == tapped.practice)
    standing = check.answer_to(tapped.practice) if check else None
    if standing and standing.how == "hidden":
        return only_saying(tools.reply("old-button"))
    if tapped.word == "other":
        if not about_this:
            return only_saying(tools.reply("old-button"))
        return _back_to_choices(tapped.practice, tools)
    reading = _tapped_reading(tapped)
    if not about_this and standing and (standing.outcome, standing.level) == (reading.outcome, reading.level):
        return only_saying(_already(snapshot, tapped.practice, reading, tools))
    is_yes = tapped.word == "yes" or tapped.word in WITHOUT_LEVEL
    message = asking.message if asking and about_this and is_yes else None
    return record_answer.count(
        snapshot, incoming, tools, tapped.practice, reading, confirmed=True, message=message
    )


def _tapped_reading(tapped: LevelChoice) -> Reading:
    outcome = WITHOUT_LEVEL.get(tapped.word)
    if outcome:
        return Reading(outcome, None, 1.0, how="words")
    level = tapped.level + {"more": 1, "less": -1}.get(tapped.word, 0)
    how: How = "words" if tapped.word == "yes" else "choice"
    return Reading("level", min(LEVELS[-1], max(LEVELS[0], level)), 1.0, how=how)


def _back_to_choices(practice: str, tools: Tools, key: str = "not-read") -> Outcome:
    question = Asking("practice", practice=practice, tries=TRIES)
    return Outcome((opened(question),), (tools.reply(key),))


def _already(snapshot: Snapshot, practice: str, reading: Reading, tools: Tools) -> Reply:
    if reading.outcome != "level":
        return tools.reply(f"said-{reading.outcome.replace('_', '-')}")
    key = practice_key(practice, snapshot, tools)
    said = tools.say(f"{key}.said-{reading.level}")
    return tools.reply("said-already", label=tools.say(f"{key}.label"), said=said)
