"""What the program asks of the engine, checked on arrival."""

from dataclasses import dataclass
from typing import Any, Optional

CONTEXTS = ("idle", "in_check")


class BadRequest(Exception):
    """What is wrong with the request, in one sentence."""


@dataclass(frozen=True)
class TurnRequest:
    conversation: str
    message_id: str
    text: str
    intent: Optional[str]
    metadata: dict[str, Any]
    snapshot: Any
    arrived: bool
    state: Optional[dict[str, Any]]


def read_turn(body: Any) -> TurnRequest:
    message = _field(body, "message", dict)
    context = _context(body)
    message_id = _field(message, "id", str)
    asking = _field(body, "asking", bool)
    return TurnRequest(
        conversation=_field(body, "conversation", str),
        message_id=message_id,
        text=_field(message, "text", str).strip(),
        intent=_optional(message, "intent", str),
        metadata={
            **(_optional(message, "metadata", dict) or {}),
            "id": message_id,
            "context": context,
            "asking": asking,
        },
        snapshot=body.get("snapshot"),
        arrived=_field(body, "arrived", bool),
        state=_optional(body, "state", dict),
    )


def read_words(body: Any) -> tuple[str, dict[str, Any]]:
    """A text to understand, and what is known around it."""
    return _field(body, "text", str), {"context": _context(body)}


def _context(body: Any) -> str:
    context = _field(body, "context", str)
    if context not in CONTEXTS:
        raise BadRequest(f'"context" must be one of: {", ".join(CONTEXTS)}.')
    return context


def _field(body: Any, name: str, kind: type) -> Any:
    if not isinstance(body, dict):
        raise BadRequest("The body must be a JSON object.")
    if not isinstance(body.get(name), kind):
        raise BadRequest(f'"{name}" is missing or is not a JSON {_JSON_NAMES[kind]}.')
    return body[name]


def _optional(body: dict[str, Any], name: str, kind: type) -> Any:
    return None if body.get(name) is None else _field(body, name, kind)


_JSON_NAMES = {str: "string", bool: "boolean", dict: "object"}
