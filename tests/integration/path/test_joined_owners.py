"""What is known of two owners who become one: nothing is lost, and nothing is asked twice."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.check import Answer
from bot.core.conversation import Asking
from bot.core.events import (
    AnswerGiven,
    CheckFinished,
    CheckStarted,
    ConsentRecorded,
    DetailPassedOver,
    DetailsConfirmed,
    DetailsGiven,
    ErasureAsked,
    OpenWordsGiven,
    OwnerArrived,
    QuestionOpened,
    StepOffered,
)
from bot.core.owner import Consent, Details, Purpose
from bot.core.practice import Framework, Practice
from bot.core.scoring import CutOffs
from bot.core.snapshot import Snapshot, StepShown
from bot.usecases.export_owner import export_owner
from bot.usecases.forget_owner import forget_owner
from tests.integration.path.joining import conversation_of, join, owner_of
from tests.integration.path.world import World

IDS = ("customers_asked", "cash_known")
FRAMEWORK = Framework(1, {id_: Practice(id_, "money", (), "medium") for id_ in IDS}, IDS, {})
PROFILE = Details(name="Shah", sector="catering", place="Small Heath", council="Birmingham", people=4)


def snapshot(world: World, address: str) -> Snapshot:
    with world.storage.read() as unit:
        return unit.owners.snapshot(conversation_of(world, address))


def consent(world: World, purpose: Purpose, *, given: bool) -> ConsentRecorded:
    return ConsentRecorded(Consent(purpose, given, world.clock.now(), "v1", "en"))


def checked(world: World, address: str, level: int, *, finished: bool = True) -> None:
    """One check with one answer, the open words and a step."""
    now, message = world.clock.now(), world.stores(address, f"level {level}")
    number = snapshot(world, address).next_number
    answer = Answer(IDS[0], "level", level, "words", True, message, now, 1)
    ended = (CheckFinished(number, now),) if finished else ()
    step = StepOffered(StepShown(number, IDS[0], level))
    started = CheckStarted(number, "short", now)
    world.commits(message, events=(started, AnswerGiven(answer), OpenWordsGiven(message), *ended, step))


def arrived(world: World, address: str, details: Details | None = None) -> None:
    known = (DetailsGiven(details), DetailsConfirmed()) if details else ()
    agreed = consent(world, "take_part", given=True)
    world.lives(address, f"{address} is here", events=(OwnerArrived("K7"), agreed, *known))


def export(world: World, address: str) -> dict[str, Any]:
    return export_owner("web", address, world.storage, FRAMEWORK, CutOffs())


async def test_somebody_new_has_everything_of_the_owner_they_join(world: World) -> None:
    arrived(world, "anna", PROFILE)
    checked(world, "anna", 2)
    before = snapshot(world, "anna")
    world.lives("ben", "hello", events=(OwnerArrived(), QuestionOpened(Asking("agree"))))
    join(world)
    assert snapshot(world, "ben") == before
    assert snapshot(world, "anna") == before


async def test_checks_are_numbered_on_and_keep_their_answers_and_words(world: World) -> None:
    for address, level in (("anna", 1), ("anna", 2), ("ben", 3)):
        checked(world, address, level)
    join(world)
    known = snapshot(world, "anna")
    assert known.check and known.earlier
    assert (known.check.number, known.earlier.number) == (3, 2)
    standing = known.check.answer_to(IDS[0])
    assert standing and standing.level == 3
    levels = [[a["level"] for a in check["answers"]] for check in export(world, "ben")["checks"]]
    assert levels == [[1], [2], [3]]
    assert [check["open"] for check in export(world, "ben")["checks"]] == ["level 1", "level 2", "level 3"]


async def test_a_check_that_came_along_unfinished_waits_until_it_is_asked_for(world: World) -> None:
    checked(world, "anna", 1)
    checked(world, "ben", 2, finished=False)
    join(world)
    unfinished = snapshot(world, "anna").unfinished
    assert unfinished and unfinished.paused and unfinished.number == 2


async def test_what_was_said_lately_in_one_check_is_not_asked_again_in_the_unfinished_one(
    world: World,
) -> None:
    checked(world, "anna", 1, finished=False)
    message = world.stores("anna", "i know my cash")
    known = Answer(IDS[1], "level", 3, "words", True, message, world.clock.now(), 1)
    world.commits(message, events=(AnswerGiven(known),))
    checked(world, "ben", 2, finished=False)
    join(world)
    check = snapshot(world, "ben").check
    assert check and {a.practice: a.level for a in check.standing()} == {IDS[0]: 2, IDS[1]: 3}
    exported = export(world, "ben")["checks"]
    assert [len(each["answers"]) for each in exported] == [2, 2], "the first check is as it was"
    assert exported[1]["answers"][1]["text"] == "i know my cash"


async def test_what_was_said_long_ago_is_asked_again(world: World) -> None:
    checked(world, "anna", 1)
    world.clock.advance(days=29)
    world.lives("ben", "begin", events=(CheckStarted(1, "short", world.clock.now()),))
    join(world)
    check = snapshot(world, "ben").check
    assert check and check.number == 2 and check.standing() == ()


async def test_a_question_about_a_check_that_is_no_longer_the_latest_is_closed(world: World) -> None:
    checked(world, "anna", 1, finished=False)
    world.lives("anna", "go on", events=(QuestionOpened(Asking("practice", IDS[1])),))
    checked(world, "ben", 2)
    join(world)
    assert snapshot(world, "anna").asking is None


async def test_steps_stand_in_the_order_in_which_they_were_shown(world: World) -> None:
    checked(world, "ben", 3)
    world.clock.advance(days=1)
    checked(world, "anna", 1)
    join(world)
    assert [(s.check, s.level) for s in snapshot(world, "anna").steps] == [(2, 3), (1, 1)]


@pytest.mark.parametrize(("first", "last"), [(True, False), (False, True)])
async def test_the_latest_word_on_a_purpose_counts_whoever_it_was_said_to(
    world: World, first: bool, last: bool
) -> None:
    world.lives("ben", "one", events=(consent(world, "research", given=first),))
    world.clock.advance(hours=1)
    world.lives("anna", "two", events=(consent(world, "research", given=last),))
    join(world)
    assert snapshot(world, "ben").said_to("research") is last
    assert len(snapshot(world, "ben").consents) == 2


async def test_a_yes_that_only_the_second_owner_gave_is_not_asked_for_again(world: World) -> None:
    world.lives("anna", "hello", events=(OwnerArrived(), QuestionOpened(Asking("agree"))))
    arrived(world, "ben")
    join(world)
    assert snapshot(world, "anna").has_agreed_to("take_part")
    assert snapshot(world, "anna").asking is None


async def test_details_that_are_missing_are_filled_in_and_the_others_stay(world: World) -> None:
    arrived(world, "anna", Details(name="Anna", sector="retail"))
    arrived(world, "ben", Details(name="Ben", sector="catering", trade="takeaway", people=4, years=6))
    join(world)
    known = snapshot(world, "ben")
    assert known.owner.name == "Anna"
    assert (known.business.sector, known.business.trade) == ("retail", None), "a trade goes with its sector"
    assert (known.business.people, known.business.years) == (4, 6)
    assert known.details_confirmed


async def test_a_business_known_only_from_the_second_owner_is_not_asked_about_again(world: World) -> None:
    arrived(world, "anna")
    arrived(world, "ben", PROFILE)
    join(world)
    assert snapshot(world, "anna").details_confirmed
    assert snapshot(world, "anna").business.council == "Birmingham"


async def test_a_business_that_was_not_confirmed_and_differs_is_still_to_be_confirmed(world: World) -> None:
    world.lives("anna", "a shop", events=(OwnerArrived(), DetailsGiven(Details(sector="retail"))))
    arrived(world, "ben", PROFILE)
    join(world)
    assert not snapshot(world, "anna").details_confirmed


async def test_what_was_passed_over_in_either_is_not_asked_again(world: World) -> None:
    checked(world, "anna", 1)
    checked(world, "ben", 1)
    world.lives("anna", "no", events=(DetailPassedOver("years"),))
    world.lives("ben", "later", events=(DetailPassedOver("research:1"),))
    join(world)
    assert snapshot(world, "ben").passed_over == ("years", "research:2")


async def test_either_address_exports_one_owner_with_the_messages_of_both(world: World) -> None:
    arrived(world, "anna", PROFILE)
    world.lives("ben", "hello from ben")
    join(world)
    for address, other in (("anna", "ben"), ("ben", "anna")):
        whole = export(world, address)
        assert whole["owner"]["name"] == "Shah"
        assert whole["owner"]["address"] == address
        assert [chat["address"] for chat in whole["owner"]["chats"]] == [address, other]
        texts = [message["text"] for message in whole["messages"]]
        assert {"anna is here", "hello from ben"} <= set(texts)
        assert {message["channel"] for message in whole["messages"]} == {"web"}


async def test_delete_me_in_one_chat_deletes_all(world: World) -> None:
    arrived(world, "anna", PROFILE)
    checked(world, "anna", 2)
    join(world)
    world.lives("ben", "yes, delete", events=(ErasureAsked(),))
    world.clock.advance(minutes=2)
    world.worker().start()
    await world.until(lambda: len(world.rows("SELECT * FROM erasure")) == 2)
    assert world.texts("anna") == world.texts("ben") == []
    for table in ("answer", '"check"', "step_shown", "join_code", "join_try"):
        assert world.rows(f"SELECT * FROM {table}") == []
    await world.hears("anna is here", address="anna")
    assert world.texts("anna") == [], "what was delivered once before brings nobody back"


async def test_what_is_written_in_the_other_chat_before_the_erasure_begins_anew(world: World) -> None:
    join(world)
    before = owner_of(world, "anna")
    world.lives("ben", "yes, delete", events=(ErasureAsked(),))
    await world.hears("hello again", address="anna")
    assert owner_of(world, "anna") != before
    assert world.texts("anna") == ["hello again"]


async def test_staff_find_an_owner_who_is_leaving_by_the_address_of_the_other_chat(world: World) -> None:
    join(world)
    world.lives("ben", "yes, delete", events=(ErasureAsked(),))
    await world.hears("hello again", address="anna")
    forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
    assert world.texts("anna") == world.texts("ben") == []


async def test_the_other_chat_does_not_hasten_the_erasure(world: World) -> None:
    join(world)
    world.lives("ben", "yes, delete", events=(ErasureAsked(),))
    world.transcript("anna")
    world.clock.advance(seconds=10)
    with world.storage.read() as unit:
        assert unit.erasures.due(world.clock.now(), 10) == ()
        due = unit.erasures.due(world.clock.now() + timedelta(hours=2), 10)
    assert len(due) == 1


@pytest.mark.parametrize("address", ["anna", "ben"])
async def test_staff_forget_one_owner_with_both_chats_by_either_address(world: World, address: str) -> None:
    arrived(world, "anna", PROFILE)
    join(world)
    others = world.transcript("noise-1")
    for each in ("anna", "ben"):
        world.spool.put(world.arrival("in the spool", address=each), world.clock.now())
    forget_owner("web", address, world.clock.now(), world.storage, world.spool, world.introductions)
    await world.intake.drain()
    assert world.texts("anna") == world.texts("ben") == []
    assert world.transcript("noise-1") == others
    assert "Shah" not in _stored(world.folder)


def _stored(folder: Path) -> str:
    files = (file for file in folder.rglob("*") if file.is_file())
    return "".join(file.read_bytes().decode(errors="replace") for file in files)
