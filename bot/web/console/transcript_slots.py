"""What other parts of the console put beside a conversation: marks, alerts, and who holds the floor."""

from typing import Any

from bot.usecases.staff.look_at_today import look_at_flags
from bot.usecases.staff.talk_ports import TalkHead
from bot.web.console.floor import floor_beside
from bot.web.console.visit import HOME, Visit


async def beside(visit: Visit, conversation: TalkHead) -> dict[str, Any]:
    """Values for templates/conversations/marks.html, templates/floor/floor.html and the flags.

    `stands` says of each open flag, by its id, whose phone rang for it and who looks after it.
    `live` is the address of the stream that says when there is news of this conversation. `marks` is None for
    a chat that is nobody's talk: the phone of an intermediary or of a member of staff.
    """
    id_, staff = conversation.conversation, visit.member.id
    marks = await visit.look(lambda unit: unit.talk_marks.of(id_, staff))
    floor = await floor_beside(visit, id_)
    waiting = await visit.look(lambda unit: look_at_flags(unit, id_, visit.now))
    stands = {each.row.id: each for each in waiting}
    return floor | {"stands": stands, "marks": marks, "live": f"{HOME}/live/conversation/{id_}"}
