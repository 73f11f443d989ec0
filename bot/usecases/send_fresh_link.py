"""Send a fresh link to whoever has an old one: to their e-mail address, and not too often."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.conversation import Reply
from bot.core.standing import HELD
from bot.usecases.introduction_ports import Links
from bot.usecases.look_at_introduction import see
from bot.usecases.path_ports import Effect
from bot.usecases.ports import Wording
from bot.usecases.receive_message import PATIENCE
from bot.usecases.records import Contact
from bot.usecases.storage_ports import Storage, UnitOfWork

AT_MOST_EVERY = timedelta(minutes=15)
ASKS = "link"  # by which the letter is found again among the others
_LOOK_BACK = 20  # letters


@dataclass(frozen=True)
class FreshLinkParts:
    """What a fresh link needs."""

    storage: Storage
    links: Links
    wording: Wording


def send_fresh_link(
    introduction: str, intermediary: str, now: datetime, parts: FreshLinkParts
) -> tuple[Effect, ...]:
    """Write it to this person if it is still theirs; whom to wake. Raises StorageAway.

    Nobody who asks learns whether it was sent: an old link may be in other hands by now.
    """
    with parts.storage.write(PATIENCE) as unit:
        seen = see(unit, introduction, intermediary)
        if seen.person is None or seen.stands not in ("offered", *HELD):
            return ()
        box = unit.desks.phone_of(replace(seen.person, told_by="email"), now)
        if box is None or _was_sent_lately(unit, box, now):
            return ()
        link = parts.links.to_introduction(introduction, intermediary)
        text = parts.wording.say("page-fresh-letter", box.language, link=link)
        unit.outbox.add(box, (Reply(text, asks=ASKS),), now, caused_by=None)
        unit.commit()
    return (Effect(box.conversation, box.channel, box.address, to_send=True),)


def _was_sent_lately(unit: UnitOfWork, box: Contact, now: datetime) -> bool:
    lines = unit.transcripts.lines(box.conversation, max(0, box.last_n - _LOOK_BACK), _LOOK_BACK)
    return any(line.asks == ASKS and now - line.at < AT_MOST_EVERY for line in lines)
