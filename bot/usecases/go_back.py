"""Go back: the question before is asked again."""

from bot.core.check import practices_of
from bot.core.conversation import Asking
from bot.core.events import AnswerTakenBack, CheckResumed
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, only_saying, opened


def go_back(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A level said back goes back to its own question; a practice to the one before it."""
    asking, check = snapshot.asking, snapshot.check
    if asking and asking.about == "level":
        return Outcome((opened(Asking("practice", practice=asking.practice)),))
    if check is None or check.finished or asking is None:
        return only_saying(tools.reply("change-nothing" if check is None else "nothing-open"))
    before = _before(snapshot, asking, tools)
    if before is None:
        return only_saying(tools.reply("first-already"))
    events = (CheckResumed(), AnswerTakenBack(before), opened(Asking("practice", practice=before)))
    return Outcome(events, (tools.reply("gone-back"),))


def _before(snapshot: Snapshot, asking: Asking, tools: Tools) -> str | None:
    check = snapshot.check
    if check is None:
        return None
    asked = [p.id for p in practices_of(check, tools.content.framework, solo=snapshot.business.is_solo)]
    place = asked.index(asking.practice) if asking.practice in asked else len(asked)
    answered = [id_ for id_ in asked[:place] if check.answer_to(id_)]
    return answered[-1] if answered else None
