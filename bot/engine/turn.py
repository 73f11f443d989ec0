"""One message of one owner, from state to state. Nothing is kept in between."""

from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine import failures, memory
from bot.engine.replies import Replies
from bot.engine.tracker_store import holding
from bot.engine.turn_request import BadRequest, TurnRequest
from bot.engine.understanding import named, summary, understand


async def run_turn(processor: MessageProcessor, request: TurnRequest) -> dict[str, Any]:
    parsed = await _parsed(processor, request)
    replies = Replies()
    message = UserMessage(
        request.text,
        replies,
        request.conversation,
        parsed,
        replies.name(),
        request.message_id,
        request.metadata,
    )
    tracker = _tracker(processor, request)
    await _handle(processor, message, tracker)
    return {
        "understood": summary(parsed),
        "replies": replies.said,
        "events": tracker.get_slot("events") or [],
        "state": memory.remember(tracker, processor.model_metadata.model_id),
    }


async def _parsed(processor: MessageProcessor, request: TurnRequest) -> dict[str, Any]:
    if request.intent:
        if request.intent not in processor.domain.intents:
            raise BadRequest(f'domain.yml has no intent "{request.intent}".')
        return named(request.intent, request.text)
    return await understand(processor, request.text, request.metadata)


def _tracker(processor: MessageProcessor, request: TurnRequest) -> DialogueStateTracker:
    model = processor.model_metadata.model_id
    tracker = memory.recall(request.conversation, request.state, model, request.arrived, processor.domain)
    given = {"snapshot": request.snapshot, "events": [], "arrived": request.arrived}
    tracker.update_with_events([SlotSet(name, value) for name, value in given.items()], processor.domain)
    return tracker


async def _handle(processor: MessageProcessor, message: UserMessage, tracker: DialogueStateTracker) -> None:
    """Not through Rasa's Agent: its lock would queue messages that the program has already put in order."""
    processor.on_circuit_break = failures.end_at_limit
    with holding(tracker):
        await processor.handle_message(message)
