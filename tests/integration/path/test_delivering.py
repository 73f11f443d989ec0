"""Replies go out in order, each once, and what a provider says of them is heard."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
from bot.channels.whatsapp.templates import read_templates
from bot.core.message import ReachChanged, StatusReported
from bot.usecases.send_replies import begin_sending
from tests.fakes.engine import FakeEngine, says
from tests.fakes.small_talk import TickingClock
from tests.fakes.twilio_api import (
    ACCOUNT,
    BROKEN,
    OPTED_OUT,
    OURS,
    TOKEN,
    TOO_FAST,
    WINDOW_CLOSED,
    Refusal,
    TwilioApi,
)
from tests.integration.path.world import World

OWNER = "+447700900001"
ADDRESS = f"whatsapp:{OWNER}"
INVALID = Refusal(400, 21211, "The 'To' number is not valid")


@pytest.fixture
def api() -> Iterator[TwilioApi]:
    """The Messages API; whatever we sent was as published."""
    with TwilioApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
async def world(tmp_path: Path, engine: FakeEngine, api: TwilioApi) -> AsyncIterator[World]:
    """A world on WhatsApp; each turn says two things, the second a question."""
    engine.script = lambda body: says(
        f"heard {body['message']['text']}", f"asked {body['message']['text']}", asks="open"
    )
    clock = TickingClock()
    account = Account(ACCOUNT, TOKEN, api.url, proxies=False)
    ways = Ways(OURS, status="https://stallside.example/channels/whatsapp/status")
    sender = WhatsAppSender(account, ways, read_templates(""), clock)
    async with World(tmp_path, engine.url, {"whatsapp": sender}, clock=clock) as world:
        yield world
    account.disconnect()


async def hears(world: World, *said: str) -> None:
    await world.hears(*said, address=ADDRESS, channel="whatsapp")


def states(world: World) -> list[str]:
    lines = world.rows(
        "SELECT state FROM message JOIN conversation c ON c.id = conversation_id"
        " WHERE direction = 'out' AND channel = 'whatsapp' ORDER BY n"
    )
    return [line.state for line in lines]


def bodies(api: TwilioApi) -> list[str]:
    return [sent.body for sent in api.to(OWNER)]


def our_id(api: TwilioApi, n: int = 0) -> str:
    return str(api.sent[n].status_callback).split("m=")[1]


async def all_sent(world: World) -> None:
    await world.until(lambda: states(world) and set(states(world)) <= {"sent"})


async def test_replies_are_sent_in_order(world: World, api: TwilioApi) -> None:
    for _ in range(2):
        world.worker().start()
    await hears(world, "one", "two", "three")
    await world.until(lambda: len(states(world)) == 3)
    await all_sent(world)
    assert [body.split()[-1] for body in bodies(api)] == ["one", "two", "three"]


@pytest.mark.parametrize("refusal", [TOO_FAST, BROKEN])
async def test_a_provider_that_asks_to_wait_is_tried_again_and_later_replies_wait_behind(
    world: World, api: TwilioApi, refusal: Refusal
) -> None:
    api.refuse_next(refusal, refusal)
    world.worker().start()
    await hears(world, "one", "two")
    await world.until(lambda: len(states(world)) == 2)
    assert "sent" not in states(world)
    world.clock.advance(seconds=2)
    await asyncio.sleep(0.3)
    world.clock.advance(seconds=3)
    await all_sent(world)
    assert [body.split()[-1] for body in bodies(api)] == ["one", "two"]


async def test_an_opt_out_stops_everything_to_this_owner(world: World, api: TwilioApi) -> None:
    api.refuse_next(OPTED_OUT)
    world.worker().start()
    await hears(world, "one", "two")
    await world.until(lambda: len(states(world)) == 2)
    await world.until(lambda: set(states(world)) == {"failed"})
    assert bodies(api) == []
    assert [row.stopped for row in world.rows("SELECT stopped FROM owner WHERE stopped")] == [1]


async def test_a_closed_window_keeps_the_reply_until_the_owner_writes(world: World, api: TwilioApi) -> None:
    api.refuse_next(WINDOW_CLOSED)
    world.worker().start()
    await hears(world, "one")
    await world.until(lambda: "withheld" in states(world))
    assert [row.detail for row in world.rows("SELECT detail FROM flag")] == ["window_closed"]
    await hears(world, "two")
    await world.until(lambda: len(states(world)) == 2)
    await all_sent(world)
    assert [body.split()[-1] for body in bodies(api)] == ["one", "two"]


async def test_nothing_is_sent_in_hope_a_day_after_the_owner_wrote(
    world: World, engine: FakeEngine, api: TwilioApi
) -> None:
    await hears(world, "one")
    world.clock.advance(hours=25)
    world.worker().start()
    await world.until(lambda: "withheld" in states(world))
    assert bodies(api) == []


async def test_a_worker_that_dies_between_mark_and_note_repeats_one_text_at_most(
    world: World, api: TwilioApi
) -> None:
    world.lives(ADDRESS, "one", channel="whatsapp")
    (conversation,) = world.rows("SELECT id FROM conversation WHERE channel = 'whatsapp'")
    marked = begin_sending(conversation.id, world.clock.now(), 0.2, world.storage)  # and then the kill
    assert marked and states(world) == ["sending"]
    world.worker().start()
    await all_sent(world)
    assert bodies(api) == ["heard one"]


async def test_an_early_callback_proves_a_sending_that_a_crash_forgot(world: World, api: TwilioApi) -> None:
    world.lives(ADDRESS, "one", channel="whatsapp")
    (conversation,) = world.rows("SELECT id FROM conversation WHERE channel = 'whatsapp'")
    marked = begin_sending(conversation.id, world.clock.now(), 0.2, world.storage)
    assert marked
    message = marked.reply.parcel.message
    await world.intake.take([StatusReported("whatsapp", "delivered", "SM1", message)])
    world.worker().start()
    await asyncio.sleep(0.6)
    assert (states(world), bodies(api)) == (["delivered"], [])


async def report(world: World, state: str, **more: object) -> None:
    await world.intake.take([StatusReported("whatsapp", state, "SM1", **more)])  # type: ignore[arg-type]


async def test_a_status_only_moves_forward(world: World, api: TwilioApi) -> None:
    world.worker().start()
    await hears(world, "one")
    await all_sent(world)
    for state in ("read", "delivered", "sent", "failed"):
        await report(world, state, message=our_id(api))
    assert states(world) == ["read"]


async def test_a_status_finds_its_reply_by_the_providers_id_too(world: World, api: TwilioApi) -> None:
    world.worker().start()
    await hears(world, "one")
    await all_sent(world)
    await world.intake.take([StatusReported("whatsapp", "delivered", api.sent[0].sid)])
    assert states(world) == ["delivered"]


async def test_a_status_of_nothing_we_know_is_counted(world: World) -> None:
    await report(world, "delivered")
    assert [row.kind for row in world.rows("SELECT kind FROM unhandled")] == ["status"]


async def test_a_reply_that_was_taken_and_then_found_too_fast_goes_out_again(
    world: World, api: TwilioApi
) -> None:
    world.worker().start()
    await hears(world, "one")
    await all_sent(world)
    await report(world, "failed", message=our_id(api), because="too_fast", error="63018")
    assert states(world) == ["queued"]
    world.clock.advance(seconds=6)
    await all_sent(world)
    assert len(bodies(api)) == 2


async def test_a_failure_that_comes_later_stops_or_is_shown_to_staff(world: World, api: TwilioApi) -> None:
    world.worker().start()
    await hears(world, "one")
    await all_sent(world)
    await report(world, "failed", message=our_id(api), because="opted_out", error="21610", stops=True)
    assert states(world) == ["failed"]
    assert world.rows("SELECT reachable FROM conversation WHERE channel = 'whatsapp'")[0].reachable == 0
    assert world.rows("SELECT reason FROM flag")[0].reason == "not_sent"


async def test_an_invalid_recipient_is_shown_to_staff(world: World, api: TwilioApi) -> None:
    api.refuse_next(INVALID)
    world.worker().start()
    await hears(world, "one")
    await world.until(lambda: states(world) == ["failed"])
    assert world.rows("SELECT reason FROM flag")[0].reason == "not_sent"


async def test_a_block_fails_what_is_queued_and_writing_again_undoes_it(world: World, api: TwilioApi) -> None:
    world.lives(ADDRESS, "one", channel="whatsapp")
    await world.intake.take([ReachChanged("whatsapp", ADDRESS, reachable=False)])
    world.worker().start()
    assert states(world) == ["failed"]
    await hears(world, "two")
    await world.until(lambda: states(world) == ["failed", "sent"])
    assert len(bodies(api)) == 1


async def test_safety_lines_go_out_before_what_was_queued(world: World, api: TwilioApi) -> None:
    world.lives(ADDRESS, "one", channel="whatsapp")
    await hears(world, "bailiffs coming")
    world.worker().start()
    await world.until(lambda: "sent" in states(world))
    await asyncio.sleep(0.2)
    assert bodies(api) == ["lines:debt_crisis"]
    assert states(world) == ["withheld", "sent"]


async def test_while_staff_hold_the_floor_replies_are_kept_back_and_safety_lines_are_not(
    world: World, api: TwilioApi
) -> None:
    world.lives(ADDRESS, "one", channel="whatsapp")
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversation SET floor = 'Rukhsana'")
        connection.commit()
    world.worker().start()
    await world.until(lambda: states(world) == ["withheld"])
    await hears(world, "bailiffs coming")
    await world.until(lambda: bodies(api) == ["lines:debt_crisis"])


async def test_an_owner_who_asks_for_it_is_erased_once_the_last_reply_is_out(
    world: World, engine: FakeEngine, api: TwilioApi
) -> None:
    engine.script = lambda body: says("You are forgotten.", events=({"event": "erasure_asked"},))
    api.refuse_next(TOO_FAST)
    world.worker().start()
    await hears(world, "delete")
    await world.until(lambda: states(world) == ["queued"] and engine.asked)
    assert world.rows("SELECT * FROM erasure") == []
    world.clock.advance(seconds=2)
    await world.until(lambda: world.rows("SELECT * FROM erasure"))
    assert bodies(api) == ["You are forgotten."]
    assert states(world) == []


async def test_a_channel_that_is_switched_off_keeps_its_replies(world: World, engine: FakeEngine) -> None:
    world.senders.clear()
    world.worker().start()
    await hears(world, "one")
    await world.until(lambda: states(world))
    await asyncio.sleep(0.2)
    assert states(world) == ["queued"]
