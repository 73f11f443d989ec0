"""Receive what cannot be read: voice notes, pictures, other languages, signs without words."""

from bot.core.events import Event, FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, MessageKind, Outcome
from bot.usecases.ask_for_introduction import someone_who_speaks
from bot.usecases.tools import Tools, only_saying

KEYS: dict[MessageKind, str] = {
    "voice": "got-voice",
    "picture": "got-picture",
    "file": "got-file",
    "location": "got-location",
    "contact": "got-contact",
}
LOOKED_AT_BY_STAFF: tuple[MessageKind, ...] = ("voice", "picture", "file")


def receive_media(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Thank them, say what can be done, and mark for staff what a person can look at."""
    wants_staff = incoming.kind in LOOKED_AT_BY_STAFF
    events: tuple[Event, ...] = (FlagRaised("media"),) if wants_staff else ()
    return Outcome(events, (tools.reply(KEYS.get(incoming.kind, "got-other")),))


def answer_other_language(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """One fixed sentence in that language, and a person who may speak it; a wish for one is a search."""
    speaker = someone_who_speaks(snapshot, incoming, tools)
    if speaker is not None:
        return speaker
    key = f"other-language-{incoming.language}"
    known = key if tools.content.wording.has(key) else "other-language-any"
    return Outcome((FlagRaised("other_language"),), (tools.reply(known),))


def receive_nothing(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """No word can be read in it."""
    return only_saying(tools.reply("got-nothing"))
