"""Tell where an introduction stands: who has been asked, what they know by now, and what comes next."""

from bot.core.conversation import Reply
from bot.core.introduction import Introduction
from bot.core.snapshot import Snapshot
from bot.core.turn import Outcome
from bot.usecases.tools import Tools, only_saying
from bot.usecases.withdraw_introduction import withdraw_choices


def tell_introduction(introduction: Introduction, snapshot: Snapshot, tools: Tools) -> Outcome:
    """Where it stands, honestly, with what can be done about it."""
    choices = tuple(withdraw_choices(introduction.id, tools, ("intro-take-back", "intro-wait")))
    return only_saying(Reply(standing_text(introduction, tools), choices))


def standing_text(introduction: Introduction, tools: Tools) -> str:
    """One or two sentences on how it stands, and whether anybody knows name and number by now."""
    return tools.say(
        f"intro-stands-{introduction.state}",
        name=person_name(introduction, tools),
        organisation=introduction.to.organisation if introduction.to else "",
        known="yes" if introduction.is_known else "no",
        way=introduction.reached.way if introduction.reached else "chat",
    )


def person_name(introduction: Introduction, tools: Tools) -> str:
    """Who holds it, or was chosen: their name, or that of the organisation."""
    id_ = introduction.asked or (introduction.to.intermediary if introduction.to else "")
    found = tools.directory.intermediary(id_)
    if found:
        return found.intermediary.name
    return introduction.to.organisation if introduction.to else ""
