"""Take business beside: words that describe a business are kept, whatever else they were taken for."""

import re

from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.take_details import take_detail
from bot.usecases.tools import Tools

ENOUGH = 2  # facts
ASKS_FOR_SOMETHING = re.compile(
    r"\?|\b(?:help|advice|advise|support|who can|where can|how can|how do i|any grants?)\b", re.IGNORECASE
)


def take_business_beside(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """What these words say of the business that is being asked about; None if they describe none.

    "Thinking of a car wash in West Bromwich" sounds like a wish, and answers the question all the same.
    """
    asking = snapshot.asking
    if asking is None or asking.about != "business" or incoming.choice:
        return None
    said = tools.understanding.read_details(incoming.text)
    told = (said.sector, said.place, said.people, said.years, said.name)
    is_idea = said.stage == "idea" and said.sector is None  # what it will be is asked next
    if sum(each is not None for each in told) < ENOUGH or (said.sector is None and not is_idea):
        return None
    return take_detail(snapshot, asking, incoming, tools)


def asks_for_something(incoming: Incoming) -> bool:
    """True for "plumber in Dudley, who can help me with vat": more than a business is told."""
    return bool(ASKS_FOR_SOMETHING.search(incoming.text))
