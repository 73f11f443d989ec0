"""Record a consent: a yes or a no to one purpose, with the wording it was given to."""

from bot.core.conversation import Asking
from bot.core.events import ConsentRecorded
from bot.core.owner import Consent, Purpose
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.tools import Tools, opened, yes_or_no


def consent_to(
    purpose: Purpose, incoming: Incoming, tools: Tools, *, given: bool, wording: str
) -> ConsentRecorded:
    """The event of a yes or a no, with the wording it was given to."""
    version = f"{wording}@{tools.content.wording.version}"
    return ConsentRecorded(Consent(purpose, given, incoming.at, version, "en"))


def take_research(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes or no to use for research, which is off unless yes; None if the words mean something else."""
    given = yes_or_no(incoming, "research")
    if given is None:
        return None
    recorded = consent_to("research", incoming, tools, given=given, wording="research")
    return Outcome((recorded, opened(None)), (tools.reply("research-yes" if given else "research-no"),))
