"""A kill before the commit says nothing, one after it says nothing twice; a closed window is gone around."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core.acts import Decline
from bot.core.events import CheckFinished, CheckStarted, ErasureAsked, OwnerArrived, StepOffered
from bot.core.introduction_events import ShownTo
from bot.core.snapshot import StepShown
from bot.storage.unit_of_work import SqlUnit
from bot.usecases.forget_owner import forget_who_asked
from bot.usecases.move_introductions import move_introductions
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from tests.integration.path.introducing import (
    ID,
    NAME,
    RUKHSANA,
    accepts,
    acts,
    agrees,
    clocks,
    desk_of,
    kept,
    offered,
    people,
    told,
)
from tests.integration.path.owing import changes, in_real_words, said_to_reminders
from tests.integration.path.world import World

ON_WHATSAPP = replace(RUKHSANA, told_by="whatsapp")


class Killed(BaseException):
    """The process is gone; nothing catches it."""


def test_a_kill_before_the_commit_says_nothing_and_the_next_look_says_it_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    people(world, RUKHSANA)
    agrees(world)

    def dies(unit: Any) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(SqlUnit, "commit", dies)
        with pytest.raises(Killed):
            clocks(world)
    assert kept(world).state == "agreed" and told(world, RUKHSANA) == []
    for _ in range(3):
        clocks(world)
    assert len(told(world, RUKHSANA)) == 1


def test_a_second_worker_finds_nothing_left_to_do(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)
    now = world.clock.now()
    effects = [move_introductions(now, world.storage, world.introductions) for _ in range(2)]
    assert [len(each) for each in effects] == [1, 0]


def silent(world: World) -> None:
    """Rukhsana last wrote on WhatsApp two days ago."""
    conversation = desk_of(world, ON_WHATSAPP).conversation
    at = (world.clock.now() - timedelta(days=2)).strftime("%Y-%m-%d %H:%M:%S.%f")
    changes(world, "UPDATE conversation SET last_heard_at = :at WHERE id = :id", at=at, id=conversation)


def test_whose_window_is_closed_is_asked_by_email(world: World) -> None:
    people(world, ON_WHATSAPP)
    silent(world)
    agrees(world)
    clocks(world)
    assert told(world, ON_WHATSAPP) == []
    assert "Can you take this" in told(world, replace(RUKHSANA, told_by="email"))[-1]


def test_a_template_that_is_set_up_says_it_where_the_window_is_closed(world: World) -> None:
    people(world, ON_WHATSAPP)
    silent(world)
    world.introductions = replace(world.introductions, has_template=lambda name: name == "introduction_offer")
    agrees(world)
    clocks(world)
    assert len(told(world, ON_WHATSAPP)) == 1


def test_on_whatsapp_only_what_was_delivered_has_arrived(world: World) -> None:
    people(world, ON_WHATSAPP)
    offered(world, arrives=False)
    change = "UPDATE message SET state = :state WHERE direction = 'out' AND state IN ('queued', 'sent')"
    for state, has_arrived in (("sent", False), ("delivered", True)):
        changes(world, change, state=state)
        world.clock.advance(minutes=1)
        clocks(world)
        assert (kept(world).delivered_at is not None) == has_arrived


def test_an_owner_is_not_woken_by_a_no(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world, channel="telegram")
    clocks(world)
    changes(world, "UPDATE message SET state = 'sent' WHERE state = 'queued'")
    changes(world, "UPDATE conversation SET send_due_at = NULL")
    world.clock.advance(hours=13)
    acts(world, Decline("rukhsana", "too_busy"))
    with world.storage.read() as unit:
        contact = unit.transcripts.of("telegram", "anna")
        assert contact and contact.conversation not in unit.outbox.due(world.clock.now(), 50)
        assert contact.conversation in unit.outbox.due(world.clock.now() + timedelta(hours=10), 50)
    world.lives("anna", "still awake", channel="telegram")
    with world.storage.read() as unit:
        assert contact.conversation in unit.outbox.due(world.clock.now(), 50), "what is said now goes now"


def test_who_asks_to_be_forgotten_is_forgotten_at_the_desk_too(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    world.lives("anna", "delete me", events=(ErasureAsked(),))
    assert kept(world).state == "withdrawn"
    world.clock.advance(hours=2)
    assert forget_who_asked(world.clock.now(), world.storage) == 1
    said = told(world, RUKHSANA)
    assert NAME not in "".join(said) and "has asked us to forget them" in said[-1]
    assert world.rows("SELECT id FROM introduction") == []


def test_who_is_on_somebodys_list_is_there_with_how_far_they_are(world: World) -> None:
    people(world, RUKHSANA)
    now = world.clock.now()
    world.lives("anna", "hello", events=(OwnerArrived("P1"), ShownTo("rukhsana")))
    for events, stands in (
        ((), "new"),
        ((CheckStarted(1, "short", now),), "checking"),
        ((CheckFinished(1, now),), "checked"),
    ):
        if events:
            world.lives("anna", stands, events=events)
        with world.storage.read() as unit:
            (own,) = unit.desks.owners_of("rukhsana")
        assert own.stands == stands
    world.lives("anna", "not any more", events=(ShownTo(None),))
    with world.storage.read() as unit:
        assert unit.desks.owners_of("rukhsana") == ()


def test_how_much_somebody_has_to_do_is_counted(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)

    def counted() -> tuple[int, int]:
        with world.storage.read() as unit:
            (everybody,), mine = unit.directory.availabilities(), unit.desks.find("rukhsana")
        assert mine
        return everybody.open, mine.open

    assert counted() == (1, 0), "agreed counts for who chooses, not for who is about to be asked"
    clocks(world)
    assert counted() == (1, 1)


def test_a_step_is_asked_about_after_four_and_twelve_weeks_and_not_again(world: World) -> None:
    now = world.clock.now()
    step = StepShown(1, "sales_and_costs_written", 0, now)
    done = (OwnerArrived(), CheckStarted(1, "short", now), CheckFinished(1, now), StepOffered(step))
    world.lives("anna", "thank you", events=(*done, said_to_reminders(world, True)))
    parts = FollowUpParts(in_real_words)
    for weeks, asked in ((3, 0), (1, 1), (7, 1), (1, 2), (8, 2)):
        world.clock.advance(weeks=weeks, minutes=1)
        send_follow_ups(world.clock.now(), world.storage, parts)
        rows = world.rows("SELECT 1 FROM follow_up WHERE kind = 'step_tried' AND state = 'sent'")
        assert len(rows) == asked


def test_offers_wait_for_christmas_to_be_over(world: World) -> None:
    people(world, RUKHSANA)
    world.clock.advance(days=(date(2026, 12, 25) - date(2026, 11, 2)).days)
    agrees(world)
    clocks(world)
    assert kept(world, ID).state == "agreed"
    world.clock.advance(days=4)
    clocks(world)
    assert kept(world).state == "offered"
