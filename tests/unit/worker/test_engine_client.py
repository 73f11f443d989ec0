"""Several engines are one function: which one answers does not matter, and who is to blame is known."""

import asyncio
from typing import Any

import pytest

from bot.core.conversation import Choice, Picture, PictureRow, Reply
from bot.core.errors import EngineAway, TurnFailed
from bot.core.events import OwnerArrived
from bot.usecases.path_ports import TurnRequest
from bot.usecases.wire import events_to_wire, picture_to_wire
from bot.worker.engine_client import HttpEngine
from tests.fakes.engine import FakeEngine, failing, says, unreachable

REQUEST = TurnRequest("c1", "m1", "hello", None, {"early": False}, "idle", {}, True, False, None)
NOWHERE = "http://127.0.0.1:9"  # the discard port: nothing listens there


async def run(*urls: str) -> Any:
    engine = HttpEngine(urls)
    try:
        return await engine.run_turn(REQUEST)
    finally:
        await engine.close()


async def test_an_answer_becomes_events_replies_and_state() -> None:
    picture = Picture("Nine things", (PictureRow("Cash", "strong", "strong"),))
    answer = says(events=tuple(events_to_wire([OwnerArrived("K7")])))
    answer["replies"] = [
        {"text": "Shall we?", "choices": [{"id": "y", "title": "Yes"}], "asks": "agree", "media": []},
        {"text": "", "choices": [], "asks": None, "media": [picture_to_wire(picture)]},
    ]
    with FakeEngine(lambda body: answer) as engine:
        result = await run(engine.url)
    assert result.events == (OwnerArrived("K7"),)
    assert result.replies == (Reply("Shall we?", (Choice("y", "Yes"),), "agree"), Reply("", picture=picture))
    assert result.state == {"version": 1}
    assert result.understood == {"intent": "answer", "confidence": 0.9}


async def test_the_next_engine_takes_the_turn_when_one_is_gone() -> None:
    with FakeEngine() as engine:
        for _ in range(4):
            result = await run(NOWHERE, engine.url)
            assert result.replies[0].text == "echo hello"


async def test_engines_take_turns() -> None:
    with FakeEngine() as one, FakeEngine() as other:
        engine = HttpEngine([one.url, other.url])
        for _ in range(6):
            await engine.run_turn(REQUEST)
        await engine.close()
        assert (len(one.asked), len(other.asked)) == (3, 3)


async def test_no_engine_at_all_is_away() -> None:
    with pytest.raises(EngineAway):
        await run(NOWHERE)
    with pytest.raises(EngineAway):
        await run()


async def test_an_action_server_that_is_down_is_away() -> None:
    with FakeEngine(unreachable) as engine, pytest.raises(EngineAway):
        await run(engine.url)


async def test_a_second_engine_is_asked_when_the_action_server_of_the_first_is_down() -> None:
    with FakeEngine(unreachable) as one, FakeEngine() as other:
        assert (await run(one.url, other.url)).replies[0].text == "echo hello"


@pytest.mark.parametrize(
    "answer",
    [
        (503, {"error": "action_failed", "action": "action_show_results"}),
        (500, {"error": "turn_failed"}),
        (400, {"error": "bad_request", "message": "no such intent"}),
        (200, {"replies": []}),
        (200, {"understood": {}, "replies": [], "events": [], "state": {}}),
        says("x", events=({"event": "no_such_event"},)),
    ],
)
async def test_an_engine_that_is_there_and_fails_blames_the_message(answer: Any) -> None:
    with FakeEngine(lambda body: answer) as engine, pytest.raises(TurnFailed):
        await run(engine.url)


async def test_a_failure_names_the_action_and_no_words() -> None:
    with (
        FakeEngine(failing) as engine,
        pytest.raises(TurnFailed, match=r"^action_failed action_show_results$"),
    ):
        await run(engine.url)


async def test_a_message_that_hangs_an_engine_which_is_ready_is_to_blame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.worker.engine_client.ANSWER_WITHIN", 0.2)
    with FakeEngine(delay=1.0) as engine, pytest.raises(TurnFailed):
        await run(engine.url)


async def test_an_engine_that_dies_during_a_turn_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    async def drops(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.close()
        server.close()

    server = await asyncio.start_server(drops, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(EngineAway):
        await run(f"http://127.0.0.1:{port}")
