"""Numbers that no page of ours wrote, in every address and every form: an answer, and never a fault."""

import re
from uuid import uuid4

import pytest

from bot.web.console.routes import PAGES
from tests.integration.console.visitor import at_console

NUMBERS = ("version", "seen", "n", "waiting", "place", "day", "level", "reading", "before", "after", "up_to")
# What the forms want beside a number, so that they get as far as reading it.
OTHERS = {
    "alert_by": "none", "first": "2026-12-01", "last": "2026-12-02", "role": "reviewer", "active": "yes",
    "flagged": "1", "kind": "answer", "practice": "goal_set", "text": "words", "begins": "09:00",
    "ends": "17:00", "verb": "approve", "whole": "yes",
}  # fmt: skip


@pytest.mark.parametrize("written", ["9" * 40, "-1", "1e3", "²", "٣", "", "1\0"])
async def test_a_number_that_none_of_our_pages_wrote_breaks_nothing(world, written):
    async with at_console(world, "manager", is_stopping=lambda: True) as staff:
        given = dict.fromkeys(NUMBERS, written) | OTHERS
        for page in PAGES:
            if page.path == "/sign-out":
                continue
            for thing in ("1", written or "0", staff.id):
                address = "/console" + re.sub(r"\{\w+(:\w+)?\}", lambda _, it=thing: it, page.path)
                answer = await staff.client.request(
                    page.method,
                    address.replace("\0", "%00"),
                    params=given if page.method == "GET" else None,
                    data=given | {"staff": staff.id, "key": staff.key, "once": uuid4().hex},
                )
                assert answer.status_code < 500, (page.method, address)
