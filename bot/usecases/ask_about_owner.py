"""Ask about the owner: whom the programme reaches. Only after a yes, and each question can be left out."""

from dataclasses import replace

from bot.core.choices import PASS, value_of
from bot.core.conversation import Asking
from bot.core.events import Event, MonitoringAnswered
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.record_consent import consent_to
from bot.usecases.tools import Tools, opened, yes_or_no

TRIES = 1


def take_monitoring(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes or no to being asked; None if the words mean something else."""
    given = yes_or_no(incoming, "monitoring")
    if given is None:
        return None
    recorded = consent_to("monitoring", incoming, tools, given=given, wording="monitoring")
    if not given:
        return Outcome((recorded, opened(None)), (tools.reply("monitoring-refused"),))
    return Outcome((recorded, _next_after(None, tools)))


def take_about_owner(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """What was tapped or typed as a choice; anything else is asked once more, then left out."""
    question, _, value = (value_of(incoming.choice, "about_you") or "").partition("-")
    is_offered = question == asking.topic and value in tools.content.monitoring.get(question, ())
    if not is_offered and value != PASS and asking.tries < TRIES:
        return Outcome((opened(replace(asking, tries=asking.tries + 1)),), (tools.reply("about-you-again"),))
    answered: tuple[Event, ...] = (MonitoringAnswered(question, value),) if is_offered else ()
    following = _next_after(asking.topic, tools)
    is_last = following == opened(None)
    said = (tools.reply("monitoring-thanks"),) if is_last else ()
    return Outcome((*answered, following), said)


def _next_after(topic: str | None, tools: Tools) -> Event:
    order = list(tools.content.monitoring)
    place = order.index(topic) + 1 if topic in order else 0
    return opened(Asking("about_you", topic=order[place]) if place < len(order) else None)
