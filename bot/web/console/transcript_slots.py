"""What other parts of the console put beside a conversation: marks, and who holds the floor."""

from typing import Any

from bot.usecases.staff.talk_ports import TalkHead
from bot.web.console.visit import Visit


async def beside(visit: Visit, conversation: TalkHead) -> dict[str, Any]:
    """Values for templates/conversations/marks.html and templates/floor/floor.html.

    `live` is the address of the stream that says when there is news of this conversation.
    """
    return {}
