"""Hear somebody who is upset, or cannot pay: warmth or help first, and the questions wait."""

from dataclasses import replace

from bot.core.choices import command_choice
from bot.core.conversation import ABOUT_FIGURES, Asking, Choice
from bot.core.events import CheckPaused, Event, FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.find_support import find_support
from bot.usecases.tools import Tools, opened

# Where words of their own are asked for that are kept or passed on, they are taken as such.
_WAITS = ("practice", "level", "open", "change_which", *ABOUT_FIGURES)


def hear_upset(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """None unless they write in their own words, amid a check, that things are too much or cannot be paid."""
    asking = snapshot.asking
    is_asked = asking is None or asking.about in _WAITS
    if snapshot.unfinished is None or not is_asked or incoming.choice or snapshot.held_for_safety:
        return None
    if tools.understanding.is_upset(incoming.text):
        return _with_warmth(snapshot, incoming, tools)
    if tools.understanding.cannot_pay(incoming.text) and asking and asking.about != "open":
        return Outcome(_as_it_was(asking)) + find_support(snapshot, incoming, tools)
    return None


def _with_warmth(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    is_paused = snapshot.unfinished is not None and snapshot.unfinished.paused
    said = tools.reply("upset-again" if is_paused else "upset", programme=tools.programme)
    choices = (
        Choice(command_choice("talk_to_person"), tools.say("choice-person")),
        Choice(command_choice("continue_check"), tools.say("choice-go-on")),
    )
    paused: tuple[Event, ...] = () if is_paused else (CheckPaused(),)
    events = (*_as_it_was(snapshot.asking), *paused, FlagRaised("not_understood"))
    return Outcome(events, (replace(said, choices=choices),))


def _as_it_was(asking: Asking | None) -> tuple[Event, ...]:
    """A level that was said back is asked for anew: a later "go on" must not be its yes."""
    if asking is None or asking.about != "level":
        return ()
    return (opened(Asking("practice", practice=asking.practice, tries=asking.tries)),)
