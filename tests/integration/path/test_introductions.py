"""An introduction from the owner's yes to its end, on the real tables; whoever moves it, both sides hear."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.core.acts import Decline, SayUseful, Withdraw
from bot.core.conversation import Asking
from bot.core.intermediary import DaysOff
from bot.core.introduction_events import IntroductionActed
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
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
    is_out,
    kept,
    offered,
    people,
    told,
)
from tests.integration.path.owing import in_real_words
from tests.integration.path.world import World


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


def test_the_clock_starts_when_the_offer_arrived_and_not_when_it_was_written(world: World) -> None:
    people(world, RUKHSANA)
    offered(world, arrives=False)
    world.clock.advance(hours=2)
    clocks(world)
    assert kept(world).delivered_at is None
    is_out(world, RUKHSANA)
    world.clock.advance(minutes=1)
    clocks(world)
    delivered = kept(world).delivered_at
    assert delivered and delivered > world.clock.now() - timedelta(seconds=30)


def test_no_answer_reminds_after_one_working_day_and_after_two_the_owner_is_asked(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    world.clock.advance(days=1, hours=1)
    clocks(world)
    assert "still waits" in told(world, RUKHSANA)[-1]
    world.clock.advance(days=1)
    clocks(world)
    assert kept(world).state == "drafted" and "has not answered me" in world.texts()[-1]
    assert "need not answer" in told(world, RUKHSANA)[-1]
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", "anna")
        assert contact and unit.owners.snapshot(contact.conversation).asking == Asking("intro_who")


def test_who_the_owner_named_next_is_asked_without_asking_again(world: World) -> None:
    people(world, RUKHSANA, SUKHI)
    agrees(world, then=SUKHI)
    clocks(world)
    acts(world, Decline("rukhsana", "not_my_field"))
    assert kept(world).state == "agreed" and "I'll ask Handsworth Advice next" in world.texts()[-1]
    clocks(world)
    assert kept(world).asked == "sukhi"
    (letter,) = told(world, SUKHI)
    assert letter.startswith("Can you take this introduction?\n") and "/introductions/intro1-sukhi" in letter
    assert NAME not in letter and NUMBER not in letter


@pytest.mark.parametrize(
    ("change", "because"),
    [
        ({"active": False}, "does not do this any more"),
        ({"most_open": 0}, "as many people as it can"),
        ({"days_off": (DaysOff(date(2026, 11, 1), date(2026, 11, 30)),)}, "is away at the moment"),
    ],
)
def test_who_is_not_there_is_not_asked_and_the_owner_hears_why(
    world: World, change: dict[str, Any], because: str
) -> None:
    people(world, replace(RUKHSANA, **change))
    agrees(world)
    clocks(world)
    assert kept(world).state == "drafted" and because in world.texts()[-1]
    assert told(world, RUKHSANA) == []


def test_without_a_mail_server_whoever_is_told_by_letter_is_not_waited_for(world: World) -> None:
    people(world, SUKHI)
    agrees(world, to=SUKHI)
    world.introductions = replace(world.introductions, sends_email=False)
    clocks(world)
    assert kept(world).state == "drafted" and told(world, SUKHI) == []


def test_while_somebody_is_away_their_deputy_of_the_same_organisation_is_asked(world: World) -> None:
    away = (DaysOff(date(2026, 11, 1), date(2026, 11, 30)),)
    deputy = replace(SUKHI, organisation=RUKHSANA.organisation)
    people(world, replace(RUKHSANA, days_off=away, deputy="sukhi"), deputy)
    agrees(world)
    clocks(world)
    assert kept(world).asked == "sukhi" and told(world, RUKHSANA) == []


def test_a_deputy_elsewhere_is_nobody_the_owner_said_yes_to(world: World) -> None:
    away = (DaysOff(date(2026, 11, 1), date(2026, 11, 30)),)
    people(world, replace(RUKHSANA, days_off=away, deputy="sukhi"), SUKHI)
    agrees(world)
    clocks(world)
    assert kept(world).state == "drafted" and told(world, SUKHI) == []


def test_what_is_agreed_at_night_is_offered_in_the_morning(world: World) -> None:
    people(world, RUKHSANA)
    world.clock.advance(hours=13)
    agrees(world)
    clocks(world)
    assert kept(world).state == "agreed" and told(world, RUKHSANA) == []
    world.clock.advance(hours=11)
    clocks(world)
    assert kept(world).state == "offered"


def test_an_owner_who_takes_it_back_is_deleted_by_whoever_knows_them(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    withdraw = IntroductionActed(ID, Withdraw(), world.clock.now())
    world.lives("anna", "i changed my mind", events=(withdraw,))
    assert "I've asked Rukhsana to delete" in world.texts()[-2]
    assert f"{NAME} has taken the introduction back" in told(world, RUKHSANA)[-1]


def test_an_owner_who_takes_it_back_before_a_yes_was_never_seen(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    withdraw = IntroductionActed(ID, Withdraw(), world.clock.now())
    world.lives("anna", "i changed my mind", events=(withdraw,))
    assert "Nobody saw your name" in world.texts()[-2]
    assert NAME not in "".join(told(world, RUKHSANA))


def test_what_does_not_fit_any_more_is_said_honestly_and_fails_no_turn(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    late = IntroductionActed(ID, SayUseful("yes"), world.clock.now())
    world.lives("anna", "it was useful", events=(late,))
    assert "notice:introduction_moved" in world.texts()[-1] and kept(world).state == "offered"


def test_two_days_after_the_yes_the_owner_is_asked_once_whether_they_were_reached(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    parts = FollowUpParts(in_real_words)
    world.clock.advance(days=1)
    assert send_follow_ups(world.clock.now(), world.storage, parts) == ()
    world.clock.advance(days=1, hours=1)
    send_follow_ups(world.clock.now(), world.storage, parts)
    assert "Did Rukhsana get in touch" in world.texts()[-1]
    world.lives("anna", "hm")
    world.clock.advance(days=1)
    assert send_follow_ups(world.clock.now(), world.storage, parts) == ()
    world.clock.advance(days=12)
    send_follow_ups(world.clock.now(), world.storage, parts)
    assert "useful" in world.texts()[-1] and "Rukhsana" in world.texts()[-1]
