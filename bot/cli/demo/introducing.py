"""Introductions of invented owners, moved through their whole life by the use case that moves all of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from bot.bootstrap.path import Parts
from bot.cli.demo.people import Somebody
from bot.cli.demo.talking import Teller
from bot.core.acts import (
    Act,
    Agree,
    AskOutcome,
    Close,
    Decline,
    Deliver,
    Expire,
    HandToStaff,
    Offer,
    SayContacted,
    SayUseful,
    TellContacted,
    TellMet,
    Withdraw,
)  # fmt: skip
from bot.core.advance import NotPossible
from bot.core.card import Card, CardLine
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction, Named, ReachedBy
from bot.core.introduction import Outcome as ClosedAs
from bot.core.introduction_events import IntroductionActed, IntroductionDrafted
from bot.core.message import Arrival
from bot.core.service import Need
from bot.core.snapshot import Snapshot
from bot.core.turn import Outcome
from bot.usecases.act_on_introduction import acceptance, act_on_introduction

WISHES: tuple[tuple[Need, str], ...] = (
    ("bookkeeping", "somebody to look at my books with me"), ("tax", "help with vat before the deadline"),
    ("premises", "the landlord wants more and I don't know my rights"),
    ("marketing", "get more people in on weekdays"),
    ("hiring", "find a chef who stays"), ("energy_bills", "bring the energy bill down"),
)  # fmt: skip
OUTCOMES: tuple[ClosedAs, ...] = ("helped", "helped", "met", "not_suitable", "no_answer")
HOUR = timedelta(hours=1)
# Acts, each with the time since the one before; None is the acceptance, which needs the working days.
type Course = tuple[tuple[Act | None, timedelta], ...]


def introduce(
    somebody: Somebody,
    known: Snapshot,
    teller: Teller,
    now: datetime,
    chance: Random,
    number: int,
) -> None:
    """The owner agrees to an introduction some days after their check, and it goes its way until now.

    `number` counts introductions: one after the other they end differently, so that few show much.
    """
    with teller.parts.storage.read() as unit:
        people = [each.intermediary for each in unit.directory.availabilities() if not each.is_full]
    person = chance.choice(_near(known, people))
    at = _heard(somebody, known) + timedelta(days=chance.randint(0, 6), hours=1)
    if at >= now - HOUR:
        return
    id_ = f"demo-introduction-{somebody.number}"
    need, wish = chance.choice(WISHES)
    named = Named(person.id, person.organisation)
    draft = Introduction(id_, need, wish, to=named, reached=ReachedBy("chat", "en"), names=(somebody.name,))
    agreed = (
        IntroductionDrafted(draft),
        IntroductionActed(id_, Agree(named, _card(somebody, known, wish)), at),
    )
    arrival = Arrival(somebody.channel, somebody.address, teller.event(), "text", "yes send that please")
    teller.says(arrival, at, "affirm", 0.98, outcome=Outcome(agreed))
    _move(id_, _course(person, number, chance), person, at, now, teller.parts)


def _near(known: Snapshot, people: Sequence[Intermediary]) -> Sequence[Intermediary]:
    near = [each for each in people if known.business.council in each.councils]
    return near or people


def _heard(somebody: Somebody, known: Snapshot) -> datetime:
    finished = known.check.finished if known.check else None
    return finished or somebody.begins


def _card(somebody: Somebody, known: Snapshot, wish: str) -> Card:
    council = known.business.council or somebody.place
    return Card((
        CardLine("wish", f"“{wish}”"),
        CardLine("name", f"{somebody.name}, {somebody.place}", identity=True),
        CardLine("business", f"{somebody.trade.capitalize()} in {council}, {somebody.people} people"),
        CardLine("reach", "Please write through the assistant", identity=True),
    ))  # fmt: skip


def _move(id_: str, course: Course, person: Intermediary, at: datetime, now: datetime, parts: Parts) -> None:
    """One act after the other, some time apart, until one lies in the future or does not fit."""
    for act, later in course:
        at += later
        if at > now or not _acts(id_, act, person, at, parts):
            return


def _course(person: Intermediary, number: int, chance: Random) -> Course:
    """What happens to the introduction with this number, dealt in turn; half of them go all the way."""
    offer: Course = ((Offer(person.id), HOUR), (Deliver(), timedelta(minutes=1)))
    accepted = (*offer, (None, chance.randint(1, 30) * HOUR))
    contacted = (*accepted, (TellContacted(person.id), chance.randint(4, 60) * HOUR))
    said: Course = (*contacted, (SayContacted(True), timedelta(days=2)))
    whole: Course = (
        *said,
        (TellMet(person.id), chance.randint(24, 200) * HOUR),
        (AskOutcome(), timedelta(days=7)),
        (Close(person.id, chance.choice(OUTCOMES)), 30 * HOUR),
        (SayUseful(chance.choice(("yes", "yes", "partly", "no"))), timedelta(days=5)),
    )
    others: tuple[Course, ...] = (
        (*offer, (Decline(person.id, chance.choice(("too_busy", "not_my_field"))), 9 * HOUR)),
        (*offer, (Expire(), timedelta(days=3))),
        said,
        (*accepted, (SayContacted(False), timedelta(days=4)), (HandToStaff("no_contact"), HOUR)),
        offer,
        (*accepted, (Withdraw(), timedelta(days=1))),
        accepted,
        (),
    )
    return others[number // 2 % len(others)] if number % 2 else whole


def _acts(id_: str, act: Act | None, person: Intermediary, at: datetime, parts: Parts) -> bool:
    with parts.storage.write() as unit:
        try:
            doing = act or acceptance(unit, person.id, at, parts.introductions)
            act_on_introduction(unit, id_, doing, at, parts.introductions)
        except NotPossible:
            return False
        unit.commit()
    return True
