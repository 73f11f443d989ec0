"""Commit a turn: everything it led to, in one transaction, and only while the lease still counts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.apply import apply_events
from bot.core.conversation import Asking, Reply, join_replies
from bot.core.doubt import is_unsure
from bot.core.errors import ConversationLost
from bot.core.events import ErasureAsked, Event, FlagRaised, MonitoringAnswered
from bot.core.follow_up import plan
from bot.core.message import FETCHED
from bot.core.snapshot import Snapshot
from bot.usecases.carry_out_introductions import as_kept, carry_out_introductions, in_order
from bot.usecases.carry_out_joining import carry_out_joining, note_codes, take_code
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.path_ports import Effect, SayNotice, TurnResult
from bot.usecases.receive_message import MASKED
from bot.usecases.records import Claim, Held, Json, Waiting
from bot.usecases.storage_ports import Storage, UnitOfWork

LEAVING = "leaving"
ATTEMPTS = 5  # turns that may fail on one message before it is set aside (channels.md, Promises, 6)
RETRY_FIRST, RETRY_MOST = 0.2, 2.0  # seconds
TOMBSTONES_LAST = timedelta(hours=48)
ERASE_AT_LATEST = timedelta(hours=1)
ERASE_FETCHED_AFTER = timedelta(minutes=1)  # an open page fetches its last reply within milliseconds


@dataclass(frozen=True)
class Turn:
    """A message under a lease, with whose it was and what was known when its turn began.

    `late` is as in `Incoming`.
    """

    claim: Claim
    message: Waiting
    before: Snapshot
    late: bool = False
    owner: str = ""


@dataclass(frozen=True)
class Committed:
    """What follows a commit.

    `next` is the message that waits now, still under the lease; `retry_at` when a failed turn is tried again
    (now: the next message can run). `others` are chats beside this one in which something happened.
    """

    effect: Effect
    next: Waiting | None = None
    retry_at: datetime | None = None
    others: tuple[Effect, ...] = ()


def commit_turn(
    turn: Turn,
    result: TurnResult,
    now: datetime,
    lease: float,
    storage: Storage,
    say: SayNotice,
    introductions: IntroductionParts,
) -> Committed:
    """Save what the turn led to.

    Raises ConversationLost if the lease no longer counts, or the conversation went to another owner.
    """
    conversation, at = turn.claim.conversation, turn.message.at
    with storage.write() as unit:
        joined = take_code(unit, conversation, result.events, at)
        held = unit.turns.hold(turn.claim)
        if held.contact.owner != turn.owner:
            raise ConversationLost(f"{conversation} belongs to another owner now")
        after = apply_events(turn.before, result.events)
        unit.owners.save(held.contact, turn.before, after, now)
        unit.owners.note_support(held.contact, after, result.events, at)
        told, woken = carry_out_introductions(
            unit, held.contact, turn.message.text, result.events, now, introductions, say
        )
        after = as_kept(unit, held.contact, after, result.events)
        replies = join_replies(with_notice(turn, held, in_order(result.replies, told), say))
        numbers = unit.outbox.add(held.contact, replies, now, caused_by=turn.message.id)
        decided = result.decided
        unit.inbox.finish(turn.message.id, result.understood, decided)
        state = _keep_apart(unit, turn, held, result)
        _raise_flags(unit, turn, result.events, now)
        _plan_follow_ups(unit, turn, held, after, now)
        known = None if turn.late else held.question_n
        question = _question_n(turn.before.asking, after.asking, known, replies, numbers)
        unit.turns.progress(turn.claim, state, question)
        if any(isinstance(event, ErasureAsked) for event in result.events):
            _prepare_erasure(unit, held, numbers, now)
        note_codes(unit, conversation, result.events, at, now)
        others = carry_out_joining(unit, held.contact, joined, now, say)
        _note_for_staff(unit, turn, decided)
        next_ = go_on(unit, turn.claim, now, lease)
        unit.commit()
    return Committed(effect_on(held), next_, others=(*others, *woken))


def fail_turn(turn: Turn, error: str, now: datetime, storage: Storage, say: SayNotice) -> Committed:
    """Note that the turn failed; at the fifth time set the message aside, so that the next one runs."""
    attempts = turn.message.attempts + 1
    with storage.write() as unit:
        held = unit.turns.hold(turn.claim)
        if attempts < ATTEMPTS:
            due: datetime | None = now + _back_off(attempts)
            unit.inbox.note_failure(turn.message.id, attempts, error, now + _back_off(attempts))
        else:
            due = _set_aside(unit, turn, held, error, now, say)
        unit.turns.let_go(turn.claim, due)
        unit.commit()
    return Committed(effect_on(held), retry_at=due)


def _back_off(attempts: int) -> timedelta:
    return timedelta(seconds=min(RETRY_MOST, RETRY_FIRST * 2**attempts))


def _set_aside(
    unit: UnitOfWork, turn: Turn, held: Held, error: str, now: datetime, say: SayNotice
) -> datetime | None:
    """Staff look at the message; when the next one can run, None if nothing waits."""
    conversation, message = held.contact.conversation, turn.message.id
    unit.inbox.set_aside(message, ATTEMPTS, error)
    unit.flags.raise_flag(conversation, message, "set_aside", now, detail=error)
    unit.outbox.add(held.contact, (say("set_aside", held.contact.language),), now, caused_by=message)
    unit.turns.progress(turn.claim, None, held.question_n)  # the engine's memory may be what is wrong
    return now if unit.turns.next_waiting(conversation) else None


def with_notice(turn: Turn, held: Held, replies: tuple[Reply, ...], say: SayNotice) -> tuple[Reply, ...]:
    """The replies, after a word on what was masked in the message."""
    if MASKED not in turn.message.flags:
        return replies
    return (say("masked", held.contact.language), *replies)


def _keep_apart(unit: UnitOfWork, turn: Turn, held: Held, result: TurnResult) -> Json | None:
    """What an owner told about themself leaves the transcript and the engine's memory, which is returned."""
    told = [event for event in result.events if isinstance(event, MonitoringAnswered)]
    for event in told:
        unit.owners.keep_apart(held.contact.owner, event.question, event.value)
        unit.inbox.empty(turn.message.id)
    return None if told else result.state


