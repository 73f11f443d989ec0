"""While staff hold the floor the bot is silent, whichever way a reply tries to get out."""

import asyncio
from typing import Any

import pytest

from bot.core.errors import ConversationLost
from bot.core.events import (
    ChatsJoined,
    CheckStarted,
    ConsentRecorded,
    DetailsConfirmed,
    OwnerArrived,
)
from bot.core.floor import NotWritten
from bot.core.owner import Consent
from bot.usecases.begin_turn import begin_turn
from bot.usecases.commit_turn import fail_turn
from bot.usecases.handle_event import handle_event
from bot.usecases.pass_words import pass_words_to_intermediary, pass_words_to_owner
from bot.usecases.tell_it_takes_longer import tell_it_takes_longer
from bot.usecases.unlink_desk import unlink_desk
from bot.worker.parts import Pace
from tests.fakes.engine import FakeEngine
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.path.at_desk import CODE as DESK_CODE
from tests.integration.path.at_desk import PHONE, invited
from tests.integration.path.at_desk import writes as writes_at_desk
from tests.integration.path.introducing import (
    ID,
    RUKHSANA,
    SUKHI,
    accepts,
    agrees,
    clocks,
    desk_of,
    is_out,
    kept,
    people,
)  # fmt: skip
from tests.integration.path.joining import begin, commit, give_code, offer_in, send_code
from tests.integration.path.owing import fire, stops_in_the_middle
from tests.integration.path.staffed import (
    BACK,
    TAKEN,
    conversation_of,
    gives_back,
    held,
    kept_back,
    news,
    out,
    pumped,
    rita,
    takes,
    writes,
)
from tests.integration.path.world import World

# Everything in the program that writes a reply, and the test here that tries it while staff speak. A new one
# must be named (tests/conventions/test_floor.py).
TRIED = {
    "commit_turn.commit_turn": "test_a_turn_that_runs_when_the_floor_is_taken_says_nothing",
    "commit_turn._set_aside": "test_a_turn_that_fails_for_good_says_nothing",
    "commit_desk_turn.commit_desk_turn": "test_a_turn_at_a_desk_says_nothing",
    "commit_desk_turn._link": "test_that_a_desk_moved_away_or_was_closed_is_said_whoever_speaks",
    "unlink_desk.unlink": "test_that_a_desk_moved_away_or_was_closed_is_said_whoever_speaks",
    "tell_it_takes_longer._tell": "test_nobody_is_told_that_it_takes_longer",
    "send_follow_ups._say": "test_no_follow_up_is_said",
    "tell_of_introduction._tell_owner": "test_news_of_an_introduction_wait_and_are_said_before_the_question",
    "pass_words.pass_words_to_owner": "test_words_of_an_intermediary_wait",
    "tell_of_introduction.tell_intermediary": "test_an_offer_waits_while_staff_talk_with_the_intermediary",
    "pass_words.pass_words_to_intermediary": "test_an_offer_waits_while_staff_talk_with_the_intermediary",
    "send_fresh_link.send_fresh_link": "test_the_floor_of_letters_cannot_be_taken",
    "carry_out_joining.carry_out_joining": "test_that_another_chat_was_joined_is_said_whoever_speaks",
    "receive_message._answer_danger": "test_danger_is_answered_whoever_speaks",
    "hear_while_staff_speak._answer": "test_stop_works_at_once",
    "take_floor.tell_who_speaks": "test_what_was_queued_is_kept_back_for_good",
    "write_to_owner.write_to_owner": "test_what_staff_write_goes_out_in_order",
    "invite_owner.invite_owner": "test_what_staff_write_goes_out_in_order",
    "give_back_floor._speak_again": "test_news_of_an_introduction_wait_and_are_said_before_the_question",
}


async def test_a_turn_that_runs_when_the_floor_is_taken_says_nothing(
    world: World, engine: FakeEngine, on: Any
) -> None:
    engine.held = True
    world.worker().start()
    await world.hears("one", "two", channel=on)
    await world.until(lambda: engine.asked)
    takes(world, rita(world), channel=on)
    await world.hears("yes", channel=on)
    engine.held = False
    await asyncio.sleep(0.5)
    assert engine.texts == ["one"], "nothing that was written to staff is run"
    if on == "web":
        assert world.texts() == ["one", "two", TAKEN, "yes"]
    assert "passed_over_for_staff" in str(world.rows("SELECT flags FROM message WHERE n < 3"))


