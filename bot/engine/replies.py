"""Collects what the actions say in a turn: one reply for each message they utter."""

from typing import Any

from rasa.core.channels.channel import OutputChannel


class Replies(OutputChannel):
    def __init__(self) -> None:
        self.said: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        return "turns"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Rasa's own version would split text, buttons and the rest into several messages."""
        extra = message.get("custom") or {}
        buttons = message.get("buttons") or []
        self.said.append(
            {
                "text": message.get("text"),
                "choices": [{"id": button["payload"], "title": button["title"]} for button in buttons],
                "asks": extra.get("asks"),
                "media": extra.get("media") or [],
            }
        )
