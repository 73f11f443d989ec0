"""Correct a figure: in other words, or by an edit of the message that gave it."""

from bot.core.conversation import Asking
from bot.core.counting import FRESH, Figure
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_figure import Round
from bot.usecases.take_figure import go_back_in_figures, take_doubt, take_figure, weigh
from bot.usecases.tools import Tools


def correct_figure(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """While figures are asked for, a correction is of the one given last; it is said back first."""
    if asking.about == "count_sure":
        return take_doubt(snapshot, asking, incoming, tools)
    round_ = Round.of(asking)
    given = [f for f in snapshot.figures if f.at >= round_.since and f.purpose == round_.purpose]
    if not given:
        return take_figure(snapshot, asking, incoming, tools)
    corrected = _say_back(snapshot, given[-1], round_, incoming, tools)
    return corrected or go_back_in_figures(snapshot, asking, tools)


def edited_figure(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """What an edited message makes of the figure that it gave; None if it gave none, or says none now."""
    given = next((f for f in reversed(snapshot.figures) if f.message == incoming.corrects), None)
    if given is None:
        return None
    return _say_back(snapshot, given, Round(given.purpose, incoming.at - FRESH), incoming, tools)


def _say_back(
    snapshot: Snapshot, given: Figure, round_: Round, incoming: Incoming, tools: Tools
) -> Outcome | None:
    asked = tools.content.counting.figures[given.id]
    said = tools.understanding.read_amount(incoming.text, asked.unit)
    if said.heard != "amount":
        return None
    return weigh(snapshot, round_.asking(given.id), incoming, tools, said, back=True)