def test_a_turn_that_fails_for_good_says_nothing(world: World, on: Any) -> None:
    world.stores("anna", "breaks it", channel=on)
    now = world.clock.now()
    for _ in range(4):
        begun = begin_turn(conversation_of(world, channel=on), now, 10.0, world.storage, EnglishHearing())
        assert begun
        fail_turn(begun.turn, "broken", now, world.storage, say)
        now = now.replace(minute=now.minute + 1)
    begun = begin_turn(conversation_of(world, channel=on), now, 10.0, world.storage, EnglishHearing())
    assert begun
    takes(world, rita(world), channel=on)
    with pytest.raises(ConversationLost):
        fail_turn(begun.turn, "broken", now, world.storage, say)
    assert out(world, on) == [TAKEN]


def test_what_was_queued_is_kept_back_for_good(world: World) -> None:
    world.lives("anna", "hello", "again", channel="telegram")
    staff = rita(world)
    takes(world, staff, channel="telegram")
    assert pumped(world, "telegram") == [TAKEN]
    gives_back(world, staff, channel="telegram")
    assert pumped(world, "telegram") == [BACK]
    assert kept_back(world, channel="telegram") == [("heard hello", "staff"), ("heard again", "staff")]


def test_nobody_is_told_that_it_takes_longer(world: World, on: Any) -> None:
    held(world, on)
    now = world.clock.now()
    handle_event(world.arrival("are you there", channel=on), now, now, world.reception)
    world.clock.advance(minutes=30)
    assert not tell_it_takes_longer(world.clock.now(), Pace().notice_after, world.storage, say)
    assert news(world, on) == []


def test_no_follow_up_is_said(world: World, on: Any) -> None:
    stops_in_the_middle(world, channel=on)
    out(world, on)
    takes(world, rita(world), channel=on)
    world.clock.advance(hours=23)
    assert fire(world) == ()
    assert news(world, on) == []


def test_news_of_an_introduction_wait_and_are_said_before_the_question(world: World, on: Any) -> None:
    people(world, RUKHSANA)
    now = world.clock.now()
    yes = ConsentRecorded(Consent("take_part", True, now, "v1", "en"))
    world.lives(
        "anna",
        "hi",
        events=(OwnerArrived(), yes, DetailsConfirmed(), CheckStarted(1, "short", now)),
        channel=on,
    )
    agrees(world, channel=on)
    clocks(world)
    is_out(world, RUKHSANA)
    out(world, on)
    staff = rita(world)
    takes(world, staff, channel=on)
    accepts(world)
    assert kept(world).state == "accepted"
    assert news(world, on) in ([], [TAKEN])
    ((note, why),) = [each for each in kept_back(world, channel=on) if each[1] != "staff"]
    assert "Rukhsana" in note and why == "until_given_back"
    writes(world, staff, "Good news soon.", channel=on)
    gives_back(world, staff, channel=on)
    said = news(world, on)
    assert said[:3] == ["Good news soon.", BACK, note]
    assert "How" in said[3] or "?" in said[3], "and the open question comes last"
    assert len(said) == 4


def test_words_of_an_intermediary_wait(world: World, on: Any) -> None:
    people(world, RUKHSANA)
    agrees(world, channel=on)
    clocks(world)
    is_out(world, RUKHSANA)
    accepts(world)
    out(world, on)
    staff = rita(world)
    takes(world, staff, channel=on)
    with world.storage.write() as unit:
        now = world.clock.now()
        assert pass_words_to_owner(unit, ID, "rukhsana", "I ring at three", now, world.introductions)
        unit.commit()
    assert not any("at three" in text for text in news(world, on))
    gives_back(world, staff, channel=on)
    assert sum("at three" in text for text in news(world, on)) == 1


def test_an_offer_waits_while_staff_talk_with_the_intermediary(world: World) -> None:
    people(world, RUKHSANA)
    staff = rita(world)
    takes(world, staff, PHONE, "telegram")
    assert pumped(world, "telegram", PHONE) == [TAKEN]
    agrees(world)
    clocks(world)
    with world.storage.write() as unit:
        words = "are you well"
        assert pass_words_to_intermediary(unit, ID, words, world.clock.now(), world.introductions)
        unit.commit()
    world.clock.advance(minutes=5)
    clocks(world)
    assert pumped(world, "telegram", PHONE) == [] and kept(world).state == "offered", "it is not lost"
    gives_back(world, staff, PHONE, "telegram")
    world.clock.advance(minutes=1)
    assert len(pumped(world, "telegram", PHONE)) == 3, "that the talk is over, the offer, and the words"
    clocks(world)
    assert kept(world).delivered_at is not None
    assert {row.n for row in world.rows("SELECT n FROM introduction_said")} <= {
        row.n for row in world.rows("SELECT n FROM message")
    }


