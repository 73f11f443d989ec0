"""Show an owner, in the chat, what is known about them."""

from bot.core.conversation import Reply
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.describe_business import describe_business
from bot.usecases.tools import Tools, only_saying


def show_my_data(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Name, business, number of answers, and what was agreed to."""
    if not snapshot.has_agreed_to("take_part"):
        return only_saying(tools.reply("data-none"))
    figures = [tools.say("data-figures", count=len(snapshot.figures))] if snapshot.figures else []
    shown = [tools.say("data-services", count=snapshot.services_shown)] if snapshot.services_shown else []
    lines = [*_about(snapshot, tools), _answers(snapshot, tools), *figures, *shown, tools.say("data-more")]
    return only_saying(Reply("\n".join(lines)))


def _about(snapshot: Snapshot, tools: Tools) -> list[str]:
    agreed = next(c for c in reversed(snapshot.consents) if c.purpose == "take_part")
    lines = [tools.say("data-agreed", date=agreed.at.strftime("%d/%m/%Y"))]
    if snapshot.owner.name:
        lines.append(tools.say("data-name", name=snapshot.owner.name))
    lines.append(tools.say("data-business", summary=describe_business(snapshot.business, tools)))
    return lines


def _answers(snapshot: Snapshot, tools: Tools) -> str:
    checks = [check for check in (snapshot.check, snapshot.earlier, snapshot.idea) if check]
    count = sum(not answer.replaced for check in checks for answer in check.answers)
    return tools.say("data-answers", count=count)
