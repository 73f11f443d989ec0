"""An introduction from the owner's yes to its end, on the real tables; whoever moves it, both sides hear."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import pytest

from bot.core.acts import Decline, SayContacted, SayUseful, TellContacted, Withdraw
from bot.core.advance import NotPossible
from bot.core.conversation import Asking
from bot.core.events import QuestionOpened
from bot.core.intermediary import DaysOff
from bot.core.introduction_events import IntroductionActed, WordsPassedOn
from bot.core.message import ReachChanged
from bot.usecases.act_on_introduction import acceptance
from bot.usecases.forget_owner import forget_owner
from bot.usecases.handle_event import handle_event
from bot.usecases.pass_words import pass_words_to_owner
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
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
from tests.integration.path.owing import in_real_words
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


def offered(world: World, *, arrives: bool = True) -> None:
    """Rukhsana is asked."""
    agrees(world)
    clocks(world)
    if arrives:
        is_out(world, RUKHSANA)
        world.clock.advance(minutes=1)
        clocks(world)


def flags(world: World) -> list[str]:
    return [row.detail for row in world.rows("SELECT detail FROM flag WHERE reason = 'introduction'")]


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
    assert kept(world).state == "agreed" and "I'll ask Handsworth Advice now" in world.texts()[-1]
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


def test_two_days_after_the_yes_the_owner_is_asked_once_whether_they_were_reached(world: World) -> None:
    people(world, RUKHSANA)
    offered(world)
    accepts(world)
    parts = FollowUpParts(in_real_words)
    world.clock.advance(days=1)
    assert send_follow_ups(world.clock.now(), world.storage, parts) == ()
    world.clock.advance(days=1, hours=1)
    send_follow_ups(world.clock.now(), world.storage, parts)
    assert world.texts()[-1] == "Did Rukhsana get in touch with you?"
    world.lives("anna", "hm")
    world.clock.advance(days=1)
    assert send_follow_ups(world.clock.now(), world.storage, parts) == ()
    world.clock.advance(days=12)
    send_follow_ups(world.clock.now(), world.storage, parts)
    assert world.texts()[-1] == "Was it useful to talk to Rukhsana?"


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
