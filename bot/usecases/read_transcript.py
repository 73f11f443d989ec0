"""Read a transcript back, as the web phone shows it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from bot.core.conversation import Picture
from bot.core.message import Channel
from bot.usecases.records import Line
from bot.usecases.storage_ports import Storage

AT_ONCE = 500  # messages in one answer; the next one goes on from there
# An answer that tells of an erasure must reach the page before what it shows is gone.
ERASE_AFTER_READING = timedelta(seconds=1)


@dataclass(frozen=True)
class Transcript:
    """What was said, and whether more is on its way."""

    lines: tuple[Line, ...] = ()
    waiting: bool = False


def read_transcript(
    channel: Channel, address: str, after: int, now: datetime, storage: Storage
) -> Transcript:
    """Messages with `n` above `after`, never beyond the first reply that is not out. Strangers: none."""
    with storage.read() as unit:
        contact = unit.transcripts.of(channel, address)
        if contact is None:
            return Transcript()
        if after > contact.last_n:  # counted in a conversation that was erased since: this one is new
            after = 0
        found = unit.transcripts.lines(contact.conversation, after, AT_ONCE)
        waiting = unit.transcripts.is_waiting(contact.conversation)
        last = unit.erasures.last_reply(contact.conversation)
    lines = tuple(takewhile(lambda line: line.is_out, found))
    if last is not None and max((line.n for line in lines), default=after) >= last:
        _hasten(contact.conversation, now, storage)
    return Transcript(lines, waiting)


def find_picture(message: str, storage: Storage) -> Picture | None:
    """The picture of this message, if there is one."""
    with storage.read() as unit:
        return unit.transcripts.picture(message)


def _hasten(conversation: str, now: datetime, storage: Storage) -> None:
    with storage.write() as unit:
        unit.erasures.hasten(conversation, now + ERASE_AFTER_READING)
        unit.commit()
