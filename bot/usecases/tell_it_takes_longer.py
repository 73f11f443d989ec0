"""Tell owners once that it takes longer, when their messages have waited for some time."""

from datetime import datetime, timedelta

from bot.usecases.path_ports import Effect, SayNotice
from bot.usecases.records import Contact
from bot.usecases.storage_ports import Storage, UnitOfWork

AT_ONCE = 50  # owners in one transaction: receiving must never wait long


def tell_it_takes_longer(
    now: datetime, wait: timedelta, storage: Storage, say: SayNotice
) -> tuple[Effect, ...]:
    """Write the notice to everybody who has waited that long and was not told since the last answer."""
    with storage.read() as unit:
        if not unit.turns.waiting_since(now - wait, 1):
            return ()
    with storage.write() as unit:
        effects = tuple(
            _tell(unit, contact, now, say) for contact in unit.turns.waiting_since(now - wait, AT_ONCE)
        )
        unit.commit()
    return effects


def _tell(unit: UnitOfWork, contact: Contact, now: datetime, say: SayNotice) -> Effect:
    waiting = unit.turns.next_waiting(contact.conversation)
    caused_by = waiting.id if waiting else None
    unit.outbox.add(contact, (say("it_takes_longer", contact.language),), now, caused_by=caused_by)
    unit.turns.note_told(contact.conversation, now)
    return Effect(contact.conversation, contact.channel, contact.address, to_send=True)
