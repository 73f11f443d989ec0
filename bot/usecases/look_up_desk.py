"""Look up the desk: whose chat this is, and whether a code in the message makes it a desk."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.choices import choice
from bot.core.conversation import Choice
from bot.core.desk import Desk
from bot.core.desk_choices import DeskTap, is_for_desk, named_in, read_desk_tap
from bot.core.desk_code import find_desk_code
from bot.core.desk_events import DeskOutcome
from bot.core.desk_routing import DeskMessage, side_of
from bot.core.snapshot import Snapshot
from bot.usecases.desk_ports import DeskTools
from bot.usecases.hear_intermediary import hear_intermediary, is_understood
from bot.usecases.hear_message import TEXT_LIMIT
from bot.usecases.link_desk import LINK, LINK_NOT, DeskCode, link_desk
from bot.usecases.look_up_code import WITHIN, WRONG_CODES
from bot.usecases.path_ports import Hearing
from bot.usecases.records import Question, Waiting
from bot.usecases.storage_ports import UnitOfWork

START = choice("command", "start")  # /start with a code behind it
STOP = "stop"
LONGEST_ANSWER = 40  # characters of a yes, a no, or a number: for all else nothing more is read
_ANSWERS = {"affirm": True, "deny": False}


@dataclass(frozen=True)
class DeskSeen:
    """What is known of desks when a turn begins: the one behind this chat, and a code that makes it one.

    `offered` are the choices below the message that asks what is open at the desk; `read_by` is when staff
    will have read this message, None where there is no rota.
    """

    desk: Desk | None = None
    code: DeskCode | None = None
    offered: tuple[Choice, ...] = ()
    read_by: datetime | None = None


def look_up_desk(
    unit: UnitOfWork,
    conversation: str,
    message: Waiting,
    hearing: Hearing,
    read_by: datetime | None = None,
) -> DeskSeen:
    """The desk behind this chat, and the code in this message or the one that it answers."""
    code = _look_up_code(unit, conversation, message, hearing)
    desk = unit.desks.of(conversation)
    asked_n = desk.asked_n if desk else None
    asked = unit.transcripts.lines(conversation, asked_n - 1, 1) if asked_n else ()
    return DeskSeen(desk, code, asked[0].choices if asked else (), read_by)


def answer_at_desk(
    seen: DeskSeen, message: Waiting, snapshot: Snapshot, question: Question | None, tools: DeskTools
) -> DeskOutcome | None:
    """What the message leads to if it belongs to a desk; None if it is an owner's."""
    if seen.code:
        return link_desk(seen.code, tools)
    if seen.desk is None:
        return DeskOutcome(replies=(tools.reply("desk-late-gone"),)) if is_for_desk(message.choice) else None
    message = _as_tapped(seen.desk, seen.offered, message, question)
    if side_of(_routed(seen.desk, message, snapshot, question, tools), seen.desk) == "owner":
        return None
    return hear_intermediary(message, seen.desk, tools, seen.read_by)


def _as_tapped(
    desk: Desk, offered: tuple[Choice, ...], message: Waiting, question: Question | None
) -> Waiting:
    """Words that name a choice of what was asked last are a tap on it."""
    asked_n = desk.asked_n or 0
    if message.kind != "text" or message.n < asked_n or (question.n if question else 0) > asked_n:
        return message
    named = named_in(message.text, offered)
    return replace(message, choice=named) if named else message


def _routed(
    desk: Desk, message: Waiting, snapshot: Snapshot, question: Question | None, tools: DeskTools
) -> DeskMessage:
    is_words = message.kind == "text" and message.corrects is None
    return DeskMessage(
        choice=message.choice,
        is_words=is_words,
        is_understood=is_words and is_understood(message, desk, tools),
        is_stop=is_words and message.text.strip().strip(".!").casefold() == STOP,
        is_by_source=message.source is not None,
        owner_asked_n=question.n if question and snapshot.asking else None,
        is_owner=snapshot.arrived,
    )


def _look_up_code(unit: UnitOfWork, conversation: str, message: Waiting, hearing: Hearing) -> DeskCode | None:
    """The code in this message, or the one that this message answers; None if it is about none.

    Wrong ones are counted together with codes that join chats.
    """
    typed = find_desk_code(message.text[:TEXT_LIMIT]) if _may_hold_a_code(message) else None
    code, answer = (typed, None) if typed else _answered(unit, conversation, message, hearing)
    if code is None:
        return None
    if unit.joinings.wrong_since(conversation, message.at - WITHIN) >= WRONG_CODES:
        return DeskCode(code, is_blocked=True)
    return DeskCode(code, unit.desks.invited(code, message.at), answer)


def _may_hold_a_code(message: Waiting) -> bool:
    return message.kind == "text" or message.choice == START


def _answered(
    unit: UnitOfWork, conversation: str, message: Waiting, hearing: Hearing
) -> tuple[str | None, bool | None]:
    """The code whose question was tapped, or was the very last thing said before a plain yes or no."""
    tap = read_desk_tap(message.choice)
    if tap:
        is_about = tap.what in (LINK, LINK_NOT)
        return (tap.value, tap.what == LINK) if is_about else (None, None)
    if message.kind != "text" or len(message.text) > LONGEST_ANSWER:
        return None, None
    shown = _shown_last(unit, conversation, message)
    code = next((tap.value for tap in map(_read, shown) if tap and tap.what == LINK), None)
    named = read_desk_tap(named_in(message.text, shown))
    answer = named.what == LINK if named else _ANSWERS.get(hearing.yes_or_no(message.text) or "")
    return (code, answer) if code and answer is not None else (None, None)


def _shown_last(unit: UnitOfWork, conversation: str, message: Waiting) -> tuple[Choice, ...]:
    """What could be tapped below the very last message before this one."""
    before = unit.transcripts.lines(conversation, message.n - 2, 1)
    return before[0].choices if before and before[0].n < message.n else ()


def _read(shown: Choice) -> DeskTap | None:
    return read_desk_tap(shown.id)
