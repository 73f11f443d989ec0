"""Hear somebody who is upset: warmth first, the questions wait, and staff look at it."""

from dataclasses import replace

from bot.core.choices import command_choice
from bot.core.conversation import ABOUT_FIGURES, Choice
from bot.core.events import CheckPaused, FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools

# Where words of their own are asked for that are kept or passed on, they are taken as such.
_WAITS = ("practice", "level", "open", "change_which", *ABOUT_FIGURES)


def hear_upset(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """None unless they write in their own words, amid a check, that things are too much for them."""
    check, asking = snapshot.unfinished, snapshot.asking
    is_asked = asking is None or asking.about in _WAITS
    if check is None or not is_asked or incoming.choice or snapshot.held_for_safety:
        return None
    if not tools.understanding.is_upset(incoming.text):
        return None
    key = "upset-again" if check.paused else "upset"
    choices = (
        Choice(command_choice("talk_to_person"), tools.say("choice-person")),
        Choice(command_choice("continue_check"), tools.say("choice-go-on")),
    )
    paused = () if check.paused else (CheckPaused(),)
    said = replace(tools.reply(key, programme=tools.programme), choices=choices)
    return Outcome((*paused, FlagRaised("not_understood")), (said,))
