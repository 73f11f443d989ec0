"""An introduction from the owner's yes to its end, on the real tables; whoever moves it, both sides hear."""

from bot.core.acts import Decline
from bot.usecases.act_on_introduction import acceptance
from tests.integration.path.introducing import (
    ID,
    NAME,
    NUMBER,
    RUKHSANA,
    SUKHI,
    acts,
    agrees,
    clocks,
    is_out,
    kept,
    people,
    told,
)
from tests.integration.path.world import World


def accepts(world: World, by: str = "rukhsana") -> None:
    with world.storage.read() as unit:
        act = acceptance(unit, by, world.clock.now(), world.introductions)
    acts(world, act)


def test_identity_is_shown_to_both_sides_at_once_and_only_on_acceptance(world: World) -> None:
    people(world, RUKHSANA, SUKHI)
    agrees(world)
    assert "Sparkbrook Traders" in world.texts()[-2] or "Sparkbrook Traders" in world.texts()[-1]
    clocks(world)
    assert kept(world).state == "offered"
    (offer,) = told(world, RUKHSANA)
    assert "help with my bills" in offer and NAME not in offer and NUMBER not in offer
    is_out(world, RUKHSANA)
    clocks(world)
    accepts(world)
    assert NUMBER in told(world, RUKHSANA)[-1] and NAME in told(world, RUKHSANA)[-1]
    assert "Rukhsana from Sparkbrook Traders has said yes" in world.texts()[-1]


def test_a_no_opens_who_is_next(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)
    clocks(world)
    world.clock.advance(hours=1)
    acts(world, Decline("rukhsana", "too_busy"))
    assert kept(world, ID).state == "drafted"
    line = world.transcript().lines[-1]
    assert line.asks == "introduction:who" and "too much to do" in line.text
