"""Note that an owner blocked the assistant, or let it back in."""

from bot.core.message import ReachChanged
from bot.usecases.path_ports import Effect
from bot.usecases.receive_message import PATIENCE
from bot.usecases.storage_ports import Storage


def change_reach(change: ReachChanged, storage: Storage) -> Effect:
    """A block is an opt-out: the owner is stopped and what was queued fails. Strangers are left alone."""
    with storage.write(PATIENCE) as unit:
        contact = unit.conversations.find(change.channel, change.address)
        if contact is None:
            return Effect()
        unit.conversations.set_reachable(contact.conversation, change.reachable)
        unit.commit()
    return Effect()
