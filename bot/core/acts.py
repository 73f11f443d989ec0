"""What can be done to an introduction, by whom, and what has to be told because of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.card import Card
from bot.core.introduction import By, DeclineReason, Named, NotReachedBecause, Outcome, StaffReason, Useful


@dataclass(frozen=True)
class Agree:
    """The owner says yes to this card for this organisation by name, and perhaps to one that may be next."""

    to: Named
    card: Card
    next: Named | None = None
    act: Literal["agree"] = "agree"


@dataclass(frozen=True)
class Offer:
    """The intermediary (or their deputy at the same organisation) is asked, without name or number."""

    asked: str
    act: Literal["offer"] = "offer"


@dataclass(frozen=True)
class Deliver:
    """The offer arrived: now the clock starts."""

    act: Literal["deliver"] = "deliver"


@dataclass(frozen=True)
class NotReach:
    """They cannot be asked, or the offer did not arrive."""

    because: NotReachedBecause
    act: Literal["not_reach"] = "not_reach"


@dataclass(frozen=True)
class Remind:
    """One working day without an answer, or two after acceptance without contact."""

    act: Literal["remind"] = "remind"


@dataclass(frozen=True)
class Expire:
    """Two working days without an answer."""

    act: Literal["expire"] = "expire"


@dataclass(frozen=True)
class Accept:
    """They take it: identity is shown to both sides at once. `ask_contacted` is when the owner is asked."""

    by: str
    ask_contacted: datetime
    act: Literal["accept"] = "accept"


@dataclass(frozen=True)
class Decline:
    """They cannot take it."""

    by: str
    reason: DeclineReason
    act: Literal["decline"] = "decline"


@dataclass(frozen=True)
class TellContacted:
    """The intermediary has reached the owner."""

    by: str
    act: Literal["tell_contacted"] = "tell_contacted"


@dataclass(frozen=True)
class TellMet:
    """The intermediary has met the owner."""

    by: str
    act: Literal["tell_met"] = "tell_met"


@dataclass(frozen=True)
class AskOutcome:
    """Time to ask the intermediary what came of it."""

    act: Literal["ask_outcome"] = "ask_outcome"


@dataclass(frozen=True)
class Close:
    """What came of it. `by` is the intermediary's id, or "staff"."""

    by: str
    outcome: Outcome
    act: Literal["close"] = "close"


@dataclass(frozen=True)
class SayContacted:
    """The owner says whether they were reached."""

    contacted: bool
    act: Literal["say_contacted"] = "say_contacted"


@dataclass(frozen=True)
class SayUseful:
    """The owner says whether it was useful."""

    useful: Useful
    act: Literal["say_useful"] = "say_useful"


@dataclass(frozen=True)
class Withdraw:
    """The owner takes it back, at any time. Who knows them by then is told to delete it."""

    act: Literal["withdraw"] = "withdraw"


@dataclass(frozen=True)
class HandToStaff:
    """It needs a person of the programme."""

    because: StaffReason
    by: By = "clock"
    act: Literal["hand_to_staff"] = "hand_to_staff"


@dataclass(frozen=True)
class GoBack:
    """Staff give it back to the owner, who chooses anew. `suggested` may be proposed first."""

    suggested: Named | None = None
    act: Literal["go_back"] = "go_back"


@dataclass(frozen=True)
class Reassign:
    """Staff ask another person of the organisation that the owner said yes to."""

    asked: Named
    act: Literal["reassign"] = "reassign"


Act = (
    Agree | Offer | Deliver | NotReach | Remind | Expire | Accept | Decline | TellContacted | TellMet
    | AskOutcome | Close | SayContacted | SayUseful | Withdraw | HandToStaff | GoBack | Reassign
)  # fmt: skip

To = Literal["owner", "intermediary", "staff"]
# What somebody is told. Its words are `introduction-<to>-<what>` in the wording.
What = Literal[
    "agreed", "accepted", "declined", "declined_next", "expired", "expired_next", "not_reached",
    "not_reached_next", "with_staff", "not_suitable", "no_answer", "withdrawn", "go_back", "reassigned",
    "offer", "remind_offer", "identity", "no_longer", "delete", "remind_contact", "ask_outcome", "thanks",
    "staff",
]  # fmt: skip


@dataclass(frozen=True)
class Note:
    """Something that must be told to one side. `person` is the intermediary it goes to, if it does."""

    to: To
    what: What
    person: str | None = None
    because: str | None = None