def _raise_flags(unit: UnitOfWork, turn: Turn, events: tuple[Event, ...], now: datetime) -> None:
    for event in events:
        if isinstance(event, FlagRaised):
            unit.flags.raise_flag(turn.claim.conversation, turn.message.id, event.reason, now)


def _note_for_staff(unit: UnitOfWork, turn: Turn, decided: Json) -> None:
    """Staff's lists say how far the owner is now, and whether this message was surely understood."""
    conversation = turn.claim.conversation
    if is_unsure(decided):
        unit.reviews.note_unsure(conversation, turn.message.at)
    unit.reviews.refresh(conversation)


def _plan_follow_ups(unit: UnitOfWork, turn: Turn, held: Held, after: Snapshot, now: datetime) -> None:
    """What we owe from now on. Nothing is read for who has no introduction and never spoke of reminders."""
    if after.said_to("reminders") is not None or after.introductions:
        unit.follow_ups.replace(held.contact, plan(after, turn.message.at), now)


def _question_n(
    before: Asking | None,
    after: Asking | None,
    known: int | None,
    replies: tuple[Reply, ...],
    numbers: tuple[int, ...],
) -> int | None:
    """The message that asks what is open now. Asked once more, it is still the first one that asked."""
    if after is None:
        return None
    if known is not None and _same(before, after):
        return known
    asked = (n for reply, n in zip(replies, numbers, strict=True) if reply.asks)
    return max(asked, default=known)


def _same(before: Asking | None, after: Asking) -> bool:
    return before is not None and _bare(before) == _bare(after)


def _bare(asking: Asking) -> Asking:
    return replace(asking, tries=0, message=None, said=False)


def _prepare_erasure(unit: UnitOfWork, held: Held, numbers: tuple[int, ...], now: datetime) -> None:
    """From now on nothing brings this owner back; everything goes once the last reply is out."""
    conversation = held.contact.conversation
    wait = ERASE_FETCHED_AFTER if held.contact.channel in FETCHED else ERASE_AT_LATEST
    unit.conversations.leave(conversation, max(numbers, default=0), now + (wait if numbers else timedelta()))
    for each in (conversation, *unit.joinings.leave_together(conversation)):
        unit.inbox.pass_over_waiting(each, "", LEAVING)
        unit.erasures.bury(each, now - TOMBSTONES_LAST, now + TOMBSTONES_LAST)


def go_on(unit: UnitOfWork, claim: Claim, now: datetime, lease: float) -> Waiting | None:
    """The message that waits now, still under the lease; without one the lease is given back."""
    waiting = unit.turns.next_waiting(claim.conversation)
    if waiting is None:
        unit.turns.let_go(claim, None)
    else:
        unit.turns.go_on(claim, lease, waiting.stored)
    return waiting


def effect_on(held: Held) -> Effect:
    """The conversation of this turn has something to send."""
    contact = held.contact
    return Effect(
        contact.conversation, contact.channel, contact.address, to_send=contact.channel not in FETCHED
    )
