"""An action that hands the message to a use case and gives Rasa what came of it."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.bootstrap.talk import join_taught_tools
from bot.core.apply import apply_events
from bot.core.conversation import Reply
from bot.core.events import OwnerReturned
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.settings import load_settings
from bot.usecases.tools import Tools
from bot.usecases.wire import (
    events_from_wire,
    events_to_wire,
    incoming_from_wire,
    picture_to_wire,
    snapshot_from_wire,
)

log = logging.getLogger(__name__)


class UseCaseFailed(Exception):
    """A use case raised; what it raised is logged by type and place, since it may quote an owner."""


@cache
def tools() -> Tools:
    """The parts that every action shares, joined once."""
    return join_taught_tools(load_settings())


class TalkAction(Action, ABC):  # type: ignore[misc]
    """One verb of the talk. It decides nothing: tracker in, use case, what it says out."""

    @abstractmethod
    def use_case(self, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
        """What this action does."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        """Run the use case on the snapshot as the earlier events of this turn left it."""
        try:
            outcome = self._outcome(tracker)
        except Exception as error:
            _log_without_words(self.name(), error)
            raise UseCaseFailed(self.name()) from None
        for reply in outcome.replies:
            _utter(dispatcher, reply)
        happened = (tracker.get_slot("events") or []) + events_to_wire(outcome.events)
        return [SlotSet("events", happened)]

    def _outcome(self, tracker: Tracker) -> Outcome:
        snapshot = snapshot_from_wire(tracker.get_slot("snapshot") or {})
        snapshot = apply_events(snapshot, events_from_wire(tracker.get_slot("events") or []))
        back = Outcome((OwnerReturned(),)) if snapshot.owner.stopped and self.wakes else Outcome()
        snapshot = apply_events(snapshot, back.events)
        return back + self.use_case(snapshot, _incoming(tracker), tools())

    @property
    def wakes(self) -> bool:
        """True if this action, when it takes a message, ends an owner's silence."""
        return True


def _incoming(tracker: Tracker) -> Incoming:
    message = tracker.latest_message or {}
    intent = message.get("intent") or {}
    said = {
        "text": message.get("text") or "",
        "intent": intent.get("name") or "out_of_scope",
        "confidence": intent.get("confidence") or 0.0,
    }
    typed_in_shell = {"id": message.get("message_id") or "shell", "at": datetime.now().astimezone()}
    return incoming_from_wire(typed_in_shell | (message.get("metadata") or {}) | said)


def _utter(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    buttons = [{"title": c.title, "payload": c.id} for c in reply.choices]
    media = [picture_to_wire(reply.picture)] if reply.picture else []
    dispatcher.utter_message(
        text=reply.text, buttons=buttons, json_message={"asks": reply.asks, "media": media}
    )


def _log_without_words(action: str, error: Exception) -> None:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown"
    log.error("%s failed: %s at %s", action, type(error).__name__, place)
