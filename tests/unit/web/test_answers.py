"""Every answer: a clear sentence when something is wrong, and how a browser must treat it."""

import pytest

from tests.fakes.scripted_talk import needs_for


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/channels/telegram", 405),
        ("PUT", "/channels/web/messages", 405),
        ("GET", "/phone/static/%2e%2e/page.py", 404),
        ("GET", "/test/clock", 404),
        ("GET", "/media/forged", 404),
    ],
)
async def test_what_does_not_exist_is_said_in_a_sentence(talk, ask, method, path, status):
    answer = await ask(needs_for(talk)).request(method, path)
    assert answer.status_code == status
    assert answer.json()["error"].endswith(".")


async def test_a_mistake_of_ours_is_told_without_its_traces(talk, ask):
    async def breaks(events):
        raise RuntimeError("the words of an owner")

    body = {"owner": "o", "id": "1", "text": "x"}
    answer = await ask(needs_for(talk, receive=breaks)).post("/channels/web/messages", json=body)
    assert answer.status_code == 500
    assert answer.json() == {"error": "Something went wrong here. Please try again."}
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/phone", "/health", "/nothing", "/phone/static/phone.js", "/media/forged"])
async def test_no_answer_may_be_framed_sniffed_or_load_from_elsewhere(talk, ask, path):
    headers = (await ask(needs_for(talk)).get(path)).headers
    rules = headers["content-security-policy"]
    assert "default-src 'none'" in rules
    assert "frame-ancestors 'none'" in rules
    assert "unsafe" not in rules
    assert "http" not in rules
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


async def test_a_transcript_is_kept_by_no_cache(talk, ask):
    answer = await ask(needs_for(talk)).get("/channels/web/messages", params={"owner": "o"})
    assert answer.headers["cache-control"] == "no-store"
