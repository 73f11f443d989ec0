"""Links to the page of an introduction: forged, ended, followed by programs, posted to from elsewhere."""

import pytest

from tests.integration.path.introducing import ID, NAME, RUKHSANA, SUKHI, agrees, clocks, kept, people, told
from tests.integration.path.visiting import HOME, links_of, rows, visiting
from tests.integration.path.world import World

TABLES = ("message", "introduction", "introduction_change", "flag", "conversation", "owner")


def offered(world: World) -> None:
    people(world, RUKHSANA, SUKHI)
    agrees(world, SUKHI)
    clocks(world)


def fresh_letters(world: World) -> list[str]:
    return [letter for letter in told(world, SUKHI) if letter.startswith("Your new link")]


async def test_a_forged_link_is_not_found_and_says_nothing(world: World) -> None:
    offered(world)
    genuine = links_of(world).to_introduction(ID, "sukhi").removeprefix(HOME)
    for path in (f"{genuine[:-9]}A{genuine[-8:]}", "/introductions/x", "/introductions/%00", f"{genuine}A"):
        async with visiting(world, path=path) as stranger:
            first = await stranger.looks()
            assert stranger.answer.status_code == 404
            assert "This link does not work" in first and "bills" not in stranger.answer.text
            assert await stranger.does("accept") == first
            assert stranger.answer.status_code == 404
    assert kept(world).state == "offered"


async def test_a_link_of_somebody_else_shows_and_does_nothing(world: World) -> None:
    offered(world)
    async with visiting(world, RUKHSANA) as rukhsana:
        assert "This is not with you now" in await rukhsana.looks()
        assert "help with my bills" not in rukhsana.answer.text
        assert "has changed" in await rukhsana.does("accept")
    assert kept(world).state == "offered"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_programs_that_follow_links_change_nothing(world: World, method: str) -> None:
    offered(world)
    before = [rows(world, table) for table in TABLES]
    async with visiting(world) as scanner:
        for query in ("", "?do=accept&once=12345678", "?said=fresh"):
            answer = await scanner.client.request(method, scanner.path + query)
            assert answer.status_code == 200
    assert [rows(world, table) for table in TABLES] == before


async def test_the_page_is_kept_nowhere_and_runs_nothing(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        await sukhi.looks()
        marks = sukhi.answer.headers
        style = await sukhi.client.get("/introductions/static/introduction.css")
        icon = await sukhi.client.get("/introductions/static/icon.svg")
    assert marks["cache-control"] == "no-store"
    assert marks["referrer-policy"] == "no-referrer"
    assert marks["x-robots-tag"] == "noindex, nofollow"
    assert "script-src" not in marks["content-security-policy"]
    assert marks["content-security-policy"].startswith("default-src 'none'")
    assert "set-cookie" not in marks
    assert "<script" not in sukhi.answer.text and "http" not in sukhi.answer.text
    assert (style.status_code, icon.status_code) == (200, 200)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site", "origin": "null"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://elsewhere.example.org"}, 403),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 303),
        ({"origin": HOME}, 303),
        ({"origin": "null"}, 303),
        ({}, 303),
    ],
)
async def test_only_the_page_itself_can_send(world: World, headers: dict[str, str], status: int) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        given = {"do": "accept", "once": "some-form-1"}
        answer = await sukhi.client.post(sukhi.path, data=given, headers=headers)
    assert answer.status_code == status
    assert kept(world).state == ("accepted" if status == 303 else "offered")


@pytest.mark.parametrize(
    "body", [b"", b"do=accept", b"do=eat&once=12345678", b"\xff\xfe", b"&".join([b"a=1"] * 50), b"{}"]
)
async def test_what_no_form_of_ours_sends_does_nothing(world: World, body: bytes) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        answer = await sukhi.client.post(sukhi.path, content=body)
    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text
    assert kept(world).state == "offered"


async def test_a_huge_body_is_refused_before_it_is_read(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        answer = await sukhi.client.post(sukhi.path, data={"do": "ask", "words": "x" * 300_000})
    assert answer.status_code == 413


async def test_a_link_that_has_ended_shows_nothing_and_offers_a_fresh_one(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        world.clock.advance(days=15)
        text = await sukhi.looks()
        assert "This link has ended" in text and "Send me a new link" in text
        assert "bills" not in sukhi.answer.text and "@" not in sukhi.answer.text
        assert "This link has ended" not in await sukhi.does("accept")
        assert kept(world).state == "offered"


async def test_a_fresh_link_goes_to_the_same_address_and_not_to_whoever_asks(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        world.clock.advance(days=15)
        for _ in range(3):
            text = await sukhi.does("fresh")
            assert "Please look in your inbox" in text
            assert "@" not in sukhi.answer.text
        [letter] = fresh_letters(world)
        assert f"{HOME}/introductions/" in letter and NAME not in letter
        world.clock.advance(minutes=16)
        await sukhi.does("fresh")
        assert len(fresh_letters(world)) == 2
    path = next(line for line in letter.splitlines() if line.startswith(HOME)).removeprefix(HOME)
    async with visiting(world, path=path) as again:
        assert "Can you take this on?" in await again.looks()


async def test_what_is_over_gets_no_fresh_link_and_nobody_learns_so(world: World) -> None:
    offered(world)
    async with visiting(world, RUKHSANA) as rukhsana:
        world.clock.advance(days=15)
        assert "Please look in your inbox" in await rukhsana.does("fresh")
    assert not any("new link" in letter for letter in told(world, RUKHSANA))


@pytest.mark.parametrize("said", ["nonsense", "<b>", "done", "danger", "danger-masked"])
async def test_what_stands_in_the_address_says_only_what_we_say(world: World, said: str) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        answer = await sukhi.client.get(sukhi.path, params={"said": said})
    assert answer.status_code == 200
    assert 'class="notice' not in answer.text