def test_a_turn_at_a_desk_says_nothing(world: World) -> None:
    people(world, RUKHSANA)
    takes(world, rita(world), PHONE, "telegram")
    pumped(world, "telegram", PHONE)
    with pytest.raises(AssertionError):  # no turn can be begun
        writes_at_desk(world, "list")
    assert pumped(world, "telegram", PHONE) == []


def test_that_a_desk_moved_away_or_was_closed_is_said_whoever_speaks(world: World) -> None:
    people(world, RUKHSANA)
    takes(world, rita(world), PHONE, "telegram")
    pumped(world, "telegram", PHONE)
    invited(world)
    writes_at_desk(world, DESK_CODE, phone="another-phone")
    writes_at_desk(world, "yes", phone="another-phone")
    pumped(world, "telegram", "another-phone")
    (moved,) = pumped(world, "telegram", PHONE)
    takes(world, rita(world), "another-phone", "telegram")
    pumped(world, "telegram", "another-phone")
    unlink_desk("rukhsana", world.clock.now(), world.storage, world.desk)
    (closed,) = pumped(world, "telegram", "another-phone")
    assert moved and closed


def test_the_floor_of_letters_cannot_be_taken(world: World) -> None:
    people(world, SUKHI)
    desk_of(world, SUKHI)
    with pytest.raises(NotWritten):
        takes(world, rita(world), "sukhi@example.org", "email")


def test_that_another_chat_was_joined_is_said_whoever_speaks(world: World) -> None:
    give_code(world, "anna")
    takes(world, rita(world))
    offer = offer_in(send_code(world, "ben"))
    world.stores("ben", "yes", event="yes")
    begun = begin(world, "ben")
    assert begun
    commit(world, begun, ChatsJoined(offer))
    assert news(world, "web") == ["notice:joined_web"]


def test_danger_is_answered_whoever_speaks(world: World, on: Any) -> None:
    held(world, on)
    now = world.clock.now()
    handle_event(world.arrival("bailiffs are here", channel=on), now, now, world.reception)
    assert news(world, on) == ["lines:debt_crisis"]


def test_what_staff_write_goes_out_in_order(world: World, on: Any) -> None:
    staff = held(world, on)
    for text in ("one", "two", "three"):
        writes(world, staff, text, channel=on)
    assert news(world, on) == ["one", "two", "three"]


def test_stop_works_at_once(world: World, on: Any) -> None:
    staff = held(world, on)
    now = world.clock.now()
    handle_event(world.arrival("Stop!", channel=on), now, now, world.reception)
    assert news(world, on) == ["floor:stopped:Rita"]
    (row,) = world.rows(
        "SELECT stopped FROM owner o JOIN conversation c ON c.owner_id = o.id WHERE c.id = :id",
        id=conversation_of(world, channel=on),
    )
    assert row.stopped
    with pytest.raises(NotWritten, match="said stop"):
        writes(world, staff, "but", channel=on)
    gives_back(world, staff, channel=on)
    assert news(world, on) == (["floor:stopped:Rita"] if on == "web" else []), "giving back says nothing"


def test_delete_me_is_flagged_and_asked_about_once_more_when_the_bot_is_back(world: World, on: Any) -> None:
    staff = held(world, on)
    now = world.clock.now()
    handle_event(world.arrival("delete me", channel=on), now, now, world.reception)
    assert news(world, on) == ["floor:delete_noted:Rita"]
    assert [row.reason for row in world.rows("SELECT reason FROM flag")] == ["delete_wanted"]
    handle_event(world.arrival("yes", channel=on), now, now, world.reception)
    assert not world.rows("SELECT id FROM conversation WHERE erase_at IS NOT NULL"), "a yes to staff is none"
    gives_back(world, staff, channel=on)
    (asked,) = [text for text in news(world, on) if "delete" in text and not text.startswith("floor:delete")]
    assert asked.startswith(BACK)
