"""The life of an introduction: what each act leads to, and what is owed to whom. The one table of it.

`advance` is pure: the introduction after an act, and the notes that are owed to the people in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.acts import (
    Accept,
    Act,
    Agree,
    AskOutcome,
    Close,
    Decline,
    Deliver,
    Expire,
    GoBack,
    HandToStaff,
    Note,
    NotReach,
    Offer,
    Reassign,
    Remind,
    SayContacted,
    SayUseful,
    TellContacted,
    TellMet,
    Withdraw,
)
from bot.core.errors import StallsideError
from bot.core.introduction import By, Introduction, StaffReason, State

ASK_USEFUL_AFTER = timedelta(days=14)  # introductions.md, 6


class NotPossible(StallsideError):
    """This act does not fit how the introduction stands: somebody else was quicker, or it is over."""

    def __init__(self, introduction: Introduction, act: Act) -> None:
        super().__init__(f"{act.act} does not fit an introduction that is {introduction.state}")
        self.state = introduction.state


@dataclass(frozen=True)
class Advanced:
    """An introduction after an act, and what is to be told because of it."""

    introduction: Introduction
    notes: tuple[Note, ...] = ()


_HELD: tuple[State, ...] = ("accepted", "contacted", "met", "with_staff")
_WITHDRAWABLE: tuple[State, ...] = ("drafted", "agreed", "offered", *_HELD)
# Which act is possible in which state, and where it leads. None: the act itself decides (see `advance`).
TABLE: Mapping[tuple[State, str], State | None] = {
    ("drafted", "agree"): "agreed",
    ("agreed", "offer"): "offered",
    ("agreed", "not_reach"): "expired",
    ("offered", "not_reach"): "expired",
    ("offered", "deliver"): "offered",
    ("offered", "remind"): "offered",
    ("offered", "expire"): "expired",
    ("offered", "accept"): "accepted",
    ("offered", "decline"): "declined",
    ("accepted", "remind"): "accepted",
    **{(state, "tell_contacted"): "contacted" for state in ("accepted", "with_staff")},
    **{(state, "tell_met"): "met" for state in ("accepted", "contacted", "with_staff")},
    **{(state, "ask_outcome"): state for state in ("contacted", "met")},
    **{(state, "close"): "closed" for state in _HELD},
    **{(state, "say_contacted"): None for state in (*_HELD, "closed")},
    **{(state, "say_useful"): None for state in (*_HELD, "closed")},
    **{(state, "withdraw"): "withdrawn" for state in _WITHDRAWABLE},
    **{(state, "hand_to_staff"): "with_staff" for state in ("drafted", "agreed", "offered", *_HELD)},
    **{(state, "go_back"): "drafted" for state in ("agreed", "offered", *_HELD)},
    **{(state, "reassign"): "offered" for state in ("agreed", "offered", "accepted", "with_staff")},
}


def advance(introduction: Introduction, act: Act, at: datetime) -> Advanced:
    """The introduction after this act, with what is owed to whom. Raises NotPossible."""
    if (introduction.state, act.act) not in TABLE or not _is_allowed(introduction, act):
        raise NotPossible(introduction, act)
    match act:
        case Agree():
            return _agree(introduction, act, at)
        case Offer() | Deliver() | Remind() | AskOutcome():
            return _by_clock(introduction, act, at)
        case NotReach() | Expire() | Decline():
            return _back_to_owner(introduction, act, at)
        case Accept():
            return _accept(introduction, act, at)
        case TellContacted() | TellMet() | Close():
            return _told(introduction, act, at)
        case SayContacted() | SayUseful():
            return _said(introduction, act, at)
        case Reassign():
            return _reassign(introduction, act, at)
        case _:
            return _ended(introduction, act, at)


def _is_allowed(introduction: Introduction, act: Act) -> bool:
    """Only who holds it can answer, what nobody accepted has no outcome, and a yes is to one organisation."""
    if isinstance(act, Reassign):
        is_agreed = introduction.is_agreed_for(act.asked.organisation)
        return is_agreed and act.asked.intermediary != introduction.asked
    if isinstance(act, Accept | Decline | TellContacted | TellMet) and act.by != introduction.asked:
        return False
    if isinstance(act, Close) and act.by not in (introduction.asked, "staff"):
        return False
    by_staff = isinstance(act, Close) and act.by == "staff"
    needs_acceptance = isinstance(act, TellContacted | TellMet | Close | SayContacted | SayUseful)
    return introduction.is_known or by_staff or not needs_acceptance


def _agree(introduction: Introduction, act: Agree, at: datetime) -> Advanced:
    agreed = replace(
        introduction, to=act.to, card=act.card, next=act.next, asked=None, agreed_at=at, offered_at=None,
        delivered_at=None, reminded_at=None,
    )  # fmt: skip
    return Advanced(agreed.moved("agreed", at, "owner"), (Note("owner", "agreed"),))


def _by_clock(
    introduction: Introduction, act: Offer | Deliver | Remind | AskOutcome, at: datetime
) -> Advanced:
    match act:
        case Offer(asked):
            offered = replace(introduction, asked=asked, offered_at=at, delivered_at=None, reminded_at=None)
            return Advanced(offered.moved("offered", at, "clock"), (Note("intermediary", "offer", asked),))
        case Deliver():
            return Advanced(replace(introduction, delivered_at=introduction.delivered_at or at))
        case AskOutcome():
            note = Note("intermediary", "ask_outcome", introduction.asked)
            return Advanced(replace(introduction, outcome_asked_at=at), (note,))
        case Remind() if introduction.state == "offered":
            note = Note("intermediary", "remind_offer", introduction.asked)
            return Advanced(replace(introduction, reminded_at=at), (note,))
        case Remind():
            notes = (Note("intermediary", "remind_contact", introduction.asked),)
            return Advanced(replace(introduction, contact_reminded_at=at), notes)


def _back_to_owner(introduction: Introduction, act: NotReach | Expire | Decline, at: datetime) -> Advanced:
    """Not this one: whoever the owner named next is asked, or the owner is told the truth and chooses."""
    state: State = "declined" if isinstance(act, Decline) else "expired"
    by: By = "intermediary" if isinstance(act, Decline) else "clock"
    word = {"decline": "declined", "expire": "expired", "not_reach": "not_reached"}[act.act]
    why = _why(act)
    gone = introduction.moved(state, at, by, why)
    tried = _tried_with(introduction, _chosen(introduction), introduction.asked)
    empty = replace(
        gone, tried=tried, to=introduction.next, next=None, asked=None,
        offered_at=None, delivered_at=None, reminded_at=None,
    )  # fmt: skip
    too_late = () if isinstance(act, Decline) else _no_longer(introduction)
    if introduction.next is None:
        back = replace(empty, card=None).moved("drafted", at, by)
        return Advanced(back, (Note("owner", word, because=why), *too_late))  # type: ignore[arg-type]
    again = replace(empty, agreed_at=at).moved("agreed", at, by)
    return Advanced(again, (Note("owner", f"{word}_next", because=why), *too_late))  # type: ignore[arg-type]


def _why(act: NotReach | Expire | Decline) -> str | None:
    if isinstance(act, Decline):
        return act.reason
    return act.because if isinstance(act, NotReach) else None


def _chosen(introduction: Introduction) -> str | None:
    return introduction.to.intermediary if introduction.to else None


def _no_longer(introduction: Introduction) -> tuple[Note, ...]:
    return (Note("intermediary", "no_longer", introduction.asked),) if introduction.asked else ()


def _accept(introduction: Introduction, act: Accept, at: datetime) -> Advanced:
    accepted = replace(
        introduction,
        accepted_at=at,
        ask_contacted=act.ask_contacted,
        ask_useful=at + ASK_USEFUL_AFTER,
    )
    notes = (Note("intermediary", "identity", act.by), Note("owner", "accepted"))
    return Advanced(accepted.moved("accepted", at, "intermediary"), notes)


def _reassign(introduction: Introduction, act: Reassign, at: datetime) -> Advanced:
    """A new offer at the same organisation; who had it before hears so, and the owner too."""
    tried = _tried_with(introduction, introduction.asked)
    anew = replace(_begun_anew(introduction), asked=act.asked.intermediary, tried=tried, offered_at=at)
    asked = Note("intermediary", "offer", act.asked.intermediary)
    owner = Note("owner", "reassigned", because="known" if introduction.is_known else None)
    return Advanced(
        anew.moved("offered", at, "staff"), (*_told_off(introduction, "reassigned"), asked, owner)
    )


def _told(introduction: Introduction, act: TellContacted | TellMet | Close, at: datetime) -> Advanced:
    """What the intermediary says came of it. What the owner said before may say otherwise."""
    by: By = "staff" if act.by == "staff" else "intermediary"
    match act:
        case TellContacted():
            told = replace(introduction, contacted_at=at).moved("contacted", at, by)
        case TellMet():
            told = replace(introduction, contacted_at=introduction.contacted_at or at, met_at=at)
            told = told.moved("met", at, by)
        case Close(outcome=outcome):
            told = replace(introduction, outcome=outcome, closed_at=at).moved("closed", at, by, outcome)
    thanks = () if by == "staff" else (Note("intermediary", "thanks", act.by),)
    if by != "staff" and _disagrees(told):
        return _to_staff(told, "disagreement", at, by)
    return Advanced(told, (*thanks, *_tell_owner_of(act)))


def _tell_owner_of(act: TellContacted | TellMet | Close) -> tuple[Note, ...]:
    """An owner hears of an end that leaves them without help, and never only silence."""
    if isinstance(act, Close) and act.outcome in ("not_suitable", "no_answer"):
        return (Note("owner", act.outcome),)
    return ()


def _said(introduction: Introduction, act: SayContacted | SayUseful, at: datetime) -> Advanced:
    """What the owner says about it; where the two sides differ, staff look."""
    if isinstance(act, SayUseful):
        said = replace(introduction, owner_useful=act.useful, ask_useful=None)
        return _to_staff(said, "disagreement", at, "owner") if _disagrees(said) else Advanced(said)
    said = replace(introduction, owner_contacted=act.contacted, ask_contacted=None)
    if _disagrees(said):
        return _to_staff(said, "disagreement", at, "owner")
    if act.contacted and said.state == "accepted":
        return Advanced(replace(said, contacted_at=at).moved("contacted", at, "owner"))
    if not act.contacted and said.state == "accepted":
        reminded = replace(said, contact_reminded_at=said.contact_reminded_at or at)
        note = Note("intermediary", "remind_contact", said.asked)
        return Advanced(reminded, (note,) if said.contact_reminded_at is None else ())
    return Advanced(said)


def _disagrees(introduction: Introduction) -> bool:
    """True if one side says what the other denies: reached or not, helped or of no use."""
    if introduction.owner_contacted is False and introduction.outcome in ("helped", "met"):
        return True
    if introduction.owner_contacted is False and introduction.state in ("contacted", "met"):
        return True
    if introduction.owner_contacted and introduction.outcome == "no_answer":
        return True
    return introduction.owner_useful == "no" and introduction.outcome == "helped"


def _to_staff(introduction: Introduction, because: StaffReason, at: datetime, by: By) -> Advanced:
    handed = replace(introduction, staff_because=because)
    if handed.state != "with_staff":
        handed = handed.moved("with_staff", at, by, because)
    notes = (Note("staff", "staff", because=because), Note("owner", "with_staff", because=because))
    if not introduction.is_live_offer:
        return Advanced(handed, notes)
    over = replace(handed, asked=None, tried=_tried_with(introduction, introduction.asked))
    return Advanced(over, (*notes, *_no_longer(introduction)))


def _ended(introduction: Introduction, act: Withdraw | HandToStaff | GoBack, at: datetime) -> Advanced:
    match act:
        case HandToStaff(because, by):
            return _to_staff(introduction, because, at, by)
        case GoBack(suggested):
            tried = _tried_with(introduction, introduction.asked)
            back = replace(_begun_anew(introduction), to=suggested, next=None, card=None, tried=tried)
            notes = (Note("owner", "go_back"), *_told_off(introduction, "go_back"))
            return Advanced(back.moved("drafted", at, "staff"), notes)
        case Withdraw():
            gone = introduction.moved("withdrawn", at, "owner")
            own = () if introduction.state == "drafted" else (Note("owner", "withdrawn"),)
            return Advanced(gone, (*own, *_told_off(introduction)))


def _begun_anew(introduction: Introduction) -> Introduction:
    """Without what one attempt leaves behind and the next one must not find."""
    return replace(
        introduction, asked=None, staff_because=None, offered_at=None, delivered_at=None, reminded_at=None,
        accepted_at=None, contact_reminded_at=None, contacted_at=None, met_at=None, outcome_asked_at=None,
        closed_at=None, ask_contacted=None, ask_useful=None, outcome=None, owner_contacted=None,
        owner_useful=None,
    )  # fmt: skip


def _tried_with(introduction: Introduction, *more: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*introduction.tried, *filter(None, more))))


def _told_off(introduction: Introduction, because: str | None = None) -> tuple[Note, ...]:
    """Who was asked hears that it is over; who knows the owner by now is told to delete it."""
    if introduction.is_known and introduction.asked:
        return (Note("intermediary", "delete", introduction.asked, because),)
    return _no_longer(introduction)
