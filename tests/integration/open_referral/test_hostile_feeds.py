"""A feed that means harm does none: it is refused in one sentence, soon, and the directory stays as it is."""

import asyncio
import gzip
import json
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse

from bot.core.errors import SourceRefused
from bot.open_referral.clean_text import Refused
from bot.open_referral.fetching import Fetcher, is_public
from tests.conftest import ROOT
from tests.fakes.open_feed import OpenFeed
from tests.integration.open_referral.conftest import SMALL, Desk
from tests.unit.open_referral.entries import FOREIGN_ID, foreign, sample

SERVICE = f"/services/{FOREIGN_ID}"
SOON = 8.0  # seconds


@pytest.fixture(autouse=True)
def harmless(desk: Desk) -> Iterator[None]:
    """Whatever happened, our own list is what it was."""
    before = desk.services()
    yield
    assert desk.services() == before


def always(body: bytes, **headers: str) -> Callable[[Request], Response]:
    return lambda _request: Response(body, headers=headers)


def refusal(desk: Desk, feed: OpenFeed) -> str:
    began = time.monotonic()
    with pytest.raises(SourceRefused) as refused:
        desk.take_in(feed.address)
    assert time.monotonic() - began < SOON
    assert "\n" not in str(refused.value)
    return str(refused.value)


def reason(desk: Desk, feed: OpenFeed) -> str:
    """Why the one service of the feed was refused, while the import went on."""
    (entry,) = desk.entries(desk.take_in(feed.address), "refused")
    return entry.reason


def asked_at(addresses: list[str]) -> str:
    """What is said when a name of the list leads to these addresses."""
    fetcher = Fetcher(["feeds.example.org"], SMALL, look_up=lambda _host, _port: addresses)
    with fetcher, pytest.raises(Refused) as refused:
        fetcher.fetch("https://feeds.example.org/")
    return str(refused.value)


async def _without_end() -> AsyncIterator[bytes]:
    for _ in range(200):
        yield b"[" + b" " * 65_536
        await asyncio.sleep(0)


async def _drop_by_drop() -> AsyncIterator[bytes]:
    for _ in range(40):
        yield b" "
        await asyncio.sleep(0.2)


async def _silence() -> AsyncIterator[bytes]:
    yield b" "
    await asyncio.sleep(8)


@pytest.mark.parametrize(
    ("stream", "said"),
    [(_without_end, "too large"), (_drop_by_drop, "takes too long"), (_silence, "did not answer in time")],
)
def test_a_huge_or_slow_feed_is_cut_off(
    stream: Callable[[], AsyncIterator[bytes]], said: str, desk: Desk, feed: OpenFeed
) -> None:
    feed.special["/services"] = lambda _request: StreamingResponse(stream())
    assert said in refusal(desk, feed)


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data", "https://10.0.0.1/", "http://localhost:8000/metrics",
        "https://localhost/", "http://[::1]/", "https://example.org/services", "file:///etc/passwd",
        "gopher://127.0.0.1/", "//169.254.169.254/", "http://127.0.0.1.example.org/", "http://2130706433/",
        "http://user:word@127.0.0.1/", "https://[::ffff:10.0.0.1]/", "http://[bad",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/services", SERVICE])
def test_a_redirect_off_the_list_is_not_followed(path: str, target: str, desk: Desk, feed: OpenFeed) -> None:
    feed.special[path] = lambda _request: Response(status_code=302, headers={"location": target})
    said = reason(desk, feed) if path == SERVICE else refusal(desk, feed)
    assert any(
        why in said for why in ("is not in STALLSIDE_DIRECTORY_HOSTS", "no web address", "with https")
    ), said


def test_a_redirect_on_the_same_host_is_followed_and_a_circle_is_not(desk: Desk, feed: OpenFeed) -> None:
    feed.special["/"] = lambda _request: RedirectResponse(f"{feed.address}/start")
    feed.special["/start"] = lambda _request: JSONResponse(
        {"version": "HSDS-UK-3.0", "profile": "https://a.org/p", "openapi_url": "https://a.org/o"}
    )
    assert len(desk.entries(desk.take_in(feed.address))) == 2
    feed.special["/services"] = lambda _request: RedirectResponse("/open/services")
    assert "redirects more than three times" in refusal(desk, feed)


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3", "127.0.0.1", "169.254.169.254", "192.168.1.1", "172.16.0.1", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1",
        "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:0a00:0001::", "::",
    ],
)  # fmt: skip
def test_a_name_that_leads_inside_is_never_asked(address: str) -> None:
    assert not is_public(address)
    assert "inside a network" in asked_at([address])


def test_one_inward_address_among_public_ones_is_enough_to_refuse() -> None:
    assert "inside a network" in asked_at(["93.184.215.14", "10.0.0.1"])


def test_a_host_in_the_world_must_be_asked_with_https() -> None:
    with Fetcher(["feeds.example.org"], SMALL) as fetcher, pytest.raises(Refused, match="with https"):
        fetcher.fetch("http://feeds.example.org/")


