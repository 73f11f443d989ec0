"""What made a turn slow (docs/decisions/0002-pipeline.md), replaced by something as precise and cheaper."""

import functools
from typing import Any

import rasa.core.processor
from rasa.core.actions.action import RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.shared.core.events import Event

from bot.engine.in_order import InOrder


class BadActionReply(Exception):
    """The action server's reply is not in the form that Rasa understands."""


def check_action_reply(self: RemoteAction, reply: Any) -> bool:
    """Rasa has jsonschema check its own schema and then the reply, each time: two thirds of a turn."""
    if not isinstance(reply, dict):
        raise BadActionReply(f"{self.name()} did not reply with an object")
    for part in ("events", "responses"):
        items = reply.get(part, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise BadActionReply(f'"{part}" in the reply of {self.name()} is not a list of objects')
    # An event of a kind that Rasa does not know fails a little later, when it is read.
    if not all(isinstance(event.get("event"), str) for event in reply.get("events", [])):
        raise BadActionReply(f"an event in the reply of {self.name()} does not say what it is")
    return True


def validate_only_something(validate_slots: Any) -> Any:
    """After an interruption Rasa calls the form's validation with nothing to validate: a call for nothing."""

    @functools.wraps(validate_slots)
    async def validate(self: FormAction, candidates: dict[str, Any], *rest: Any) -> Any:
        return await validate_slots(self, candidates, *rest) if candidates else []

    return validate


def call_without_repeats(call_format: Any) -> Any:
    """The snapshot is a slot and the event that set it: the actions read the slot."""

    @functools.wraps(call_format)
    def call(self: RemoteAction, *args: Any) -> dict[str, Any]:
        written = call_format(self, *args)
        events = written["tracker"]["events"]
        written["tracker"]["events"] = [event for event in events if event.get("name") != "snapshot"]
        return written

    return call


def install() -> None:
    """Before a model is loaded; more than once does no harm."""
    rasa.core.processor.DaskGraphRunner = InOrder
    RemoteAction._validate_action_result = check_action_reply
    # Writes all slots out for a debug log, snapshot and all, after each action.
    rasa.core.processor.MessageProcessor._log_slots = staticmethod(lambda tracker: None)
    if not hasattr(FormAction.validate_slots, "__wrapped__"):
        RemoteAction._action_call_format = call_without_repeats(RemoteAction._action_call_format)
        FormAction.validate_slots = validate_only_something(FormAction.validate_slots)
        # Rasa walks all subclasses of Event for each event it reads.
        Event.resolve_by_type = staticmethod(functools.lru_cache(maxsize=None)(Event.resolve_by_type))
