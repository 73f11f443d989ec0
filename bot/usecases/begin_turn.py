"""Begin a turn: take the conversation under a lease and read everything the turn may know."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.errors import StallsideError
from bot.usecases.answer_danger import read_by
from bot.usecases.commit_desk_turn import DeskTurn
from bot.usecases.commit_turn import Turn
from bot.usecases.desk_ports import DeskTools
from bot.usecases.hear_introduction import number_of_chat
from bot.usecases.hear_message import hear_message, is_late
from bot.usecases.look_up_code import look_up_code
from bot.usecases.look_up_desk import answer_at_desk, look_up_desk
from bot.usecases.path_ports import Hearing, TurnRequest
from bot.usecases.records import Claim, Waiting
from bot.usecases.staff.link_duty_phone import answer_on_duty, look_up_duty_phone
from bot.usecases.storage_ports import Storage, UnitOfWork


class HearingFailed(StallsideError):
    """The message could not even be heard, which counts like a turn that failed on it."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(f"message {turn.message.id} could not be heard")
        self.turn = turn


@dataclass(frozen=True)
class Begun:
    """A turn that can be run: no transaction is open while the engine works on the request.

    `at_desk` is what it led to already, if it is a turn at a desk: no engine is asked (docs/decisions/0011).
    """

    turn: Turn
    request: TurnRequest
    at_desk: DeskTurn | None = None


def begin_turn(
    conversation: str,
    now: datetime,
    lease: float,
    storage: Storage,
    hearing: Hearing,
    desk: DeskTools | None = None,
) -> Begun | None:
    """Claim the conversation; None if another worker has it or nothing is to be done now."""
    with storage.write() as unit:
        claim = unit.turns.claim(conversation, now, lease)
        message = _next(unit, claim, now) if claim else None
        unit.commit()
    return load_turn(claim, message, storage, hearing, desk) if claim and message else None


def load_turn(
    claim: Claim, message: Waiting, storage: Storage, hearing: Hearing, desk: DeskTools | None = None
) -> Begun:
    """Read what the turn on this message may know; with `desk`, what belongs to a desk is answered there.

    Raises ConversationLost if the owner was erased, HearingFailed if the message breaks the hearing.
    """
    with storage.read() as unit:
        snapshot = unit.owners.snapshot(claim.conversation)
        state, question, owner = unit.turns.memory(claim.conversation)
        joining = look_up_code(unit, claim.conversation, message, snapshot)
        promise = _read_by(unit, message, desk) if desk else None
        seen = look_up_desk(unit, claim.conversation, message, hearing, promise) if desk else None
        on_duty = look_up_duty_phone(unit, claim.conversation, message, hearing) if desk else None
        number = number_of_chat(unit, claim.conversation, snapshot)
    turn = Turn(claim, message, snapshot, is_late(message, question), owner)
    try:
        request = hear_message(
            message, claim.conversation, snapshot, state, question, hearing, joining, number
        )
        if promise:
            metadata = {**request.metadata, "read_by": promise.isoformat()}
            request = replace(request, metadata=metadata)
        answered = answer_on_duty(on_duty, message, snapshot, desk) if on_duty and desk else None
        if answered is None and seen and desk:
            answered = answer_at_desk(seen, message, snapshot, question, desk)
    except Exception as error:
        raise HearingFailed(turn) from error
    return Begun(turn, request, DeskTurn(answered, state) if answered else None)


def let_go(claim: Claim, due: datetime, storage: Storage) -> None:
    """Give the lease back without having done anything; the message waits on."""
    with storage.write() as unit:
        unit.turns.let_go(claim, due)
        unit.commit()


def _next(unit: UnitOfWork, claim: Claim, now: datetime) -> Waiting | None:
    message = unit.turns.next_waiting(claim.conversation)
    if message is None:
        unit.turns.let_go(claim, None)
        return None
    if message.next_try and message.next_try > now:
        unit.turns.let_go(claim, message.next_try)
        return None
    return message


def _read_by(unit: UnitOfWork, message: Waiting, desk: DeskTools) -> datetime | None:
    """When staff will have read this message; None where there is no rota."""
    rota = unit.duties.rota()
    if not rota.duties:
        return None
    holidays = desk.holidays(message.at)
    return read_by(message.at, holidays, rota.on_bank_holidays(holidays))
