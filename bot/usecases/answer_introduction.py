"""Answer an introduction on the page behind a link, in one transaction with what both sides hear of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.core.acts import Act, Close, Decline, TellContacted, TellMet
from bot.core.advance import NotPossible
from bot.core.cleaning import clean
from bot.core.conversation import Reply
from bot.core.introduction import DeclineReason, Outcome
from bot.core.masking import Masked, mask
from bot.core.message import Arrival
from bot.core.standing import HELD, Stands
from bot.usecases.act_on_introduction import acceptance, act_on_introduction
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.look_at_introduction import IntroductionSeen, see
from bot.usecases.pass_words import pass_words_to_owner
from bot.usecases.path_ports import Effect, SafetyReply, Screen
from bot.usecases.receive_message import MASKED, PATIENCE, notice_danger
from bot.usecases.records import Contact, NewMessage
from bot.usecases.storage_ports import Storage, UnitOfWork

Doing = Literal["accept", "decline", "contacted", "met", "close", "ask", "write", "line"]
# `moved`: it is not as it was, and nothing was done. `enough`: too much for one day. `not_passed`: nothing
# reaches the owner.
Came = Literal["done", "moved", "not_passed", "enough", "danger"]
WITH_WORDS: tuple[Doing, ...] = ("ask", "write", "line")
WORDS_LIMIT = 2_000  # characters
MOST_A_DAY = 10  # texts of one intermediary by the page, so that a link in wrong hands cannot flood an owner
_MAY: dict[Doing, tuple[Stands, ...]] = {
    "ask": ("offered",),
    "write": HELD,
    "line": (*HELD, "offered", "closed"),
}


@dataclass(frozen=True)
class PageAnswer:
    """What somebody did on the page. `once` is the id of the form: the same again has no second effect."""

    doing: Doing
    once: str
    reason: DeclineReason | None = None
    outcome: Outcome | None = None
    words: str = ""


@dataclass(frozen=True)
class Answered:
    """What came of it, and whom to wake. `danger` are the lines to show when the screen noticed something."""

    came: Came
    effects: tuple[Effect, ...] = ()
    masked: bool = False
    danger: Reply | None = None


@dataclass(frozen=True)
class AnsweringParts:
    """What answering needs."""

    storage: Storage
    introductions: IntroductionParts
    screen: Screen
    safety_reply: SafetyReply


def answer_introduction(
    introduction: str, by: str, answer: PageAnswer, now: datetime, parts: AnsweringParts
) -> Answered:
    """Do what this person says, if it still fits. Raises StorageAway."""
    with parts.storage.write(PATIENCE) as unit:
        seen = see(unit, introduction, by)
        try:
            answered = _answer(unit, seen, answer, now, parts)
        except NotPossible:
            return Answered("moved")
        unit.commit()
    return answered


def _answer(
    unit: UnitOfWork, seen: IntroductionSeen, answer: PageAnswer, now: datetime, parts: AnsweringParts
) -> Answered:
    if seen.introduction is None or seen.person is None:
        return Answered("moved")
    if answer.doing in WITH_WORDS:
        return _take_words(unit, seen, answer, now, parts)
    act = _act(unit, seen.person.id, answer, now, parts.introductions)
    acted = act_on_introduction(unit, seen.introduction.id, act, now, parts.introductions)
    return Answered("done", acted.effects)


def _act(unit: UnitOfWork, by: str, answer: PageAnswer, now: datetime, parts: IntroductionParts) -> Act:
    match answer.doing:
        case "accept":
            return acceptance(unit, by, now, parts)
        case "contacted":
            return TellContacted(by)
        case "met":
            return TellMet(by)
        case "close":
            assert answer.outcome  # the form was checked
            return Close(by, answer.outcome)
        case _:
            assert answer.reason
            return Decline(by, answer.reason)


def _take_words(
    unit: UnitOfWork, seen: IntroductionSeen, answer: PageAnswer, now: datetime, parts: AnsweringParts
) -> Answered:
    """Words go to the owner, or to staff; what cannot be passed on, staff see."""
    if seen.introduction is None or seen.stands not in _MAY[answer.doing]:
        return Answered("moved")
    box = _letter_box(unit, seen, now)
    if box is None:
        _tell_staff(unit, seen.introduction.id, now)
        return Answered("not_passed")
    kept = _keep(unit, box, seen.introduction.id, answer, now, parts)
    if isinstance(kept, Answered):
        return kept
    if answer.doing == "line":
        unit.flags.raise_flag(box.conversation, kept.id, "introduction", now, detail="line")
        return Answered("done", masked=kept.masked.found)
    by = seen.person.id if seen.person else ""
    passed = pass_words_to_owner(unit, seen.introduction.id, by, kept.masked.text, now, parts.introductions)
    if passed is None:
        unit.flags.raise_flag(box.conversation, kept.id, "introduction", now, detail="words_not_passed")
        return Answered("not_passed", masked=kept.masked.found)
    return Answered("done", passed.effects, masked=kept.masked.found)


@dataclass(frozen=True)
class _Kept:
    """A message as it is stored."""

    id: str
    masked: Masked


def _keep(
    unit: UnitOfWork,
    box: Contact,
    introduction: str,
    answer: PageAnswer,
    now: datetime,
    parts: AnsweringParts,
) -> _Kept | Answered:
    """Keep words like any message: once, screened, masked, and where an erasure of the owner finds them."""
    text = clean(answer.words)
    masked = mask(text)
    arrival = Arrival("email", box.address, f"page-{introduction}-{answer.once}", "text", masked.text)
    if unit.inbox.knows(arrival):
        return Answered("done")
    if _wrote_enough(unit, box, now):
        return Answered("enough")
    danger = notice_danger(parts.screen, text)
    new = NewMessage("text", masked.text, now, now, flags=(MASKED,) if masked.found else ())
    message = unit.inbox.add(box, arrival, new, "screened" if danger else "done")
    unit.introductions.note_said(introduction, box.conversation, (box.last_n + 1,))
    if danger is None:
        return _Kept(message, masked)
    unit.flags.raise_flag(box.conversation, message, "safety", now, detail=danger)
    return Answered("danger", danger=parts.safety_reply(danger, now, box.language, unit.duties.rota()))


def _tell_staff(unit: UnitOfWork, introduction: str, now: datetime) -> None:
    held = unit.introductions.hold(introduction)
    if held:
        unit.flags.raise_flag(held.owner.conversation, None, "introduction", now, detail="words_not_kept")


def _letter_box(unit: UnitOfWork, seen: IntroductionSeen, now: datetime) -> Contact | None:
    """The conversation in which this person's words are kept: that of their e-mail address."""
    if seen.person is None:
        return None
    return unit.desks.phone_of(replace(seen.person, told_by="email"), now)


def _wrote_enough(unit: UnitOfWork, box: Contact, now: datetime) -> bool:
    lines = unit.transcripts.lines(box.conversation, max(0, box.last_n - 10 * MOST_A_DAY), 10 * MOST_A_DAY)
    today = [line for line in lines if line.sender == "owner" and now - line.at < timedelta(days=1)]
    return len(today) >= MOST_A_DAY
