"""From an owner's words to what Rasa's pipeline makes of them."""

from typing import Any, Optional

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor

RANKED = 3


async def understand(processor: MessageProcessor, text: str, metadata: dict[str, Any]) -> dict[str, Any]:
    """A text that starts with "/" is an intent to Rasa, put in by a program; an owner's words stay words."""
    words = text.strip().lstrip("/")
    return {**await processor.parse_message(UserMessage(words, metadata=metadata)), "text": text}


def named(intent: str, text: str) -> dict[str, Any]:
    """For a message whose meaning the program knows: a tapped choice, a picture."""
    known = {"name": intent, "confidence": 1.0}
    return {"text": text, "intent": known, "entities": [], "intent_ranking": [known]}


def summary(parsed: dict[str, Any]) -> dict[str, Any]:
    ranking = [_named(intent) for intent in parsed.get("intent_ranking", [])[:RANKED]]
    return {**_named(parsed["intent"]), "ranking": ranking}


def _named(intent: dict[str, Any]) -> dict[str, Optional[Any]]:
    return {"intent": intent.get("name"), "confidence": round(intent.get("confidence") or 0.0, 4)}
