"""Owners, intermediaries and introductions of a test, on the tables and use cases of the product."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import text

from bot.core.acts import Act, Agree
from bot.core.card import Card, CardLine
from bot.core.events import Event, OwnerArrived
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction, Named, ReachedBy
from bot.core.introduction_events import IntroductionActed, IntroductionDrafted
from bot.usecases.act_on_introduction import acceptance, act_on_introduction
from bot.usecases.introduction_parts import Acted
from bot.usecases.move_introductions import move_introductions
from bot.usecases.records import Contact
from tests.integration.path.world import World

RUKHSANA = Intermediary(
    id="rukhsana", name="Rukhsana", organisation="Sparkbrook Traders", languages=("bn", "en"),
    councils=("Birmingham",), needs=("bookkeeping",), told_by="telegram",
    email="rukhsana@example.org", code="P1", example=True,
)  # fmt: skip
SUKHI = Intermediary(
    id="sukhi", name="Sukhi", organisation="Handsworth Advice", languages=("pa", "en"),
    councils=("Birmingham",), needs=("bookkeeping",), told_by="email", email="sukhi@example.org",
    code="P2", example=True,
)  # fmt: skip
NUMBER, NAME = "07700 900123", "Mina"
CARD = Card((
    CardLine("wish", "“help with my bills”"),
    CardLine("name", f"{NAME}, Sparkhill", identity=True),
    CardLine("business", "A food business in Birmingham, two people"),
    CardLine("reach", f"Please ring {NUMBER}", identity=True),
))  # fmt: skip
ID = "intro1"


def drafted(**more: Any) -> Introduction:
    """A draft that looks at Rukhsana."""
    reached = ReachedBy("ring", "bn", NUMBER, "Thursday after 3")
    draft = Introduction(ID, "bookkeeping", "help with my bills", reached=reached, names=(NAME,))
    return replace(draft, **{"to": Named("rukhsana", "Sparkbrook Traders")} | more)


def people(world: World, *persons: Intermediary) -> None:
    """These intermediaries, each on the phone by which they want to be told."""
    with world.storage.write() as unit:
        unit.desks.save(persons)
        for person in persons:
            if person.told_by != "email":
                contact = unit.conversations.begin(person.told_by, f"{person.id}-phone", world.clock.now())
                unit.desks.invite(person.id, f"DESK-{person.id}", world.clock.now().replace(year=2030))
                assert unit.desks.link(f"DESK-{person.id}", contact.conversation, world.clock.now())
        unit.commit()


def agrees(
    world: World,
    to: Intermediary = RUKHSANA,
    then: Intermediary | None = None,
    draft: Introduction | None = None,
    **more: Any,
) -> None:
    """An owner who drafts an introduction and says yes to it."""
    now = world.clock.now()
    next_ = Named(then.id, then.organisation) if then else None
    yes = Agree(Named(to.id, to.organisation), CARD, next_)
    events: tuple[Event, ...] = (
        OwnerArrived(), IntroductionDrafted(draft or drafted()), IntroductionActed(ID, yes, now),
    )  # fmt: skip
    world.lives("anna", "yes to this card", events=events, **more)


def acts(world: World, act: Act, id_: str = ID, now: datetime | None = None) -> Acted:
    """Somebody does this to it."""
    with world.storage.write() as unit:
        acted = act_on_introduction(unit, id_, act, now or world.clock.now(), world.introductions)
        unit.commit()
    return acted


def clocks(world: World) -> int:
    """What the timer does when it looks now; how many were woken."""
    return len(move_introductions(world.clock.now(), world.storage, world.introductions))


def kept(world: World, id_: str = ID) -> Introduction:
    """It as it stands."""
    with world.storage.read() as unit:
        held = unit.introductions.hold(id_)
    assert held
    return held.introduction


def desk_of(world: World, person: Intermediary) -> Contact:
    """Where they are told."""
    with world.storage.write() as unit:
        contact = unit.desks.phone_of(person, world.clock.now())
        unit.commit()
    assert contact
    return contact


def told(world: World, person: Intermediary) -> list[str]:
    """Everything they were told."""
    contact = desk_of(world, person)
    with world.storage.read() as unit:
        return [line.text for line in unit.transcripts.lines(contact.conversation, 0, 100)]


def is_out(world: World, person: Intermediary, state: str = "sent") -> None:
    """The provider took what waits for this person, or this became of it."""
    conversation = desk_of(world, person).conversation
    with world.database.writing() as connection:
        connection.execute(
            text("UPDATE message SET state = :state WHERE conversation_id = :id AND state = 'queued'"),
            {"state": state, "id": conversation},
        )
        connection.commit()


def accepts(world: World, by: str = "rukhsana") -> None:
    """This intermediary says yes."""
    with world.storage.read() as unit:
        act = acceptance(unit, by, world.clock.now(), world.introductions)
    acts(world, act)


def offered(world: World, *, arrives: bool = True) -> None:
    """Rukhsana is asked."""
    agrees(world)
    clocks(world)
    if arrives:
        is_out(world, RUKHSANA)
        world.clock.advance(minutes=1)
        clocks(world)


def flags(world: World) -> list[str]:
    """What staff are asked to look at."""
    return [row.detail for row in world.rows("SELECT detail FROM flag WHERE reason = 'introduction'")]
