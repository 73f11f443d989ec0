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


def introduce(
    somebody: Somebody,
    known: Snapshot,
    people: Sequence[Intermediary],
    teller: Teller,
    now: datetime,
    chance: Random,
) -> None:
    """The owner agrees to an introduction some days after their check, and it goes its way until now."""
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
    _move(id_, person, at, now, teller.parts, chance)


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


def _move(id_: str, person: Intermediary, at: datetime, now: datetime, parts: Parts, chance: Random) -> None:
    """One act after the other, some time apart, until one lies in the future or does not fit."""
    for act, later in _course(person, chance):
        at += later
        if at > now or not _acts(id_, act, person, at, parts):
            return


def _course(person: Intermediary, chance: Random) -> list[tuple[Act | None, timedelta]]:
    """What happens to it; None stands for the acceptance, which needs to know the working days."""
    offer: list[tuple[Act | None, timedelta]] = [(Offer(person.id), HOUR), (Deliver(), timedelta(minutes=1))]
    contacted = (TellContacted(person.id), chance.randint(4, 60) * HOUR)
    met = (TellMet(person.id), chance.randint(24, 200) * HOUR)
    asked = (AskOutcome(), timedelta(days=7))
    closed = (
        Close(person.id, chance.choice(("helped", "helped", "met", "not_suitable", "no_answer"))),
        30 * HOUR,
    )
    accepted = (None, chance.randint(1, 30) * HOUR)
    useful = (SayUseful(chance.choice(("yes", "yes", "partly", "no"))), timedelta(days=5))
    said = (SayContacted(True), timedelta(days=2))
    courses: tuple[tuple[int, list[tuple[Act | None, timedelta]]], ...] = (
        (40, [*offer, accepted, contacted, said, met, asked, closed, useful]),
        (10, [*offer, accepted, contacted, said]),
        (12, [*offer, accepted]),
        (8, offer),
        (4, []),
        (8, [*offer, (Decline(person.id, chance.choice(("too_busy", "not_my_field"))), 9 * HOUR)]),
        (8, [*offer, (Expire(), timedelta(days=3))]),
        (7, [*offer, accepted, (SayContacted(False), timedelta(days=4)), (HandToStaff("no_contact"), HOUR)]),
        (7, [*offer, accepted, (Withdraw(), timedelta(days=1))]),
    )
    return chance.choices([course for _, course in courses], [weight for weight, _ in courses])[0]


def _acts(id_: str, act: Act | None, person: Intermediary, at: datetime, parts: Parts) -> bool:
    with parts.storage.write() as unit:
        try:
            doing = act or acceptance(unit, person.id, at, parts.introductions)
            act_on_introduction(unit, id_, doing, at, parts.introductions)
        except NotPossible:
            return False
        unit.commit()
    return True
