"""One phone that is an owner's and a desk: words go to whoever asked last, a tap to what it answers."""

import pytest

from bot.core.conversation import Asking
from bot.core.events import OwnerArrived, QuestionOpened
from tests.integration.path.at_desk import PHONE, writes
from tests.integration.path.introducing import ID, RUKHSANA, agrees, clocks, kept, people
from tests.integration.path.world import World

ASKED = (OwnerArrived(), QuestionOpened(Asking("count_offer")))


@pytest.fixture
def both(world: World) -> World:
    """Rukhsana runs a business of her own on the phone at which she is asked."""
    people(world, RUKHSANA)
    world.lives(PHONE, "hello", channel="telegram", events=(OwnerArrived(),))
    agrees(world)
    return world


def owner_is_asked(world: World) -> None:
    """Her own side of the chat asks something now."""
    world.lives(PHONE, "go on", channel="telegram", events=ASKED, event=f"go on {world.clock.now()}")


def test_a_yes_goes_to_the_offer_that_came_last(both: World) -> None:
    owner_is_asked(both)
    clocks(both)
    assert writes(both, "yes") is not None
    assert kept(both).state == "accepted"


def test_a_yes_goes_to_her_own_question_that_came_last(both: World) -> None:
    clocks(both)
    owner_is_asked(both)
    assert writes(both, "yes") is None
    assert kept(both).state == "offered"


def test_a_tap_on_an_old_offer_is_never_an_answer_to_her_own_question(both: World) -> None:
    clocks(both)
    owner_is_asked(both)
    assert writes(both, tap=f"desk:{ID}:accept") is not None
    assert kept(both).state == "accepted"


def test_a_tap_on_her_own_old_question_is_never_an_answer_to_the_offer(both: World) -> None:
    owner_is_asked(both)
    clocks(both)
    assert writes(both, tap="count_offer:yes") is None
    assert kept(both).state == "offered"


def test_words_that_the_desk_does_not_understand_go_to_the_owners_side(both: World) -> None:
    clocks(both)
    assert writes(both, "we sell about forty curries on a friday") is None


def test_her_stop_always_works(both: World) -> None:
    clocks(both)
    assert writes(both, "stop") is None


@pytest.mark.parametrize("command", ["mydata", "stop", "help", "delete"])
def test_commands_are_an_owners_where_there_is_one(both: World, command: str) -> None:
    clocks(both)
    assert writes(both, f"/{command}", tap=f"command:{command}") is None


def test_who_comes_by_a_card_is_an_owner_also_on_a_desks_phone(world: World) -> None:
    people(world, RUKHSANA)
    assert writes(world, "/start K7QX", tap="command:start", source="K7QX") is None


def test_commands_are_answered_at_a_desk_that_is_nobody_elses(world: World) -> None:
    people(world, RUKHSANA)
    assert writes(world, "/help", tap="command:help") is not None
    assert writes(world, "anything at all") is not None
