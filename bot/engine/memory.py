"""The engine's small memory of a conversation, which the program keeps: from it to a tracker, and back.

It is a cache. Without it, or after training, the tracker is built from whether the owner has arrived.
"""

import json
from collections.abc import Iterable
from typing import Any, Optional

from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SlotSet,
    UserUttered,
    deserialise_events,
)
from rasa.shared.core.trackers import DialogueStateTracker

VERSION = 1
# What the rules and actions look back on is the open loop; two or three turns help a person who debugs.
MOST_EVENTS = 24
MOST_BYTES = 6_000
# Given anew with every message.
GIVEN_SLOTS = ("snapshot", "events", "arrived")
FORM = "question_form"
QUESTION_SLOT = "answer"


def recall(
    conversation: str, state: Optional[dict[str, Any]], model: str, arrived: bool, domain: Domain
) -> DialogueStateTracker:
    """The tracker before this message."""
    fits = bool(state) and state.get("version") == VERSION and state.get("model") == model
    events = deserialise_events(state["events"]) if fits else []
    tracker = DialogueStateTracker.from_events(conversation, events, domain.slots, domain=domain)
    if (tracker.active_loop_name == FORM) == arrived and events:
        return tracker
    return DialogueStateTracker.from_events(conversation, _beginning(arrived), domain.slots, domain=domain)


def remember(tracker: DialogueStateTracker, model: str) -> dict[str, Any]:
    """The tracker after this message, cut to a history that starts with something the owner said."""
    kept = [event for event in tracker.events if _worth_keeping(event)]
    starts = [place for place, event in enumerate(kept) if isinstance(event, UserUttered)]
    histories = (_standing(kept[:start]) + kept[start:] for start in [*starts, len(kept)])
    written = ([_written(event) for event in history] for history in histories)
    events = next((events for events in written if _small(events)), [])
    return {"version": VERSION, "model": model, "events": events}


def _beginning(arrived: bool) -> list[Event]:
    loop: list[Event] = [ActiveLoop(FORM), SlotSet(REQUESTED_SLOT, QUESTION_SLOT)] if arrived else []
    return [*loop, ActionExecuted(ACTION_LISTEN_NAME)]


def _worth_keeping(event: Event) -> bool:
    return not isinstance(event, BotUttered) and not (isinstance(event, SlotSet) and event.key in GIVEN_SLOTS)


def _standing(past: Iterable[Event]) -> list[Event]:
    """What still holds of the part that is cut off."""
    loop: Optional[Event] = None
    slots: dict[str, Event] = {}
    for event in past:
        if isinstance(event, ActiveLoop):
            loop = event if event.name else None
        elif isinstance(event, SlotSet):
            slots[event.key] = event
    filled = [slot for slot in slots.values() if slot.value is not None]
    return [*([loop] if loop else []), *filled, ActionExecuted(ACTION_LISTEN_NAME)]


def _written(event: Event) -> dict[str, Any]:
    written = event.as_dict()
    if isinstance(event, UserUttered):
        # Only what Rasa reads back; the rest repeats the text.
        written["parse_data"] = {"intent": event.intent, "entities": [], "text": event.text}
    return written


def _small(events: list[dict[str, Any]]) -> bool:
    return len(events) <= MOST_EVENTS and len(json.dumps(events)) <= MOST_BYTES