def test_no_host_is_asked_that_the_setting_does_not_name(feed: OpenFeed) -> None:
    with Fetcher([], SMALL) as fetcher, pytest.raises(Refused, match="is not in STALLSIDE_DIRECTORY_HOSTS"):
        fetcher.fetch(f"{feed.address}/")
    assert feed.asked == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "not JSON"), (b"<html>", "not JSON"), (b"\xff\xfe{}", "not UTF-8"), (b"[" * 100_000, "nested"),
        (b'{"a":' * 30_000, "nested"), (b"[]", "not in pages"), (b"null", "not in pages"),
        (b'{"contents": 7, "total_items": 1}', "not in pages"), (b'{"contents": []}', "do not say how many"),
        (b'{"contents": [], "total_items": true}', "do not say how many"),
        (b'{"contents": [], "total_items": 9}', "there are 9 services, and lists 0"),
        (b'{"contents": [], "total_items": 0, "page_number": 7}', "page 1 was asked for, and page 7 came"),
        (b'{"contents": [], "total_items": NaN}', "not JSON"),
        (b'{"contents": [], "total_items": ' + b"9" * 5_000 + b"}", "not JSON"),
    ],
)  # fmt: skip
def test_a_listing_that_is_none_is_refused(body: bytes, said: str, desk: Desk, feed: OpenFeed) -> None:
    feed.special["/services"] = always(body)
    assert said in refusal(desk, feed)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "not JSON"), (b"\xff", "not UTF-8"), (b"[" * 100_000, "nested"), (b"[]", "another one came"),
        (json.dumps(foreign(id="0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c00f")).encode(), "another one came"),
        (json.dumps(foreign(name=["x"])).encode(), "name: must be text"),
        (json.dumps(foreign(x=[[[[[[[[[[[[[[[[[[[[[[[["x"]]]]]]]]]]]]]]]]]]]]]]]])).encode(), "nested"),
        (gzip.compress(b"{}"), "not UTF-8"),
    ],
)  # fmt: skip
def test_a_service_that_is_none_is_refused_alone(body: bytes, said: str, desk: Desk, feed: OpenFeed) -> None:
    feed.special[SERVICE] = always(body)
    assert said in reason(desk, feed)


def test_a_packed_answer_is_refused_before_it_is_unpacked(desk: Desk, feed: OpenFeed) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    feed.special["/services"] = always(bomb, **{"content-encoding": "gzip"})
    assert "packed" in refusal(desk, feed)


def test_a_feed_that_never_ends_its_pages_is_cut_off(desk: Desk, feed: OpenFeed) -> None:
    def more(request: Request) -> Response:
        number = int(request.query_params["page"])
        contents = [{"id": FOREIGN_ID}] * 3
        return JSONResponse({"total_items": 10**9, "page_number": number, "contents": contents})

    feed.special["/services"] = more
    assert "says that there are 1000000000 services" in refusal(desk, feed)
    assert feed.asked.count("/services") == SMALL.pages


def test_a_listed_service_that_is_not_there_is_refused_alone(desk: Desk, feed: OpenFeed) -> None:
    feed.special[SERVICE] = lambda _request: Response(status_code=404)
    assert "not there when it is asked for" in reason(desk, feed)


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_feed_that_does_not_answer_well_is_named(status: int, desk: Desk, feed: OpenFeed) -> None:
    feed.special["/"] = lambda _request: Response(status_code=status)
    assert f"status {status}" in refusal(desk, feed)


@pytest.mark.parametrize("version", ["HSDS-UK-1.0", "3.1", None, 7])
def test_a_feed_of_another_version_is_refused(version: Any, desk: Desk, feed: OpenFeed) -> None:
    feed.special["/"] = lambda _request: JSONResponse({"version": version})
    assert "version HSDS-UK-3.0" in refusal(desk, feed)


def test_an_address_where_nobody_listens_is_named_without_a_trace(desk: Desk) -> None:
    with pytest.raises(SourceRefused, match="cannot be asked"):
        desk.take_in("http://127.0.0.1:9/")


def test_the_official_feed_that_passes_is_taken_and_the_one_that_fails_is_not(
    desk: Desk, feed: OpenFeed
) -> None:
    samples = ROOT.parent / "shared" / "samples"
    if not samples.is_dir():
        pytest.skip(f"SKIPPED LOUDLY: no samples at {samples}")
    for folder in ("pass", "fail"):
        feed.special["/services"] = _same(sample(samples, folder, "service_list"))
        feed.special["/services/ac148810-d857-441c-9679-408f346de14b"] = _same(
            sample(samples, folder, "service_full")
        )
        feed.special["/"] = _same(sample(samples, folder, "api_details"))
        if folder == "pass":
            assert {e.change for e in desk.entries(desk.take_in(feed.address))} == {"new"}
    assert "profile is missing" in refusal(desk, feed)
    feed.special["/"] = _same(sample(samples, "pass", "api_details"))
    staged = desk.entries(desk.take_in(feed.address))
    assert {entry.change for entry in staged} == {"refused"}
    assert "url: must be a web address" in " ".join(entry.reason for entry in staged)


def _same(document: Any) -> Callable[[Request], Response]:
    return always(json.dumps(document).encode())
