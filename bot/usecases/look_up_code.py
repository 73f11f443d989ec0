"""Look up a code: what a turn may know about joining chats, read before it begins."""

from datetime import timedelta

from bot.core.choices import choice
from bot.core.joining import Joining, find_code
from bot.core.snapshot import Snapshot
from bot.usecases.hear_message import TEXT_LIMIT
from bot.usecases.records import Waiting
from bot.usecases.storage_ports import UnitOfWork

WRONG_CODES = 5  # from one chat within the hour; after that none is tried there
WITHIN = timedelta(hours=1)
COMMAND = choice("command", "join")  # /join with a code behind it


def look_up_code(unit: UnitOfWork, conversation: str, message: Waiting, snapshot: Snapshot) -> Joining:
    """Whether the code in this message, or the one that is asked about, is good; by the message's own time.

    That time makes a turn that is run again see the same, unless the code was used meanwhile.
    """
    code = find_code(message.text[:TEXT_LIMIT]) if _may_hold_a_code(message) else None
    if code is None:
        return _asked_about(unit, conversation, message, snapshot)
    if unit.joinings.wrong_since(conversation, message.at - WITHIN) >= WRONG_CODES:
        return Joining(has_code=True, is_blocked=True)
    offer = unit.joinings.find(conversation, message.at, code=code)
    return Joining(has_code=True, offer=offer.id if offer else None, channel=offer.channel if offer else None)


def _may_hold_a_code(message: Waiting) -> bool:
    return message.kind == "text" or message.choice == COMMAND


def _asked_about(unit: UnitOfWork, conversation: str, message: Waiting, snapshot: Snapshot) -> Joining:
    asking = snapshot.asking
    if asking is None or asking.about != "join" or asking.topic is None:
        return Joining()
    offer = unit.joinings.find(conversation, message.at, offer=asking.topic)
    return Joining(offer=offer.id, channel=offer.channel) if offer else Joining()
