"""Introductions: an owner's wish, with consent, to be put in touch with a named person, and its whole life.

The one table of that life is TABLE below; `bot/core/acts.py` says what can be done to an introduction.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.core.card import Card
from bot.core.service import Need

State = Literal[
    "drafted", "agreed", "offered", "accepted", "contacted", "met", "closed", "declined", "expired",
    "with_staff", "withdrawn",
]  # fmt: skip
By = Literal["owner", "intermediary", "clock", "staff"]
# How an owner wants to be reached. `chat`: through the assistant, so that no number is shared.
Way = Literal["ring", "text", "voice", "chat"]
# Why somebody said no; coded, so that it can be counted.
DeclineReason = Literal["too_busy", "not_my_area", "not_my_field", "know_each_other", "other"]
NotReachedBecause = Literal["away", "full", "not_delivered", "gone"]
Outcome = Literal["helped", "met", "not_suitable", "no_answer"]  # no_answer: tried three times
Useful = Literal["yes", "partly", "no"]
StaffReason = Literal[
    "no_contact", "no_outcome", "disagreement", "nobody_left", "not_delivered", "asked", "owner_unreachable"
]
OPEN: tuple[State, ...] = ("agreed", "offered", "accepted", "contacted", "met", "with_staff")
# Who holds identity and contact of the owner by now must be told to delete them on withdrawal.
KNOWN: tuple[State, ...] = ("accepted", "contacted", "met", "closed")


@dataclass(frozen=True)
class ReachedBy:
    """How and when the owner wants to be reached, all of it as they said it: nothing is guessed."""

    way: Way
    language: str
    number: str | None = None
    when: str = ""


@dataclass(frozen=True)
class Named:
    """Somebody an owner said yes to: the intermediary, and the organisation by name."""

    intermediary: str
    organisation: str


@dataclass(frozen=True)
class Moved:
    """One change of state, for the history. `why` is a code, never words."""

    state: State
    at: datetime
    by: By
    why: str | None = None
    intermediary: str | None = None


@dataclass(frozen=True)
class Introduction:
    """One introduction.

    `wish` is what the owner asked for, quoted. While it is drafted, `to` is whom they look at; from `agreed`
    on it is whom they said yes to, and `card` is the text they said yes to. `next` may be asked if `to` says
    no or nothing. `asked` is who holds the offer: `to`, or their deputy at the same organisation. `tried`
    were asked before. `struck`, `edits` (line id, words) and `private` are what the owner changed on the
    card; `private` is the separate yes to lines on staff, records and tax. `names` give away who it is.
    Times are None until it happened; `ask_contacted` and `ask_useful` are when the owner is asked about it.
    """

    id: str
    need: Need | None = None
    wish: str = ""
    state: State = "drafted"
    to: Named | None = None
    next: Named | None = None
    reached: ReachedBy | None = None
    struck: tuple[str, ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    private: bool | None = None
    card: Card | None = None
    names: tuple[str, ...] = ()
    asked: str | None = None
    tried: tuple[str, ...] = ()
    agreed_at: datetime | None = None
    offered_at: datetime | None = None
    delivered_at: datetime | None = None
    reminded_at: datetime | None = None
    accepted_at: datetime | None = None
    contact_reminded_at: datetime | None = None
    contacted_at: datetime | None = None
    met_at: datetime | None = None
    outcome_asked_at: datetime | None = None
    closed_at: datetime | None = None
    ask_contacted: datetime | None = None
    ask_useful: datetime | None = None
    outcome: Outcome | None = None
    owner_contacted: bool | None = None
    owner_useful: Useful | None = None
    staff_because: StaffReason | None = None
    history: tuple[Moved, ...] = ()

    @property
    def is_open(self) -> bool:
        """True from the owner's yes until it is closed or withdrawn."""
        return self.state in OPEN

    @property
    def is_ended(self) -> bool:
        """True once nothing more follows."""
        return self.state in ("closed", "withdrawn")

    @property
    def is_live_offer(self) -> bool:
        """True while somebody is asked and has not answered."""
        return self.state == "offered"

    @property
    def is_known(self) -> bool:
        """True if somebody has been shown who the owner is and how to reach them."""
        return self.accepted_at is not None

    @property
    def late_at(self) -> datetime | None:
        """Since when it is past its clock: somebody had to be reminded, or it came to staff."""
        match self.state:
            case "offered":
                return self.reminded_at
            case "accepted":
                return self.contact_reminded_at
            case "with_staff":
                return self.history[-1].at if self.history else None
            case _:
                return None

    def is_agreed_for(self, organisation: str) -> bool:
        """True if the owner said yes to this card for this organisation, and did not begin anew since."""
        if self.to is None or self.card is None or self.to.organisation != organisation:
            return False
        return [move.state for move in self.history if move.state in ("drafted", "agreed")][-1:] == ["agreed"]

    def moved(self, state: State, at: datetime, by: By, why: str | None = None) -> "Introduction":
        """The same one in another state, with its history."""
        person = self.asked or (self.to.intermediary if self.to else None)
        return replace(self, state=state, history=(*self.history, Moved(state, at, by, why, person)))
