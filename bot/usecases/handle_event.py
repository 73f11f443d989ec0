"""Handle one event of a provider, whatever it is, in one transaction."""

from datetime import datetime

from bot.core.message import Arrival, GroupSpoken, ReachChanged, StatusReported
from bot.usecases.change_reach import change_reach
from bot.usecases.note_status import note_status
from bot.usecases.path_ports import Effect, Inbound
from bot.usecases.receive_message import PATIENCE, Reception, receive_message


def handle_event(event: Inbound, at: datetime, now: datetime, reception: Reception) -> Effect:
    """Take in what came at `at`. The same event twice has one effect. Raises StorageAway."""
    match event:
        case Arrival():
            return receive_message(event, at, now, reception)
        case ReachChanged():
            return change_reach(event, reception.storage)
        case StatusReported():
            return note_status(event, now, reception.storage)
    with reception.storage.write(PATIENCE) as unit:
        if isinstance(event, GroupSpoken):
            is_new = unit.flags.note_group(event.channel, event.address, now)
            effect = Effect(channel=event.channel, address=event.address, tell_group=is_new)
        else:
            unit.flags.note_unhandled(event.channel, event.kind, now)
            effect = Effect()
        unit.commit()
    return effect
