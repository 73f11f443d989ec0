"""What goes wrong with introductions: offers that are lost, two at once, owners who leave, words astray."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from bot.core.acts import Decline, SayContacted, TellContacted
from bot.core.advance import NotPossible
from bot.core.conversation import Asking
from bot.core.events import QuestionOpened
from bot.core.introduction_events import IntroductionActed, WordsPassedOn
from bot.core.message import ReachChanged
from bot.usecases.forget_owner import forget_owner
from bot.usecases.handle_event import handle_event
from bot.usecases.pass_words import pass_words_to_owner
from tests.integration.path.introducing import (
    ID,
    NAME,
    NUMBER,
    RUKHSANA,
    SUKHI,
    accepts,
    acts,
    agrees,
    clocks,
    flags,
    is_out,
    kept,
    offered,
    people,
    told,
)
from tests.integration.path.world import World


def test_an_offer_that_does_not_arrive_goes_by_email_once_and_then_back_to_the_owner(world: World) -> None:
    people(world, RUKHSANA)
    offered(world, arrives=False)
    is_out(world, RUKHSANA, "failed")
    world.clock.advance(minutes=1)
    clocks(world)
    by_email = replace(RUKHSANA, told_by="email")
    assert "Can you take this" in told(world, by_email)[-1] and kept(world).state == "offered"
    is_out(world, by_email, "failed")
    world.clock.advance(minutes=1)
    clocks(world)
    assert kept(world).state == "drafted" and "did not get to" in world.texts()[-1]
    assert flags(world) == ["not_delivered"]


def test_an_offer_that_nobody_takes_out_is_given_up_after_four_hours(world: World) -> None:
    people(world, replace(RUKHSANA, email=""))
    offered(world, arrives=False)
    world.clock.advance(hours=4, minutes=1)
    clocks(world)
    assert kept(world).state == "drafted" and flags(world) == ["not_delivered"]


def test_an_owner_who_blocks_the_assistant_is_shown_to_nobody_new(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    reach = ReachChanged("web", "anna", reachable=False)
    handle_event(reach, world.clock.now(), world.clock.now(), world.reception)
    clocks(world)
    assert kept(world).state == "with_staff" and "owner_unreachable" in flags(world)
    with pytest.raises(NotPossible):
        accepts(world)
    assert NAME not in "".join(told(world, RUKHSANA))


def test_words_go_to_the_other_side_with_who_they_are_from_and_no_number(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    world.lives("anna", "can you come on monday", events=(WordsPassedOn(ID),))
    assert told(world, RUKHSANA)[-1] == f"{NAME} writes:\n“can you come on monday”"
    with world.storage.write() as unit:
        now = world.clock.now()
        assert pass_words_to_owner(unit, ID, "rukhsana", "yes, at 3", now, world.introductions)
        unit.commit()
    assert world.texts()[-1].endswith("writes:\n“yes, at 3”")


def test_before_acceptance_words_are_passed_on_without_names_and_numbers(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    words = f"i am {NAME}, ring {NUMBER}"
    world.lives("anna", words, events=(WordsPassedOn(ID),))
    assert NAME not in told(world, RUKHSANA)[-1] and NUMBER not in told(world, RUKHSANA)[-1]


def test_a_disagreement_goes_to_staff_and_the_owner_is_told(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    acts(world, TellContacted("rukhsana"))
    no = IntroductionActed(ID, SayContacted(False), world.clock.now())
    world.lives("anna", "no", events=(no,))
    assert kept(world).state == "with_staff" and flags(world) == ["disagreement"]
    assert "two different things" in world.texts()[-2]


def test_of_two_who_accept_at_the_same_instant_one_wins_and_the_other_hears_no(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    start = Barrier(2)

    def accept(_: int) -> bool:
        start.wait()
        try:
            accepts(world)
        except NotPossible:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(accept, range(2))) == [False, True]
    identities = [text for text in told(world, RUKHSANA) if NUMBER in text]
    assert len(identities) == 1


def test_who_was_too_late_never_sees_who_it_was(world: World) -> None:
    people(world, RUKHSANA, SUKHI)
    agrees(world, then=SUKHI)
    clocks(world)
    is_out(world, RUKHSANA)
    world.clock.advance(minutes=1)
    clocks(world)
    for _ in range(2):
        world.clock.advance(days=1, hours=1)
        clocks(world)
    clocks(world)
    assert kept(world).asked == "sukhi"
    with pytest.raises(NotPossible):
        accepts(world, "rukhsana")
    accepts(world, "sukhi")
    assert NAME not in "".join(told(world, RUKHSANA)) and NAME in told(world, SUKHI)[-1]


def test_who_is_forgotten_is_forgotten_at_the_desk_too(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
    texts = told(world, RUKHSANA)
    assert NAME not in "".join(texts) and NUMBER not in "".join(texts)
    assert "has asked us to forget them" in texts[-1]
    assert world.rows("SELECT id FROM introduction") == []


def test_an_introduction_goes_along_when_two_chats_become_one(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    with world.storage.write() as unit:
        other = unit.conversations.begin("telegram", "4711", world.clock.now())
        moved = unit.transcripts.of("web", "anna")
        assert moved
        unit.joinings.join(moved, other, world.clock.now())
        unit.commit()
    accepts(world)
    assert kept(world).state == "accepted"
    with world.storage.read() as unit:
        (line,) = unit.transcripts.lines(other.conversation, 0, 9)
    assert "has said yes" in line.text, "they wrote there last"


def test_a_broken_one_is_put_off_and_the_others_go_on(world: World, caplog: pytest.LogCaptureFixture) -> None:
    people(world, RUKHSANA)
    agrees(world)
    good = world.introductions
    world.introductions = replace(good, say=None)  # type: ignore[arg-type]
    assert clocks(world) == 0 and kept(world).state == "agreed"
    assert ID in caplog.text and NAME not in caplog.text
    world.introductions = good
    assert clocks(world) == 0
    world.clock.advance(hours=1, minutes=1)
    assert clocks(world) == 1


def test_telling_an_owner_of_a_no_in_the_middle_of_a_check_cuts_nothing_short(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)
    clocks(world)
    asking = QuestionOpened(Asking("practice", practice="food_safety"))
    world.lives("anna", "go on with the questions", events=(asking,))
    acts(world, Decline("rukhsana", "too_busy"))
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", "anna")
        assert contact
        asked = unit.owners.snapshot(contact.conversation).asking
    assert asked and asked.about == "practice"
