"""Link a duty phone: a one-time code and a yes make a chat the one on which a member of staff is alerted.

Whatever else is written there is an owner's, or a desk's; on a phone that is neither, a short fixed reply
says what it is for. No engine is asked, and nothing here waits behind a turn.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.core.alert import read_seen
from bot.core.choices import choice
from bot.core.conversation import Choice, Reply
from bot.core.desk_choices import named_in
from bot.core.desk_events import DeskCodeTried, DeskOutcome
from bot.core.duty_code import find_duty_code, link_choice, read_link
from bot.core.duty_events import AlertSeen, DutyPhoneLinked
from bot.core.snapshot import Snapshot
from bot.core.staff import StaffMember
from bot.core.working_time import LONDON
from bot.usecases.at_desk import ASKS
from bot.usecases.desk_ports import DeskTools
from bot.usecases.hear_message import TEXT_LIMIT
from bot.usecases.look_up_code import WITHIN, WRONG_CODES
from bot.usecases.path_ports import Effect, Hearing
from bot.usecases.records import Contact, Waiting
from bot.usecases.staff.take_flag import see_alert
from bot.usecases.storage_ports import UnitOfWork

START = choice("command", "start")  # /start with a code behind it
LONGEST_ANSWER = 40  # characters: no yes or no, and no name of a button, is longer
_ANSWERS = {"affirm": True, "deny": False}


@dataclass(frozen=True)
class DutyCode:
    """A code in this message, or the one it answers; `whose` it is if it is good now, `answer` the yes or no.

    `is_blocked` is True after too many wrong codes from this chat.
    """

    code: str
    whose: StaffMember | None = None
    answer: bool | None = None
    is_blocked: bool = False


@dataclass(frozen=True)
class DutySeen:
    """What is known when a turn begins: whose phone this is, a code in the message, and an alert it is about.

    `is_desk` says that introductions arrive here as well.
    """

    whose: StaffMember | None = None
    code: DutyCode | None = None
    alert: str | None = None
    is_desk: bool = False


def look_up_duty_phone(unit: UnitOfWork, conversation: str, message: Waiting, hearing: Hearing) -> DutySeen:
    """Whose phone this is, and what the message is about."""
    tapped = message.choice
    if tapped is None and message.kind == "text" and len(message.text) <= LONGEST_ANSWER:
        tapped = _named(unit, conversation, message)
    code = _look_up_code(unit, conversation, message, tapped, hearing)
    whose = unit.duties.whose(conversation)
    is_desk = whose is not None and unit.desks.of(conversation) is not None
    return DutySeen(whose, code, read_seen(tapped), is_desk)


def answer_on_duty(
    seen: DutySeen, message: Waiting, snapshot: Snapshot, tools: DeskTools
) -> DeskOutcome | None:
    """What the message leads to if it belongs to a phone of staff; None if it is an owner's, or a desk's.

    A tap says itself where it belongs. Words are an owner's as soon as somebody was welcomed here as one.
    """
    if seen.code:
        return _link(seen.code, tools)
    if seen.alert and seen.whose:
        return DeskOutcome((AlertSeen(seen.alert, seen.whose),), read="alert_seen")
    if seen.alert:
        return DeskOutcome(replies=(tools.reply("duty-unlinked"),), read="alert_seen")
    if seen.whose is None or seen.is_desk or snapshot.arrived or message.source is not None:
        return None
    return DeskOutcome(replies=(tools.reply("duty-only-alerts"),), read="duty_phone")


def carry_out_link(
    unit: UnitOfWork, here: Contact, event: DutyPhoneLinked, now: datetime, tools: DeskTools
) -> tuple[Effect, ...] | None:
    """This chat is theirs from now on; another one that was is told. None: the code is not good any more."""
    staff = unit.duties.invited(event.code, now)
    if staff is None or staff.id != event.staff.id:
        return None
    before = unit.duties.phone_of(staff.id)
    unit.duties.link(staff.id, here.conversation, now)
    unit.duties.save_alert_by(staff.id, "chat")
    unit.audit.note(now, staff.id, "linked", "duty_phone", staff.id)
    if before is None or before.conversation == here.conversation:
        return ()
    unit.outbox.add(before, (tools.reply("duty-moved"),), now, caused_by=None, urgent=True)
    return (Effect(before.conversation, before.channel, before.address, to_send=True),)


def carry_out_seen(unit: UnitOfWork, event: AlertSeen, now: datetime, tools: DeskTools) -> Reply:
    """They look after it, or somebody does already; what is said to them."""
    seen = see_alert(unit, event.alert, event.staff, now)
    if seen.is_over:
        return tools.reply("duty-seen-over")
    if seen.is_theirs:
        return tools.reply("duty-seen")
    at = f"{seen.at.astimezone(LONDON):%H:%M}" if seen.at else ""
    return tools.reply("duty-seen-already", name=seen.by, time=at)


def _link(code: DutyCode, tools: DeskTools) -> DeskOutcome:
    """Ask whether it is them; only a plain yes links."""
    if code.answer is False:
        return DeskOutcome(replies=(tools.reply("duty-link-not"),), read="duty_link_not")
    if code.is_blocked:
        return DeskOutcome(replies=(tools.reply("desk-code-too-many"),), read="duty_link")
    if code.whose is None:
        return DeskOutcome((DeskCodeTried(),), (tools.reply("desk-code-not-good"),), "duty_link")
    if code.answer:
        linked = tools.reply("duty-linked", name=code.whose.name)
        return DeskOutcome((DutyPhoneLinked(code.code, code.whose),), (linked,), "duty_link")
    return DeskOutcome(replies=(_ask(code, code.whose, tools),), read="duty_link")


def _ask(code: DutyCode, whose: StaffMember, tools: DeskTools) -> Reply:
    yes = Choice(link_choice(code.code, is_them=True), tools.say("duty-link-yes"))
    no = Choice(link_choice(code.code, is_them=False), tools.say("duty-link-no"))
    return Reply(tools.say("duty-link", name=whose.name), (yes, no), ASKS)


def _look_up_code(
    unit: UnitOfWork, conversation: str, message: Waiting, tapped: str | None, hearing: Hearing
) -> DutyCode | None:
    may_hold = message.kind == "text" or message.choice == START
    typed = find_duty_code(message.text[:TEXT_LIMIT]) if may_hold else None
    code, answer = (typed, None) if typed else _answered(unit, conversation, message, tapped, hearing)
    if code is None:
        return None
    if unit.joinings.wrong_since(conversation, message.at - WITHIN) >= WRONG_CODES:
        return DutyCode(code, is_blocked=True)
    return DutyCode(code, unit.duties.invited(code, message.at), answer)


def _answered(
    unit: UnitOfWork, conversation: str, message: Waiting, tapped: str | None, hearing: Hearing
) -> tuple[str | None, bool | None]:
    """The code whose question was tapped, or was the very last thing said before a plain yes or no."""
    link = read_link(tapped)
    if link:
        return link
    if message.kind != "text" or len(message.text) > LONGEST_ANSWER:
        return None, None
    asked = next(
        (found for each in _shown(unit, conversation, message) if (found := read_link(each.id))), None
    )
    answer = _ANSWERS.get(hearing.yes_or_no(message.text) or "")
    return (asked[0], answer) if asked and answer is not None else (None, None)


def _named(unit: UnitOfWork, conversation: str, message: Waiting) -> str | None:
    """The tap that these words name, of those below an alert or a question of ours."""
    ours = [each for each in _shown(unit, conversation, message) if read_seen(each.id) or read_link(each.id)]
    return named_in(message.text, ours)


def _shown(unit: UnitOfWork, conversation: str, message: Waiting) -> tuple[Choice, ...]:
    """What could be tapped below the very last message before this one."""
    before = unit.transcripts.lines(conversation, message.n - 2, 1)
    return before[0].choices if before and before[0].n < message.n else ()
