"""Send replies: in order, under a lease, each marked as being sent before the provider gets it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.usecases.receive_message import WINDOW_CLOSED
from bot.usecases.records import Claim, ToSend
from bot.usecases.storage_ports import Storage, UnitOfWork

RETRY_FIRST, RETRY_MOST = 0.5, 60.0  # seconds, where the provider does not say how long


@dataclass(frozen=True)
class Taken:
    """The provider has it, under these ids, one for each part."""

    provider: tuple[str, ...]


@dataclass(frozen=True)
class Later:
    """Try again, after so many seconds if the provider says so."""

    reason: str
    after: float | None = None


@dataclass(frozen=True)
class Refused:
    """It will not be delivered; `stops` says that nothing can be."""

    reason: str
    stops: bool = False


@dataclass(frozen=True)
class Closed:
    """It may be sent once the owner has written again."""


type Fate = Taken | Later | Refused | Closed


@dataclass(frozen=True)
class Sending:
    """A reply under way, and the lease it is sent under."""

    claim: Claim
    reply: ToSend


def begin_sending(conversation: str, now: datetime, lease: float, storage: Storage) -> Sending | None:
    """Claim the conversation and mark its next reply; None if another sends, or nothing is to be sent."""
    with storage.write() as unit:
        claim = unit.outbox.claim(conversation, now, lease)
        sending = _next(unit, claim, now, lease) if claim else None
        unit.commit()
    return sending


def go_on_sending(
    sending: Sending, fate: Fate, now: datetime, lease: float, storage: Storage
) -> Sending | None:
    """Note what became of a reply and mark the next. Raises ConversationLost if another sends now."""
    with storage.write() as unit:
        unit.outbox.hold(sending.claim)
        is_over = _note(unit, sending, fate, now)
        next_ = None if is_over else _next(unit, sending.claim, now, lease)
        unit.commit()
    return next_


def stop_sending(sending: Sending, fate: Fate, now: datetime, storage: Storage) -> None:
    """Note what became of a reply and give the lease back: the next one is sent by whoever comes."""
    with storage.write() as unit:
        unit.outbox.hold(sending.claim)
        if not _note(unit, sending, fate, now):
            unit.outbox.let_go(sending.claim, now)
        unit.commit()


def _next(unit: UnitOfWork, claim: Claim, now: datetime, lease: float) -> Sending | None:
    reply = unit.outbox.begin_next(claim, now, lease)
    if reply is not None:
        return Sending(claim, reply)
    unit.outbox.let_go(claim, None)
    if unit.erasures.last_reply(claim.conversation) is not None:
        unit.erasures.hasten(claim.conversation, now)
    return None


def _note(unit: UnitOfWork, sending: Sending, fate: Fate, now: datetime) -> bool:
    """True if nothing more is sent under this lease."""
    reply = sending.reply
    message = reply.parcel.message
    match fate:
        case Taken(provider):
            unit.outbox.note_sent(message, provider, reply.channel)
        case Later(reason, after):
            unit.outbox.note_later(message, reason)
            unit.outbox.let_go(sending.claim, now + timedelta(seconds=_delay(reply.attempts, after)))
            return True
        case Refused(reason, stops):
            unit.outbox.note_failed(message, reason)
            _flag(unit, sending, reason, now)
            if stops:
                unit.conversations.set_reachable(sending.claim.conversation, False)
        case Closed():
            unit.outbox.note_withheld(message, WINDOW_CLOSED)
            _flag(unit, sending, WINDOW_CLOSED, now)
    return False


def _flag(unit: UnitOfWork, sending: Sending, reason: str, now: datetime) -> None:
    message = sending.reply.parcel.message
    unit.flags.raise_flag(sending.claim.conversation, message, "not_sent", now, detail=reason)


def _delay(attempts: int, after: float | None) -> float:
    backed_off: float = min(RETRY_MOST, RETRY_FIRST * 2 ** min(attempts - 1, 10))
    return max(backed_off, after or 0.0)
