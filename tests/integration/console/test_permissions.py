"""Who may do what: one table here, and every role against every address of the console.

The table says it once more than bot/core/staff.py, so that a change there must be meant.
"""

import re
from uuid import uuid4

import pytest

from bot.core.staff import PERMISSIONS, ROLES
from bot.storage.tables import metadata
from bot.web.console.routes import PAGES
from bot.web.console.visit import Page
from tests.integration.console.visitor import at_console

R, C, X, M = "reviewer", "coordinator", "researcher", "manager"
MAY = {
    "have_account": (R, C, X, M),
    "see_programme": (R, C, X, M),
    "see_today": (R, C, M),
    "see_conversations": (R, C, M),
    "review_conversations": (R, C, M),
    "put_right": (R, C, M),
    "take_floor": (R, C, M),
    "see_introductions": (R, C, M),
    "move_introductions": (C, M),
    "see_directory": (R, C, M),
    "edit_directory": (C, M),
    "approve_imports": (C, M),
    "see_rota": (R, C, M),
    "edit_rota": (C, M),
    "see_content": (R, C, M),
    "approve_content": (M,),
    "see_staff": (C, M),
    "edit_staff": (M,),
    "see_audit": (M,),
}
# What answers before anybody is signed in: nothing else may.
OPEN = {("GET", "/sign-in"), ("POST", "/sign-in"), ("GET", "/join/{token}"), ("POST", "/join/{token}")}
NOT_YOURS = "This is not part of your role"


def test_the_table_names_every_permission() -> None:
    assert set(MAY) == set(PERMISSIONS)


def test_every_page_names_its_permission_but_for_those_before_the_sign_in() -> None:
    assert {(page.method, page.path) for page in PAGES if page.permission is None} == OPEN


def test_no_address_stands_there_twice() -> None:
    named = [(page.method, page.path) for page in PAGES]
    assert len(named) == len(set(named))


async def test_a_look_changes_nothing(world):
    """A link, a preview or a crawler must not change anything: only the trail of who looked grows."""
    async with at_console(world, is_stopping=lambda: True) as staff:
        before = everything_in(world)
        for page in PAGES:
            if page.method == "GET" and page.permission:
                await staff.client.get(address_of(page))
        assert everything_in(world) == before


def everything_in(world) -> dict[str, list[tuple[object, ...]]]:
    left_out = ("audit", "staff_session", "service_text")
    tables = [name for name in metadata.tables if name not in left_out]
    return {name: sorted(map(repr, world.rows(f'SELECT * FROM "{name}"'))) for name in tables}


def address_of(page: Page) -> str:
    return "/console" + re.sub(r"\{\w+(:\w+)?\}", "1", page.path)


@pytest.mark.parametrize("role", ROLES)
async def test_a_role_is_refused_exactly_where_the_table_says(world, role):
    # What streams ends at once while the program stops; signing out would end this test's session.
    async with at_console(world, role, is_stopping=lambda: True) as staff:
        for page in PAGES:
            if page.permission is None or page.path == "/sign-out":
                continue
            answer = await staff.client.request(
                page.method, address_of(page), data={"key": staff.key, "once": uuid4().hex}
            )
            refused = answer.status_code == 403 and NOT_YOURS in answer.text
            assert refused is (role not in MAY[page.permission]), (page.method, page.path, answer.status_code)
            assert answer.status_code < 500, (page.method, page.path)


async def test_nobody_gets_anywhere_without_signing_in(world):
    async with at_console(world) as staff:
        staff.client.cookies.clear()
        for page in PAGES:
            address = address_of(page)
            if page.method == "POST":
                answer = await staff.client.post(address, data={"key": staff.key, "once": uuid4().hex})
                assert answer.status_code in (401, 403), page.path
            elif page.permission is not None:
                answer = await staff.client.get(address)
                assert answer.headers["location"].startswith("/console/sign-in?next="), page.path


POSTS = [address_of(page) for page in PAGES if page.method == "POST"]


@pytest.mark.parametrize("address", POSTS)
async def test_a_form_of_another_site_or_with_a_made_up_key_is_refused(world, address):
    async with at_console(world) as staff:
        right = {"key": staff.key, "once": uuid4().hex}
        for headers, fields in (
            ({"origin": "https://elsewhere.example.org"}, right),
            ({"origin": "null"}, right),
            ({"sec-fetch-site": "cross-site"}, right),
            ({"sec-fetch-site": "same-site"}, right),
            ({}, {"once": "1"}),
            ({}, {"key": "", "once": "1"}),
            ({}, {"key": staff.key[:-1] + "x", "once": "1"}),
        ):
            answer = await staff.client.post(address, data=fields, headers=headers)
            assert (answer.status_code, "could not be taken" in answer.text) == (403, True), headers


async def test_the_same_form_sent_twice_is_done_once(world):
    async with at_console(world) as staff:
        form = {
            "key": staff.key,
            "once": "once",
            "name": "Asha",
            "email": "asha@example.org",
            "role": "reviewer",
        }
        assert (await staff.client.post("/console/staff", data=form)).status_code == 200
        answer = await staff.client.post("/console/staff", data=form)
        assert (answer.status_code, "It was done once" in answer.text) == (409, True)


async def test_every_answer_has_a_strict_policy_and_is_not_kept(world):
    async with at_console(world) as staff:
        for path in ("/console/staff", "/console/audit", "/console/account", "/console/sign-in"):
            headers = (await staff.client.get(path)).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "script-src 'self'" in policy
            assert "unsafe" not in policy
            assert headers["cache-control"] == "no-store"
            assert headers["x-frame-options"] == "DENY"
