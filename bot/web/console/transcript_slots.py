"""What other parts of the console put beside a conversation: marks, and who holds the floor."""

from typing import Any

from bot.usecases.staff.talk_ports import TalkHead
from bot.web.console.floor import floor_beside
from bot.web.console.visit import HOME, Visit


async def beside(visit: Visit, conversation: TalkHead) -> dict[str, Any]:
    """Values for templates/conversations/marks.html and templates/floor/floor.html.

    `live` is the address of the stream that says when there is news of this conversation. `marks` is None for
    a chat that is nobody's talk: the phone of an intermediary or of a member of staff.
    """
    id_, staff = conversation.conversation, visit.member.id
    marks = await visit.look(lambda unit: unit.talk_marks.of(id_, staff))
    floor = await floor_beside(visit, id_)
    return floor | {"marks": marks, "live": f"{HOME}/live/conversation/{id_}"}
