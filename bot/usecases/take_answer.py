"""Take what an owner wrote while a question is open, or while none is."""

from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import choices_for
from bot.usecases.change_answer import change_this, take_which_to_change
from bot.usecases.delete_my_data import take_delete_confirmation
from bot.usecases.stop_messages import take_stop_or_wait
from bot.usecases.take_agreement import take_agreement
from bot.usecases.take_details import take_detail, take_details_confirmation
from bot.usecases.take_level import take_confirmation, take_level, take_level_choice
from bot.usecases.take_open_words import take_open_words
from bot.usecases.tools import Tools, only_saying


def take_answer(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Read the message as an answer to the open question; a typed number or title is a tap."""
    incoming = _as_tap(snapshot, incoming, tools)
    if incoming.choice:
        tapped = _take_tap(snapshot, incoming, tools)
        if tapped is not None:
            return tapped
    if snapshot.asking is None:
        return say_what_can_be_said(snapshot, incoming, tools)
    return _take_by_question(snapshot, snapshot.asking, incoming, tools)


def _as_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Incoming:
    """A number or the words of a choice are that choice, unless a practice reads them with more care."""
    asking = snapshot.asking
    if asking is None or incoming.choice or incoming.early or asking.about == "practice":
        return incoming
    offered = choices_for(asking, snapshot, tools)
    typed = incoming.text.strip().strip(".)").casefold()
    for number, offer in enumerate(offered, start=1):
        if typed in (str(number), offer.title.casefold()):
            return replace(incoming, choice=offer.id)
    return incoming


def _take_tap(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """None if the tap answers the question that is open and is taken there."""
    on_level = take_level_choice(snapshot, incoming, tools)
    if on_level is not None:
        return on_level
    asking = snapshot.asking
    if asking and value_of(incoming.choice, asking.about) is not None:
        return None
    practice = value_of(incoming.choice, "change_which")
    if practice in tools.content.framework.practices:
        return change_this(snapshot, incoming, tools, practice or "")
    return only_saying(tools.reply("old-button"))


def _take_by_question(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    match asking.about:
        case "practice":
            return take_level(snapshot, asking, incoming, tools)
        case "level":
            return take_confirmation(snapshot, asking, incoming, tools)
        case "agree":
            return take_agreement(snapshot, asking, incoming, tools)
        case "details":
            return take_details_confirmation(snapshot, incoming, tools)
        case "open":
            return take_open_words(snapshot, incoming, tools)
        case "stop_or_wait":
            return take_stop_or_wait(snapshot, incoming, tools)
        case "delete":
            return take_delete_confirmation(snapshot, incoming, tools)
        case "change_which":
            return take_which_to_change(snapshot, incoming, tools)
        case _:
            return take_detail(snapshot, asking, incoming, tools)


def say_what_can_be_said(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """No question is open: say what the owner can ask for."""
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    if incoming.intent == "out_of_scope":
        return Outcome((FlagRaised("not_understood"),), (tools.reply("out-of-scope"), _menu(snapshot, tools)))
    return only_saying(_menu(snapshot, tools))


def _menu(snapshot: Snapshot, tools: Tools) -> Reply:
    return tools.reply("nothing-open" if snapshot.check else "nothing-open-first")
