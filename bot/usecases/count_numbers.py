"""Count: the figures of a normal week after a check, or a sum that an owner asks for."""

from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.counting import WEEK
from bot.core.events import DetailPassedOver, Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_figure import begin_round
from bot.usecases.take_figure import take_doubt, take_figure
from bot.usecases.take_level import take_choice_in_words
from bot.usecases.tools import Tools, only_saying, opened, yes_or_no

ANEW = "anew"  # what the readings call the wish to give all figures of the week again
NOT_TRADING = ("idea", "starting")


def count_numbers(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The sum that is named, else those that fit. Agreeing and telling about the business come first."""
    chosen = take_choice_in_words(snapshot, incoming, tools)
    if chosen:
        return chosen
    if not snapshot.has_agreed_to("take_part"):
        return Outcome(() if snapshot.asking else (opened(Asking("agree", tries=1)),))
    if not snapshot.details_confirmed or snapshot.held_for_safety:
        return only_saying(tools.reply("held" if snapshot.held_for_safety else "count-after-details"))
    if snapshot.business.stage in NOT_TRADING:
        return only_saying(tools.reply("count-not-trading"))
    answered = _answered(snapshot, incoming, tools)
    if answered:
        return answered
    begun = _begin(snapshot, incoming, tools, tools.understanding.find_sum(incoming.text))
    return begun or Outcome((opened(Asking("count_which")),))


def _answered(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """While a figure is asked for, words with one in them most likely answer it ("takings about 3 grand").

    They may as well wish for another sum, so what is read of them is said back.
    """
    asking = snapshot.asking
    if asking is None or asking.about not in ("count", "count_sure"):
        return None
    unit = tools.content.counting.figures[asking.topic or ""].unit
    if tools.understanding.read_amount(incoming.text, unit).heard != "amount":
        return None
    if asking.about == "count":
        return take_figure(snapshot, asking, replace(incoming, early=True), tools)
    return take_doubt(snapshot, asking, incoming, tools)


def _begin(snapshot: Snapshot, incoming: Incoming, tools: Tools, named: str | None) -> Outcome | None:
    fitting = {sum_.id for sum_ in tools.content.counting.fitting(snapshot.business.sector)}
    if named in (WEEK, ANEW):
        return begin_round(snapshot, incoming, tools, WEEK, anew=named == ANEW)
    return begin_round(snapshot, incoming, tools, named) if named and named in fitting else None


def take_count_which(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The sum that was tapped or named; anything else begins none."""
    tapped = value_of(incoming.choice, "count_which")
    named = tapped or (None if incoming.is_astray else tools.understanding.find_sum(incoming.text))
    begun = _begin(snapshot, incoming, tools, named)
    return begun or Outcome((opened(None),), (tools.reply("count-none"),))


def take_count_offer(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes begins with the normal week; None if the words say something else."""
    given = yes_or_no(incoming, "count_offer")
    if given is None:
        return None
    number = snapshot.check.number if snapshot.check else 0
    asked: tuple[Event, ...] = (DetailPassedOver(f"count_offer:{number}"), opened(None))
    if given:
        return Outcome(asked) + begin_round(snapshot, incoming, tools, WEEK)
    return Outcome(asked, (tools.reply("count-offer-no"),))
