"""The web phone's JSON."""

import asyncio
import json
import time
from dataclasses import replace

import httpx
import pytest

from bot.core.conversation import Choice, Picture, Reply
from bot.core.message import Arrival
from tests.fakes.scripted_talk import ScriptedTalk, needs_for

PATH = "/channels/web/messages"


@pytest.fixture
def phone(talk, ask) -> httpx.AsyncClient:
    return ask(needs_for(talk))


async def post(phone: httpx.AsyncClient, **body: object) -> httpx.Response:
    return await phone.post(PATH, json=body)


async def test_a_text_is_taken_and_answered_202(phone, talk):
    answer = await post(phone, owner="o", id="1", text="hello")
    assert (answer.status_code, answer.json()) == (202, {"accepted": True})
    assert talk.received == [Arrival("web", "o", "1", kind="text", text="hello")]


async def test_a_choice_is_taken_with_its_id(phone, talk):
    await post(phone, owner="o", id="1", choice="agree:yes")
    assert talk.received == [Arrival("web", "o", "1", kind="choice", choice="agree:yes")]


@pytest.mark.parametrize(
    "text", ["", " ", "a" * 20_000, "😀" * 20_000, "\x00\x1b[0m", "a\ud800b", "\u202eمرحبا", "/affirm{}"]
)
async def test_any_text_is_a_message_like_any_other(phone, talk, text):
    answer = await phone.post(PATH, content=json.dumps({"owner": "o", "id": "1", "text": text}))
    assert answer.status_code == 202
    assert talk.received[0].text == text


@pytest.mark.parametrize("owner", ["", "\x00", "o" * 200, "ওনার", "a b&c=d"])
async def test_an_owner_is_any_string_up_to_200_characters(phone, owner):
    assert (await post(phone, owner=owner, id="1", text="hi")).status_code == 202
    said = (await phone.get(PATH, params={"owner": owner})).json()["messages"]
    assert said[0]["text"] == "hi"


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (b"", "JSON"),
        (b"hello", "JSON"),
        (b"[]", "JSON"),
        (b"\xff\xfe\xfa", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"9" * 5_000, "JSON"),
        (b'{"id": "1", "text": "x"}', "owner"),
        (b'{"owner": 7, "id": "1", "text": "x"}', "owner"),
        (b'{"owner": "\\ud800", "id": "1", "text": "x"}', "owner"),
        (json.dumps({"owner": "o" * 201, "id": "1", "text": "x"}).encode(), "owner"),
        (b'{"owner": "o", "text": "x"}', "id"),
        (b'{"owner": "o", "id": "", "text": "x"}', "id"),
        (b'{"owner": "o", "id": 1, "text": "x"}', "id"),
        (b'{"owner": "o", "id": "1"}', "text"),
        (b'{"owner": "o", "id": "1", "text": null}', "text"),
        (b'{"owner": "o", "id": "1", "text": 5}', "text"),
        (b'{"owner": "o", "id": "1", "text": "x", "choice": "y"}', "choice"),
        (b'{"owner": "o", "id": "1", "choice": ""}', "choice"),
        (b'{"owner": "o", "id": "1", "choice": ["y"]}', "choice"),
        (json.dumps({"owner": "o", "id": "1", "choice": "c" * 65}).encode(), "choice"),
    ],
)
async def test_another_body_gets_422_and_a_sentence_that_names_what_is_wrong(phone, talk, body, named):
    answer = await phone.post(PATH, content=body)
    assert answer.status_code == 422
    assert named in answer.json()["error"]
    assert talk.received == []


async def test_fields_nobody_knows_are_passed_over(phone):
    assert (await post(phone, owner="o", id="1", text="x", colour="red")).status_code == 202


async def test_a_body_over_the_limit_gets_413_and_a_sentence(phone, talk):
    answer = await post(phone, owner="o", id="1", text="x" * 300_000)
    assert answer.status_code == 413
    assert "256 kB" in answer.json()["error"]
    assert talk.received == []


async def test_a_body_that_hides_its_length_meets_the_same_limit(phone):
    async def chunks():
        for _ in range(40):
            yield b"x" * 10_000

    assert (await phone.post(PATH, content=chunks())).status_code == 413


async def test_when_nothing_can_be_kept_the_answer_is_503_and_when_to_try_again(phone, talk):
    talk.away = True
    answer = await post(phone, owner="o", id="1", text="x")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert "again" in answer.json()["error"]


async def test_a_transcript_has_the_shape_of_the_contract(phone, talk):
    choices, picture = (Choice("a", "Yes"), Choice("b", "No")), Picture("You", (), alt="You: all strong")
    talk.say("o", "assistant", Reply("Shall we?", choices, "agree", picture))
    talk.say("o", "Rukhsana", Reply("Hello"))
    body = (await phone.get(PATH, params={"owner": "o"})).json()
    first, second = body["messages"]
    assert body["waiting"] is False
    assert set(first) == {"n", "from", "text", "asks", "choices", "media", "at"}
    assert (first["n"], first["from"], first["asks"]) == (1, "assistant", "agree")
    assert first["choices"] == [{"id": "a", "title": "Yes"}, {"id": "b", "title": "No"}]
    assert (first["media"][0]["type"], first["media"][0]["alt"]) == ("image/png", "You: all strong")
    assert (second["n"], second["from"], second["asks"], second["media"]) == (2, "Rukhsana", None, [])


