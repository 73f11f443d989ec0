"""An intermediary answers from their phone: every tap and word at a desk does what it says, and no more."""

import re

import pytest

from bot.core.acts import NotReach, Withdraw
from bot.core.events import ErasureAsked
from bot.core.intermediary import DaysOff, Intermediary
from bot.usecases.forget_owner import forget_who_asked
from bot.usecases.handle_event import handle_event
from tests.integration.console.alerting import is_there
from tests.integration.console.visitor import hires
from tests.integration.path.at_desk import PHONE, conversation_of, flags, last, lines, taps, writes
from tests.integration.path.introducing import (
    ID,
    NAME,
    NUMBER,
    RUKHSANA,
    SUKHI,
    acts,
    agrees,
    clocks,
    kept,
    people,
)
from tests.integration.path.world import World


@pytest.fixture
def offered(world: World) -> World:
    """Rukhsana is asked on Telegram about Mina, who has named nobody else."""
    people(world, RUKHSANA, SUKHI)
    agrees(world)
    clocks(world)
    assert kept(world).state == "offered"
    return world


@pytest.fixture
def accepted(offered: World) -> World:
    """She said yes."""
    writes(offered, tap=f"desk:{ID}:accept")
    assert kept(offered).state == "accepted"
    return offered


def test_a_tap_on_yes_shows_who_it_is(offered: World) -> None:
    assert taps(last(offered)) == [f"desk:{ID}:accept", f"desk:{ID}:decline", f"desk:{ID}:ask"]
    assert all(NAME not in line.text and NUMBER not in line.text for line in lines(offered))
    committed = writes(offered, tap=f"desk:{ID}:accept")
    assert NAME in last(offered).text and NUMBER in last(offered).text
    assert committed and [effect.address for effect in committed.others if effect.channel == "web"] == [
        "anna"
    ]


def test_a_yes_in_words_to_the_offer_is_a_yes(offered: World) -> None:
    writes(offered, "yes send her over")
    assert kept(offered).state == "accepted"


def test_a_yes_to_nothing_in_particular_shows_the_offer_once_more(offered: World) -> None:
    writes(offered, "my introductions")
    writes(offered, tap=f"desk:{ID}:ask")
    writes(offered, "never mind")
    writes(offered, "great")
    assert kept(offered).state == "offered"
    assert NAME not in last(offered).text and f"desk:{ID}:accept" in taps(last(offered))


def test_a_no_is_asked_for_its_reason_and_any_words_are_one(offered: World) -> None:
    writes(offered, "no")
    assert kept(offered).state == "offered" and len(last(offered).choices) == 5
    writes(offered, "my van broke down")
    assert [move.why for move in kept(offered).history if move.state == "declined"] == ["other"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("sorry too busy this week", "too_busy"),
        ("he's my cousin", "know_each_other"),
        ("too far for me", "not_my_area"),
    ],
)
def test_a_reason_in_words_needs_no_second_question(offered: World, said: str, why: str) -> None:
    writes(offered, said)
    assert [move.why for move in kept(offered).history if move.state == "declined"] == [why]
    assert "Mina" not in last(offered).text


def test_a_number_picks_a_reason(offered: World) -> None:
    writes(offered, tap=f"desk:{ID}:decline")
    writes(offered, "2")
    assert [move.why for move in kept(offered).history if move.state == "declined"] == ["not_my_area"]


def test_a_question_goes_to_the_owner_without_a_yes(offered: World) -> None:
    writes(offered, tap=f"desk:{ID}:ask")
    writes(offered, "Do you have your own kitchen?")
    assert "Do you have your own kitchen?" in offered.texts()[-1]
    assert kept(offered).state == "offered"


def test_a_question_about_the_owner_is_answered_from_the_card_without_identity(offered: World) -> None:
    writes(offered, "next week, is it the takeaway?")
    assert "food business" in last(offered).text
    assert NAME not in last(offered).text and NUMBER not in last(offered).text


def test_after_the_yes_the_card_is_shown_whole(accepted: World) -> None:
    writes(accepted, "who was that again")
    assert NAME in last(accepted).text and NUMBER in last(accepted).text


@pytest.mark.parametrize(
    ("said", "state"), [("spoke to her yesterday", "contacted"), ("we met yesterday", "met")]
)
def test_how_far_it_is_can_be_said_in_words(accepted: World, said: str, state: str) -> None:
    writes(accepted, said)
    assert kept(accepted).state == state


def test_words_that_end_it_are_said_back_first(accepted: World) -> None:
    writes(accepted, "met him tuesday all sorted")
    assert kept(accepted).state == "accepted"
    writes(accepted, "yes")
    assert (kept(accepted).state, kept(accepted).outcome) == ("closed", "helped")


def test_a_no_leaves_it_open(accepted: World) -> None:
    writes(accepted, "not a good fit after all")
    writes(accepted, "no")
    assert kept(accepted).state == "accepted"


def test_two_tries_are_not_three(accepted: World) -> None:
    writes(accepted, "rang twice no answer")
    assert kept(accepted).state == "accepted" and "three times" in last(accepted).text
    writes(accepted, tap=f"desk:{ID}:no_answer")
    assert kept(accepted).outcome == "no_answer"


def test_words_to_the_owner_reach_them_and_hold_no_number(accepted: World) -> None:
    writes(accepted, "tell her i will ring at 4")
    writes(accepted, "I will ring at 4 today")
    assert "I will ring at 4 today" in accepted.texts()[-1]
    assert "Rukhsana" in accepted.texts()[-1]


