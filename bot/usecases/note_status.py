"""Note what a provider says became of a reply; a status only moves forward."""

from datetime import datetime, timedelta

from bot.core.message import PROGRESS, OutboundState, StatusReported
from bot.usecases.path_ports import Effect
from bot.usecases.receive_message import PATIENCE, WINDOW_CLOSED
from bot.usecases.records import Sent
from bot.usecases.storage_ports import Storage, UnitOfWork

TOO_FAST_WAITS = timedelta(seconds=5)


def note_status(status: StatusReported, now: datetime, storage: Storage) -> Effect:
    """Move the reply on, or stop the conversation's sending. An unknown reply is recorded as unhandled."""
    with storage.write(PATIENCE) as unit:
        sent = unit.outbox.find(status.channel, status.provider, status.message)
        if sent is None:
            unit.flags.note_unhandled(status.channel, "status", now)
            effect = Effect()
        else:
            effect = _note(unit, sent, status, now)
        unit.commit()
    return effect


def _note(unit: UnitOfWork, sent: Sent, status: StatusReported, now: datetime) -> Effect:
    if status.state == "failed":
        if _can_fail(sent.state):
            _fail(unit, sent, status, now)
            return Effect(sent.conversation, status.channel, to_send=True)
    elif _is_forward(sent.state, status.state):
        unit.outbox.move_on(sent.message, status.state, None, status.channel, status.provider)
    return Effect()


def _is_forward(known: OutboundState, said: OutboundState) -> bool:
    if known == "failed" or said not in PROGRESS:
        return False
    return PROGRESS.index(said) > PROGRESS.index(known)


def _can_fail(known: OutboundState) -> bool:
    return known in ("queued", "sending", "sent")


def _fail(unit: UnitOfWork, sent: Sent, status: StatusReported, now: datetime) -> None:
    """What can be sent later waits for its time; everything else is over, and staff see why."""
    if status.because == "too_fast":
        _send_again(unit, sent, now + TOO_FAST_WAITS)
        return
    state: OutboundState = "withheld" if status.because == "window_closed" else "failed"
    reason = WINDOW_CLOSED if status.because == "window_closed" else status.error or status.because
    unit.outbox.move_on(sent.message, state, reason, status.channel, status.provider)
    unit.flags.raise_flag(sent.conversation, sent.message, "not_sent", now, detail=status.because)
    if status.stops:
        unit.conversations.set_reachable(sent.conversation, False)


def _send_again(unit: UnitOfWork, sent: Sent, due: datetime) -> None:
    unit.outbox.queue_again(sent.message, due)