async def test_the_address_of_a_picture_works(phone, talk):
    talk.say("o", "assistant", Reply("See", picture=Picture("Me", ())))
    url = (await phone.get(PATH, params={"owner": "o"})).json()["messages"][0]["media"][0]["url"]
    assert url.startswith("http://stallside.test/media/")
    assert (await phone.get(url)).content == b"PNG of Me"


async def test_only_what_came_after_is_returned(phone, talk):
    for text in "abc":
        talk.say("o", "assistant", Reply(text))
    body = (await phone.get(PATH, params={"owner": "o", "after": 2})).json()
    assert [message["n"] for message in body["messages"]] == [3]


async def test_an_owner_nobody_knows_has_an_empty_transcript(phone):
    body = (await phone.get(PATH, params={"owner": "nobody"})).json()
    assert body == {"messages": [], "waiting": False}


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({}, "owner"),
        ({"owner": "o" * 201}, "owner"),
        ({"owner": "o", "after": "-1"}, "after"),
        ({"owner": "o", "after": "two"}, "after"),
        ({"owner": "o", "after": "২"}, "after"),
        ({"owner": "o", "after": "9" * 31}, "after"),
        ({"owner": "o", "wait": "nan"}, "wait"),
        ({"owner": "o", "wait": "-1"}, "wait"),
        ({"owner": "o", "wait": "soon"}, "wait"),
    ],
)
async def test_a_wrong_question_gets_422_and_a_sentence(phone, query, named):
    answer = await phone.get(PATH, params=query)
    assert answer.status_code == 422
    assert named in answer.json()["error"]


async def test_a_number_beyond_all_messages_is_fine(phone):
    assert (await phone.get(PATH, params={"owner": "o", "after": "9" * 30})).status_code == 200


async def test_a_wait_without_news_ends_when_its_time_is_up(phone):
    began = time.monotonic()
    body = (await phone.get(PATH, params={"owner": "o", "wait": "0.2"})).json()
    assert body["messages"] == []
    assert time.monotonic() - began >= 0.2


async def test_a_wait_returns_as_soon_as_there_is_news(phone, talk):
    waiting = asyncio.create_task(phone.get(PATH, params={"owner": "o", "wait": 25}))
    await asyncio.sleep(0.05)
    said = time.monotonic()
    talk.say("o", "assistant", Reply("news"))
    body = (await waiting).json()
    assert [message["text"] for message in body["messages"]] == ["news"]
    assert time.monotonic() - said < 20, "it did not wait until its time was up"


async def test_news_of_another_owner_wakes_nobody(phone, talk):
    waiting = asyncio.create_task(phone.get(PATH, params={"owner": "o", "wait": "2"}))
    await asyncio.sleep(0.05)
    talk.say("p", "assistant", Reply("for p"))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    assert (await waiting).json()["messages"] == []


async def test_a_wait_ends_when_the_helper_has_nothing_more_to_say(ask):
    talk = ScriptedTalk(script=lambda said: [], delay=0.1)
    phone = ask(needs_for(talk))
    await post(phone, owner="o", id="1", text="x")
    began = time.monotonic()
    body = (await phone.get(PATH, params={"owner": "o", "after": 1, "wait": 25})).json()
    assert body == {"messages": [], "waiting": False}
    assert time.monotonic() - began < 20, "it did not wait until its time was up"


async def test_waiting_is_true_until_the_answer_is_there(ask):
    talk = ScriptedTalk()
    talk.may_answer.clear()
    phone = ask(needs_for(talk))
    await post(phone, owner="o", id="1", text="x")
    assert (await phone.get(PATH, params={"owner": "o"})).json()["waiting"] is True
    talk.may_answer.set()
    body = (await phone.get(PATH, params={"owner": "o", "after": 1, "wait": 25})).json()
    assert ([message["text"] for message in body["messages"]], body["waiting"]) == (["You said: x"], False)


async def test_open_waits_end_when_the_program_stops(talk, ask):
    stopping: list[bool] = []
    phone = ask(needs_for(talk, is_stopping=lambda: bool(stopping)))
    waiting = asyncio.create_task(phone.get(PATH, params={"owner": "o", "wait": 25}))
    await asyncio.sleep(0.05)
    stopping.append(True)
    talk.bell.ring_all()
    assert (await asyncio.wait_for(waiting, 20)).status_code == 200


async def test_nobody_is_left_listening_after_a_wait(phone, talk):
    await phone.get(PATH, params={"owner": "o", "wait": "0.05"})
    assert not talk.bell.is_listened_to("o")


async def test_where_there_is_no_web_phone_its_addresses_do_not_exist(talk, ask):
    nowhere = ask(replace(needs_for(talk), web_phone=None))
    for answer in (await post(nowhere, owner="o", id="1", text="x"), await nowhere.get("/phone")):
        assert answer.status_code == 404
        assert answer.json()["error"]
