"""Move an introduction as staff: to somebody else, back to the owner, to staff, or to its end."""

from datetime import datetime
from typing import Any

from bot.core.acts import Act, Close, GoBack, HandToStaff, Reassign
from bot.core.errors import StallsideError
from bot.core.introduction import Introduction, Moved, Named, Outcome
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.act_on_introduction import act_on_introduction
from bot.usecases.introduction_parts import Acted, IntroductionParts
from bot.usecases.staff.named_acts import DONE, STATES
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.tell_of_introduction import way_to

type StaffAct = Reassign | GoBack | Close | HandToStaff


class CannotBeAsked(StallsideError):
    """This person cannot be asked; the sentence says why, to staff."""


def move_introduction(
    unit: UnitOfWork,
    id_: str,
    seen: int,
    act: StaffAct,
    staff: StaffMember,
    now: datetime,
    parts: IntroductionParts,
) -> Acted:
    """Do it, if it still stands as staff saw it; whom to wake is in what comes back.

    `seen` is how many changes its history had on the page. Raises Overtaken, CannotBeAsked or NotPossible.
    """
    held = unit.introductions.hold(id_)
    if held is None:
        raise Overtaken("This introduction was deleted since you opened the page.")
    if len(held.introduction.history) != seen:
        raise Overtaken(_what_happened(unit, held.introduction))
    if isinstance(act, Reassign):
        _check_reachable(unit, act, now, parts)
    acted = act_on_introduction(unit, id_, act, now, parts)
    unit.audit.note(now, staff.id, DONE[act.act], "introduction", id_, held.owner.owner, _detail(act))
    return acted


def reassign_to(unit: UnitOfWork, intermediary: str) -> Reassign:
    """The act that asks this person. Raises CannotBeAsked if there is nobody with this id."""
    person = unit.desks.person(intermediary)
    if person is None or not person.active:
        raise CannotBeAsked("This person takes no introductions any more. Please choose somebody else.")
    return Reassign(Named(person.id, person.organisation))


def go_back_to(unit: UnitOfWork, intermediary: str) -> GoBack:
    """The act that asks the owner about this person, or about anybody if it is "".

    Raises CannotBeAsked if there is nobody with this id.
    """
    if not intermediary:
        return GoBack()
    return GoBack(reassign_to(unit, intermediary).asked)


def close_with(outcome: Outcome) -> Close:
    """The act that ends it."""
    return Close("staff", outcome)


def hand_over() -> HandToStaff:
    """The act by which staff look after it themselves."""
    return HandToStaff("asked", "staff")


def _check_reachable(unit: UnitOfWork, act: Reassign, now: datetime, parts: IntroductionParts) -> None:
    person = unit.desks.person(act.asked.intermediary)
    if person is None or way_to(unit, person, "offer", now, parts) is None:
        raise CannotBeAsked(
            "Nothing reaches this person: they have no phone that is linked, and no e-mail address that can"
            " be used. Send them a link code first."
        )


def _detail(act: Act) -> dict[str, Any] | None:
    match act:
        case Reassign(asked):
            return {"to": asked.intermediary}
        case GoBack(suggested) if suggested:
            return {"to": suggested.intermediary}
        case Close(outcome=outcome):
            return {"outcome": outcome}
        case _:
            return None


def _what_happened(unit: UnitOfWork, introduction: Introduction) -> str:
    """Who was quicker, and what they did."""
    since = f"since you opened this page. The introduction is {STATES[introduction.state]} now."
    if not introduction.history:
        return f"The owner acted {since}"
    last = introduction.history[-1]
    if last.by == "staff":
        done = [each for each in unit.board.done_to("introduction", introduction.id) if each.at == last.at]
        who, verb = (done[-1].who, done[-1].verb) if done else ("", "changed")
        return f"{who or 'Somebody of the staff'} {verb} this introduction {since}"
    return f"{_side(unit, last)} {since}"


def _side(unit: UnitOfWork, last: Moved) -> str:
    if last.by == "owner":
        return "The owner acted"
    person = unit.desks.person(last.intermediary or "")
    if last.by == "intermediary":
        return f"{person.name if person else 'The intermediary'} answered"
    return "Its clock moved it"