def test_what_was_written_about_an_owner_goes_with_the_owner(accepted: World) -> None:
    writes(accepted, "tell her i will ring at 4")
    writes(accepted, f"Is {NAME} there at 4?")
    accepted.lives("anna", "delete me", events=(ErasureAsked(),))
    accepted.clock.advance(hours=2)
    assert forget_who_asked(accepted.clock.now(), accepted.storage) == 1
    with accepted.storage.read() as unit:
        kept_lines = unit.transcripts.lines(conversation_of(accepted), 0, 200)
    assert len(kept_lines) > 4 and NAME not in "".join(line.text for line in kept_lines)


def test_what_the_owner_took_back_meanwhile_is_said_and_shows_nobody(offered: World) -> None:
    acts(offered, Withdraw())
    writes(offered, tap=f"desk:{ID}:accept")
    assert kept(offered).state == "withdrawn"
    assert NAME not in "".join(line.text for line in lines(offered))


def test_what_went_to_somebody_else_meanwhile_is_said(offered: World) -> None:
    acts(offered, NotReach("away"))
    writes(offered, tap=f"desk:{ID}:accept")
    assert "no longer with you" in last(offered).text
    assert NAME not in "".join(line.text for line in lines(offered))


def test_two_taps_on_yes_are_one(accepted: World) -> None:
    before = len(kept(accepted).history)
    writes(accepted, tap=f"desk:{ID}:accept")
    assert len(kept(accepted).history) == before
    assert "You have said yes" in last(accepted).text


def test_an_old_button_after_the_end_does_nothing(accepted: World) -> None:
    writes(accepted, tap=f"desk:{ID}:helped")
    writes(accepted, tap=f"desk:{ID}:no_answer")
    assert kept(accepted).outcome == "helped"
    assert "closed" in last(accepted).text


@pytest.mark.parametrize(
    "tap", ["desk:nobody:accept", "desk:-:nothing", "desk:x", f"desk:{ID}:end.lost", "desk:-:away.x"]
)
def test_a_forged_tap_does_nothing(offered: World, tap: str) -> None:
    writes(offered, tap=tap)
    assert kept(offered).state == "offered"


def test_being_away_counts_after_a_yes_and_gives_back_who_waits(offered: World) -> None:
    writes(offered, "I'm away until 3 December")
    assert "3 December" in last(offered).text and person(offered).days_off == ()
    writes(offered, "yes")
    today = offered.clock.now().date()
    assert person(offered).days_off == (DaysOff(today, today.replace(month=12, day=3)),)
    assert kept(offered).state == "drafted", "the owner can choose somebody else"


def test_a_day_off_keeps_the_offer(offered: World) -> None:
    writes(offered, "im off tomorrow")
    writes(offered, "yes")
    assert len(person(offered).days_off) == 1 and kept(offered).state == "offered"


def test_who_is_back_is_asked_again(offered: World) -> None:
    writes(offered, "I'm away until 3 December")
    writes(offered, "yes")
    writes(offered, "i'm back now")
    assert person(offered).days_off == ()


def test_how_many_at_a_time_counts_after_a_yes(offered: World) -> None:
    writes(offered, "I can take three")
    assert person(offered).most_open == RUKHSANA.most_open
    writes(offered, "no")
    assert person(offered).most_open == RUKHSANA.most_open
    writes(offered, "I can take three")
    writes(offered, "yes")
    assert person(offered).most_open == 3


def test_who_stops_is_asked_nothing_more_and_staff_know(accepted: World) -> None:
    writes(accepted, "please take me off")
    assert person(accepted).active
    writes(accepted, "yes")
    assert not person(accepted).active
    assert kept(accepted).state == "with_staff" and "intermediary" in flags(accepted)


def test_what_is_not_understood_goes_to_staff_and_says_when_they_read_it(offered: World) -> None:
    writes(offered, "the printer is broken lol")
    assert flags(offered) == ["intermediary"]
    assert "9 to 5, Monday to Friday" in last(offered).text


@pytest.mark.parametrize(
    "written", [{"said": "the printer is broken lol"}, {"kind": "voice"}, {"said": "can I talk to somebody"}]
)
def test_where_there_is_a_rota_it_says_when_they_read_it(offered: World, written: dict[str, str]) -> None:
    is_there(offered, hires(offered, "reviewer"))
    writes(offered, **written)
    assert flags(offered) == ["intermediary"]
    said = last(offered).text
    assert re.search(r"Someone will (read|see) (it|this) [a-zA-Z ]+ by \d\d?:\d\d", said), said


def test_a_voice_note_goes_to_staff(offered: World) -> None:
    writes(offered, kind="voice")
    assert flags(offered) == ["intermediary"]


def test_danger_at_a_desk_is_answered_as_everywhere(offered: World) -> None:
    arrival = offered.arrival("bailiffs are here", address=PHONE, channel="telegram")
    now = offered.clock.now()
    handle_event(arrival, now, now, offered.reception)
    assert last(offered).text == "lines:debt_crisis"


def test_the_lists_say_how_far_each_is_and_nobodys_name_before_the_yes(offered: World) -> None:
    writes(offered, "my introductions")
    assert "waits for your yes or no" in last(offered).text and NAME not in last(offered).text
    writes(offered, "my owners")
    assert "Nobody who came by your link" in last(offered).text


def person(world: World) -> Intermediary:
    with world.storage.read() as unit:
        found = unit.desks.person(RUKHSANA.id)
    assert found
    return found
