"""The test clock."""

from datetime import timedelta

import pytest

from bot.web.moved_clock import read_advance
from tests.fakes.scripted_talk import NOW, needs_for


@pytest.fixture
def moved():
    return []


@pytest.fixture
def client(talk, ask, moved):
    async def advance(by):
        moved.append(by)
        return NOW + by

    return ask(needs_for(talk, advance_clock=advance))


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("P2D", timedelta(days=2)),
        ("P1W", timedelta(weeks=1)),
        ("PT20H", timedelta(hours=20)),
        ("PT0S", timedelta()),
        ("P1DT2H30M5S", timedelta(days=1, hours=2, minutes=30, seconds=5)),
        ("P182D", timedelta(days=182)),
    ],
)
async def test_the_clock_moves_by_a_duration(client, moved, duration, expected):
    answer = await client.post("/test/clock", json={"advance": duration})
    assert (answer.status_code, answer.json()) == (200, {"now": (NOW + expected).isoformat()})
    assert moved == [expected]


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"advance": 2}', b'{"advance": null}', b"7"]
    + [
        b'{"advance": "%s"}' % wrong
        for wrong in (b"", b"P", b"PT", b"2D", b"P-2D", b"P2", b"P1Y", b"P1M", b"P1DT")
    ]
    + [b'{"advance": "P99999999999999999999D"}', b'{"advance": "P3661D"}'],
)
async def test_anything_else_gets_422_and_what_is_expected(client, moved, body):
    answer = await client.post("/test/clock", content=body)
    assert answer.status_code == 422
    assert "P2D" in answer.json()["error"]
    assert moved == []


def test_digits_of_other_scripts_are_no_duration():
    assert read_advance('{"advance": "P২D"}'.encode()) is None


async def test_without_a_test_clock_there_is_no_such_address(talk, ask):
    answer = await ask(needs_for(talk)).post("/test/clock", json={"advance": "P2D"})
    assert answer.status_code == 404
