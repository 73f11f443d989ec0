"""Two chats come to one owner by a code and a yes, and belong to them in everything that follows."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.core.conversation import Asking
from bot.core.errors import ConversationLost
from bot.core.events import (
    ChatsJoined,
    DetailsConfirmed,
    HeldForSafety,
    JoinCodeGiven,
    MessagesStopped,
    OwnerReturned,
    QuestionOpened,
)
from bot.core.snapshot import Snapshot
from bot.usecases.begin_turn import Begun
from tests.fakes.engine import FakeEngine, says
from tests.integration.path.joining import (
    CODE,
    begin,
    commit,
    conversation_of,
    give_code,
    join,
    offer_in,
    owner_of,
    send_code,
)
from tests.integration.path.world import World

OTHER = "JOIN-3CDF-4H"
NOT_GOOD = "join-not-good"


def said(world: World, address: str, code: str = CODE) -> str:
    """What is said to this code."""
    (reply,) = send_code(world, address, code).replies
    return reply.text


def snapshot(world: World, address: str) -> Snapshot:
    with world.storage.read() as unit:
        return unit.owners.snapshot(conversation_of(world, address))


def owners_without_chat(world: World) -> int:
    return len(world.rows("SELECT id FROM owner WHERE id NOT IN (SELECT owner_id FROM conversation)"))


async def test_a_code_and_a_yes_bring_two_chats_to_one_owner(world: World) -> None:
    world.lives("anna", "hello")
    world.lives("ben", "hello")
    before = owner_of(world, "anna")
    join(world)
    assert owner_of(world, "ben") == owner_of(world, "anna") == before
    assert owners_without_chat(world) == 0, "the row of the second owner is gone"


async def test_nothing_is_joined_by_the_code_alone(world: World) -> None:
    give_code(world)
    assert offer_in(send_code(world, "ben"))
    assert owner_of(world, "ben") != owner_of(world, "anna")


async def test_the_other_chat_is_told_in_the_same_moment(world: World) -> None:
    committed = join(world)
    assert world.texts("anna")[-1] == "notice:joined_web"
    assert [effect.address for effect in committed.others] == ["anna"]


async def test_staff_who_hold_the_floor_do_not_keep_an_owner_from_being_told(world: World) -> None:
    world.lives("+447700900123", "join", channel="whatsapp", events=(JoinCodeGiven(CODE),))
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversation SET floor = 'Rukhsana' WHERE channel = 'whatsapp'")
        connection.commit()
    offer = offer_in(send_code(world, "ben"))
    world.lives("ben", "yes", events=(ChatsJoined(offer),))
    told = world.rows("SELECT n FROM message WHERE urgent AND state = 'queued'")
    assert len(told) == 1


async def test_a_code_is_kept_as_a_hash_only(world: World) -> None:
    give_code(world)
    with sqlite3.connect(world.folder / "test.db") as raw:
        cells = [str(cell) for row in raw.execute("SELECT * FROM join_code") for cell in row]
    assert cells and not [cell for cell in cells if "7K4P" in cell]


async def test_no_other_code_says_more_than_that_it_does_not_work(world: World) -> None:
    give_code(world)
    assert said(world, "anna") == NOT_GOOD, "a code of this very chat"
    assert said(world, "ben", OTHER) == NOT_GOOD, "an unknown code"
    join(world, "ben")
    assert said(world, "carl") == NOT_GOOD, "a used code"
    give_code(world, code=OTHER)
    assert said(world, "ben", OTHER) == NOT_GOOD, "a code of the same owner's other chat"
    world.clock.advance(minutes=61)
    assert said(world, "carl", OTHER) == NOT_GOOD, "an old code"


async def test_a_code_behind_a_command_is_a_code(world: World) -> None:
    give_code(world)
    world.stores("ben", f"/join {CODE}", kind="choice", choice="command:join")
    begun = begin(world, "ben")
    assert begun and begun.request.intent == "join_chats"
    assert begun.request.metadata["joining"]["channel"] == "web"


async def test_a_new_code_ends_the_one_before(world: World) -> None:
    give_code(world)
    give_code(world, code=OTHER)
    assert said(world, "ben") == NOT_GOOD
    assert offer_in(send_code(world, "ben", OTHER))


async def test_after_five_wrong_codes_none_is_tried_there_for_an_hour(world: World) -> None:
    give_code(world)
    for _ in range(5):
        assert said(world, "ben", OTHER) == NOT_GOOD
    assert said(world, "ben") == "join-too-many", "even the right one"
    assert offer_in(send_code(world, "carl")), "others are not kept from it"
    world.clock.advance(minutes=61)
    give_code(world)
    assert offer_in(send_code(world, "ben"))


@pytest.mark.parametrize("event", [HeldForSafety(), MessagesStopped()])
async def test_a_chat_that_is_held_or_stopped_gives_no_code_away(
    world: World, event: HeldForSafety | MessagesStopped
) -> None:
    give_code(world)
    world.lives("anna", "then this", events=(event,))
    assert said(world, "ben") == NOT_GOOD


async def test_a_joined_owner_can_join_a_third_chat_from_either(world: World) -> None:
    join(world, "ben", "anna")
    join(world, "carl", "ben", OTHER)
    assert owner_of(world, "carl") == owner_of(world, "ben") == owner_of(world, "anna")


async def test_an_owner_with_two_chats_brings_both(world: World) -> None:
    join(world, "ben", "anna")
    join(world, "anna", "carl", OTHER)
    assert owner_of(world, "ben") == owner_of(world, "anna") == owner_of(world, "carl")


async def test_what_is_confirmed_in_one_chat_is_not_asked_in_the_other(world: World) -> None:
    join(world)
    world.lives("anna", "yes, that is right", events=(DetailsConfirmed(),))
    assert snapshot(world, "ben").details_confirmed


async def test_a_stop_in_one_chat_stops_both_and_a_word_in_either_ends_it(world: World) -> None:
    join(world)
    world.lives("ben", "stop", events=(MessagesStopped(),))
    assert snapshot(world, "anna").owner.stopped
    world.lives("anna", "hello again", events=(OwnerReturned(),))
    assert not snapshot(world, "ben").owner.stopped


async def test_two_chats_of_one_owner_never_run_turns_at_once(world: World, engine: FakeEngine) -> None:
    join(world)
    running: list[str] = []
    most: list[int] = []

    def script(body: object) -> dict[str, object]:
        most.append(sum(engine.running.values()))
        running.append("turn")
        return says("fine")

    engine.script, engine.delay = script, 0.05  # type: ignore[assignment]
    for worker in (world.worker(), world.worker()):
        worker.start()
    await asyncio.gather(
        *(world.hears(f"{n}", address=address) for n in range(5) for address in ("anna", "ben"))
    )
    await world.quiet("anna", 20.0)
    await world.quiet("ben", 20.0)
    assert len(running) == 10
    assert max(most) == 1


async def test_a_chat_waits_while_the_other_one_runs_a_turn_and_goes_on_after(world: World) -> None:
    join(world)
    world.stores("anna", "one")
    running = begin(world, "anna")
    world.stores("ben", "two")
    assert running and begin(world, "ben") is None
    commit(world, running)
    assert begin(world, "ben") is not None


async def test_a_turn_that_ran_meanwhile_in_the_other_chat_runs_again(world: World) -> None:
    give_code(world)
    offer = offer_in(send_code(world, "ben"))
    world.stores("ben", "yes")
    yes = begin(world, "ben")
    world.stores("anna", "an answer")
    running = begin(world, "anna")
    assert yes and running
    commit(world, yes, ChatsJoined(offer))
    with pytest.raises(ConversationLost):
        commit(world, running)
    again = begin(world, "anna")
    assert again and again.turn.message.text == "an answer"
    commit(world, again)


async def test_a_commit_for_an_owner_whose_chat_it_no_longer_is_fails(world: World) -> None:
    world.stores("ben", "hello")
    begun = begin(world, "ben")
    assert begun
    with world.database.writing() as connection:
        owner = owner_of(world, "noise-1")
        connection.exec_driver_sql(
            "UPDATE conversation SET owner_id = ? WHERE id = ?", (owner, conversation_of(world, "ben"))
        )
        connection.commit()
    with pytest.raises(ConversationLost):
        commit(world, begun)


def both_say_yes(world: World) -> tuple[Begun, Begun]:
    """Each side has a code of the other and says yes; both turns are running."""
    give_code(world, "anna", CODE)
    give_code(world, "ben", OTHER)
    for address, code in (("ben", CODE), ("anna", OTHER)):
        offer_in(send_code(world, address, code))
        world.stores(address, "yes", event="the yes")
    begun = begin(world, "anna"), begin(world, "ben")
    assert begun[0] and begun[1]
    return begun[0], begun[1]


async def test_two_sides_that_say_yes_at_the_same_instant_are_joined_once(world: World) -> None:
    def end(begun: Begun) -> str:
        asking = begun.turn.before.asking
        try:
            commit(world, begun, ChatsJoined(asking.topic if asking and asking.topic else ""))
        except ConversationLost:
            return "lost"
        return "joined"

    with ThreadPoolExecutor(2) as threads:
        ends = sorted(threads.map(end, both_say_yes(world)))
    assert ends == ["joined", "lost"]
    assert owner_of(world, "anna") == owner_of(world, "ben")
    loser = begin(world, "anna") or begin(world, "ben")
    assert loser, "the other yes is heard again"
    assert loser.turn.before.asking is None or "joining" not in loser.request.metadata


async def test_of_two_chats_with_the_same_code_only_one_is_joined(world: World) -> None:
    give_code(world)
    offers = [offer_in(send_code(world, address)) for address in ("ben", "carl")]
    world.lives("ben", "yes", events=(ChatsJoined(offers[0]),))
    world.stores("carl", "yes")
    begun = begin(world, "carl")
    assert begun and "joining" not in begun.request.metadata, "the code is used: the turn can see it"
    with pytest.raises(ConversationLost):
        commit(world, begun, ChatsJoined(offers[1]))
    assert owner_of(world, "carl") != owner_of(world, "anna")


async def test_a_worker_killed_before_the_commit_has_joined_nothing(world: World) -> None:
    give_code(world)
    offer = offer_in(send_code(world, "ben"))
    world.stores("ben", "yes")
    killed = begin(world, "ben")
    assert killed
    assert owner_of(world, "ben") != owner_of(world, "anna")
    with world.database.writing() as connection:  # its lease runs out
        connection.exec_driver_sql("UPDATE conversation SET turn_until = 0")
        connection.commit()
    again = begin(world, "ben")
    assert again and again.request.metadata["joining"]["offer"] == offer
    commit(world, again, ChatsJoined(offer))
    with pytest.raises(ConversationLost):
        commit(world, killed, ChatsJoined(offer))
    assert owner_of(world, "ben") == owner_of(world, "anna")
    assert world.texts("anna").count("notice:joined_web") == 1


async def test_a_question_that_was_open_in_the_chat_that_moves_is_closed(world: World) -> None:
    world.lives("ben", "hello", events=(QuestionOpened(Asking("agree")),))
    join(world)
    assert snapshot(world, "ben").asking is None
    assert snapshot(world, "ben").arrived
