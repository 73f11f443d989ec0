"""Nothing in the console is answered before it is clear who asks, and that the form is theirs."""

from uuid import uuid4

import pytest

from tests.integration.console.talking import TalkingOwner
from tests.integration.console.visitor import HOME, at_console, signed_in


async def test_who_is_not_signed_in_is_sent_to_the_sign_in_and_back(world):
    async with at_console(world) as staff:
        staff.client.cookies.clear()
        answer = await staff.client.get("/console?first=1")
        assert answer.status_code == 303
        assert answer.headers["location"] == "/console/sign-in?next=/console%3Ffirst%3D1"
        refused = await staff.client.post("/console/sign-out", data={"key": staff.key, "once": uuid4().hex})
        assert refused.status_code == 401


async def test_a_session_ends_an_hour_after_it_was_last_used(world):
    async with at_console(world) as staff:
        world.clock.advance(minutes=50)
        assert (await staff.client.get("/console")).headers["location"] == "/console/today"
        world.clock.advance(minutes=50)
        assert (await staff.client.get("/console")).headers["location"] == "/console/today"
        world.clock.advance(minutes=61)
        assert "sign-in" in (await staff.client.get("/console")).headers["location"]


async def test_one_session_cannot_use_the_key_of_another(world):
    async with at_console(world) as staff:
        _, other = signed_in(world, staff.id)
        refused = await staff.client.post("/console/sign-out", data={"key": other, "once": uuid4().hex})
        assert refused.status_code == 403
        assert (await staff.client.get("/console")).status_code == 303


async def test_an_address_that_no_page_has_is_said_in_a_page(world):
    async with at_console(world) as staff:
        assert "There is nothing here" in await staff.opens("/no/such/page")
        assert staff.answer.status_code == 404
        assert (await staff.client.get("/console/")).headers["location"] == "/console"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 303),  # what Chromium sends from our own pages
        ({"origin": HOME}, 303),
        ({"sec-fetch-site": "cross-site", "origin": "null"}, 403),
        ({"sec-fetch-site": "same-site", "origin": HOME}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "https://elsewhere.example"}, 403),
    ],
)
async def test_a_form_comes_from_our_own_page_by_what_the_browser_says(world, headers, status):
    anna = TalkingOwner(world)
    with world.storage.write() as unit:
        unit.flags.raise_flag(anna.conversation, None, "complaint", world.clock.now())
        unit.commit()
    (flag,) = world.rows("SELECT id FROM flag")
    async with at_console(world) as staff:
        answer = await staff.client.post(
            f"/console/today/flags/{flag.id}/done",
            data={"key": staff.key, "once": uuid4().hex},
            headers=headers,
        )
        assert answer.status_code == status
