"""Agree to be seen: may the person by whose link an owner came see that they did the check?"""

from dataclasses import replace

from bot.core.conversation import Asking
from bot.core.events import DetailPassedOver
from bot.core.intermediary import Intermediary
from bot.core.introduction_events import ShownTo
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.record_consent import consent_to
from bot.usecases.tools import Tools, opened, yes_or_no

ASKED = "shown_to"


def who_brought(snapshot: Snapshot, tools: Tools) -> Intermediary | None:
    """The intermediary by whose own link this owner came."""
    found = tools.directory.person_with_code(snapshot.owner.source) if snapshot.owner.source else None
    return found.intermediary if found else None


def asking_to_be_seen(snapshot: Snapshot, tools: Tools) -> Asking | None:
    """Asked once, after the first result."""
    was_asked = snapshot.shown_to is not None or any(each.startswith(ASKED) for each in snapshot.passed_over)
    person = None if was_asked else who_brought(snapshot, tools)
    return Asking("shown_to", topic=person.id) if person else None


def take_shown_to(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes or no; None if the words say something else."""
    given, person = yes_or_no(incoming, "shown_to"), who_brought(snapshot, tools)
    if given is None:
        return None
    if person is None:
        return Outcome((DetailPassedOver(ASKED), opened(None)))
    recorded = consent_to("introduction", incoming, tools, given=given, wording="ask-shown-to")
    recorded = replace(recorded, consent=replace(recorded.consent, to=person.organisation))
    shown = ShownTo(person.id if given else None)
    said = tools.reply("shown-to-yes" if given else "shown-to-no", name=person.name)
    return Outcome((recorded, shown, DetailPassedOver(ASKED), opened(None)), (said,))
