"""The privacy page: for anybody, in plain words, with what an owner can write and where to complain."""

import html
import re

import httpx
import pytest_asyncio

from bot.web.app import build_app
from tests.fakes.owner_in_check import real_content
from tests.fakes.scripted_talk import ScriptedTalk, needs_for


@pytest_asyncio.fixture
async def reader():
    told = {"programme": "Small Business <b>Neighbours</b>", "person_contact": "07700 900123"}
    needs = needs_for(ScriptedTalk(), wording=real_content().wording, **told)
    transport = httpx.ASGITransport(build_app(needs))
    async with httpx.AsyncClient(transport=transport, base_url="http://stallside.test") as client:
        yield client


async def test_anybody_can_read_it_without_script_and_without_cookies(reader):
    answer = await reader.get("/privacy")
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert "<script" not in answer.text
    assert answer.text.count("<h1>") == 1
    for file in re.findall(r'(?:href|src)="(/[^"]+)"', answer.text):
        assert (await reader.get(file)).status_code == 200


async def test_it_says_who_runs_it_what_to_write_and_where_to_complain(reader):
    page = await reader.get("/privacy")
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.text))
    for said in (
        "my data",
        "delete me",
        "stop",
        "person",
        "07700 900123",
        "0303 123 1113",
        "https://ico.org.uk",
    ):
        assert said in text
    assert "Small Business &lt;b&gt;Neighbours" in page.text


async def test_no_contact_is_said_where_there_is_none():
    needs = needs_for(ScriptedTalk(), wording=real_content().wording, programme="The programme")
    transport = httpx.ASGITransport(build_app(needs))
    async with httpx.AsyncClient(transport=transport, base_url="http://stallside.test") as client:
        assert "You can reach a person here" not in (await client.get("/privacy")).text
