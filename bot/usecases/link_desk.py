"""Link a desk: a code from staff, and a yes, make a chat the place where somebody's introductions arrive."""

from dataclasses import dataclass

from bot.core.conversation import Reply
from bot.core.desk_events import DeskCodeTried, DeskLinked, DeskOutcome
from bot.core.intermediary import Intermediary
from bot.usecases.at_desk import ASKS
from bot.usecases.desk_ports import DeskTools

LINK, LINK_NOT = "link", "link_not"


@dataclass(frozen=True)
class DeskCode:
    """What is known of a desk code when a turn begins.

    `code` is the one in the message, or the one that was asked about last; `whose` it is if it is good now.
    `answer` is the yes or no to it. `is_blocked` is True after too many wrong codes from this chat.
    """

    code: str
    whose: Intermediary | None = None
    answer: bool | None = None
    is_blocked: bool = False


def link_desk(code: DeskCode, tools: DeskTools) -> DeskOutcome:
    """Ask whether it is them; only a plain yes links. What follows from it is said once it is saved."""
    if code.answer is False:
        return DeskOutcome(replies=(tools.reply("desk-link-not"),), read=LINK_NOT)
    if code.is_blocked:
        return DeskOutcome(replies=(tools.reply("desk-code-too-many"),), read=LINK)
    if code.whose is None:
        return DeskOutcome((DeskCodeTried(),), (tools.reply("desk-code-not-good"),), LINK)
    if code.answer:
        linked = tools.reply("desk-linked", name=code.whose.name)
        return DeskOutcome((DeskLinked(code.code, code.whose),), (linked,), LINK)
    return DeskOutcome(replies=(_ask(code, code.whose, tools),), read=LINK)


def _ask(code: DeskCode, whose: Intermediary, tools: DeskTools) -> Reply:
    words = tools.say("desk-link", name=whose.name, organisation=whose.organisation)
    yes = tools.button("desk-link-yes", LINK, value=code.code)
    no = tools.button("desk-link-no", LINK_NOT, value=code.code)
    return Reply(words, (yes, no), ASKS)
